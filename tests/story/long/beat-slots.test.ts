import { describe, expect, it } from "vitest";
import { PARTS_PER_BEAT_MAX, beatSlots } from "../../../server/story/long/beat-slots.ts";
import { PACKS } from "../../../server/story/long/pack.ts";

describe("The beats of a genre", () => {
  it.each([...PACKS.values()])(
    "of $id share out any number of parts exactly, none empty, none too many for one call",
    (pack) => {
      for (const parts of [1, 2, 3, 4, 7, 10, 19, 50, 57, 125, 250]) {
        for (const most of [4, undefined]) {
          const slots = beatSlots(pack, parts, most);
          expect(
            slots.reduce((sum, slot) => sum + slot.parts, 0),
            `${parts}`,
          ).toBe(parts);
          for (const slot of slots) {
            expect(slot.parts).toBeGreaterThan(0);
            expect(slot.parts).toBeLessThanOrEqual(PARTS_PER_BEAT_MAX);
          }
          expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
        }
      }
    },
  );
});
