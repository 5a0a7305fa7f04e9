import { SCENE_WORDS } from "../story/audit-manuscript.ts";
import { findingsOfStory } from "../story/findings-of-story.ts";
import type { Finding } from "../story/finding.ts";
import { keys } from "../story/keys.ts";
import type { PictureManuscript } from "../story/manuscript.ts";
import { questionsOnPath } from "../story/quiz.ts";
import type { KeptStory } from "../story/kept-story.ts";

/** The audits as a page to read: what was checked, what was found at first, what is found now. */
export function auditReport(story: KeptStory, manuscript: PictureManuscript): string {
  const atFirst = story.artifacts.get(keys.audit)?.value as Finding[] | undefined;
  const byEditor = story.artifacts.get(keys.writtenAudit);
  const { findings } = (byEditor?.value ?? { findings: [] }) as { findings: Finding[] };
  const { chunks, plan, brief } = manuscript;
  const answers = questionsOnPath(brief.structure, brief.answers);
  return `# Audit of "${manuscript.title}"

A mechanical check: it reads no meaning, so what it finds is sure, and what it does not look for it cannot find.

| checked | extent |
|---|---|
| beats | ${chunks.length} of ${plan?.outline.length ?? "?"} scenes have text |
| length | ${SCENE_WORDS.min} to ${SCENE_WORDS.max} words a scene; ${chunks.reduce((sum, { words }) => sum + words, 0)} words in all |
| answers | ${answers.length} answers of the quiz, each free answer looked for word for word |
| names | the hero is called by the same name throughout |
| repeats | doubled words, scenes that begin alike, sentences that come twice |

${byEditor ? `A writer read the text as an editor, too (${byEditor.madeBy}); every one of its quotes was looked up in the text.\n\n` : ""}## As first written

${atFirst ? listed([...findings, ...atFirst]) : "The text is not finished yet, so it was not checked as a whole."}

## As it stands

${listed(findingsOfStory(story, manuscript))}
`;
}

export const listed = (findings: Finding[]): string =>
  findings.length === 0 ? "Nothing was found." : findings.map(asItem).join("\n");

export const asItem = ({ kind, severity, message, quotes }: Finding): string =>
  [
    `- **${kind}** (${severity}): ${message}`,
    ...quotes.map((quote) => `  > ${quote.replaceAll("\n", "\n  > ")}`),
  ].join("\n");
