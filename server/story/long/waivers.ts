import type { Waiver } from "../decision.ts";
import { findingId } from "../finding-id.ts";
import type { Finding } from "../finding.ts";
import { keys } from "../keys.ts";

/** What a person said of a finding; `undefined` as long as it stands. */
export const waiverOf = (kept: (key: string) => unknown, finding: Finding): Waiver | undefined =>
  kept(keys.waiver(findingId(finding))) as Waiver | undefined;

export const isWaived = (kept: (key: string) => unknown, finding: Finding): boolean =>
  waiverOf(kept, finding) !== undefined;

/** What an editor is told of what is intended, so that it is not pointed out again. */
export const waivedSentences = (kept: (key: string) => unknown, findings: readonly Finding[]): string[] =>
  findings.flatMap((finding) => {
    const waiver = waiverOf(kept, finding);
    return waiver ? [`${waiver.message} It is intended: ${waiver.reason}`] : [];
  });
