import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGiven } from "../../server/cli/read-given.ts";
import { readConfig } from "../../server/config.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { unzip } from "../support/unzip.ts";
import { inThisProcess } from "./run-talewright.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talewright-cli-long-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const talewright = (...args: string[]) =>
  inThisProcess(args, () => readConfig({ PORT: "0", DATA_DIR: join(folder, "data"), LOG_LEVEL: "silent" }));

describe("The command line", () => {
  it("lists the genres, and what each asks", async () => {
    const all = await talewright("genres");
    expect(all.out).toMatch(/^horror {2}Rule-based horror/m);
    expect(all.out).toMatch(/^mystery .*built-in storyteller tells/m);
    const horror = await talewright("genres", "horror");
    expect(horror.out).toMatch(/^ruleCount: .*\(3 to 12\)$/m);
    expect(horror.out).toMatch(/^ {4}ferry_terminal {2}/m);
    expect((await talewright("genres", "western")).told).toContain("There is no genre");
  });

  it("tells a tale, says what the studio chose, and takes it away to read and to go on with", async () => {
    const told = await talewright(
      "tale",
      "--genre",
      "horror",
      "--words",
      "2,500",
      "--choose",
      "endingType=false_exit",
      "--seed",
      "4",
      "--wait",
    );
    expect(told.code).toBe(0);
    expect(told.told).toContain("(the studio chose)");
    const id = /horror-tale-\w+/.exec(told.out)![0];
    expect(told.out).toMatch(/completed, 2,\d\d\d words in 1 part\./);
    expect((await talewright("status", id)).out).toMatch(/parts .*1 of 1, \d+ words of 2500/);
    expect((await talewright("versions", id, "1")).out).toContain("No change since it was drafted.");
    expect((await talewright("rewrite", id, "1")).out).toMatch(/^2\. /m);
    expect((await talewright("rewrite", id, "1", "2", "shorter")).told).toContain(
      "does not rewrite single paragraphs",
    );

    const book = (await talewright("export", id, "--to", folder)).out.trim();
    const files = unzip(await readFile(book));
    for (const file of [
      "00_user_input_log.json",
      "01_initial_generation.txt",
      "02_audit_report.md",
      "03_revised_story.txt",
      "04_change_log.md",
      "plan.md",
      "audits/audit_chunk_01.md",
    ])
      expect([...files.keys()]).toContain(file);
    expect(files.get("03_revised_story.txt")!.toString()).toMatch(/^\[No change/);

    const pack = (await talewright("export", id, "--pack", "--to", folder)).out.trim();
    const taken = await talewright("import", pack, "--wait");
    expect(taken.out).toContain("completed");
    const both = JSON.parse((await talewright("list", "--json")).out) as { id: string; words: number }[];
    expect(new Set(both.map(({ words }) => words)).size).toBe(1);
    expect(both).toHaveLength(2);
  });

  it("tells a novel with the passes that were asked for", async () => {
    const told = await talewright(
      "novel",
      "--genre",
      "horror",
      "--words",
      "10000",
      "--scenes",
      "8",
      "--preset",
      "quick",
      "--pass",
      "voice=on",
      "--seed",
      "2",
      "--json",
      "--wait",
    );
    const story = JSON.parse(told.out) as Snapshot;
    expect(story.counts).toMatchObject({ chunks: 8, chunksTotal: 8 });
    expect(story.long!.passes.filter(({ isOn }) => isOn).map(({ id }) => id)).toContain("voice");
    expect(story.long!.passes.find(({ id }) => id === "world")).toMatchObject({ isOn: false });
  });

  it("says what is wrong with what was asked, and begins nothing", async () => {
    const before = JSON.parse((await talewright("list", "--json")).out) as object[];
    for (const [args, sentence] of [
      [["tale", "--genre", "horror", "--words", "7"], /A tale has 1,000 to 50,000 words, not 7/],
      [["tale", "--genre", "horror", "--idea", "A cat."], /cannot read an idea of your own/],
      [["tale", "--genre", "mystery"], /no material for mystery/],
      [["novel", "--pass", "voice=maybe"], /NAME=on or NAME=off/],
      [["novel", "--pass", "style=off"], /There is no pass "style"/],
      [["import", "package.json"], /no ZIP that can be read/],
      [["import", "/nowhere.zip"], /nowhere\.zip cannot be read: there is no such file/],
    ] as const) {
      const outcome = await talewright(...args);
      expect(outcome.code, args.join(" ")).not.toBe(0);
      expect(outcome.told, args.join(" ")).toMatch(sentence);
    }
    expect(JSON.parse((await talewright("list", "--json")).out)).toHaveLength(before.length);
  });
});

describe("What a person brings along", () => {
  it("is read from Markdown by its headings", async () => {
    const file =
      "# Outline\n1. It begins.\n2. It goes on,\n   and on.\n- It ends.\n\n# Notes\nAda has one hand.\n\n# How it began\nOne.\n\nTwo.\n";
    expect(readGiven(file, "book.md")).toEqual({
      outline: ["It begins.", "It goes on, and on.", "It ends."],
      notes: "Ada has one hand.",
      chapters: [{ title: "How it began", text: "One.\n\nTwo." }],
    });
    expect(readGiven("No heading at all.", "x.txt").chapters).toEqual([
      { title: "", text: "No heading at all." },
    ]);
  });

  it("is read from JSON, and said to be none where it is none", async () => {
    expect(readGiven('{"notes": "x"}', "x.json")).toEqual({ outline: [], notes: "x", chapters: [] });
    expect(() => readGiven("{oops", "x.json")).toThrow("x.json begins like JSON and is none");
    await writeFile(join(folder, "bad.json"), "{oops");
    const outcome = await talewright("tale", "--bring", join(folder, "bad.json"));
    expect(outcome.told).toContain("begins like JSON and is none");
  });
});
