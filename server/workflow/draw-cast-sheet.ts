import { buffer } from "node:stream/consumers";
import type { Shelf } from "../backends/shelf.ts";
import type { CastSheetIllustrator, DrawnPicture, ReferencePicture } from "../providers/illustrator.ts";
import type { Run } from "../runtime/run.ts";
import type { CastSheetDecision } from "../story/decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "../story/decision.ts";
import { keys } from "../story/keys.ts";
import type { KeptPicture } from "../story/manuscript.ts";
import type { Plan } from "../story/plan.ts";
import type { Character } from "../story/scene-facts.ts";
import type { Commission } from "./commission.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";
import { pictureFile } from "./picture-file.ts";

type CastToDraw = Commission & { plan: Plan };

/**
 * Draws everybody alone, then all of them on one sheet, until a person approves of it: what every picture holds to. Does
 * nothing for an illustrator that keeps the cast recognisable by itself.
 */
export async function drawCastSheet(run: Run, story: CastToDraw, desk: Desk): Promise<void> {
  const { castSheet, atOnce } = desk.illustrator;
  if (!castSheet) return;
  const portraits = story.plan.cast.map(
    (character) => async () => void (await drawPortrait(run, story, character, castSheet, desk)),
  );
  await run.all(portraits, { atOnce });

  const notes: string[] = [];
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    await drawSheet(run, story, { attempt, notes: [...notes] }, castSheet, desk);
    const decision = await run.decision<CastSheetDecision>(keys.castSheetDecision(attempt));
    if (decision.kind === "approved") return;
    notes.push(decision.note);
  }
}

/** The sheet that a person approved, to draw from; `null` when there is none. */
export async function approvedCastSheet(
  run: Run,
  storyId: string,
  shelf: Shelf,
): Promise<ReferencePicture | null> {
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    const decision = run.kept<CastSheetDecision>(keys.castSheetDecision(attempt));
    if (!decision) return null;
    if (decision.kind === "approved") return read(run, keys.castSheet(decision.attempt), storyId, shelf);
  }
  return null;
}

/** The bytes of a picture that is kept, with what they are; `null` when there is none. */
export async function read(
  run: Run,
  key: string,
  storyId: string,
  shelf: Shelf,
): Promise<ReferencePicture | null> {
  const kept = run.kept<KeptPicture>(key);
  const opened = kept && (await shelf.open(storyId, kept.path));
  if (!opened) return null;
  return {
    bytes: await buffer(opened.stream),
    mediaType: kept.mediaType as ReferencePicture["mediaType"],
  };
}

function drawPortrait(
  run: Run,
  { id, brief: { seed }, plan: { cast } }: CastToDraw,
  character: Character,
  illustrator: CastSheetIllustrator,
  desk: Desk,
): Promise<KeptPicture> {
  const { phrase } = character;
  return run.step(
    keys.portrait(character.id),
    async (attempt) =>
      keep(
        desk,
        id,
        { name: `portrait_${cast.indexOf(character) + 1}`, attempt: 1, notes: [] },
        await illustrator.drawPortrait({ character, cast, seed }, callOf(id, attempt)),
      ),
    {
      madeBy: desk.illustrator.name,
      kept: () => line("portrait-drawn", `The portrait of ${phrase} is drawn.`),
      failed: (reason) =>
        line("cast-sheet-failed", `The portrait of ${phrase} could not be drawn: ${reason}`),
      retried: (reason) => line("try-failed", `The portrait of ${phrase}: ${reason}`),
    },
  );
}

function drawSheet(
  run: Run,
  { id, brief: { seed }, plan: { cast } }: CastToDraw,
  { attempt: round, notes }: { attempt: number; notes: string[] },
  illustrator: CastSheetIllustrator,
  desk: Desk,
): Promise<KeptPicture> {
  return run.step(
    keys.castSheet(round),
    async (attempt) => {
      const before = run.kept<CastSheetDecision>(keys.castSheetDecision(round - 1));
      const isChanged = before?.kind === "rejected" && before.fresh !== true;
      const portraits = await Promise.all(
        cast.map((character) => read(run, keys.portrait(character.id), id, desk.shelf)),
      );
      const request = {
        cast,
        portraits: portraits.filter((portrait) => portrait !== null),
        notes,
        current: isChanged ? await read(run, keys.castSheet(round - 1), id, desk.shelf) : null,
        seed,
      };
      const drawn = await illustrator.drawCastSheet(request, callOf(id, attempt));
      return keep(desk, id, { name: "cast_sheet", attempt: round, notes }, drawn);
    },
    {
      madeBy: desk.illustrator.name,
      kept: () =>
        line("cast-sheet-drawn", "The cast sheet is drawn: everybody side by side.", { attempt: round }),
      failed: (reason) => line("cast-sheet-failed", `The cast sheet could not be drawn: ${reason}`),
      retried: (reason) => line("try-failed", `The cast sheet: ${reason}`),
    },
  );
}

/** Keeps the bytes first, and returns the row that names them. */
async function keep(
  { shelf, illustrator }: Desk,
  storyId: string,
  { name, attempt, notes }: { name: string; attempt: number; notes: string[] },
  { bytes, ...picture }: DrawnPicture,
): Promise<KeptPicture> {
  const path = pictureFile(name, attempt, picture.mediaType);
  await shelf.put(storyId, path, bytes);
  return {
    ...picture,
    attempt,
    path,
    bytes: bytes.byteLength,
    notes,
    chunkVersion: 0, // no scene's text went into it
    illustrator: illustrator.name,
  };
}
