import { describe, expect, it } from "vitest";
import { auditContinuity } from "../../../server/story/continuity/audit-continuity.ts";
import type { Finding } from "../../../server/story/finding.ts";

/** Enough of something else that the words of the two sides are rare. */
const THINGS =
  "carts ropes barrels gulls apples nets hens coals ladders buckets cheeses hats wheels pigs eels brooms candles stools melons geese kettles".split(
    " ",
  );
const BETWEEN = THINGS.map(
  (thing) =>
    `There were ${thing} along the road. Nobody looked at the ${thing}. Rain fell upon the ${thing}. Smoke stood over the roofs.`,
).join("\n\n");

/** Each part a paragraph or more. */
const audit = (...parts: string[]): Finding[] =>
  auditContinuity(parts.map((text, index) => ({ number: index + 1, text })));
const found = (...parts: string[]): (string | undefined)[] => audit(...parts).map(({ subtype }) => subtype);
/** With something else told between. */
const apart = (earlier: string, later: string) => found(earlier, BETWEEN, later);

describe("What a finding of continuity says", () => {
  it("quotes both sentences to the letter, the earlier first, and names the chunk of the later", () => {
    const parts = [
      "Then Ida came in. She had grey eyes, and she was tired.",
      "The bread was cold.",
      "Ida’s brown eyes closed. She slept.",
    ];
    expect(audit(...parts)).toEqual([
      {
        kind: "continuity",
        subtype: "appearance",
        severity: "moderate",
        chunk: 3,
        message: "The eyes of Ida are first grey, then brown.",
        quotes: ["She had grey eyes, and she was tired.", "Ida’s brown eyes closed."],
      },
    ]);
  });

  it("is the same for the same text, and nothing for no text", () => {
    const parts = ["Then Ida came in. She had red hair.", "Outside, Ida’s black hair was wet. She laughed."];
    expect(audit(...parts)).toEqual(audit(...parts));
    expect(found(...parts)).toEqual(["appearance"]);
    expect(audit()).toEqual([]);
    expect(audit("", " \n\n ")).toEqual([]);
  });
});

describe("Looks", () => {
  it.each([
    [
      "Tom was bald. He had always laughed about it.",
      "At the gate stood Tom. He waited, and the wind pulled at his thick brown hair.",
    ],
    [
      "The door opened, and Tom Hale came in. He had a red beard.",
      "When Hale laughed he rubbed his clean-shaven chin.",
    ],
    [
      "Anna, a blonde girl of nineteen, ran the ferry. She never hurried.",
      "The wind had pulled Anna’s black braid loose. She laughed and tied it again.",
    ],
    [
      "Lena’s eyes were as black as sloes. She saw everything.",
      "Lena lifted her pale blue eyes from the page. She was angry.",
    ],
    [
      "The captain’s eyes were grey. He had been thirty years at sea.",
      "The captain said nothing. His bright blue eyes moved along the line of men.",
    ],
    [
      "The man who opened was red-haired. “I’m Corder,” he said. So Corder was his name. He smiled.",
      "Under the lamp stood Corder. He looked tired, and his black hair was wet.",
    ],
    [
      "A scar ran down Miller’s left cheek. He had got it at sea, and he was proud of it.",
      "Miller turned his head, and the scar on his right cheek caught the light. He grinned.",
    ],
  ])("cannot be two: %s", (earlier, later) => {
    expect(apart(earlier, later)).toEqual(["appearance"]);
  });

  it("are left alone where somebody else may own them, where they changed, and where they are not meant", () => {
    const ida = "Then Ida came in. She had brown eyes and red hair.";
    for (const other of [
      "Her sister Ruth looked at Ida, and her green eyes were wet.",
      "Ida’s eyes went black with anger. She left.",
      "Ida’s hair was dyed black now. She had done it herself.",
      "Ida’s hair turned white that winter. She did not care.",
      "“Ida has green eyes,” said the clerk, who had never seen her.",
      "Ida’s chestnut eyes shone. She smiled.",
      "Ida’s auburn hair shone. She smiled.",
    ])
      expect(apart(ida, other), other).toEqual([]);
  });

  it("are left alone where somebody known for them may be meant, who is not named just there", () => {
    const ida = "Then Ida came in. She had red hair, and she was tired.";
    const later = "Then Ida woke. She wound her grey braid round her neck.";
    expect(apart(ida, later)).toEqual(["appearance"]);
    expect(found(ida, "Then Ruth came in. She had grey hair, and she was tired.", BETWEEN, later)).toEqual(
      [],
    );
  });
});

describe("Names", () => {
  const often =
    "Then Marten rowed. He was tired. In the boat Marten slept. At noon Marten woke, and he ate. So Marten was glad.";

  it.each([
    [often, "On the shore Merten laughed."],
    ["There was Abel Rudd, who owned her. Then Rudd spat.", "In the end Amos Rudd said nothing to Rudd."],
    [
      "Next door lived Mr Pomfret. He kept bees. Once Mr Pomfret waved. So did the dog of Mr Pomfret.",
      "By the door stood Mr Pomeroy with his hat.",
    ],
    [
      "The maid was Jenny Sayle. Every night Jenny walked home. In the morning Jenny came back.",
      "On the step Jenny Coker held out her hand.",
    ],
    [
      "Her husband, Daniel, was a miller. In those days Daniel drank. So Daniel fell.",
      "On Sunday her husband, David, went to church.",
    ],
  ])("are compared with those they may be meant for: %s", (earlier, later) => {
    expect(apart(earlier, later)).toEqual(["naming"]);
  });

  it("are reported once, whichever way they are wrong", () => {
    const brandt =
      "There was Ida Brandt, who was late. Then Ida Brandt knocked. In the end Ida Brandt went home.";
    expect(apart(brandt, "At the corner Ida Brandd turned round.")).toEqual(["naming"]);
  });

  it("are left alone when both are met together, or one is short for the other, or a relative is named", () => {
    expect(found(often, "On the shore Merten laughed at Marten.")).toEqual([]);
    expect(
      found("There was Thomas Rudd. So Rudd rowed, and Rudd sang.", "He was Tom Rudd to his friends."),
    ).toEqual([]);
    expect(found("There was Abel Rudd, and Rudd sang.", "Then came his brother, Amos Rudd.")).toEqual([]);
    expect(
      found(
        "There was Miss Amberley. Then Miss Amberley sat.",
        "“Delighted, Miss Amberside,” said the Major.",
      ),
    ).toEqual([]);
    expect(
      found("At the desk sat Mr Holder. Then Mr Holder rose.", "In the hall waited a Mr Holmes."),
    ).toEqual([]);
  });
});

describe("Numbers", () => {
  it.each([
    ["There were fourteen clocks in the house.", "He left her the nineteen clocks and his tools."],
    ["There were sixteen rooms in the place.", "She wrote a list for all twenty-two bedrooms."],
    ["There were twelve chairs round the table.", "She counted them again. All ten chairs were taken."],
    [
      "They climbed the stair and counted the steps. It was sixty-one.",
      "On the stair she counted once more, to the last of the eighty-four.",
    ],
    ["Then Pim came. He was six years old.", "In the cart sat Pim. He was nine years old."],
  ])("of the same are the same: %s", (earlier, later) => {
    expect(apart(earlier, later)).toEqual(["quantity"]);
  });

  it("are left alone when they are a part, a rest, another time, or of other things", () => {
    const all = "There were fourteen clocks in the house.";
    for (const other of [
      "Of these she wound the four clocks in the hall.",
      "She bought the other twenty clocks in town.",
      "He counted the nineteen keys.",
      "Nearly twenty clocks struck.",
    ])
      expect(apart(all, other), other).toEqual([]);
    expect(apart("They waited for ten minutes.", "She sat out the fifteen minutes.")).toEqual([]);
    expect(
      apart(
        "Then Pim came. He was six years old.",
        "Three years later Pim was nine years old. He could read.",
      ),
    ).toEqual([]);
  });
});

describe("The teller", () => {
  it("is neither suddenly an I, nor suddenly somebody else", () => {
    expect(
      found(
        "She walked home, and it rained. He was not there. They had left. ".repeat(4),
        "She sat down. I saw that she was tired. She slept.",
      ),
    ).toEqual(["perspective"]);
    expect(
      found(
        "My name is Josie. I was thirty then, and my hands were cold. I walked home.",
        "Josie went down the cellar steps with a torch. I shut the door.",
      ),
    ).toEqual(["perspective"]);
  });

  it("may let people say and think I, and tell of others by name", () => {
    expect(
      found("She walked home. “I saw him,” she said. I am late, she thought. He was not there."),
    ).toEqual([]);
    expect(
      found("My name is Josie. I walked home.", "Ruth went down the cellar steps. I waited for her."),
    ).toEqual([]);
  });

  it("does not slip into another tense in the middle of what happens", () => {
    const walked =
      "She walked home, and it was late. She was tired and had no key. He was not there, and they were late. The night was cold.";
    expect(
      found(
        `${walked}\n\nShe opened the door. She takes the lamp from its hook. She lights it and shuts the door. She sat down and was glad.`,
      ),
    ).toEqual(["style-shift"]);
    for (const part of [
      "She opened the door. He always knocks before he enters a room. She sat down.",
      "She opened the door. “She takes the lamp and lights it,” he said. She sat down.",
      "She opened the door and sat down. She lives there to this day. She keeps bees.",
    ])
      expect(found(`${walked}\n\n${part}`), part).toEqual([]);
  });

  it("does not speak as in a chat or a meeting, unless the story does", () => {
    const grave = "The widow folded her hands upon the sill and waited for the bell to end.";
    expect(found(grave, "It was totally awesome, guys.")).toEqual(["tone"]);
    expect(found(grave, "Going forward, the stakeholders were aligned.")).toEqual(["tone"]);
    expect(found(grave, "“It was totally awesome,” said the boy.")).toEqual([]);
  });
});

describe("Places", () => {
  it.each([
    [
      "To the north was Carrock, bare and grey.",
      "He shut the south window, so that Carrock should not look in.",
    ],
    ["To the south she could make out the pier.", "He walked north, fast, and she caught him at the pier."],
  ])("stay where they are: %s", (earlier, later) => {
    expect(apart(earlier, later)).toEqual(["geography"]);
  });

  it.each([
    ["The inn stood on the east bank of the Sorrel.", "The mill stood on the west bank of the Sorrel."],
    ["To the south the sun stood over the sea.", "She dreamt that the sun came in from the north."],
    ["They lived under the East Cliff at Whitby.", "They walked to the West Cliff at Whitby."],
  ])("may be told of from both sides: %s", (earlier, later) => {
    expect(apart(earlier, later)).toEqual([]);
  });
});

describe("Times, skills and things", () => {
  it("cannot be two dates of one event", () => {
    const fair =
      "On Monday, the third of March, the keeper of the mill found a printed sheet nailed to the gate.";
    expect(
      apart(
        fair,
        "It was the ninth of March when the keeper of the mill found the printed sheet, nailed to his gate.",
      ),
    ).toEqual(["absolute-time"]);
    expect(apart(fair, "On the ninth of March the bread was gone.")).toEqual([]);
  });

  it("cannot be done by whoever never learnt them", () => {
    expect(apart("Then Nora came. She could not swim.", "In June Nora swam out to the raft.")).toEqual([
      "skill",
    ]);
    expect(apart("“I can’t swim,” said Nora.", "In June Nora swam out to the raft.")).toEqual(["skill"]);
    expect(
      apart(
        "Old Hugo spoke no French. So Hugo kept still.",
        "Then Hugo answered the woman in perfect French.",
      ),
    ).toEqual(["skill"]);
    expect(
      apart(
        "Then Nora came. She could not swim.",
        "In May he taught Nora to swim.\n\nIn June Nora swam out to the raft.",
      ),
    ).toEqual([]);
    expect(
      apart("There was nobody left who could not swim but Nora.", "In June Nora swam out to the raft."),
    ).toEqual([]);
  });

  it("are not used once they are lost for good", () => {
    expect(
      apart("They burned the map so that nobody should find the way.", "On the hill he unfolded the map."),
    ).toEqual(["causal-logic"]);
    expect(
      apart("The lamp fell from his hand and broke on the stones.", "He lifted the lamp and went down."),
    ).toEqual(["causal-logic"]);
    expect(
      apart("They burned the map.", "On the hill he took the new map out and unfolded the map."),
    ).toEqual([]);
    expect(
      apart("They burned the map, for they had several maps.", "On the hill he unfolded the map."),
    ).toEqual([]);
    expect(apart("They burned the map.", "She dreamt that he unfolded the map.")).toEqual([]);
  });
});
