import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import type { ChunkRecord } from "../../story/long/canon.ts";
import { chunkVersions, currentText, isOfPerson } from "../../story/long/chunk-versions.ts";
import type { ToldChunk } from "../../story/long/chunk-context.ts";
import type { LongBrief } from "../../story/long/long-brief.ts";
import type { ChunkCard, LongPlan } from "../../story/long/long-plan.ts";
import type { Finding } from "../../story/finding.ts";

/** The tale or novel that is to be made. */
export interface LongCommission {
  id: string;
  brief: LongBrief;
}

/** One that is planned, so that its chunks can be told. */
export interface PlannedCommission extends LongCommission {
  plan: LongPlan;
}

/** What the books of people call a chunk: a novel has scenes, a tale has parts. */
export const nounOf = ({ kind }: LongBrief): "scene" | "part" => (kind === "novel" ? "scene" : "part");

export const titled = (brief: LongBrief, { number, title }: ChunkCard): string =>
  `${nounOf(brief) === "scene" ? "Scene" : "Part"} ${number}, "${title}"`;

/** What is kept under `keys.chunkAudit`. */
export interface KeptAudit {
  /** What the writer found as an editor. */
  findings: Finding[];
  thrownAway: number;
  /** What could be seen mechanically, before the book was whole. */
  mechanical: Finding[];
  record: ChunkRecord | null;
}

/**
 * The chunks before a number, as whoever tells the next one should know them: as a person left them, else as they were drafted, since
 * polishing goes on meanwhile and must not decide what others are told from.
 */
export function toldBefore(
  kept: (key: string) => unknown,
  { outline }: LongPlan,
  number: number,
): ToldChunk[] {
  return outline.flatMap((card) => {
    if (card.number >= number) return [];
    const versions = chunkVersions(kept, card.number);
    const told = isOfPerson(kept, card.number) ? versions.at(-1) : versions[0];
    const record = (kept(keys.chunkAudit(card.number)) as KeptAudit | undefined)?.record ?? null;
    return told ? [{ number: card.number, text: told.text, record }] : [];
  });
}

/** The book as it stands. */
export const chunksNow = (
  run: Run,
  { outline }: LongPlan,
): { number: number; title: string; text: string }[] =>
  outline.flatMap(({ number, title }) => {
    const text = currentText(run.kept, number);
    return text === undefined ? [] : [{ number, title, text }];
  });
