import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announcer } from "../../public/lib/announce.js";
import { nextUndecided } from "../../public/lib/picture-filters.js";
import { newStoryAddress, routeOf, storyAddress } from "../../public/lib/route.js";
import { wordChanges } from "../../public/lib/word-diff.js";
import {
  categoryWords,
  clockTime,
  countWords,
  counted,
  duration,
  findingsAbout,
  money,
  moneyRange,
  paragraphsOf,
  percent,
  timeLeft,
  withIdleFolded,
} from "../../public/lib/wording.js";
import { countWords as countWordsInStudio } from "../../server/story/manuscript.ts";
import type { JournalLine, Snapshot, SnapshotPicture } from "../../server/story/snapshot.ts";

describe("What the page says", () => {
  it("gives the time that is left as a range", () => {
    expect(timeLeft({ low: 10, high: 20 })).toBe("about 10–20 s left");
    expect(timeLeft({ low: 0, high: 4 })).toBe("about 1–4 s left");
    expect(timeLeft({ low: 8, high: 8 })).toBe("about 8 s left");
    expect(timeLeft({ low: 0, high: 1 })).toBe("about 1 s left");
    expect(timeLeft({ low: 70, high: 200 })).toBe("about 1–4 min left");
    expect(timeLeft(null)).toBe("");
  });

  it("counts in words", () => {
    expect(counted(1, "picture")).toBe("1 picture");
    expect(counted(1560, "word")).toBe("1,560 words");
    expect(countWords("  one fox,\n\ntwo crows ")).toBe(4);
    for (const text of ["", "The fox’s hat fell — plop!", "a well-kept <b>secret</b>, 1 + 1"])
      expect(countWords(text)).toBe(countWordsInStudio(text));
  });

  it("parts paragraphs at empty lines", () => {
    expect(paragraphsOf("One.\n\nTwo,\nstill two.\n \n\nThree.")).toEqual([
      "One.",
      "Two,\nstill two.",
      "Three.",
    ]);
  });
});

describe("What the page says of money", () => {
  it("gives dollars and cents, and does not call a fraction of a cent nothing", () => {
    expect(money(0)).toBe("$0.00");
    expect(money(0.004)).toBe("under $0.01");
    expect(money(0.12)).toBe("$0.12");
    expect(money(1234.5)).toBe("$1,234.50");
  });

  it("gives an estimate as a range, where it is one", () => {
    expect(moneyRange({ low: 0.62, high: 1.14 })).toBe("$0.62 to $1.14");
    expect(moneyRange({ low: 0.5, high: 0.5 })).toBe("$0.50");
    expect(moneyRange({ low: 0.001, high: 0.004 })).toBe("under $0.01");
    expect(duration({ low: 260, high: 700 })).toBe("4–12\u00a0min");
    expect(duration({ low: 20, high: 60 })).toBe("20–60\u00a0s");
  });

  it("does not call nearly all of it all", () => {
    expect(percent(0.996)).toBe("99 %");
    expect(percent(1)).toBe("100 %");
  });
});

describe("What the page says when something waits or was declined", () => {
  it("gives the hour, with the day only when it is another one", () => {
    const now = new Date(2026, 10, 21, 10, 0);
    expect(clockTime(new Date(2026, 10, 21, 14, 32).toISOString(), now)).toBe("14:32");
    expect(clockTime(new Date(2026, 10, 22, 0, 5).toISOString(), now)).toBe("00:05 on 22 November");
  });

  it("puts a provider's word for what it objects to in plain words", () => {
    expect(categoryWords("violence")).toBe("violence");
    expect(categoryWords("IMAGE_RECITATION")).toBe("something too close to a work that exists");
    expect(categoryWords("sexual/minors, hate")).toBe(
      "how it shows children, sexual content and hateful or hurtful words",
    );
    for (const category of [null, "content_filter", "moderation_blocked"])
      expect(categoryWords(category)).toBeNull();
  });

  it("shows a phrase that changed as a whole, not word by word", () => {
    expect(wordChanges("The fox attacks the wolf.", "The fox greets the wolf.")).toEqual([
      { kept: "The fox " },
      { removed: "attacks", added: "greets" },
      { kept: " the wolf." },
    ]);
    expect(
      wordChanges(
        "He strikes the wolf on the nose, and it is evening.",
        "He bows to the wolf, and it is evening.",
      ),
    ).toEqual([
      { kept: "He " },
      { removed: "strikes the wolf on the nose", added: "bows to the wolf" },
      { kept: ", and it is evening." },
    ]);
    expect(wordChanges("As it was.", "As it was.")).toEqual([{ kept: "As it was." }]);
  });

  it("tells in one line of all checks that found nothing", () => {
    const line = (seq: number, message: string) => ({ seq, message }) as JournalLine;
    const lines = [
      line(5, 'Scene 3, "C", was checked: nothing to point out.'),
      line(4, 'Scene 2, "B", was checked: one thing to point out.'),
      line(3, 'Scene 1, "A", was checked: nothing to point out.'),
    ];
    expect(withIdleFolded(lines)).toEqual([line(5, "2 checks found nothing to point out."), lines[1]]);
    expect(withIdleFolded(lines.slice(1))).toEqual(lines.slice(1));
    const passes = [
      line(8, "Scene 2 was brought into voice: no change."),
      line(7, "Scene 1 was mended: no change."),
    ];
    expect(withIdleFolded([...passes, ...lines])[0]).toEqual(line(8, "2 passes changed nothing."));
  });

  it("shows a finding beside every scene that it quotes", () => {
    const found = (kind: string, chunk: number | null, quotes: string[]) => ({ kind, chunk, quotes });
    const story = {
      chunks: [
        { number: 1, text: "The lantern was lost." },
        { number: 2, text: "The lantern burned." },
      ],
      findings: [
        found("contradiction", 1, ["lantern was lost", "lantern burned"]),
        found("name", 2, ["The lantern"]),
        found("promise", null, ["nowhere"]),
      ],
    } as unknown as Snapshot;
    expect(findingsAbout(story, 1).map(({ kind }) => kind)).toEqual(["contradiction"]);
    expect(findingsAbout(story, 2).map(({ kind }) => kind)).toEqual(["contradiction", "name"]);
  });
});

describe("The address bar", () => {
  it("leads to library, quiz and stories, and to the library from anywhere else", () => {
    expect(routeOf(newStoryAddress("picture-story"))).toEqual({ page: "quiz" });
    expect(routeOf(newStoryAddress("novel"))).toEqual({ page: "long", kind: "novel" });
    expect(routeOf("#/new/poem")).toEqual({ page: "quiz" });
    expect(routeOf(storyAddress("a b/c"))).toEqual({ page: "story", id: "a b/c" });
    for (const hash of ["", "#/", "#/story", "#/elsewhere"])
      expect(routeOf(hash)).toEqual({ page: "library" });
  });
});

describe("The next picture to decide about", () => {
  const pictures = (["approved", "undecided", "approved", "undecided"] as const).map(
    (status, index) => ({ number: index + 1, status }) as SnapshotPicture,
  );

  it("is the next undecided one, then the first again, then none", () => {
    expect(nextUndecided(pictures, 2)).toBe(4);
    expect(nextUndecided(pictures, 4)).toBe(2);
    expect(nextUndecided(pictures.slice(0, 2), 2)).toBeNull();
  });
});

describe("The voice of the page", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("speaks at once, then at most every five seconds, and says the newest", () => {
    const said: string[] = [];
    const announce = announcer((sentence) => said.push(sentence));
    announce("1 of 20 scenes written.");
    announce("2 of 20 scenes written.");
    announce("3 of 20 scenes written.");
    expect(said).toEqual(["1 of 20 scenes written."]);
    vi.advanceTimersByTime(5_000);
    expect(said).toEqual(["1 of 20 scenes written.", "3 of 20 scenes written."]);
    vi.advanceTimersByTime(60_000);
    announce("20 of 20 scenes written.");
    expect(said).toHaveLength(3);
  });
});
