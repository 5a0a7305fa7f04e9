import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../server/cli/commands.ts";
import { readSceneNumbers, writeSceneNumbers } from "../../server/cli/scene-numbers.ts";
import { readConfig } from "../../server/config.ts";
import { inThisProcess } from "./run-talewright.ts";

/** What is wrongly written never gets as far as the data folder. */
const nowhere = () => readConfig({ DATA_DIR: "/nowhere/at/all" });

describe("A command that is not written as it must be", () => {
  it("ends with 2, says what is wrong, and how it is written", async () => {
    const { code, out, told } = await inThisProcess(["reject", "red-fox", "4"], nowhere);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(told).toContain("Say what should be different");
    expect(told).toContain('Usage: npm run talewright -- reject ID N "WHAT SHOULD BE DIFFERENT"');
  });

  it("is told of the help when there is no such command", async () => {
    const { code, told } = await inThisProcess(["frobnicate"], nowhere);
    expect(code).toBe(2);
    expect(told).toBe('There is no command "frobnicate". See them all with: npm run talewright -- help\n');
  });

  it("shows all commands to whoever gives none", async () => {
    const { code, out } = await inThisProcess([], nowhere);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
  });

  const WRONG: [string, ...string[]][] = [
    ["list", "--frob"],
    ["list", "more"],
    ["status"],
    ["status", ""],
    ["show", "red-fox", "three"],
    ["approve", "red-fox", "0"],
    ["approve", "red-fox", "5-2"],
    ["approve", "red-fox", "1,2", "--attempt", "1"],
    ["reject", "red-fox", "1", "--note", " "],
    ["reject", "red-fox", "1", "darker", "--note", "closer"],
    ["cast", "red-fox", "skip"],
    ["cast", "red-fox", "reject", "--fresh"],
    ["cast", "red-fox", "approve", "lovely"],
    ["words", "red-fox", "one"],
    ["words", "red-fox", "1", "edit"],
    ["words", "red-fox", "1", "use", "these"],
    ["words", "red-fox", "1", "skip"],
    ["budget", "red-fox", "much"],
    ["budget", "red-fox", "-1"],
    ["prompt", "draft-chunk"],
    ["prompt", "--story", "red-fox"],
    ["doctor", "now"],
    ["edit", "red-fox", "1"],
    ["delete", "red-fox"],
    ["new", "--answer", "find"],
    ["new", "--seed", "-1"],
    ["new", "--hero", "red-fox"],
  ];
  it.each(WRONG)("is refused: %s %s %s %s", async (...words) => {
    expect(await inThisProcess(words, nowhere)).toMatchObject({ code: 2, out: "" });
  });
});

describe("Numbers of scenes", () => {
  it("are read from single ones, lists and ranges, each once and in order", () => {
    expect(readSceneNumbers("7")).toEqual([7]);
    expect(readSceneNumbers("9-11,2,10")).toEqual([2, 9, 10, 11]);
  });

  it("are written as ranges", () => {
    expect(writeSceneNumbers([1, 2, 3, 5, 7, 8])).toBe("1-3, 5, 7-8");
  });
});
