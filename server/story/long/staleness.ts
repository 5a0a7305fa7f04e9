import type { RewriteWish } from "../decision.ts";
import { keys } from "../keys.ts";
import type { Kept, Manuscript } from "../manuscript.ts";

/** What a person changed since a chunk was written or checked, in a sentence. It is marked, never remade unasked. */
export function staleness(
  { artifacts }: Pick<Kept, "artifacts">,
  { longPlan, brief }: Manuscript,
  number: number,
): string | null {
  const drafted = artifacts.get(keys.draft(number))?.keptAt;
  if (!drafted) return null;
  if (wasChangedSinceAudit({ artifacts }, number))
    return "It was changed after it was checked; its findings may be out of date.";
  const after = longPlan?.outline.find((card) => card.number === number)?.after ?? 0;
  const before = Array.from({ length: after }, (_, at) => at + 1).findLast((each) => {
    const at = changedByPersonAt(artifacts, each);
    return at !== null && at > drafted;
  });
  return before === undefined
    ? null
    : `It was written before ${brief.kind === "tale" ? "part" : "scene"} ${before} was changed.`;
}

/** A person changed a chunk after it was read against what is established. */
export function wasChangedSinceAudit({ artifacts }: Pick<Kept, "artifacts">, number: number): boolean {
  const changed = changedByPersonAt(artifacts, number);
  const audited = artifacts.get(keys.chunkAudit(number))?.keptAt;
  return changed !== null && audited !== undefined && changed > audited;
}

function changedByPersonAt(artifacts: Kept["artifacts"], number: number): string | null {
  const edited = artifacts.get(keys.edit(number))?.keptAt ?? null;
  let newest = edited;
  for (let time = 1; ; time++) {
    const wish = artifacts.get(keys.rewriteWish(number, time))?.value as RewriteWish | undefined;
    if (!wish) return newest;
    const rewritten = artifacts.get(keys.rewrite(number, time))?.keptAt;
    if (rewritten && (newest === null || rewritten > newest)) newest = rewritten;
  }
}
