import { describe, expect, it } from "vitest";
import { broughtInFile, chaptersIn, entriesIn } from "../../public/lib/brought-along.js";
import {
  answerTo,
  emptyLongDraft,
  isFull,
  longBriefOf,
  passesOf,
  sharedObjection,
  withAnswer,
  withOption,
  withOwnWords,
  withoutOwnWords,
} from "../../public/lib/long-form.js";
import type { Genre, LongDraft } from "../../public/lib/long-form.js";
import { chunkStates, readingTime } from "../../public/lib/long-wording.js";
import { NEEDED_PASSES, PASSES, PRESETS } from "../../server/story/long/long-brief.ts";
import { PACKS } from "../../server/story/long/pack.ts";
import { resolveLongBrief } from "../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../server/story/random.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";

const horror: Genre = { ...PACKS.get("horror")!, objection: null };
const field = (id: string) => horror.groups.find((group) => group.id === id)!;
const novel = { id: "novel", name: "Novel", passes: [...PASSES], presets: PRESETS as never };

const aDraft = (change: Partial<LongDraft> = {}): LongDraft => ({
  ...emptyLongDraft(),
  genre: "horror",
  ...change,
});

describe("The form of a tale or a novel", () => {
  it("asks for nothing that was left open", () => {
    expect(longBriefOf("tale", emptyLongDraft(), undefined)).toEqual({ genre: null, choices: {} });
  });

  it("asks for what was chosen, in a way that the studio understands", () => {
    let draft = aDraft({ words: "5000", idea: " A door. " });
    const choose = (id: string, option: string) => {
      draft = withAnswer(draft, id, withOption(field(id), answerTo(draft, id), option));
    };
    choose("endingType", "false_exit");
    choose("sensoryFocus", "visual");
    choose("sensoryFocus", "auditory");
    draft = withAnswer(
      draft,
      "location",
      withOwnWords(field("location"), answerTo(draft, "location"), "a lift"),
    );
    draft = withAnswer(draft, "ruleCount", { ids: [], own: "", number: "4" });
    const brief = longBriefOf("tale", draft, horror);
    expect(brief).toEqual({
      genre: "horror",
      words: 5000,
      idea: "A door.",
      choices: {
        location: "a lift",
        endingType: "false_exit",
        sensoryFocus: ["visual", "auditory"],
        ruleCount: 4,
      },
    });
    const resolved = resolveLongBrief({ kind: "tale", ...brief }, seededRandom(1));
    expect(resolved.choices).toMatchObject({ location: ["a lift"], ruleCount: ["4"] });
    expect(resolved.surprises).not.toContain("endingType");
  });

  it("keeps the answers of a genre while another one is looked at", () => {
    const chosen = withAnswer(aDraft(), "endingType", { ids: ["false_exit"], own: "", number: "" });
    expect(answerTo({ ...chosen, genre: "fantasy" }, "endingType").ids).toEqual([]);
    expect(answerTo(chosen, "endingType").ids).toEqual(["false_exit"]);
  });

  it("takes one option in place of another, several up to their number, and lets go of them again", () => {
    const one = field("endingType");
    const several = field("thematicFocus");
    const none = { ids: [], own: "", number: "" };
    expect(withOption(one, withOption(one, none, "a"), "b").ids).toEqual(["b"]);
    expect(withOption(several, withOption(several, none, "a"), "a").ids).toEqual([]);
    expect(isFull(several, withOption(several, withOption(several, none, "a"), "b"))).toBe(true);
    expect(withOwnWords(one, { ...none, ids: ["a"] }, "mine")).toEqual({ ...none, own: "mine" });
  });

  it("makes the passes of a preset, and those that were switched", () => {
    const quick = aDraft({ preset: "quick", switched: { voice: true, "beat-sheet": false } });
    const passes = passesOf(novel, quick);
    expect(passes.has("voice")).toBe(true);
    expect(passes.has("beat-sheet")).toBe(false);
    for (const pass of NEEDED_PASSES) expect(passes.has(pass)).toBe(true);
    const resolved = resolveLongBrief(
      { kind: "novel", ...longBriefOf("novel", quick, horror) },
      seededRandom(1),
    );
    expect(new Set(resolved.passes)).toEqual(passes);
  });
});

describe("A writer that tells from choices alone", () => {
  it("is not asked for anything else, which is kept for another one", () => {
    const own = { ids: ["visual"], own: "the smell of rain", number: "" };
    const draft = withAnswer(
      aDraft({ idea: "A door.", brought: { outline: "A.", notes: "B.", chapters: "C." } }),
      "sensoryFocus",
      own,
    );
    expect(longBriefOf("tale", withoutOwnWords(draft), horror)).toEqual({
      genre: "horror",
      choices: { sensoryFocus: ["visual"] },
    });
    expect(answerTo(draft, "sensoryFocus")).toEqual(own);
  });

  it("says once what it has against several genres, and by itself what it has against one", () => {
    const genres = (objections: (string | null)[]) =>
      objections.map((objection) => ({ ...horror, objection }));
    expect(sharedObjection(genres([null, "Only horror. No fables.", "Only horror. No romance."]))).toBe(
      "Only horror.",
    );
    expect(sharedObjection(genres([null, "Only horror. No fables.", "Asleep."]))).toBeNull();
    expect(sharedObjection(genres([null, null]))).toBeNull();
  });
});

describe("What a person brings along", () => {
  it("is an outline of lines or of paragraphs, with or without list marks", () => {
    expect(entriesIn("1. A door.\n2) A key.\n- An end.")).toEqual(["A door.", "A key.", "An end."]);
    expect(entriesIn("A door,\nand a wall.\n\nA key.")).toEqual(["A door,\nand a wall.", "A key."]);
    expect(entriesIn(" \n ")).toEqual([]);
  });

  it("is chapters, which begin at their headings", () => {
    expect(
      chaptersIn("It rained.\r\n\r\n# One\n\nA.\n\n## not a chapter\n\nB.\n# Two\nC.\n# Empty\n"),
    ).toEqual([
      { title: "", text: "It rained." },
      { title: "One", text: "A.\n\n## not a chapter\n\nB." },
      { title: "Two", text: "C." },
    ]);
  });

  it("comes from a file: text as chapters, JSON by its names", () => {
    expect(broughtInFile("a.md", "# One\nA.")).toEqual({ chapters: "# One\nA." });
    const json = { outline: ["A.", "B."], notes: "N.", chapters: [{ title: "One", text: "It rained." }] };
    const brought = broughtInFile("a.json", JSON.stringify(json));
    expect(entriesIn(brought.outline!)).toEqual(json.outline);
    expect(brought.notes).toBe("N.");
    expect(chaptersIn(brought.chapters!)).toEqual(json.chapters);
    expect(() => broughtInFile("a.json", "{")).toThrow("a.json is not JSON");
    expect(() => broughtInFile("a.json", "[1]")).toThrow("should hold one object");
    expect(() => broughtInFile("a.json", "{}")).toThrow("has none of");
  });
});

describe("How far the chunks of a long story are", () => {
  const facts = {
    wordsWanted: 100,
    versions: 1,
    isAudited: false,
    stale: null,
    failure: null,
    rewriting: null,
  };
  const story = (changes: object[], written: number[], status = "running") =>
    ({
      status,
      progress: { doing: "Writing 2 of 9: x" },
      chunks: written.map((number) => ({ number })),
      long: { chunks: changes.map((change, at) => ({ ...facts, number: at + 1, ...change })) },
    }) as unknown as Snapshot;
  const statesOf = (snapshot: Snapshot, drafts = new Map<number, string>()) => [
    ...chunkStates(snapshot, drafts).values(),
  ];

  it("is said by what a person should know first", () => {
    expect(statesOf(story([{ isAudited: true }, {}, {}], [1]))).toEqual([
      "checked",
      "being-written",
      "to-come",
    ]);
    expect(statesOf(story([{}, {}], [1], "paused"))).toEqual(["written", "to-come"]);
    expect(
      statesOf(
        story(
          [
            { stale: "x", isAudited: true },
            { rewriting: "y", stale: "x" },
          ],
          [1, 2],
        ),
      ),
    ).toEqual(["stale", "rewriting"]);
    expect(statesOf(story([{}, { failure: "z" }, {}], [1]), new Map([[3, "Once"]]))).toEqual([
      "written",
      "failed",
      "being-written",
    ]);
  });

  it("takes as long to read as a person takes", () => {
    expect(readingTime(100)).toBe("a minute");
    expect(readingTime(10_000)).toBe("43 minutes");
    expect(readingTime(60_000)).toBe("4.5 hours");
  });
});
