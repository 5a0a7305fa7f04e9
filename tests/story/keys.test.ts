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
      writtenAudit: keys.writtenAudit,
      portrait: keys.portrait("ana"),
      castSheet: keys.castSheet(1),
      castSheetDecision: keys.castSheetDecision(1),
      declinedTogether: keys.declinedTogether(4),
      declined: [keys.declined(keys.draft(3), 1), keys.declined(keys.picture(7, 2), 2)],
      rewording: keys.rewording(keys.picture(7, 2), 1),
      wording: keys.wording(keys.draft(3), 3),
      budget: keys.budget,
    }).toEqual({
      plan: "plan",
      draft: ["chunks/03/draft", "chunks/12/draft", "chunks/100/draft"],
      edit: "chunks/03/edit",
      audit: "audit",
      textDecision: "text/decision",
      picture: ["pictures/07/attempt-1", "pictures/20/attempt-12"],
      pictureDecision: "pictures/07/decision-2",
      writtenAudit: "audit/writer",
      portrait: "cast/ana/portrait",
      castSheet: "cast/sheet/attempt-1",
      castSheetDecision: "cast/sheet/decision-1",
      declinedTogether: "chunks/04/declined-together",
      declined: ["chunks/03/draft/declined-1", "pictures/07/attempt-2/declined-2"],
      rewording: "pictures/07/attempt-2/rewording-1",
      wording: "chunks/03/draft/wording-3",
      budget: "budget",
    });
  });

  it("are all pinned here: a new kind of artifact is a change of the file format", () => {
    expect(Object.keys(keys).toSorted()).toEqual([
      "audit",
      "budget",
      "castSheet",
      "castSheetDecision",
      "declined",
      "declinedTogether",
      "draft",
      "edit",
      "picture",
      "pictureDecision",
      "plan",
      "portrait",
      "rewording",
      "textDecision",
      "wording",
      "writtenAudit",
    ]);
  });
});
