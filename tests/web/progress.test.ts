import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import express from "express";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seededRandom } from "../../server/story/random.ts";
import type { JournalLine, Snapshot } from "../../server/story/snapshot.ts";
import { JOURNAL_LINES_MAX } from "../../server/studio.ts";
import type { Studio } from "../../server/studio.ts";
import { createProgress } from "../../server/web/progress.ts";
import { eventsOf } from "../support/event-stream.ts";
import type { StreamEvent } from "../support/event-stream.ts";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";

describe("The live journal of a story", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await house.end();
  });

  const urlOf = (id: string) => `${house.url}/story/${id}/journal`;
  const journalOf = async (id: string): Promise<JournalLine[]> =>
    ((await (await house.ask(`/story/${id}/journal`)).json()) as { lines: JournalLine[] }).lines;
  const firstEvents = async (url: string, count: number, lastEventId?: number): Promise<StreamEvent[]> => {
    const leave = new AbortController();
    const events: StreamEvent[] = [];
    const stream = eventsOf(url, { signal: leave.signal, ...(lastEventId !== undefined && { lastEventId }) });
    for await (const event of stream) {
      events.push(event);
      if (events.length === count) break;
    }
    leave.abort();
    return events;
  };

  it("is the same for a reader that is cut off at random 200 times as for the server", async () => {
    const random = seededRandom(4);
    house.writer.state.takesMs = 20;
    house.illustrator.state.takesMs = 50;
    const id = await house.begin();
    const person = approveWithSecondThoughts(house, id);

    const told: JournalLine[] = [];
    let cuts = 0;
    while (cuts < 200 || told.at(-1)?.kind !== "story-completed") {
      const cut = new AbortController();
      const afterEvents = random.below(4);
      const timer = setTimeout(() => cut.abort(), random.below(25));
      let events = 0;
      try {
        const stream = eventsOf(urlOf(id), { lastEventId: told.at(-1)?.seq ?? 0, signal: cut.signal });
        for await (const { event, data, id: eventId } of stream) {
          if (events++ === 0) expect(event).toBe("hello");
          if (event !== "journal") continue;
          expect(eventId).toBe(String((data as JournalLine).seq));
          told.push(data as JournalLine);
          if (events > afterEvents) cut.abort();
        }
      } catch (error) {
        if (!cut.signal.aborted) throw error;
      }
      clearTimeout(timer);
      cuts += 1;
    }
    await person;

    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
    expect(told).toEqual(await journalOf(id));
    const story = await house.story(id);
    expect(told).toHaveLength(story.seq);
    expect(stateTold(told)).toEqual(stateShown(story));
  });

  it("says hello first, with the number of the newest line, then everything from the beginning", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const journal = await journalOf(id);
    const [hello, ...events] = await firstEvents(urlOf(id), 1 + journal.length);
    expect(hello).toEqual({ event: "hello", id: "0", data: { seq: journal.length } });
    expect(events.map(({ data }) => data)).toEqual(journal);
  });

  it("goes on after what the reader had, whether a header or the address says so", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const byHeader = await firstEvents(urlOf(id), 2, 7);
    const byAddress = await firstEvents(`${urlOf(id)}?after=7`, 2);
    expect(byHeader.map((event) => event.id)).toEqual(["7", "8"]);
    expect(byAddress).toEqual(byHeader);
    const newerThanAddress = await firstEvents(`${urlOf(id)}?after=3`, 2, 7);
    expect(newerThanAddress).toEqual(byHeader); // a browser that comes back keeps its address
  });

  it("beats when nothing happens, so that a page can tell silence from death", async () => {
    const id = await house.begin();
    const { seq } = await house.until(id, ({ status }) => status === "waiting");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const leave = new AbortController();
    const stream = eventsOf(urlOf(id), { lastEventId: seq, signal: leave.signal });
    expect((await stream.next()).value).toMatchObject({ event: "hello" });
    vi.advanceTimersByTime(10_000);
    expect((await stream.next()).value).toEqual({ event: "beat", id: String(seq), data: { seq } });
    leave.abort();
  });

  it("ends when the story is deleted, so that a page elsewhere learns it", async () => {
    const id = await house.begin();
    const { seq } = await house.until(id, ({ status }) => status === "waiting");
    const stream = eventsOf(urlOf(id), { lastEventId: seq });
    expect((await stream.next()).value).toMatchObject({ event: "hello" });
    expect((await house.ask(`/story/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await stream.next()).done).toBe(true);
  });

  it("sends headers that keep proxies from holding it back", async () => {
    const id = await house.begin();
    const leave = new AbortController();
    const { status, headers } = await house.ask(`/story/${id}/journal`, {
      headers: { Accept: "text/event-stream" },
      signal: leave.signal,
    });
    leave.abort();
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(headers.get("x-accel-buffering")).toBe("no");
    expect(headers.get("cache-control")).toContain("no-transform");
  });

  it("is no stream for a story that is not there", async () => {
    const answer = await house.ask("/story/red-fox-unknown/journal", {
      headers: { Accept: "text/event-stream" },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "story-unknown" });
  });

  it("ends cleanly when the studio closes, also for a reader that does not read", async () => {
    house.writer.state.takesMs = 5;
    const id = await house.begin();
    const reader = openReaderThatDoesNotRead(house.url, `/story/${id}/journal`);
    const ended = (async () => {
      for await (const { event } of eventsOf(urlOf(id))) expect(event).toBeTruthy();
    })();
    await house.until(id, ({ chunks }) => chunks.length > 2);
    await house.close(500); // steps in progress are finished, and told to nobody
    await ended;
    reader.destroy();
  });
});

describe("Watching a story where live streams are blocked", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.end());

  /** Asks as a page does that cannot hold a stream: 304 while nothing is new. */
  const poller = (id: string) => {
    let etag = "";
    return async (): Promise<Snapshot | null> => {
      const answer = await house.ask(`/story/${id}`, { headers: { "If-None-Match": etag } });
      etag = answer.headers.get("etag")!;
      return answer.status === 304 ? null : ((await answer.json()) as Snapshot);
    };
  };

  it("shows each picture that waits for a person, while others are still being drawn", async () => {
    const id = await house.begin();
    await house.approveText(id);
    house.illustrator.state.script = ({ key }) => (key === "picture-20" ? "hangs" : "well");
    const ask = poller(id);
    let seen: Snapshot | null = null;
    await vi.waitFor(async () => {
      seen = (await ask()) ?? seen;
      expect(seen?.pictures.filter(({ status }) => status === "undecided")).toHaveLength(19);
    });
    const { pictures, waitingFor, images } = seen as unknown as Snapshot;
    expect(waitingFor?.pictures).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(pictures[19]).toMatchObject({ status: "drawing", url: null });
    for (const { url } of pictures.slice(0, 19)) expect((await house.ask(url!)).status).toBe(200);
    expect(Object.values(images).filter(({ status }) => status === "pending_approval")).toHaveLength(19);
  });

  it("answers 304 while nothing is new, and the whole at once when there is something", async () => {
    const id = await house.begin();
    const { seq } = await house.until(id, ({ status }) => status === "waiting");
    const ask = poller(id);
    expect((await ask())?.seq).toBe(seq);
    expect(await ask()).toBeNull();
    expect(await ask()).toBeNull();
    await house.ask(`/story/${id}/chunks/1`, {
      method: "PUT",
      json: { text: "Another beginning." },
      headers: { "If-Match": '"1"' },
    });
    const story = await ask();
    expect(story?.chunks[0]!.text).toBe("Another beginning.");
    expect(story?.seq).toBe(seq + 1);
    expect(await ask()).toBeNull();
  });

  it("reads the same lines from the journal by number, as they stand in the stream", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const pages: JournalLine[][] = [];
    for (let after = 0; ; after = pages.at(-1)!.at(-1)!.seq) {
      const answer = await house.ask(`/story/${id}/journal?after=${after}`);
      const { lines } = (await answer.json()) as { lines: JournalLine[] };
      if (lines.length === 0) break;
      pages.push(lines.slice(0, 5)); // as if it had had no time for more
    }
    const numbers = pages.flat().map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe("A reader of a long journal", () => {
  let journal: JournalLine[];
  let server: Server;
  let most: number;
  let ring: () => void;
  let progress: ReturnType<typeof createProgress>;
  beforeEach(async () => {
    journal = [];
    most = 0;
    const listeners = new Set<() => void>();
    ring = () => listeners.forEach((look) => look());
    const studio: Pick<Studio, "seq" | "journal" | "listen" | "listenToText"> = {
      seq: async () => journal.length,
      journal: async (_id, after) => journal.slice(after, after + JOURNAL_LINES_MAX),
      listen: (_id, look) => {
        listeners.add(look);
        return () => listeners.delete(look);
      },
      listenToText: () => () => undefined,
    };
    progress = createProgress(studio as Studio);
    const app = express();
    app.get("/journal", (req, res) => {
      const write = res.write.bind(res);
      res.write = ((...parts: Parameters<typeof write>) => {
        const isTaken = write(...parts);
        most = Math.max(most, res.writableLength);
        return isTaken;
      }) as typeof res.write;
      return progress.stream(req, res, "red-fox-1");
    });
    server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(async () => {
    progress.close();
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addLines = (count: number, bytes: number) => {
    for (let line = 0; line < count; line++) journal.push(aLine(journal.length + 1, bytes));
  };

  it("gets all of it in one go when it reads, however much that is", async () => {
    addLines(3000, 2000);
    let had = 0;
    for await (const { event, data } of eventsOf(`${url()}/journal`)) {
      if (event === "journal") expect((data as JournalLine).seq).toBe((had += 1));
      if (had === journal.length) break;
    }
    expect(had).toBe(3000);
  });

  it("is cut off when it does not read, holds no more than the cap, and catches up when it comes back", async () => {
    const reader = openReaderThatDoesNotRead(url(), "/journal");
    const closed = new Promise(
      (resolve) => void server.once("connection", (socket) => socket.once("close", resolve)),
    );
    await once(reader, "connect");
    await pause(20);
    for (let time = 0; time < 40; time++) {
      addLines(500, 2000);
      ring();
      await pause(2);
    }
    await closed;
    reader.destroy();
    expect(most).toBeLessThan(UNREAD_BYTES_MAX + 20_000);

    let had = 0;
    let connections = 0;
    while (had < journal.length) {
      expect((connections += 1)).toBeLessThan(50);
      try {
        for await (const { event, data } of eventsOf(`${url()}/journal`, { lastEventId: had })) {
          if (event === "journal") expect((data as JournalLine).seq).toBe((had += 1));
          if (had === journal.length) break;
        }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // cut off once more: "terminated"
      }
    }
    expect(had).toBe(20_000);
  });
});

/** As in progress.ts. */
const UNREAD_BYTES_MAX = 256 * 1024;

const aLine = (seq: number, bytes: number): JournalLine => ({
  seq,
  at: "2026-11-21T10:00:00.000Z",
  kind: "picture-rejected",
  scene: 1,
  attempt: 1,
  message: "x".repeat(bytes),
});

/** Asks for a stream and then leaves all that comes in the pipe. */
function openReaderThatDoesNotRead(url: string, path: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.pause();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\n\r\n`);
  socket.on("error", () => undefined); // to be cut off is what it is for
  return socket;
}

/** Approves the text and the pictures as they come, and sends every fourth of them back once. */
async function approveWithSecondThoughts(house: House, id: string): Promise<void> {
  await house.approveText(id);
  for (let number = 1; number <= 20; number++) {
    if (number % 4 === 0) {
      await house.until(id, ({ pictures }) => pictures[number - 1]!.status === "undecided");
      await house.decide(id, number, { decision: "rejected", note: "closer, please" });
    }
    await house.until(id, ({ pictures }) => pictures[number - 1]!.status === "undecided");
    await house.decide(id, number, { decision: "approved" });
  }
}

/** What a page knows of a story that has only read its journal. */
function stateTold(lines: JournalLine[]) {
  const chunks = new Set<number>();
  const pictures = new Map<number, { status: string; attempts: number }>();
  let status = "running";
  for (const { kind, scene, attempt } of lines) {
    if (kind === "chunk-drafted") chunks.add(scene!);
    if (kind === "picture-drawn") pictures.set(scene!, { status: "undecided", attempts: attempt! });
    if (kind === "picture-approved") pictures.get(scene!)!.status = "approved";
    if (kind === "picture-rejected") pictures.get(scene!)!.status = "rejected";
    if (kind.startsWith("story-") && kind !== "story-planned") status = kind.slice("story-".length);
  }
  const inOrder = [...pictures].toSorted(([one], [other]) => one - other);
  return {
    status,
    chunks: chunks.size,
    pictures: inOrder.map(([number, picture]) => ({ number, ...picture })),
  };
}

const stateShown = ({ status, chunks, pictures }: Snapshot) => ({
  status,
  chunks: chunks.length,
  pictures: pictures.map((picture) => ({
    number: picture.number,
    status: picture.status,
    attempts: picture.attempts.length,
  })),
});
