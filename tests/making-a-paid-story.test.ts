import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Snapshot } from "../server/story/snapshot.ts";
import { isTextApi } from "./stand-in/api.ts";
import { eventsOf } from "./support/event-stream.ts";
import { CANARIES, openPaidHouse } from "./support/paid-house.ts";
import type { PaidHouse, PaidHouseOptions } from "./support/paid-house.ts";

/** What a request says, without the pictures that go along. */
const wordsOf = ({ body }: { body: unknown }): string => {
  const { fields } = body as { fields?: Record<string, string> };
  return fields?.["prompt"] ?? JSON.stringify(body);
};

describe("Making a picture story with models", () => {
  let house: PaidHouse;
  const open = async (options?: PaidHouseOptions) => (house = await openPaidHouse(options));
  afterEach(() => house.end());

  const put = async (id: string, path: string, json: object): Promise<Snapshot> => {
    const answer = await house.ask(`/story/${id}${path}`, { method: "PUT", json });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Snapshot;
  };
  const untilRead = (id: string) =>
    house.until(
      id,
      ({ stage, castSheet, status }) =>
        stage === "text-approval" && castSheet?.status === "undecided" && status === "waiting",
    );
  const untilDrawn = async (id: string, count = 20) => {
    await put(id, "/cast-sheet/decision", { decision: "approved" });
    await put(id, "/decisions/text", { decision: "approved" });
    return house.until(id, ({ counts, status }) => counts.picturesDrawn >= count && status !== "running");
  };
  const promptsOf = (api: string) =>
    house.standIn.requests.filter((request) => request.api === api).map(wordsOf);

  it.each(["anthropic", "openai"])(
    "goes the whole way with %s writing and OpenAI drawing",
    async (writers) => {
      await open({ writers });
      const id = await house.begin();
      const read = await untilRead(id);
      expect(read.counts.chunks).toBe(20);
      expect(read.castSheet!.portraits.length).toBe(read.plan!.cast.length);
      expect(house.standIn.requests.filter(({ api }) => isTextApi(api))).toHaveLength(4); // plan, ten scenes, ten, audit

      await put(id, "/cast-sheet/decision", { decision: "rejected", note: "The fox is redder." });
      await house.until(id, ({ castSheet }) => castSheet!.attempts.length === 2);
      const drawn = await untilDrawn(id);
      const numbers = drawn.pictures.map(({ number }) => ({ number, decision: "approved" }));
      await put(id, "/pictures/decisions", { decisions: numbers });
      const done = await house.until(id, ({ status }) => status === "completed");

      const { cost } = done;
      expect(cost!.byStage.map(({ name }) => name).toSorted()).toEqual(["audit", "draft", "picture", "plan"]);
      expect(cost!.inDoubt).toEqual([]);
      expect(cost!.reservedUsd).toBe(0);
      expect(house.standIn.served).toHaveLength(cost!.byStage.reduce((sum, { calls }) => sum + calls, 0));
      expect(cost!.spentUsd).toBeGreaterThan(0.3);
      expect(cost!.spentUsd).toBeLessThan(1.5);

      const folder = join(house.dataDir, id);
      for (const name of await readdir(folder, { recursive: true }))
        for (const key of Object.values(CANARIES))
          expect(await readFile(join(folder, name), "latin1").catch(() => "")).not.toContain(key);
      expect(JSON.stringify([done, await (await house.ask(`/story/${id}/journal`)).json()])).not.toContain(
        "canary",
      );
    },
  );

  it("shows the text while it is being written, and keeps none of that", async () => {
    await open({ standIn: { msPerAnswer: 1500 } });
    const id = await house.begin();
    const shown: { scene: number; text: string }[] = [];
    for await (const { event, data } of eventsOf(`${house.url}/story/${id}/journal`)) {
      if (event === "text") shown.push(data as { scene: number; text: string });
      if (event === "journal" && (data as { kind: string }).kind === "chunk-drafted") break;
    }
    expect(shown.length).toBeGreaterThan(1);
    const { chunks } = await house.until(id, ({ counts }) => counts.chunks >= 10);
    for (const { scene, text } of shown)
      expect(chunks.find(({ number }) => number === scene)!.text.startsWith(text.trim())).toBe(true);
  });

  it("draws every scene from the approved sheet, changes a rejected picture, or draws it anew", async () => {
    await open();
    const id = await house.begin();
    await untilRead(id);
    expect(promptsOf("openai-edits")).toHaveLength(1); // the sheet, from the portraits
    await untilDrawn(id);
    expect(promptsOf("openai-edits")).toHaveLength(21);
    await put(id, "/pictures/3/decision", { decision: "rejected", note: "Let it be night." });
    await put(id, "/pictures/4/decision", { decision: "rejected", note: "Let it be night.", fresh: true });
    await house.until(
      id,
      ({ pictures }) => pictures[2]!.attempts.length + pictures[3]!.attempts.length === 4,
    );
    const [changed, fresh] = promptsOf("openai-edits")
      .slice(-2)
      .toSorted((a) => (a.includes("Image 1 is the picture to change") ? -1 : 1));
    expect(changed).toContain("Let it be night.");
    expect(changed).toContain("Image 1 is the picture to change");
    expect(fresh).toContain("Let it be night.");
    expect(fresh).not.toContain("Image 1 is the picture to change");
  });

  it("keeps the scenes that came before an answer broke off, and asks only for the rest", async () => {
    await open();
    let cut = 0;
    house.standIn.course = ({ api, body }) =>
      isTextApi(api) && wordsOf({ body }).includes("Tell scenes 1 to 10.") && (cut += 1) === 1
        ? "end-without-end-mark"
        : "well";
    const id = await house.begin();
    const read = await untilRead(id);
    expect(read.counts.chunks).toBe(20);
    const asked = promptsOf("anthropic-messages").flatMap(
      (body) => /Tell scenes? (\d+)/.exec(body)?.[1] ?? [],
    );
    expect(asked[0]).toBe("1");
    expect(Number(asked[1])).toBeGreaterThan(1);
    expect(read.cost!.inDoubt).toHaveLength(1);
  });

  it("never sends declined words again: it tries others, then shows a suggestion, and draws with the words a person chose", async () => {
    await open();
    const id = await house.begin();
    const read = await untilRead(id);
    const { summary } = read.plan!.outline[4]!;
    const refused: string[] = [];
    let isWilling = false;
    house.standIn.course = (request) => {
      const prompt = wordsOf(request);
      const isOfFive = prompt.includes(summary) || prompt.includes("The moment is told between");
      if (request.api !== "openai-edits" || isWilling || !isOfFive) return "well";
      refused.push(prompt);
      return "blocked-before";
    };
    const waiting = await untilDrawn(id, 19);
    expect(waiting.counts.picturesDrawn).toBe(19); // no other waits for it
    expect(new Set(refused).size).toBe(2);
    expect(waiting.waitingFor).toMatchObject({ what: "wording", pictures: [5] });
    const [declined] = waiting.declined;
    expect(declined).toMatchObject({ of: "picture", scene: 5, waitsForYou: true });
    expect(declined!.rewordings).toHaveLength(2);
    expect(declined!.suggestion).toBe(declined!.rewordings[1]!.after);

    const same = await house.ask(`/story/${id}/pictures/5/wording`, {
      method: "PUT",
      json: { choice: "words", wording: declined!.wording },
    });
    expect(same.status).toBe(422);
    isWilling = true;
    await put(id, "/pictures/5/wording", { choice: "words", wording: "The fox waits by the door." });
    const drawn = await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    expect(promptsOf("openai-edits").at(-1)).toContain("The fox waits by the door.");
    expect(drawn.declined[0]!.waitsForYou).toBe(false);
  });

  it("is complete when another attempt is approved than the one that waits for its provider", async () => {
    await open();
    const id = await house.begin();
    await untilRead(id);
    await untilDrawn(id);
    house.standIn.course = () => "rate-limited-an-hour";
    await put(id, "/pictures/3/decision", { decision: "rejected", note: "Let it be night." });
    await house.until(id, ({ progress }) => progress.doing === "Waiting for a provider");
    for (let number = 1; number <= 20; number++)
      await put(id, `/pictures/${number}/decision`, { decision: "approved", attempt: 1 });
    const { status } = await house.until(id, ({ counts }) => counts.picturesApproved === 20);
    expect(status).not.toBe("needs-attention");
    await house.until(id, (story) => story.status === "completed");
  });

  it("goes on unread when the editor declines to read it, and asks no editor again", async () => {
    await open();
    const isForEditor = (request: { body: unknown }) => wordsOf(request).includes("Check the text.");
    house.standIn.course = (request) => (isForEditor(request) ? "refused" : "well");
    const id = await house.begin();
    await untilRead(id);
    const journal = await (await house.ask(`/story/${id}/journal`)).text();
    expect(journal).toContain("read the text as an editor; nobody has");
    await untilDrawn(id);
    expect(house.standIn.requests.filter(isForEditor)).toHaveLength(1);
  });

  it("has a placeholder drawn by the built-in illustrator, when a person asks for one", async () => {
    await open();
    const id = await house.begin();
    await untilRead(id);
    const { summary } = (await house.story(id)).plan!.outline[4]!;
    house.standIn.course = ({ api, body }) =>
      (api === "openai-edits" && /The moment is told between/.test(wordsOf({ body }))) ||
      (wordsOf({ body }).includes(summary) && api === "openai-edits")
        ? "blocked-before"
        : "well";
    await put(id, "/cast-sheet/decision", { decision: "approved" });
    await put(id, "/decisions/text", { decision: "approved" });
    const waiting = await house.until(id, ({ waitingFor }) => waitingFor?.what === "wording");
    const { scene } = waiting.declined.find(({ waitsForYou }) => waitsForYou)!;
    await put(id, `/pictures/${scene}/wording`, { choice: "placeholder" });
    const drawn = await house.until(id, ({ pictures }) => pictures[scene - 1]!.attempts.length === 1);
    expect(drawn.pictures[scene - 1]!.status).toBe("undecided");
  });

  it("stops spending at once when the money is gone, says so, and goes on from there after a click", async () => {
    await open({ environment: { OPENAI_AT_ONCE: "3" } });
    const id = await house.begin();
    await untilRead(id);
    const before = house.standIn.requests.length;
    house.standIn.course = ({ api }) => (isTextApi(api) ? "well" : "quota-gone");
    await put(id, "/cast-sheet/decision", { decision: "approved" });
    await put(id, "/decisions/text", { decision: "approved" });
    const stopped = await house.until(id, ({ status }) => status === "needs-attention");
    expect(stopped.attention!.sentence).toMatch(/no money left.*Add credit/);
    expect(stopped.pictures.filter(({ status }) => status === "failed")).toEqual([]);
    expect(house.standIn.requests.length - before).toBeLessThanOrEqual(3); // those that were under way at once

    house.standIn.course = () => "well";
    await put(id, "/status", { status: "running" });
    const drawn = await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    expect(drawn.counts.chunks).toBe(20);
    expect(promptsOf("anthropic-messages")).toHaveLength(4); // nothing that was paid for is bought again
  });

  it("is paused by its budget before a call that might pass it, and goes on when the cap is raised", async () => {
    await open({ environment: { BUDGET_STORY_USD: "0.40" } });
    const id = await house.begin();
    await untilRead(id);
    await put(id, "/cast-sheet/decision", { decision: "approved" });
    await put(id, "/decisions/text", { decision: "approved" });
    const paused = await house.until(id, ({ status }) => status === "paused");
    expect(paused.attention).toMatchObject({ action: "raise-budget" });
    const settled = await house.until(id, ({ cost }) => cost!.reservedUsd === 0);
    expect(settled.cost!.spentUsd).toBeLessThanOrEqual(0.4);
    expect(settled.counts.picturesDrawn).toBeGreaterThan(0);
    expect(settled.counts.picturesDrawn).toBeLessThan(20);

    await put(id, "/budget", { usd: 5 });
    await put(id, "/status", { status: "running" });
    await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    const { day } = (await (await house.ask("/budget")).json()) as { day: { spentUsd: number } };
    expect(day.spentUsd).toBeCloseTo((await house.story(id)).cost!.spentUsd, 6);
  });

  it("goes to the next of the chain when the first cannot, and never to the built-in storyteller", async () => {
    await open({ writers: "anthropic,openai" });
    house.standIn.course = ({ api }) => (api === "anthropic-messages" ? "key-refused" : "well");
    const id = await house.begin();
    const read = await untilRead(id);
    expect(promptsOf("anthropic-messages")).toHaveLength(1); // shut after the first
    expect(read.cost!.byModel.map(({ name }) => name)).toContain("openai: gpt-6.2-sol");
  });

  it("asks nobody whose price it does not know", async () => {
    await open({ writers: "anthropic:claude-of-tomorrow" });
    const id = await house.begin();
    const stopped = await house.until(id, ({ status }) => status === "needs-attention");
    expect(stopped.attention!.sentence).toContain("PRICES_FILE");
    expect(house.standIn.requests).toEqual([]);
  });

  it("tells before it begins what a story will cost and how long it will take", async () => {
    await open();
    const options = (await (await house.ask("/options")).json()) as {
      madeBy: { costsMoney: boolean };
      estimate: { usd: { low: number; high: number }; passes: { name: string }[] };
    };
    expect(options.madeBy.costsMoney).toBe(true);
    const { usd, passes } = options.estimate;
    expect(passes.map(({ name }) => name)).toEqual([
      "Plan",
      "Text",
      "Check by an editor",
      "Portraits",
      "Cast sheet",
      "Pictures",
    ]);
    const id = await house.begin();
    await untilRead(id);
    const { cost } = await untilDrawn(id);
    expect(cost!.spentUsd).toBeGreaterThan(usd.low * 0.8);
    expect(cost!.spentUsd).toBeLessThan(usd.high);
  });
});
