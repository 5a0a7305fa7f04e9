import { auditManuscript } from "./audit-manuscript.ts";
import type { Finding } from "./finding.ts";
import { keys } from "./keys.ts";
import type { Kept, PictureManuscript } from "./manuscript.ts";

/** What an editor found, as far as the text still holds what it quotes; then what can be seen mechanically now. */
export function findingsOfStory(
  { artifacts }: Pick<Kept, "artifacts">,
  manuscript: PictureManuscript,
): Finding[] {
  const written = artifacts.get(keys.writtenAudit)?.value as { findings: Finding[] } | undefined;
  const stands = ({ quotes }: Finding) =>
    quotes.every((quote) => manuscript.chunks.some(({ text }) => text.includes(quote)));
  return [...(written?.findings.filter(stands) ?? []), ...auditManuscript(manuscript)];
}
