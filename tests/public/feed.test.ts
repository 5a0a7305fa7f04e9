import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followStory } from "../../public/lib/feed.js";
import type { FeedState, TextSoFar } from "../../public/lib/feed.js";
import type { Snapshot } from "../../server/story/snapshot.ts";

class Unreachable extends Error {}

/** The studio as the feed meets it: a story with a number, and streams that say what a test makes them say. */
function aStudio() {
  const studio = {
    seq: 1,
    isDown: false,
    refusal: null as Error | null,
    fetches: 0,
    answerMs: 10,
    /** What else there is in the story. */
    more: {},
    streams: [] as FakeStream[],
    shown: [] as number[],
    heard: [] as TextSoFar[],
    states: [] as FeedState[],
    refusals: [] as unknown[],
    stream: () => studio.streams.at(-1)!,
  };
  const feed = followStory({
    openStream: () => {
      studio.streams.push(new FakeStream());
      return studio.stream();
    },
    getStory: async (etag) => {
      studio.fetches++;
      await new Promise((resolve) => setTimeout(resolve, studio.answerMs));
      if (studio.isDown) throw new Unreachable();
      if (studio.refusal) throw studio.refusal;
      const now = `"${studio.seq}"`;
      return etag === now ? "unchanged" : { snapshot: aSnapshot(studio.seq, studio.more), etag: now };
    },
    show: ({ seq }) => studio.shown.push(seq),
    hearText: (text) => studio.heard.push(text),
    tellState: (state) => studio.states.push(state),
    tellRefusal: (error) => studio.refusals.push(error),
    isUnreachable: (error) => error instanceof Unreachable,
  });
  return { studio, feed };
}

class FakeStream {
  readyState = 1;
  #listeners = new Map<string, (event: { data?: string }) => void>();
  addEventListener(type: string, listener: (event: { data?: string }) => void) {
    this.#listeners.set(type, listener);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, seq?: number) {
    this.tell(type, seq === undefined ? undefined : { seq });
  }
  tell(type: string, data?: object) {
    this.#listeners.get(type)?.(data ? { data: JSON.stringify(data) } : {});
  }
}

const aSnapshot = (seq: number, more: object = {}) => ({ seq, long: null, ...more }) as Snapshot;
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("The feed of a story", () => {
  it("shows the story at once and is live when the stream says hello", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    studio.stream().say("hello", 1);
    await seconds(1);
    expect(studio.shown).toEqual([1]);
    expect(studio.states).toEqual(["polling", "live"]);
    feed.close();
  });

  it("fetches when the bell rings, a handful of times for many rings", async () => {
    const { studio, feed } = aStudio();
    await seconds(1);
    studio.stream().say("hello", 1);
    studio.fetches = 0;
    for (let seq = 2; seq <= 21; seq++) {
      studio.seq = seq;
      studio.stream().say("journal", seq);
      await seconds(0.02);
    }
    await seconds(1);
    expect(studio.shown.at(-1)).toBe(21);
    expect(studio.fetches).toBeLessThanOrEqual(4);
    feed.close();
  });

  it("fetches a book that is being written once a second, and more seldom where that takes its time", async () => {
    const { studio, feed } = aStudio();
    studio.more = { long: {}, status: "running" };
    const fetchesIn = async (count: number) => {
      studio.fetches = 0;
      for (let times = 0; times < count * 10; times++) {
        studio.stream().say("journal", ++studio.seq);
        await seconds(0.1);
      }
      return studio.fetches;
    };
    await seconds(1);
    expect(await fetchesIn(10)).toBeLessThanOrEqual(11);
    studio.answerMs = 1_000;
    await seconds(2);
    expect(await fetchesIn(12)).toBeLessThanOrEqual(4);
    studio.more = { long: {}, status: "completed" };
    await seconds(5);
    expect(studio.shown.at(-1)).toBe(studio.seq);
    feed.close();
  });

  it("does not fetch for what it has shown already", async () => {
    const { studio, feed } = aStudio();
    await seconds(1);
    studio.fetches = 0;
    studio.stream().say("hello", 1);
    studio.stream().say("beat", 1);
    await seconds(1);
    expect(studio.fetches).toBe(0);
    feed.close();
  });

  it("passes on what is being written, without fetching the story for it", async () => {
    const { studio, feed } = aStudio();
    await seconds(1);
    studio.stream().say("hello", 1);
    studio.fetches = 0;
    const pieces = ["Once", "Once upon", "Once upon a time"].map((text) => ({ scene: 3, text }));
    for (const piece of pieces) studio.stream().tell("text", piece);
    await seconds(1);
    expect(studio.heard).toEqual(pieces);
    expect(studio.fetches).toBe(0);
    feed.close();
  });

  it("takes a stream that brings text to be alive", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    studio.stream().say("hello", 1);
    await seconds(15);
    studio.stream().tell("text", { scene: 1, text: "Once" });
    await seconds(15);
    expect(studio.states.at(-1)).toBe("live");
    feed.close();
  });

  it("polls within ten seconds where the stream never says hello, and shows what happened", async () => {
    const { studio, feed } = aStudio();
    await seconds(1);
    studio.seq = 5;
    await seconds(8);
    expect(studio.shown).toEqual([1, 5]);
    expect(studio.states.at(-1)).toBe("polling");
    feed.close();
  });

  it("polls when a live stream falls silent, and is live again when the next one works", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    studio.stream().say("hello", 1);
    await seconds(10);
    studio.stream().say("beat", 1);
    await seconds(21);
    expect(studio.states.at(-1)).toBe("polling");

    await seconds(31);
    expect(studio.streams).toHaveLength(2);
    studio.stream().say("hello", 1);
    await seconds(1);
    expect(studio.states.at(-1)).toBe("live");
    studio.fetches = 0;
    await seconds(9);
    expect(studio.fetches).toBe(0);
    feed.close();
  });

  it("gives the browser's own reconnection five seconds, then polls", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    studio.stream().say("hello", 1);
    await seconds(1);
    studio.stream().readyState = 0;
    studio.stream().say("error");
    await seconds(4);
    expect(studio.states.at(-1)).toBe("live");
    await seconds(2);
    expect(studio.states.at(-1)).toBe("polling");
    feed.close();
  });

  it("says that the studio is out of reach, keeps trying, and opens the stream again when it is back", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    studio.stream().say("hello", 1);
    studio.isDown = true;
    studio.stream().readyState = 0;
    studio.stream().say("error");
    await seconds(1);
    expect(studio.states.at(-1)).toBe("offline");

    await seconds(20);
    studio.isDown = false;
    studio.seq = 9;
    await seconds(4);
    expect(studio.shown.at(-1)).toBe(9);
    studio.stream().say("hello", 9);
    await seconds(1);
    expect(studio.states.at(-1)).toBe("live");
    feed.close();
  });

  it("never goes back to an older state of the story", async () => {
    const { studio, feed } = aStudio();
    await seconds(1);
    feed.adopt(aSnapshot(7));
    studio.seq = 6;
    feed.ring();
    await seconds(1);
    expect(studio.shown).toEqual([1, 7]);
    feed.close();
  });

  it("passes on why the studio refuses", async () => {
    const { studio, feed } = aStudio();
    studio.refusal = new Error("There is no such story.");
    await seconds(1);
    expect(studio.refusals).toEqual([studio.refusal]);
    feed.close();
  });

  it("is quiet once it is closed", async () => {
    const { studio, feed } = aStudio();
    await seconds(0.1);
    feed.close();
    studio.fetches = 0;
    await seconds(60);
    expect(studio.fetches).toBe(0);
    expect(studio.stream().readyState).toBe(2);
  });
});
