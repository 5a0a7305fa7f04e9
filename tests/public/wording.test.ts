import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announcer } from "../../public/lib/announce.js";
import { nextUndecided } from "../../public/lib/picture-filters.js";
import { routeOf, storyAddress } from "../../public/lib/route.js";
import { countWords, counted, paragraphsOf, timeLeft } from "../../public/lib/wording.js";
import { countWords as countWordsInStudio } from "../../server/story/manuscript.ts";
import type { SnapshotPicture } from "../../server/story/snapshot.ts";

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

describe("The address bar", () => {
  it("leads to library, quiz and stories, and to the library from anywhere else", () => {
    expect(routeOf("#/new")).toEqual({ page: "quiz" });
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
