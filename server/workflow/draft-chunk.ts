import type { Run } from "../runtime/run.ts";
import { keys } from "../story/keys.ts";
import type { KeptEdit } from "../story/manuscript.ts";
import { countWords } from "../story/manuscript.ts";
import type { Plan, SceneCard } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";

/** Writes one scene, knowing the scenes before it as they stood when the run began, edits included. */
export async function draftChunk(
  run: Run,
  { id, brief, plan, card }: Commission & { plan: Plan; card: SceneCard },
  { writer, updateFolder }: Desk,
): Promise<void> {
  const { number, title } = card;
  if (run.kept(keys.draft(number)) !== undefined) return;
  const earlier = plan.outline
    .filter((each) => each.number < number)
    .map((each) => ({ number: each.number, text: textSoFar(run, each.number) }));

  await run.step(
    keys.draft(number),
    (signal) => writer.write({ verb: "draft-chunk", inputs: { brief, plan, card, earlier } }, { signal }),
    {
      madeBy: writer.name,
      kept: ({ text }) =>
        line("chunk-drafted", `Scene ${number}, "${title}", is written: ${countWords(text)} words.`, {
          scene: number,
        }),
      failed: (reason) =>
        line("step-failed", `Scene ${number} could not be written: ${reason}`, { scene: number }),
    },
  );
  await updateFolder(id); // the file is there before anything depends on the scene
}

const textSoFar = (run: Run, number: number): string =>
  (run.kept<KeptEdit>(keys.edit(number)) ?? run.kept<{ text: string }>(keys.draft(number)))!.text;
