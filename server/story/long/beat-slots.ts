import type { LongBrief } from "./long-brief.ts";
import { PACKS } from "./pack.ts";
import type { Pack } from "./pack.ts";

/** A stretch of the story that is to be filled: what a beat is for, and how many parts of the outline it has. */
export interface BeatSlot {
  id: string;
  name: string;
  act: string;
  purpose: string;
  parts: number;
}

/** At most so many parts are outlined in one call: a model that is asked for fifty gives five. */
export const PARTS_PER_BEAT_MAX = 12;

/** Of neighbours that are told together, the first and the last give the name. */
const TO = " to ";

/** Shares `parts` out among the beats of a genre. Where there are fewer parts than beats, neighbours are told together. */
export function beatSlots({ beats }: Pack, parts: number, beatsMax = beats.length): BeatSlot[] {
  const count = Math.max(1, Math.min(parts, beatsMax, beats.length));
  const slots: (BeatSlot & { share: number })[] = [];
  let passed = 0;
  for (const { id, name, act, purpose, share } of beats) {
    const slot = Math.min(count - 1, Math.floor((passed + share / 2) * count));
    passed += share;
    const last = slots.at(-1);
    if (last && slots.length > slot) {
      last.name = `${last.name.split(TO)[0]}${TO}${name}`;
      last.purpose += ` ${purpose}`;
      last.share += share;
    } else slots.push({ id, name, act, purpose, parts: 0, share });
  }
  let begun = 0;
  let given = 0;
  for (const [at, slot] of slots.entries()) {
    begun += slot.share;
    const left = slots.length - at - 1;
    slot.parts = Math.max(1, Math.min(Math.round(begun * parts) - given, parts - given - left));
    given += slot.parts;
  }
  return slots.flatMap(({ share: _share, ...slot }) => inCalls(slot));
}

/** A tale is outlined by acts, and not in more calls than it has room for: about one for two parts. */
const BEATS_OF_A_TALE_MAX = 4;

/** The stretches of this story that are outlined one by one. */
export const beatSlotsFor = ({
  kind,
  genre,
  parts,
}: Pick<LongBrief, "kind" | "genre" | "parts">): BeatSlot[] =>
  beatSlots(
    PACKS.get(genre)!,
    parts,
    kind === "tale" ? Math.min(BEATS_OF_A_TALE_MAX, Math.ceil(parts / 2)) : undefined,
  );

/** A beat of many parts is outlined in several calls. */
function inCalls(slot: BeatSlot): BeatSlot[] {
  const calls = Math.ceil(slot.parts / PARTS_PER_BEAT_MAX);
  if (calls === 1) return [slot];
  return Array.from({ length: calls }, (_, at) => ({
    ...slot,
    id: `${slot.id}-${at + 1}`,
    name: `${slot.name} (${at + 1} of ${calls})`,
    parts: Math.floor((slot.parts * (at + 1)) / calls) - Math.floor((slot.parts * at) / calls),
  }));
}
