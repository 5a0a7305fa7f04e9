import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/story/long/apply-edits.ts";

const text =
  "Ada shut the door. Bruno counted the lamps, one by one. The sea said nothing at all that night.";

describe("Edits to a text", () => {
  it("are made where their words stand exactly once", () => {
    const { text: revised, made, refused } = applyEdits(text, [{ find: "shut", replace: "closed" }], ["Ada"]);
    expect(revised).toBe(text.replace("shut", "closed"));
    expect(made).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it("are refused where their words stand nowhere, or twice", () => {
    const edits = [
      { find: "window", replace: "gate" },
      { find: "one", replace: "two" },
    ];
    const { text: revised, refused } = applyEdits(text, edits, []);
    expect(revised).toBe(text);
    expect(refused).toEqual([
      '"window" does not stand in the text exactly once.',
      '"one" does not stand in the text exactly once.',
    ]);
  });

  it("never take away the last of a name", () => {
    const { text: revised, refused } = applyEdits(
      text,
      [{ find: "Bruno counted", replace: "Somebody counted" }],
      ["Bruno"],
    );
    expect(revised).toBe(text);
    expect(refused).toEqual(['"Bruno" would no longer be named.']);
  });

  it("keep four fifths of the length, all together", () => {
    const cut = [
      { find: " The sea said nothing at all that night.", replace: "" },
      { find: "shut", replace: "closed" },
    ];
    const { text: revised, made, refused } = applyEdits(text, cut, []);
    expect(refused).toEqual(["Only 58 % of the length would be left."]);
    expect(made).toEqual([cut[1]]);
    expect(revised).toContain("The sea said nothing");
  });

  it("bring nothing foreign into it", () => {
    const { refused } = applyEdits(text, [{ find: "shut", replace: "AI_SELECT_VERB" }], []);
    expect(refused[0]).toContain("AI_SELECT_VERB");
  });

  it("that change nothing are none", () => {
    expect(applyEdits(text, [{ find: "shut", replace: "shut" }], [])).toEqual({
      text,
      made: [],
      refused: [],
    });
  });
});
