import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHouse } from "./support/house.ts";
import type { House } from "./support/house.ts";

describe("Making a picture story", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.end());

  it("writes twenty scenes and then waits for a person", async () => {
    const id = await house.begin();
    const story = await house.until(id, ({ status }) => status === "waiting");
    expect(story.chunks).toHaveLength(20);
    expect(story.waitingFor?.what).toBe("text-approval");
    expect(house.illustrator.state.calls).toEqual([]);
  });

  it("draws the pictures when the text is approved, several at once", async () => {
    house.illustrator.state.takesMs = 10;
    const id = await house.begin();
    await house.approveText(id);
    const story = await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    expect(house.illustrator.state.mostAtOnce).toBe(house.illustrator.atOnce);
    expect(story.pictures.every(({ status }) => status === "undecided")).toBe(true);
  });

  it("draws a rejected picture again with everything the first attempt had, and the note", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ status, counts }) => status === "waiting" && counts.picturesDrawn === 20);
    await house.decide(id, 3, { decision: "rejected", note: "closer, and at night" });
    const story = await house.until(id, ({ pictures }) => pictures[2]!.attempts.length === 2);

    const [first, second] = house.illustrator.requests.filter(({ scene }) => scene === 3);
    expect(second).toEqual({ ...first, notes: ["closer, and at night"], attempt: 2 });
    expect(story.pictures[2]).toMatchObject({ status: "undecided", approvedAttempt: null });
    expect(story.counts.picturesDrawn).toBe(20); // a second attempt is no twenty-first picture
  });

  it("is complete when every picture is approved or left out", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    await house.decide(id, 20, { decision: "skipped" });
    const decisions = Array.from({ length: 19 }, (_, index) => ({ number: index + 1, decision: "approved" }));
    await house.ask(`/story/${id}/pictures/decisions`, { method: "PUT", json: { decisions } });
    const story = await house.until(id, ({ status }) => status === "completed");
    expect(story.progress.percent).toBe(100);
    expect(story.counts.picturesApproved).toBe(19);
  });

  it("opens a decision again when a person takes it back", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    await house.decide(id, 1, { decision: "approved" });
    const story = await house.decide(id, 1, { decision: "undecided" });
    expect(story.pictures[0]!.status).toBe("undecided");
  });

  it("lets a person prefer an earlier attempt after all", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    await house.decide(id, 1, { decision: "rejected", note: "darker" });
    await house.until(id, ({ pictures }) => pictures[0]!.attempts.length === 2);
    const story = await house.decide(id, 1, { decision: "approved", attempt: 1 });
    expect(story.pictures[0]).toMatchObject({ status: "approved", approvedAttempt: 1 });
    expect(story.pictures[0]!.url).toBe(story.pictures[0]!.attempts[0]!.url);
  });

  it("begins no further picture when the approval of the text is taken back", async () => {
    house.illustrator.state.takesMs = 30;
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts }) => counts.picturesDrawn >= 3);
    await house.ask(`/story/${id}/decisions/text`, { method: "PUT", json: { decision: "undecided" } });
    const story = await house.until(id, ({ status }) => status === "waiting");
    expect(story.waitingFor?.what).toBe("text-approval");
    expect(house.illustrator.state.calls.length).toBeLessThan(20);

    await house.approveText(id);
    await house.until(id, ({ counts }) => counts.picturesDrawn === 20);
    expect(house.illustrator.state.calls).toHaveLength(20); // none was drawn twice
  });

  it("makes a picture that cannot be drawn a state with Retry and Skip, and draws all the others", async () => {
    house.illustrator.state.script = ({ key }) => (key === "picture-5" ? "fails" : "well");
    const id = await house.begin();
    await house.approveText(id);
    const broken = await house.until(id, ({ status }) => status === "needs-attention");
    expect(broken.counts.picturesDrawn).toBe(19);
    expect(broken.pictures[4]).toMatchObject({
      status: "failed",
      failure: expect.stringContaining("Out of paint."),
    });
    expect(broken.attention?.action).toBe("retry-or-skip");
    expect(house.illustrator.state.calls.filter((call) => call === "picture-5")).toHaveLength(1);

    house.illustrator.state.script = () => "well";
    await house.ask(`/story/${id}/pictures/5/failure`, { method: "DELETE" });
    const mended = await house.until(id, ({ status }) => status === "waiting");
    expect(mended.pictures[4]!.status).toBe("undecided");
  });

  it("does without a picture that cannot be drawn, when a person skips it", async () => {
    house.illustrator.state.script = ({ key }) => (key === "picture-5" ? "fails" : "well");
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ status }) => status === "needs-attention");
    await house.decide(id, 5, { decision: "skipped" });
    const story = await house.until(id, ({ status }) => status === "waiting");
    expect(story.pictures[4]!.status).toBe("skipped");
    expect(house.illustrator.state.calls.filter((call) => call === "picture-5")).toHaveLength(1);
  });

  it("tries again by itself what may pass, three times in all", async () => {
    house.writer.state.script = ({ key, time }) => (key === "draft-2" && time < 3 ? "fails-for-now" : "well");
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    expect(house.writer.state.calls.filter((call) => call === "draft-2")).toHaveLength(3);
  });

  it("keeps what a person wrote, and shows which pictures were drawn from an older text", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    const edit = (version: string, text: string) =>
      house.ask(`/story/${id}/chunks/4`, { method: "PUT", json: { text }, headers: { "If-Match": version } });

    expect((await edit('"1"', "The fox sat down <b>and</b> waited.")).status).toBe(200);
    const late = await edit('"1"', "Somebody else's words.");
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ code: "edit-conflict", current: { version: 2 } });

    const story = await house.story(id);
    expect(story.chunks[3]).toMatchObject({
      text: "The fox sat down <b>and</b> waited.",
      by: "person",
      version: 2,
    });
    expect(story.pictures.filter(({ stale }) => stale).map(({ number }) => number)).toEqual([4]);
  });

  it("goes on where it was after a restart, and repeats no finished step", async () => {
    house.writer.state.script = ({ key, time }) => (key === "draft-12" && time === 1 ? "hangs" : "well");
    const id = await house.begin();
    await house.until(id, () => house.writer.state.calls.includes("draft-12"));
    const again = await house.restart();
    house = again;
    await again.until(id, ({ status }) => status === "waiting");
    const repeated = again.writer.state.calls.filter((call, index, all) => all.indexOf(call) !== index);
    expect(repeated).toEqual(["draft-12"]); // the one that was in progress
  });

  it("does not begin a step while it is paused, and goes on when it is resumed", async () => {
    house.writer.state.takesMs = 20;
    const id = await house.begin();
    await house.until(id, ({ chunks }) => chunks.length >= 3);
    await house.ask(`/story/${id}/status`, { method: "PUT", json: { status: "paused" } });
    await new Promise((resolve) => setTimeout(resolve, 60)); // the step in progress may finish
    const calls = house.writer.state.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(house.writer.state.calls.length).toBe(calls);
    expect((await house.story(id)).status).toBe("paused");

    await house.ask(`/story/${id}/status`, { method: "PUT", json: { status: "running" } });
    await house.until(id, ({ status }) => status === "waiting");
    expect(house.writer.state.calls).toHaveLength(21);
  });

  it("is paused by a file named pause in its folder, for as long as it is there", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    await writeFile(join(house.dataDir, id, "pause"), "");
    await house.until(id, ({ status }) => status === "paused");
    execFileSync("rm", [join(house.dataDir, id, "pause")]);
    await house.until(id, ({ status }) => status === "waiting");
  });

  it("stops for good when it is cancelled, and keeps what was made", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    await house.ask(`/story/${id}/status`, { method: "PUT", json: { status: "cancelled" } });
    const refused = await house.ask(`/story/${id}/decisions/text`, {
      method: "PUT",
      json: { decision: "approved" },
    });
    expect(await refused.json()).toMatchObject({ code: "story-ended", status: 409 });
    expect((await house.story(id)).chunks).toHaveLength(20);
  });

  it("leaves nothing behind when it is deleted while it is made", async () => {
    house.writer.state.takesMs = 5;
    for (const chunksBefore of [1, 4, 9]) {
      const id = await house.begin();
      await house.until(id, ({ chunks }) => chunks.length >= chunksBefore);
      expect((await house.ask(`/story/${id}`, { method: "DELETE" })).status).toBe(204);
      expect((await house.ask(`/story/${id}`)).status).toBe(404);
      await expect.poll(() => readdir(house.dataDir), { timeout: 2000 }).not.toContain(id);
    }
    const calls = house.writer.state.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(house.writer.state.calls.length).toBe(calls);
    expect((await readdir(house.dataDir)).filter((name) => name.startsWith("red-fox"))).toEqual([]);
  });

  it("makes one story of a request that comes twice with the same key", async () => {
    const begin = (structure: string) =>
      house.ask("/story", {
        method: "POST",
        headers: { "Idempotency-Key": "one" },
        json: { kind: "picture-story", brief: { structure, answers: ANY_ANSWER } },
      });
    const [first, second] = [
      await (await begin("power-fantasy")).json(),
      await (await begin("power-fantasy")).json(),
    ];
    expect(second).toEqual(first);
    expect(await (await begin("heros-journey")).json()).toMatchObject({ code: "key-reused" });
  });

  it("keeps plain files of everything in the story's folder, each whole", async () => {
    const id = await house.begin();
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    const folder = join(house.dataDir, id);
    expect((await readdir(join(folder, "chunks"))).length).toBe(20);
    expect((await readdir(join(folder, "images"))).length).toBe(20);
    const manifest = JSON.parse(await readFile(join(folder, "chunk_manifest.json"), "utf8")) as {
      chunks: { file: string; sha256: string; words: number }[];
    };
    expect(manifest.chunks).toHaveLength(20);
    for (const { file, sha256 } of manifest.chunks) {
      const content = await readFile(join(folder, file));
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    }
    expect(await readFile(join(folder, "full_story.md"), "utf8")).toContain("## 20. ");
    expect(JSON.parse(await readFile(join(folder, "session_state.json"), "utf8"))).toHaveProperty("cast");
  });

  it("gives a ZIP half-way and at the end, whose texts differ by the edits made", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const folder = await mkdtemp(join(tmpdir(), "talewright-zip-"));
    const unzip = async () => {
      const answer = await house.ask(`/story/${id}/editions/zip`);
      expect(answer.status).toBe(200);
      await writeFile(join(folder, "story.zip"), Buffer.from(await answer.arrayBuffer()));
      execFileSync("python3", ["-m", "zipfile", "-e", join(folder, "story.zip"), folder]);
      return (name: string) => readFile(join(folder, name), "utf8");
    };

    const halfWay = await unzip();
    expect(await halfWay("03_revised_story.txt")).toMatch(/^\[No change/);
    await house.ask(`/story/${id}/chunks/2`, {
      method: "PUT",
      json: { text: "Short and new." },
      headers: { "If-Match": '"1"' },
    });
    await house.approveText(id);
    await house.until(id, ({ counts, status }) => status === "waiting" && counts.picturesDrawn === 20);
    const whole = await unzip();
    expect(await whole("01_initial_generation.txt")).not.toContain("Short and new.");
    expect(await whole("03_revised_story.txt")).toMatch(/^\[Changed by hand: scene 2\./);
    expect(await whole("02_audit_report.md")).toContain("> Short and new.");
    expect(await readdir(join(folder, "images"))).toHaveLength(20);
    expect(JSON.parse(await whole("metadata.json"))).toMatchObject({ story_id: id, scenes: 20 });
  });

  it("shows what a language model would be asked for a scene", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const prompt = (await (await house.ask(`/story/${id}/prompts/draft-chunk?scene=2`)).json()) as {
      parts: { text: string }[];
      estimate: { inputTokens: number; stableTokens: number };
    };
    const words = prompt.parts.map(({ text }) => text).join("\n");
    expect(words).toContain((await house.story(id)).chunks[0]!.text);
    expect(words).not.toContain((await house.story(id)).chunks[1]!.text);
    expect(prompt.estimate.stableTokens).toBeLessThan(prompt.estimate.inputTokens);
    expect((await house.ask(`/story/${id}/prompts/draft-chunk?scene=21`)).status).toBe(404);
    expect((await house.ask(`/story/${id}/prompts/write-poem`)).status).toBe(404);
  });

  it("lets a broken download be taken up again", async () => {
    const id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
    const path = `/story/${id}/editions/zip`;
    const whole = await house.ask(path);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const etag = whole.headers.get("etag")!;
    const rest = await house.ask(path, { headers: { Range: "bytes=100-", "If-Range": etag } });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true);
    expect((await house.ask(path, { method: "HEAD" })).headers.get("content-length")).toBe(
      String(bytes.length),
    );
  });
});

const ANY_ANSWER = Object.fromEntries(
  "humiliation_type offering_who offering_what humiliation find do_with_find villain_crime call_kind lost_who lost_where message aid winning_way reward"
    .split(" ")
    .map((key) => [key, null]),
);
