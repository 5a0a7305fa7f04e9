import type { Finding } from "../finding.ts";
import { findingId } from "../finding-id.ts";
import { keys } from "../keys.ts";
import type { Kept, Manuscript } from "../manuscript.ts";
import type { Snapshot } from "../snapshot.ts";
import type { BookCheck } from "./book-checks.ts";
import { lengthFinding } from "./length-finding.ts";
import type { LongBrief } from "./long-brief.ts";
import { waiverOf } from "./waivers.ts";

/** All findings whose quotes still stand in the text, the gravest first; those that a person waived say so. */
export function findingsOfLongStory(
  { artifacts }: Pick<Kept, "artifacts">,
  { brief, chunks, outline }: Manuscript,
): Snapshot["findings"] {
  const kept = (key: string) => artifacts.get(key)?.value;
  const found = findingsKept(kept, outline ?? []);
  const stands = ({ quotes }: Finding) =>
    quotes.every((quote) => chunks.some(({ text }) => text.includes(quote)));
  const once = new Map(found.filter(stands).map((finding) => [findingId(finding), finding]));
  const isWhole = outline !== null && chunks.length === outline.length;
  const words = chunks.reduce((sum, each) => sum + each.words, 0);
  return [...(isWhole ? lengthFinding(words, (brief as LongBrief).words) : []), ...once.values()]
    .toSorted((one, other) => weight(other) - weight(one) || (one.chunk ?? 0) - (other.chunk ?? 0))
    .map((finding) => {
      const waiver = waiverOf(kept, finding);
      return {
        ...finding,
        id: findingId(finding),
        waived: waiver ? { reason: waiver.reason, by: waiver.by } : null,
      };
    });
}

const weight = ({ severity }: Finding): number =>
  ({ minor: 0, moderate: 1, major: 2, critical: 3 })[severity];

/** Everything that was found so far, whether it still stands or not. */
export function findingsKept(
  kept: (key: string) => unknown,
  outline: readonly { number: number }[],
): Finding[] {
  const audits = outline.flatMap(
    ({ number }) => (kept(keys.chunkAudit(number)) as ChunkFindings | undefined) ?? [],
  );
  return [
    ...audits.flatMap(({ findings }) => findings),
    ...bookAudits(kept).flatMap(({ findings }) => findings),
    // What could be seen mechanically is seen best in the whole, as soon as there is one.
    ...((kept(keys.audit) as Finding[] | undefined) ?? audits.flatMap(({ mechanical }) => mechanical)),
  ];
}

interface ChunkFindings {
  findings: Finding[];
  mechanical: Finding[];
}

function bookAudits(kept: (key: string) => unknown): { findings: Finding[]; checks: BookCheck[] }[] {
  const audits: { findings: Finding[]; checks: BookCheck[] }[] = [];
  for (let stretch = 1; ; stretch++) {
    const audit = kept(keys.bookAudit(stretch)) as { findings: Finding[]; checks: BookCheck[] } | undefined;
    if (!audit) return audits;
    audits.push(audit);
  }
}

/** What came of the checks of the whole book: one that fails in any stretch has failed. `null` when nobody has read it. */
export function reviewOf(kept: (key: string) => unknown): BookCheck[] | null {
  const checks = bookAudits(kept).flatMap((audit) => audit.checks);
  if (checks.length === 0) return null;
  const worst = new Map<string, BookCheck>();
  for (const check of checks) if (worst.get(check.id)?.isPassed !== false) worst.set(check.id, check);
  return [...worst.values()];
}
