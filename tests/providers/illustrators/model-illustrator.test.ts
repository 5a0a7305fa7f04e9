import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Illustrator, PictureRequest, ReferencePicture } from "../../../server/providers/illustrator.ts";
import { modelIllustrator } from "../../../server/providers/illustrators/model-illustrator.ts";
import type { FittedRequest, Painter } from "../../../server/providers/illustrators/model-illustrator.ts";
import { openaiPictures } from "../../../server/providers/picture-models/openai-images.ts";
import { NOTHING_SAID } from "../../../server/providers/pace.ts";
import { NO_USAGE } from "../../../server/providers/usage.ts";
import { describeIllustrator } from "../../contracts/illustrator.ts";
import { failureOf } from "../../contracts/picture-model.ts";
import { startStandIn } from "../../stand-in/stand-in.ts";
import { aCall, aPlan } from "../../support/builders.ts";

const picture = (name: string): ReferencePicture => ({ bytes: Buffer.from(name), mediaType: "image/webp" });
const SHEET = picture("the sheet");
const CURRENT = picture("the picture as it is");

const { cast, outline } = aPlan();
const aRequest = (change: Partial<PictureRequest> = {}): PictureRequest => ({
  facts: outline[0]!.facts,
  cast,
  summary: "The red fox walks over the meadow.",
  editedText: null,
  notes: [],
  wording: null,
  references: { castSheet: SHEET, current: null },
  format: "landscape",
  seed: 7,
  scene: 1,
  attempt: 1,
  ...change,
});

const standIn = await startStandIn();
afterAll(() => standIn.close());

describeIllustrator(
  "one made of OpenAI's pictures",
  () => {
    const model = openaiPictures({
      apiKey: "sk-x",
      model: "gpt-image-2.5-flare",
      baseUrl: `${standIn.url}/v1`,
    });
    return modelIllustrator({ ...model, paint: (request, call) => model.paint(request, call) });
  },
  { isDeterministic: true, drawsInFullSize: true },
);

describe("An illustrator made of a picture model", () => {
  let asked: FittedRequest[];
  beforeEach(() => {
    asked = [];
  });
  const illustrator = (change: Partial<Painter> = {}): Illustrator =>
    modelIllustrator({
      name: "Somebody (a-model)",
      atOnce: 3,
      referencesMax: 16,
      promptCharactersMax: 32_000,
      paint: async (request) => {
        asked.push(request);
        const painted = { bytes: Buffer.from("painted"), mediaType: "image/webp", width: 1536, height: 1024 };
        return { ...painted, mediaType: "image/webp", usage: NO_USAGE, limits: NOTHING_SAID };
      },
      ...change,
    });

  it("sends the cast sheet along as Image 1, and says in a sentence what can be seen", async () => {
    const drawn = await illustrator().draw(aRequest(), aCall());
    expect(asked[0]?.references).toEqual([SHEET]);
    expect(asked[0]?.prompt).toContain("Image 1 is the cast sheet");
    expect(asked[0]?.shape).toBe("landscape");
    expect(drawn).toEqual({
      bytes: Buffer.from("painted"),
      mediaType: "image/webp",
      width: 1536,
      height: 1024,
      alt: "The red fox walks in the meadow.",
      notUnderstood: [],
    });
  });

  it("changes the picture that is there when somebody wished so, by the last note alone", async () => {
    const references = { castSheet: SHEET, current: CURRENT };
    const notes = ["a blue scarf", "more rain"];
    await illustrator().draw(aRequest({ references, notes, attempt: 3 }), aCall());
    expect(asked[0]?.references).toEqual([CURRENT, SHEET]);
    expect(asked[0]?.prompt).toMatch(/Image 1 is the picture to change.*Image 2 is the cast sheet/s);
    expect(asked[0]?.prompt).toContain("more rain");
    expect(asked[0]?.prompt).not.toContain("a blue scarf"); // it is in the picture already
  });

  it("draws afresh with every wish when the picture is not to be kept", async () => {
    await illustrator().draw(aRequest({ notes: ["a blue scarf", "more rain"], attempt: 3 }), aCall());
    expect(asked[0]?.references).toEqual([SHEET]);
    expect(asked[0]?.prompt).toMatch(/- a blue scarf\n- more rain/);
  });

  it("does not send again what was declined, also where a picture was to be changed", async () => {
    const references = { castSheet: SHEET, current: CURRENT };
    const declined = aRequest({ references, notes: ["a bloody sword"], attempt: 2 });
    await illustrator().draw(declined, aCall());
    await illustrator().draw({ ...declined, wording: "A red fox stands in the rain." }, aCall());
    expect(asked[1]?.prompt).toContain("A red fox stands in the rain.");
    expect(asked[1]?.prompt).not.toBe(asked[0]?.prompt);
  });

  it("begins each picture of a story by another seed, and the same picture by the same", async () => {
    for (const change of [{}, {}, { scene: 2 }, { attempt: 2 }, { seed: 2 ** 32 - 1 }])
      await illustrator().draw(aRequest(change), aCall());
    const [first, same, ...others] = asked.map(({ seed }) => seed);
    expect(same).toBe(first);
    expect(new Set([first, ...others]).size).toBe(4);
    expect(Math.max(...asked.map(({ seed }) => seed))).toBeLessThan(2 ** 31);
  });

  it("puts the same words around what people wrote for all pictures of a story", async () => {
    const notes = ["more rain"];
    for (const story of ["one", "one", "another"])
      await illustrator().draw(aRequest({ notes }), aCall({ story }));
    const [one, same, another] = asked.map(({ prompt }) => prompt);
    expect(same).toBe(one);
    expect(another).not.toBe(one);
  });

  it("draws portraits, then everybody side by side from them", async () => {
    const { castSheet } = illustrator();
    const portrait = await castSheet!.drawPortrait({ character: cast[0]!, cast, seed: 7 }, aCall());
    const sheet = await castSheet!.drawCastSheet(
      { cast, portraits: [portrait], notes: [], current: null, seed: 7 },
      aCall(),
    );
    expect(asked.map(({ references }) => references.length)).toEqual([0, 1]);
    expect(asked.map(({ shape }) => shape)).toEqual(["portrait", "landscape"]);
    expect(asked[1]?.prompt).toContain("The images are portraits, in this order: the red fox.");
    expect([portrait.alt, sheet.alt]).toEqual([
      "The red fox, alone and whole, on a plain ground.",
      "The red fox, side by side on a plain ground.",
    ]);
  });

  it("changes a cast sheet by a note, with the portraits at hand", async () => {
    const portraits = [picture("the fox")];
    const wish = {
      cast,
      portraits,
      notes: ["a longer tail"],
      current: SHEET,
      seed: 7,
    } as const;
    await illustrator().castSheet!.drawCastSheet({ ...wish, notes: [...wish.notes] }, aCall());
    expect(asked[0]?.references).toEqual([SHEET, ...portraits]);
    expect(asked[0]?.prompt).toContain("a longer tail");
    expect(asked[0]?.prompt).toContain("portraits, in this order: the red fox");
  });

  it("sends no more references than the model takes", async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...cast[0]!,
      id: `c${index}`,
      phrase: `fox ${index}`,
    }));
    const portraits = many.map(({ phrase }) => picture(phrase));
    const wish = { cast: many, portraits, notes: [], current: null, seed: 7 } as const;
    await illustrator({ referencesMax: 4 }).castSheet!.drawCastSheet({ ...wish, notes: [] }, aCall());
    expect(asked[0]?.references).toHaveLength(4);
    expect(asked[0]?.prompt).toContain("in this order: fox 0, fox 1, fox 2, fox 3.");
  });

  it("describes everybody in words alone to a model that takes no references", async () => {
    const wordsOnly = illustrator({ referencesMax: 0 });
    expect(wordsOnly.castSheet).toBeNull();
    const references = { castSheet: SHEET, current: CURRENT };
    await wordsOnly.draw(aRequest({ references, notes: ["more rain"], attempt: 2 }), aCall());
    expect(asked[0]?.references).toEqual([]);
    expect(asked[0]?.prompt).not.toMatch(/Image \d|sheet/);
    expect(asked[0]?.prompt).toContain("russet fox");
    expect(asked[0]?.prompt).toContain("more rain");
  });

  it("tells the whole scene to a model that only paints over the picture it is given", async () => {
    const references = { castSheet: SHEET, current: CURRENT };
    const paintsOver = illustrator({ referencesMax: 1 });
    await paintsOver.draw(aRequest({ references, notes: ["more rain"], attempt: 2 }), aCall());
    await paintsOver.draw(aRequest(), aCall());
    expect(asked.map((request) => request.references)).toEqual([[CURRENT], []]); // never the sheet: it would come back
    expect(asked[0]?.prompt).toContain("The red fox walks over the meadow.");
  });

  it("words the same picture anew for another model of the chain that takes fewer references", async () => {
    const references = { castSheet: SHEET, current: CURRENT };
    await illustrator().draw(aRequest({ references, notes: ["more rain"], attempt: 2 }), aCall());
    const leaner = asked[0]!.fittedTo({ referencesMax: 0 });
    expect(leaner.references).toEqual([]);
    expect(leaner.prompt).not.toContain("Image 1");
    expect(leaner.prompt).toContain("The red fox walks over the meadow.");
  });

  it("asks nothing when the prompt is longer than the model reads", async () => {
    const drawn = illustrator({ promptCharactersMax: 100 }).draw(aRequest(), aCall());
    expect((await failureOf(drawn)).fault).toBe("prompt-too-long");
    expect(asked).toEqual([]);
  });
});
