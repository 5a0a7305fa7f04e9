import { afterEach, describe, expect, it } from "vitest";
import type { Snapshot } from "../server/story/snapshot.ts";
import { openPaidHouse } from "./support/paid-house.ts";
import type { PaidHouse } from "./support/paid-house.ts";

const houses: PaidHouse[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.end();
});

async function open(writers: string, environment: Record<string, string> = {}): Promise<PaidHouse> {
  const house = await openPaidHouse({ writers, environment });
  houses.push(house);
  return house;
}

async function make(house: PaidHouse, kind: "tale" | "novel", brief: object): Promise<Snapshot> {
  const answer = await house.ask("/story", { method: "POST", json: { kind, brief: { seed: 1, ...brief } } });
  if (answer.status !== 201) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { id: string };
  return house.until(id, ({ status }) => status !== "running");
}

const journalOf = async (house: PaidHouse, id: string): Promise<string> => {
  const answer = await house.ask(`/story/${id}/journal?after=0`);
  return ((await answer.json()) as { lines: { message: string }[] }).lines
    .map(({ message }) => message)
    .join("\n");
};

describe.each(["anthropic", "openai"])("With %s as writer", (writers) => {
  it.each([1000, 10_000])("a tale of %d words is told whole, on record, within 5 %", async (words) => {
    const house = await open(writers);
    const story = await make(house, "tale", {
      genre: "mystery",
      words,
      idea: "A clock that runs backwards.",
    });
    expect(story.attention).toBeNull();
    expect(story.status).toBe("completed");
    expect(Math.abs(story.counts.words / words - 1)).toBeLessThan(0.05);
    expect(story.long!.review!.checks).toHaveLength(22);
    for (const { quotes } of story.findings)
      for (const quote of quotes) expect(story.chunks.some(({ text }) => text.includes(quote))).toBe(true);
    const served = house.standIn.served.length;
    expect(story.cost!.byModel.reduce((sum, { calls }) => sum + calls, 0)).toBe(served);
    expect(story.cost!.inDoubt).toEqual([]);
    expect(JSON.stringify(story.chunks)).not.toMatch(/END_PROSE|AI_SELECT|Thought:/);
  });

  it("a novel in twelve scenes goes through every pass, and what a pass changed can be seen", async () => {
    const house = await open(writers);
    const story = await make(house, "novel", {
      genre: "science-fiction",
      words: 14_000,
      scenes: 12,
      draftingAtOnce: 3,
    });
    expect(story.status).toBe("completed");
    expect(story.counts).toMatchObject({ chunks: 12, chunksTotal: 12 });
    expect(Math.abs(story.counts.words / 14_000 - 1)).toBeLessThan(0.05);
    const answer = await house.ask(`/story/${story.id}/chunks/3/versions`);
    const { versions } = (await answer.json()) as { versions: { made: string; text: string }[] };
    expect(versions.map(({ made }) => made)).toEqual(
      expect.arrayContaining(["draft", "self-refinement", "voice"]),
    );
    expect(new Set(versions.map(({ text }) => text)).size).toBe(versions.length);
    expect(await journalOf(house, story.id)).toMatch(/was freed of stock phrases: /);
  });

  it("what a person brings along reaches the writer, and one paragraph is told otherwise", async () => {
    const house = await open(writers);
    const chapter = "The bell had no tongue. ".repeat(120).trim();
    const story = await make(house, "tale", {
      genre: "romance",
      words: 6000,
      given: {
        notes: "Nobody may ring the bell.",
        outline: ["They meet.", "They part at the weir."],
        chapters: [{ title: "Bell", text: chapter }],
      },
    });
    expect(story.status).toBe("completed");
    expect(story.chunks[0]).toMatchObject({ text: chapter, by: "person" });
    const sent = JSON.stringify(house.standIn.requests.map(({ body }) => body));
    expect(sent).toContain("Nobody may ring the bell.");
    expect(sent).toContain("They part at the weir.");
    const paragraph = story.chunks[1]!.text.split("\n\n")[0]!;
    const asked = await house.ask(`/story/${story.id}/chunks/2/rewrites`, {
      method: "POST",
      json: { paragraph, note: "shorter" },
      headers: { "If-Match": `"${story.chunks[1]!.version}"` },
    });
    expect(asked.status).toBe(200);
    const after = await house.until(story.id, ({ chunks }) => !chunks[1]!.text.startsWith(paragraph));
    expect(after.chunks[1]!.version).toBe(story.chunks[1]!.version + 1);
  });

  it("a cap pauses it between two calls, and it goes on from there when the cap is raised", async () => {
    const cap = 0.3; // less than a tale of this length takes
    const house = await open(writers, { BUDGET_STORY_USD: String(cap) });
    const story = await make(house, "tale", { genre: "mystery", words: 10_000 });
    expect(story.status).toBe("paused");
    expect(story.attention).toMatchObject({ action: "raise-budget" });
    expect(story.cost!.spentUsd).toBeLessThanOrEqual(cap);
    const told = story.counts.chunks;
    await house.ask(`/story/${story.id}/budget`, { method: "PUT", json: { usd: 5 } });
    await house.ask(`/story/${story.id}/status`, { method: "PUT", json: { status: "running" } });
    const after = await house.until(story.id, ({ status }) => status === "completed");
    expect(after.chunks.slice(0, told).map(({ savedAt }) => savedAt)).toEqual(
      story.chunks.map(({ savedAt }) => savedAt),
    );
  });
});
