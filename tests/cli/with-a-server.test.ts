import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studioClient } from "../../server/cli/studio-client.ts";
import { untilAllRest } from "../../server/cli/wait-for-rest.ts";
import { readConfig } from "../../server/config.ts";
import type { Snapshot, StoryLine } from "../../server/story/snapshot.ts";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";
import { unzip } from "../support/unzip.ts";
import { aWish } from "../support/builders.ts";
import { inThisProcess, overhear, runTalewright } from "./run-talewright.ts";

const PASSWORD = "a long enough password";

describe("The command line beside a running server", () => {
  let house: House;
  let elsewhere: string;
  const talewright = (...args: string[]) =>
    inThisProcess(args, () => readConfig({ DATA_DIR: house.dataDir }));
  const fileWith = async (text: string): Promise<string> => {
    const file = join(elsewhere, "text");
    await writeFile(file, text);
    return file;
  };
  const begun = async (): Promise<Snapshot> => {
    const { id } = JSON.parse((await talewright("new", "--surprise", "--json")).out) as { id: string };
    return house.studio.story(id);
  };
  /** A story whose pictures all wait for a decision. */
  const drawn = async (): Promise<string> => {
    const { id } = await begun();
    await until(id, ({ status }) => status === "waiting");
    await house.studio.decideText(id, "approved", "a test");
    await until(id, ({ status, counts }) => status === "waiting" && counts.picturesDrawn === 20);
    return id;
  };
  const until = async (id: string, isAsWished: (story: Snapshot) => boolean): Promise<Snapshot> => {
    for (;;) {
      const story = await house.studio.story(id);
      if (isAsWished(story)) return story;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  beforeAll(async () => {
    house = await openHouse({ OWNER_PASSWORD: PASSWORD }); // which the note of the server spares the command line
    elsewhere = await mkdtemp(join(tmpdir(), "talewright-cli-"));
  });
  afterAll(async () => {
    await house.end();
    await rm(elsewhere, { recursive: true });
  });

  it("begins a story by options and leaves the work to the server", async () => {
    const { answers, hero, structure, seed } = aWish();
    const options = Object.entries(answers).flatMap(([key, answer]) => ["--answer", `${key}=${answer}`]);
    const plain = [
      "--hero",
      hero!,
      "--structure",
      structure!,
      "--seed",
      String(seed),
      "--format",
      "landscape",
    ];
    const { code, out, told } = await runTalewright(house.dataDir, ["new", ...plain, ...options]);
    expect(code).toBe(0);
    const id = /^(red-fox-\w+) is begun\.$/m.exec(told)![1]!;
    expect(out).toContain(id);
    const { brief } = await until(id, ({ status }) => status === "waiting");
    expect(brief).toMatchObject({ hero: "red-fox", format: "landscape", seed: 7 });
    expect(brief.answers.map(({ key }) => key)).toEqual(["hero", "structure", ...Object.keys(answers)]);
    expect(brief.answers.some(({ surprise }) => surprise)).toBe(false);
  });

  it("begins a story from a file, where null is a surprise, and shows what happens with --wait", async () => {
    const brief = { ...aWish(), hero: null, answers: { ...aWish().answers, find: null } };
    const file = await fileWith(JSON.stringify(brief));
    const { code, out, told } = await talewright("new", "--file", file, "--wait", "--json");
    expect(code).toBe(0);
    const story = JSON.parse(out) as Snapshot;
    expect(story).toMatchObject({ status: "waiting", stage: "text-approval", id: expect.any(String) });
    expect(story.brief.answers.filter(({ surprise }) => surprise).map(({ key }) => key)).toEqual([
      "hero",
      "find",
    ]);
    const journal = await house.studio.journal(story.id, 0);
    expect(told.split("\n").slice(1, -1)).toEqual(journal.map(({ message }) => message)); // each line once
  });

  it("says yes to everything, to the finished book", async () => {
    const { code, out } = await talewright("new", "--surprise", "--yes-to-all");
    expect(code).toBe(0);
    expect(out).toContain("completed, 20 of 20 pictures approved");
  });

  it("says which answers are missing, in the server's words, and how to give them", async () => {
    const { code, told } = await talewright(
      "new",
      "--structure",
      "power-fantasy",
      "--answer",
      "humiliation_type=A",
    );
    expect(code).toBe(1);
    for (const key of ["humiliation", "find", "do_with_find", "villain_crime"]) {
      expect(told).toContain(`has no answer yet (${key})`);
    }
    expect(told).toContain("--answer KEY=TEXT");
  });

  it("refuses a file that says what nobody understands", async () => {
    const { code, told } = await talewright("new", "--file", await fileWith('{"heroe": "red-fox"}'));
    expect(code).toBe(1);
    expect(told).toContain('Unrecognized key: "heroe"');
  });

  it("lists the stories and shows how each stands", async () => {
    const { id, brief } = await begun();
    await until(id, ({ status }) => status === "waiting");
    const list = await talewright("list");
    expect(list.out.split("\n")[0]).toContain(id); // newest first
    const lines = JSON.parse((await talewright("list", "--json")).out) as StoryLine[];
    expect(lines[0]).toMatchObject({ id, status: "waiting" });

    const { out } = await talewright("status", id);
    for (const { answer } of brief.answers) expect(out).toContain(`${answer} (a surprise)`);
    expect(out).toContain(`npm run talewright -- approve ${id} text`);
    expect(JSON.parse((await talewright("status", id, "--json")).out)).toMatchObject({ id });
  });

  it("finds a story by the beginning of its id, and says so when there are several", async () => {
    const ids = [await begun(), await begun()].map(({ id }) => id);
    const last = ids[0]!.split("-").at(-1)!;
    expect((await talewright("status", last.slice(0, 6))).out).toContain(ids[0]);
    await talewright("new", "--hero", "red-fox", "--surprise");
    await talewright("new", "--hero", "red-fox", "--surprise");
    const { code, told } = await talewright("status", "red-f");
    expect(code).toBe(1);
    expect(told).toMatch(
      /^"red-f" may be any of \d+ stories; write more of the id:\n {2}red-fox-\w+\n {2}red-fox-/,
    );
    expect((await talewright("status", "nobody")).told).toContain('There is no story "nobody".');
  });

  it("shows the story, and one scene with every attempt at its picture", async () => {
    const id = await drawn();
    await talewright("reject", id, "3", "--note", "closer, and at night", "--wait");
    const { out } = await talewright("show", id);
    expect(out).toContain("\n20. Scene of the new-life\n\nScene 20. The red fox went on");
    expect(out).toContain(`[${join(house.dataDir, id, "images", "scene_03_attempt_2.webp")}, undecided]`);
    const scene = (await talewright("show", id, "3")).out;
    expect(scene).toContain("1. " + join(house.dataDir, id, "images", "scene_03.webp"));
    expect(scene).toContain("drawn with the note: closer, and at night");
  });

  it("approves the text, rejects, skips and approves pictures, to the end of the story", async () => {
    const { id } = await begun();
    await until(id, ({ status }) => status === "waiting");
    expect((await talewright("approve", id, "text", "--wait")).told).toContain("Picture 20 is drawn.");
    expect((await talewright("reject", id, "2,4", "--note", "darker", "--wait")).code).toBe(0);
    expect(
      (await house.studio.story(id)).pictures.map(({ attempts }) => attempts.length).slice(0, 4),
    ).toEqual([1, 2, 1, 2]);
    await talewright("skip", id, "20");
    await talewright("approve", id, "2", "--attempt", "1");
    const { code, out } = await talewright("approve", id, "all", "--wait");
    expect(code).toBe(0);
    expect(out).toContain("completed");
    const { pictures } = await house.studio.story(id);
    expect(pictures[1]!.approvedAttempt).toBe(1);
    expect(pictures[19]!.status).toBe("skipped");
  });

  it("decides what can be decided, says what cannot, and then ends with 1", async () => {
    const id = await drawn();
    const { code, told } = await talewright("approve", id, "1,21");
    expect(code).toBe(1);
    expect(told).toContain("There is no picture 21 in this story.");
    expect((await house.studio.story(id)).pictures[0]!.status).toBe("approved");
  });

  it("says why a story needs attention, and tries again", async () => {
    house.illustrator.state.script = ({ key }) => (key === "picture-5" ? "fails" : "well");
    const { id } = await begun();
    await until(id, ({ status }) => status === "waiting");
    const stuck = await talewright("approve", id, "--wait");
    expect(stuck.code).toBe(1);
    expect(stuck.told).toMatch(/Picture 5 could not be drawn: picture-5 .+ Out of paint\./);
    expect(stuck.told).toContain(`npm run talewright -- retry ${id}`);
    house.illustrator.state.script = () => "well";
    expect((await talewright("retry", id, "5", "--wait")).code).toBe(0);
    expect((await house.studio.story(id)).pictures[4]!.status).toBe("undecided");
  });

  it("pauses, resumes and cancels", async () => {
    const { id } = await begun();
    expect((await talewright("pause", id)).out).toContain(`npm run talewright -- resume ${id}`);
    expect((await house.studio.story(id)).status).toBe("paused");
    expect((await talewright("resume", id, "--wait")).out).toContain("waiting");
    expect((await talewright("cancel", id)).out).toContain("cancelled");
    const refused = await talewright("approve", id, "text");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.told).toContain("This story is cancelled. Resume it first");
  });

  it("puts a person's words in place of a scene", async () => {
    const { id } = await begun();
    await until(id, ({ status }) => status === "waiting");
    const { out } = await talewright("edit", id, "2", "--file", await fileWith("New words.\n"));
    expect(out).toBe("Scene 2 is changed: 2 words, version 2.\n");
    expect((await house.studio.story(id)).chunks[1]).toMatchObject({ text: "New words.", by: "person" });
  });

  it("waits for all stories before a studio of its own closes", async () => {
    house.writer.state.takesMs = 20;
    const { id } = await begun();
    const studio = { ...house, isOwn: true, isAtWork: true, signal: new AbortController().signal };
    const told = overhear("error");
    await untilAllRest(studioClient(studio)).finally(told.end);
    expect(told.heard()).toBe(`Still at work here: ${id}. Ctrl+C leaves; what is made is kept.\n`);
    expect((await house.studio.story(id)).status).toBe("waiting");
    house.writer.state.takesMs = 0;
  });

  it("exports the ZIP, and never overwrites without being told to", async () => {
    const id = await drawn();
    const { code, out } = await talewright("export", id, "--to", elsewhere);
    expect(code).toBe(0);
    const file = join(
      elsewhere,
      (await readdir(elsewhere)).find((name) => name.endsWith(".zip"))!,
    );
    expect(out).toBe(`${file}\n`);
    expect([...unzip(await readFile(file)).keys()].filter((name) => name.startsWith("images/"))).toHaveLength(
      20,
    );
    const again = await talewright("export", id, "--to", file);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.told).toContain("is there already");
    expect((await talewright("export", id, "--to", file, "--force")).code).toBe(0);
  });

  it("deletes a story only when told twice", async () => {
    const { id } = await begun();
    await until(id, ({ status }) => status === "waiting");
    expect((await talewright("delete", id)).code).toBe(2);
    expect(await talewright("delete", id, "--yes")).toMatchObject({ code: 0, told: "" });
    await expect(house.studio.story(id)).rejects.toThrow(/There is no story/);
  });
});
