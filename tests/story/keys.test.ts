import { describe, expect, it } from "vitest";
import { keys } from "../../server/story/keys.ts";

describe("The keys of a story's artifacts", () => {
  it("never change, since stories made by an earlier Talewright are read by them", () => {
    expect({
      plan: keys.plan,
      draft: [keys.draft(3), keys.draft(12), keys.draft(100)],
      edit: keys.edit(3),
      audit: keys.audit,
      textDecision: keys.textDecision,
      picture: [keys.picture(7, 1), keys.picture(20, 12)],
      pictureDecision: keys.pictureDecision(7, 2),
    }).toEqual({
      plan: "plan",
      draft: ["chunks/03/draft", "chunks/12/draft", "chunks/100/draft"],
      edit: "chunks/03/edit",
      audit: "audit",
      textDecision: "text/decision",
      picture: ["pictures/07/attempt-1", "pictures/20/attempt-12"],
      pictureDecision: "pictures/07/decision-2",
    });
  });

  it("are all pinned here: a new kind of artifact is a change of the file format", () => {
    expect(Object.keys(keys).toSorted()).toEqual([
      "audit",
      "draft",
      "edit",
      "picture",
      "pictureDecision",
      "plan",
      "textDecision",
    ]);
  });
});
