import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { zipWriter } from "../server/editions/zip-writer.ts";
import type { Snapshot } from "../server/story/snapshot.ts";
import { openHouse } from "./support/house.ts";
import type { House } from "./support/house.ts";
import { scriptedLongWriter } from "./support/scripted-long-writer.ts";
import type { ScriptedLongWriter } from "./support/scripted-long-writer.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function open(writer?: ScriptedLongWriter): Promise<House> {
  const house = await openHouse({}, { ...(writer && { writer }), pause: async () => undefined });
  ends.push(() => house.end());
  return house;
}

const packOf = async (house: House, id: string): Promise<Buffer> => {
  const answer = await house.ask(`/story/${id}/editions/pack`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const send = (house: House, pack: Buffer): Promise<Response> =>
  house.ask("/story", {
    method: "POST",
    body: pack as never,
    headers: { "Content-Type": "application/zip" },
  });
const takenIn = async (house: House, pack: Buffer): Promise<string> => {
  const answer = await send(house, pack);
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
};

describe("A resume pack", () => {
  it("taken half-way is gone on with elsewhere from exactly there, and nothing is done twice", async () => {
    const here = scriptedLongWriter();
    here.script = ({ key }) => {
      if (key === "draft-part-3") throw new Error("The lamp went out.");
    };
    const house = await open(here);
    const begun = await house.ask("/story", {
      method: "POST",
      json: { kind: "tale", brief: { genre: "horror", words: 10_000, seed: 1 } },
    });
    const { id } = (await begun.json()) as { id: string };
    const half = await house.until(id, ({ status }) => status === "needs-attention");
    expect(half.counts.chunks).toBe(2);

    const there = scriptedLongWriter();
    const other = await open(there);
    const taken = await takenIn(other, await packOf(house, id));
    const whole = await other.until(taken, ({ status }) => status === "completed");
    expect(taken).not.toBe(id);
    expect(whole.chunks.slice(0, 2).map(({ text }) => text)).toEqual(half.chunks.map(({ text }) => text));
    expect(there.calls).not.toContain("plan-tale");
    expect(there.calls).not.toContain("draft-part-1");
    expect(there.calls).toContain("draft-part-3");
  });

  it("carries pictures and decisions of a picture story, too", async () => {
    const house = await open();
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    await house.decide(id, 4, { decision: "approved" });
    const other = await open();
    const taken = await takenIn(other, await packOf(house, id));
    const story = await other.until(taken, ({ status }) => status === "waiting");
    expect(story.counts).toMatchObject({ picturesDrawn: 20, picturesApproved: 1 });
    expect(other.illustrator.state.calls).toEqual([]);
    const picture = await other.ask(story.pictures[3]!.url!);
    expect(picture.headers.get("content-type")).toBe("image/webp");
  });

  it("of the same state has the same bytes", async () => {
    const house = await open();
    const id = await house.begin();
    await house.until(id, ({ stage }) => stage === "text-approval");
    expect((await packOf(house, id)).equals(await packOf(house, id))).toBe(true);
  });
});

describe("What is no resume pack, or means harm,", () => {
  const story = {
    id: "red-fox-2345678abc",
    title: "A fox",
    status: "waiting",
    input: { kind: "picture-story" },
  };
  const good = { format: "talewright-resume-pack", version: 1, story, artifacts: [] as object[] };

  async function zipOf(entries: Record<string, string>): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), "talewright-zip-"));
    const file = join(folder, "pack.zip");
    const zip = zipWriter(createWriteStream(file), new Date(0));
    for (const [name, content] of Object.entries(entries)) await zip.add(name, content);
    await zip.end();
    const bytes = await readFile(file);
    await rm(folder, { recursive: true });
    return bytes;
  }

  it.each([
    ["no ZIP at all", async () => Buffer.from("hello"), /no ZIP that can be read, or only/],
    ["a ZIP without a story", () => zipOf({ "README.txt": "hello" }), /has no pack\.json/],
    ["a story that is not JSON", () => zipOf({ "pack.json": "{" }), /is not JSON/],
    [
      "a newer version",
      () => zipOf({ "pack.json": JSON.stringify({ ...good, version: 9 }) }),
      /newer Talewright \(version 9\)/,
    ],
    [
      "a key that leads elsewhere",
      () =>
        zipOf({
          "pack.json": JSON.stringify({
            ...good,
            artifacts: [{ key: "../x", value: 1, madeBy: "me", keptAt: new Date().toISOString() }],
          }),
        }),
      /not what a Talewright writes/,
    ],
    ["a kind nobody knows", () => zipOf({ "pack.json": JSON.stringify(good) }), /does not know/],
    [
      "artifacts that do not fit together",
      () =>
        zipOf({
          "pack.json": JSON.stringify({
            ...good,
            story: {
              ...story,
              input: { kind: "tale", genre: "horror", words: 2000, parts: 1, choices: {}, passes: [] },
            },
            artifacts: [
              { key: "plan", value: { concept: null }, madeBy: "me", keptAt: new Date().toISOString() },
            ],
          }),
        }),
      /does not fit together/,
    ],
    [
      "a picture that is not there, or stands elsewhere",
      () =>
        zipOf({
          "pack.json": JSON.stringify({
            ...good,
            story: {
              ...story,
              input: {
                kind: "picture-story",
                hero: "red-fox",
                structure: "power-fantasy",
                answers: {},
                surprises: [],
                format: "portrait",
                seed: 1,
              },
            },
            artifacts: [
              {
                key: "pictures/01/attempt-1",
                value: { path: "../../etc/passwd", mediaType: "image/webp" },
                madeBy: "me",
                keptAt: new Date().toISOString(),
              },
            ],
          }),
        }),
      /speaks of the picture/,
    ],
    ["a bomb", () => zipOf({ "pack.json": "0".repeat(70 * 1024 * 1024) }), /bytes; at most/],
    ["a smaller bomb", () => zipOf({ "pack.json": " ".repeat(40 * 1024 * 1024) }), /times its size/],
  ])("%s, is refused in a sentence, and nothing is kept of it", async (_name, make, sentence) => {
    const house = await open();
    const answer = await send(house, await make());
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem.code).toBe("pack-refused");
    expect(problem.detail).toMatch(sentence);
    const { stories } = (await (await house.ask("/story")).json()) as { stories: Snapshot[] };
    expect(stories).toEqual([]);
  });
});
