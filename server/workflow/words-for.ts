import { ProviderError } from "../providers/provider-error.ts";
import { NotYet } from "../runtime/run.ts";
import type { Run } from "../runtime/run.ts";
import type { Made } from "../runtime/records.ts";
import type { WordingDecision } from "../story/decision.ts";
import { REWORDINGS_MAX } from "../story/declined.ts";
import type { KeptDeclined, KeptRewording } from "../story/declined.ts";
import { keys } from "../story/keys.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";

/** With which words to ask next. */
export type Words = { kind: "original" } | { kind: "words"; wording: string } | { kind: "placeholder" };

interface Subject {
  purpose: "scene" | "picture";
  scene: number;
}

/**
 * The words for a scene or a picture, after whatever was declined of it: never the same again. The writer looks for other
 * words twice; the first are tried at once, the second are shown to a person, who chooses. Throws `NotYet` until then.
 */
export async function wordsFor(
  run: Run,
  of: string,
  { original, ...subject }: Subject & { original: string },
  { id }: { id: string },
  desk: Desk,
): Promise<Words> {
  const times = timesDeclined(run, of);
  if (times === 0) return { kind: "original" };
  const chosen = run.kept<WordingDecision>(keys.wording(of, times));
  if (chosen) return chosen;
  const declined = run.kept<KeptDeclined>(keys.declined(of, times)) ?? {
    wording: original,
    by: "the provider",
    category: null,
  };

  if (times <= REWORDINGS_MAX && desk.writer.does("reword")) {
    const { wording } = await reword(run, keys.rewording(of, times), { ...subject, ...declined }, id, desk);
    if (times < REWORDINGS_MAX) return { kind: "words", wording };
  }
  throw new NotYet(`A person chooses other words for ${of}.`);
}

function timesDeclined(run: Run, of: string): number {
  let times = 0;
  while (run.kept(keys.declined(of, times + 1)) !== undefined) times += 1;
  return times;
}

const reword = (
  run: Run,
  key: string,
  { purpose, scene, wording, by, category }: Subject & Pick<KeptDeclined, "wording" | "by" | "category">,
  id: string,
  { writer }: Desk,
): Promise<KeptRewording> =>
  run.step(
    key,
    (attempt) =>
      writer.write(
        { verb: "reword", inputs: { purpose, wording, declinedBy: by, category } },
        callOf(id, attempt),
      ),
    {
      madeBy: writer.name,
      kept: ({ changed }) =>
        line("reworded", `Other words were found for ${purpose} ${scene}: ${changed}`, { scene }),
      failed: (reason) =>
        line("step-failed", `No other words were found for ${purpose} ${scene}: ${reason}`, { scene }),
    },
  );

/** What is kept of a refusal; `null` for any other failure. */
export function declinedBy(
  run: Run,
  error: unknown,
  of: string,
  { purpose, wording, scene, attempt }: Subject & { wording: string; attempt?: number },
): Made | null {
  if (!isRefusal(error)) return null;
  const value: KeptDeclined = { purpose, wording, by: error.by, category: error.category };
  return {
    key: keys.declined(of, timesDeclined(run, of) + 1),
    value,
    told: line(
      purpose === "scene" ? "text-declined" : "picture-declined",
      `${error.message} It was asked for ${purpose} ${scene}.`,
      { scene, ...(attempt !== undefined && { attempt }) },
    ),
  };
}

export const isRefusal = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && error.row.reaction.kind === "reword";
