import { describe, expect, it } from "vitest";
import type { Writer, WritingTask } from "../../server/providers/writer.ts";
import { seededRandom } from "../../server/story/random.ts";
import { resolveBrief } from "../../server/story/resolve-brief.ts";
import type { Brief } from "../../server/story/brief.ts";
import type { Plan } from "../../server/story/plan.ts";
import { PLACES, TIMES_OF_DAY, WEATHERS } from "../../server/story/scene-facts.ts";
import { STRUCTURES } from "../../server/story/structures.ts";
import { aCall, aWish } from "../support/builders.ts";

export interface WriterTraits {
  /** It says of itself that the same task gives the same words. */
  isDeterministic: boolean;
}

type DraftTask = Extract<WritingTask, { verb: "draft-chunk" }>;

/** What every writer promises. */
export function describeWriter(name: string, make: () => Writer, { isDeterministic }: WriterTraits): void {
  describe(`The writer: ${name}`, () => {
    const brief = resolveBrief(aWish(), seededRandom(1));
    const planOf = (writer: Writer, from: Brief = brief) =>
      writer.write({ verb: "plan-story", inputs: { brief: from } }, aCall());
    const draftOf = async (writer: Writer, plan: Plan, upTo: number) => {
      const earlier: { number: number; text: string }[] = [];
      for (const card of plan.outline.slice(0, upTo)) {
        const task: DraftTask = {
          verb: "draft-chunk",
          inputs: { brief, plan, cards: [card], earlier: [...earlier] },
        };
        earlier.push((await writer.write(task, aCall())).chunks[0]!);
      }
      return earlier;
    };

    it("has a name to show", () => {
      expect(make().name.trim()).not.toBe("");
    });

    it("plans one scene for each beat of the structure, numbered from 1, in the order of the beats", async () => {
      const { outline, title, logline } = await planOf(make());
      expect(outline.map(({ number }) => number)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect(outline.map(({ beat }) => beat)).toEqual(STRUCTURES[brief.structure].beats.map(({ id }) => id));
      for (const words of [title, logline, ...outline.flatMap((card) => [card.title, card.summary])]) {
        expect(words.trim()).not.toBe("");
      }
    });

    it("plans a cast with the hero in it, and scenes in which only the cast appears", async () => {
      const { cast, outline } = await planOf(make());
      expect(cast.some(({ role }) => role === "hero")).toBe(true);
      const known = new Set(cast.map(({ id }) => id));
      expect(known.size).toBe(cast.length);
      for (const { facts } of outline) {
        for (const { character } of facts.figures) expect(known).toContain(character);
        expect(PLACES).toContain(facts.place);
        expect(TIMES_OF_DAY).toContain(facts.time);
        expect(WEATHERS).toContain(facts.weather);
      }
    });

    it("pays off what it plants, later", async () => {
      const { threads, outline } = await planOf(make());
      for (const { id, plantedIn, paidOffIn } of threads) {
        expect(plantedIn).toBeLessThan(paidOffIn);
        expect(outline[plantedIn - 1]!.plants).toContain(id);
        expect(outline[paidOffIn - 1]!.paysOff).toContain(id);
      }
    });

    it("gives a plan that survives being kept as JSON", async () => {
      const plan = await planOf(make());
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    });

    it("drafts each scene as plain paragraphs, from a plan that was kept", async () => {
      const writer = make();
      const kept = JSON.parse(JSON.stringify(await planOf(writer))) as Plan;
      for (const { text } of await draftOf(writer, kept, 20)) {
        expect(text).toBe(text.trim());
        expect(text.length).toBeGreaterThan(0);
        expect(text).not.toMatch(/^#|<[a-z]|\r|\n\n\n/m);
      }
    });

    it("stops when it is asked to", async () => {
      const write = make().write(
        { verb: "plan-story", inputs: { brief } },
        aCall({ signal: AbortSignal.abort() }),
      );
      await expect(write).rejects.toThrow();
    });

    it.runIf(isDeterministic)("writes the same words for the same task", async () => {
      const [one, other] = [make(), make()];
      const plan = await planOf(one);
      expect(JSON.stringify(await planOf(other))).toBe(JSON.stringify(plan));
      expect(await draftOf(other, plan, 3)).toEqual(await draftOf(one, plan, 3));
    });

    it.runIf(isDeterministic)(
      "drafts a scene again as it was, whatever was drafted before by it",
      async () => {
        const plan = await planOf(make());
        const card = plan.outline[6]!;
        const earlier = (await draftOf(make(), plan, 6)).slice(0, 6);
        const task: DraftTask = { verb: "draft-chunk", inputs: { brief, plan, cards: [card], earlier } };
        const again = await make().write(task, aCall());
        expect(again.chunks[0]!.text).toBe((await draftOf(make(), plan, 7))[6]!.text);
      },
    );
  });
}
