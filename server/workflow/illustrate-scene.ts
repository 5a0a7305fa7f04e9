import type { Run } from "../runtime/run.ts";
import type { PictureDecision } from "../story/decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "../story/decision.ts";
import { keys } from "../story/keys.ts";
import type { KeptEdit, KeptPicture } from "../story/manuscript.ts";
import type { Plan, SceneCard } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";

export type SceneToDraw = Commission & { plan: Plan; card: SceneCard };

/** Draws a scene until a person is content with it, each time with everything the first attempt had and all notes. */
export async function illustrateScene(run: Run, scene: SceneToDraw, desk: Desk): Promise<void> {
  const notes: string[] = [];
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    const decisionKey = keys.pictureDecision(scene.card.number, attempt);
    // Decided before it is drawn: somebody would rather do without a picture that keeps failing.
    if (run.kept<PictureDecision>(decisionKey)?.kind === "skipped") return;
    await drawPicture(run, scene, { attempt, notes: [...notes] }, desk);
    const decision = await run.decision<PictureDecision>(decisionKey);
    if (decision.kind !== "rejected") return;
    notes.push(decision.note);
  }
}

function drawPicture(
  run: Run,
  { id, brief, plan, card }: SceneToDraw,
  { attempt, notes }: { attempt: number; notes: string[] },
  { illustrator, shelf }: Desk,
): Promise<KeptPicture> {
  const { number, title, facts } = card;
  const about = { scene: number, attempt };
  return run.step(
    keys.picture(number, attempt),
    async (signal) => {
      const edit = run.kept<KeptEdit>(keys.edit(number));
      const text = (edit ?? run.kept<{ text: string }>(keys.draft(number)))!.text;
      const { bytes, ...picture } = await illustrator.draw(
        {
          facts,
          cast: plan.cast,
          text,
          notes,
          format: brief.format,
          seed: brief.seed,
          scene: number,
          attempt,
        },
        { signal },
      );
      const path = picturePath(number, attempt, picture.mediaType);
      await shelf.put(id, path, bytes);
      return {
        ...picture,
        attempt,
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
    },
  );
}

/** Where the bytes of an attempt stand on the shelf; no attempt ever overwrites another. */
function picturePath(scene: number, attempt: number, mediaType: string): string {
  const name = `scene_${String(scene).padStart(2, "0")}`;
  const suffix = attempt === 1 ? "" : `_attempt_${attempt}`;
  return `images/${name}${suffix}.${mediaType.replace("image/", "").replace("jpeg", "jpg")}`;
}
