import type { Illustrator } from "../providers/illustrator.ts";
import { Declined } from "../runtime/run.ts";
import type { Run } from "../runtime/run.ts";
import type { PictureDecision } from "../story/decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "../story/decision.ts";
import { keys } from "../story/keys.ts";
import type { KeptEdit, KeptPicture } from "../story/manuscript.ts";
import type { Plan, SceneCard } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { approvedCastSheet, read } from "./draw-cast-sheet.ts";
import { line } from "./journal-line.ts";
import { pictureFile } from "./picture-file.ts";
import type { Words } from "./words-for.ts";
import { declinedBy, wordsFor } from "./words-for.ts";

export type SceneToDraw = Commission & { plan: Plan; card: SceneCard };

interface Round {
  attempt: number;
  notes: string[];
}

/** Draws a scene until a person is content with it, each time with everything the first attempt had and all notes. */
export async function illustrateScene(run: Run, scene: SceneToDraw, desk: Desk): Promise<void> {
  const notes: string[] = [];
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    const decisionKey = keys.pictureDecision(scene.card.number, attempt);
    // Decided before it is drawn: of one that keeps failing somebody would rather do without, or take an earlier attempt.
    const early = run.kept<PictureDecision>(decisionKey)?.kind;
    if (early === "skipped" || early === "approved") return;
    await drawInSomeWords(run, scene, { attempt, notes: [...notes] }, desk);
    const decision = await run.decision<PictureDecision>(decisionKey);
    if (decision.kind !== "rejected") return;
    notes.push(decision.note);
  }
}

/** Draws one attempt; when its words are declined, in other words, until there are none left but a person's. */
async function drawInSomeWords(run: Run, scene: SceneToDraw, round: Round, desk: Desk): Promise<void> {
  const { number, summary } = scene.card;
  const of = keys.picture(number, round.attempt);
  while (run.kept(of) === undefined) {
    const subject = { purpose: "picture" as const, original: summary, scene: number };
    const words = await wordsFor(run, of, subject, scene, desk);
    try {
      await drawPicture(run, scene, round, words, desk);
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
    }
  }
}

function drawPicture(
  run: Run,
  scene: SceneToDraw,
  { attempt: round, notes }: Round,
  words: Words,
  desk: Desk,
): Promise<KeptPicture> {
  const { id, brief, plan, card } = scene;
  const { number, title, facts, summary } = card;
  const about = { scene: number, attempt: round };
  const illustrator: Illustrator = words.kind === "placeholder" ? desk.placeholders : desk.illustrator;
  const wording = words.kind === "words" ? words.wording : null;
  return run.step(
    keys.picture(number, round),
    async (attempt) => {
      const edit = run.kept<KeptEdit>(keys.edit(number));
      const { bytes, ...picture } = await illustrator.draw(
        {
          facts,
          cast: plan.cast,
          summary,
          editedText: edit?.text ?? null,
          notes,
          wording,
          references: await referencesFor(run, scene, round, desk),
          format: brief.format,
          seed: brief.seed,
          scene: number,
          attempt: round,
        },
        callOf(id, attempt),
      );
      const path = pictureFile(`scene_${String(number).padStart(2, "0")}`, round, picture.mediaType);
      await desk.shelf.put(id, path, bytes);
      return {
        ...picture,
        attempt: round,
        path,
        bytes: bytes.byteLength,
        notes,
        chunkVersion: edit?.version ?? 1,
        illustrator: illustrator.name,
      };
    },
    {
      madeBy: illustrator.name,
      given: [keys.textDecision],
      started: line("picture-started", `Drawing scene ${number}: ${title}.`, about),
      kept: () => line("picture-drawn", `Picture ${number} is drawn.`, about),
      failed: (reason) => line("picture-failed", `Picture ${number} could not be drawn: ${reason}`, about),
      retried: (reason) => line("try-failed", `Picture ${number}: ${reason}`, about),
      declined: (error) =>
        declinedBy(run, error, keys.picture(number, round), {
          purpose: "picture",
          wording: wording ?? summary,
          ...about,
        }),
    },
  );
}

/** What the picture holds to: the approved sheet, and the attempt it is to change. */
async function referencesFor(
  run: Run,
  { id, card }: SceneToDraw,
  round: number,
  { illustrator, shelf }: Desk,
) {
  if (!illustrator.castSheet) return { castSheet: null, current: null };
  const before = run.kept<PictureDecision>(keys.pictureDecision(card.number, round - 1));
  const isChanged = before?.kind === "rejected" && before.fresh !== true;
  return {
    castSheet: await approvedCastSheet(run, id, shelf),
    current: isChanged ? await read(run, keys.picture(card.number, round - 1), id, shelf) : null,
  };
}
