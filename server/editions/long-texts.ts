import { diffWordsWithSpace } from "diff";
import type { Finding } from "../story/finding.ts";
import { CONTINUITY } from "../story/finding.ts";
import type { KeptStory } from "../story/kept-story.ts";
import { keys } from "../story/keys.ts";
import type { ChunkRecord } from "../story/long/canon.ts";
import { BOOK_CHECKS, gradeOf } from "../story/long/book-checks.ts";
import { chunkVersions } from "../story/long/chunk-versions.ts";
import type { ChunkVersion } from "../story/long/chunk-versions.ts";
import { findingsOfLongStory, reviewOf } from "../story/long/findings-of-long-story.ts";
import type { LongBrief } from "../story/long/long-brief.ts";
import { wasChangedSinceAudit } from "../story/long/staleness.ts";
import type { LongPlan } from "../story/long/long-plan.ts";
import { answersInWords } from "../story/long/plain-contract.ts";
import type { Manuscript } from "../story/manuscript.ts";
import { asItem, listed } from "./audit-report.ts";

/** What was asked for, with everything the studio chose marked: for 00_user_input_log.json. */
export const userInputLog = ({ createdAt }: KeptStory, brief: LongBrief): string =>
  JSON.stringify(
    {
      asked_at: createdAt,
      kind: brief.kind,
      genre: brief.genre,
      words: brief.words,
      parts: brief.parts,
      idea: brief.idea,
      answers: answersInWords(brief).map(({ id, question, answer }) => ({
        id,
        question,
        answer,
        chosen_by: brief.surprises.includes(id) ? "the studio" : "you",
      })),
      passes: brief.passes,
      brought_along: {
        outline_entries: brief.given.outline.length,
        notes_characters: brief.given.notes.length,
        chapters: brief.given.chapters.map(({ title }) => title),
      },
      seed: brief.seed,
    },
    null,
    2,
  ) + "\n";

/** The plan as a page to read. */
export function planInWords({ concept, world, cast, beats, promises, outline }: LongPlan): string {
  return `# Plan of "${concept.title}"

${concept.logline}

${concept.premise}

${fact("Theme", concept.theme)}${fact("Ending", concept.ending)}${fact("Told in", `the ${concept.person} person, ${concept.tense} tense${concept.voice ? `; ${concept.voice}` : ""}`)}${fact("Comes back", concept.motifs.join("; "))}
## What holds

${world.setting}

${world.rules.map(({ text, consequence }) => `- ${text} ${consequence}`).join("\n")}

## Cast

${cast.map(({ name, role, look, wants, manner }) => `- **${name || role}** (${role}): ${[look, wants, manner].filter(Boolean).join("; ")}`).join("\n")}

## Promises

${promises.map(({ what, plantedIn, paidOffIn }) => `- ${what}: made in ${plantedIn}, ${paidOffIn > 0 ? `kept in ${paidOffIn}` : "never kept"}`).join("\n") || "None."}

## Outline

${beats
  .map(
    (beat) =>
      `### ${beat.name}\n\n${outline
        .filter((card) => card.beat === beat.id)
        .map(
          ({ number, title, happens, words }) => `${number}. **${title}** (about ${words} words): ${happens}`,
        )
        .join("\n")}`,
  )
  .join("\n\n")}
`;
}

const fact = (name: string, value: string): string => (value === "" ? "" : `- ${name}: ${value}\n`);

/** What an editor and the mechanical audit made of the book. */
export function longAuditReport(story: KeptStory, manuscript: Manuscript): string {
  const kept = keptOf(story);
  const review = reviewOf(kept);
  const findings = findingsOfLongStory(story, manuscript);
  const open = findings.filter(({ waived }) => waived === null);
  const waived = findings.filter((each) => each.waived !== null);
  return `# Audit of "${manuscript.title}"

${review ? reviewInWords(review) : "No editor has read the book: the writer that was named does not, or the pass was left out. What follows was found mechanically; such a check reads no meaning.\n"}
## What can be pointed out

${listed(open)}

## Said to be intended

${waived.length === 0 ? "Nothing." : waived.map((each) => `${asItem(each)}\n  Intended: ${each.waived!.reason} (${each.waived!.by})`).join("\n")}
`;
}

function reviewInWords(review: NonNullable<ReturnType<typeof reviewOf>>): string {
  const { score, grade } = gradeOf(review);
  const rows = BOOK_CHECKS.flatMap(({ id, section, asks, weight }) => {
    const check = review.find((each) => each.id === id);
    return check
      ? [
          `| ${section} | ${asks} | ${check.isPassed ? "yes" : `**no** (${weight})`} | ${inCell(check.note)} |`,
        ]
      : [];
  });
  return `**${score} of 100: ${grade}.**\n\n| section | check | passed | why |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Each version of each chunk against the one before, and what it answers. */
export function changeLog(story: KeptStory, { title, chunks }: Manuscript): string {
  const kept = keptOf(story);
  const changed = chunks.flatMap((chunk) => {
    const versions = chunkVersions(kept, chunk.number);
    return versions.slice(1).map((version, at) => ({ chunk, version, before: versions[at]! }));
  });
  if (changed.length === 0)
    return `# Changes in "${title}"\n\nNo change: every part is as it was first written (01_initial_generation.txt).\n`;
  const entries = changed.map(
    ({ chunk, version, before }) =>
      `## ${chunk.number}. ${chunk.title}: version ${version.version}, ${MADE[version.made]}\n\n${version.why.map((why) => `- answers: ${why}\n`).join("")}\n${wordDiff(before, version)}`,
  );
  return `# Changes in "${title}"\n\nWords taken out stand ~~struck through~~, words put in **bold**.\n\n${entries.join("\n\n")}\n`;
}

const MADE: Record<ChunkVersion["made"], string> = {
  draft: "as drafted",
  "self-refinement": "after its writer read it again",
  "motif-infusion": "with motifs",
  "human-passes": "freed of stock phrases",
  voice: "brought into voice",
  mend: "mended",
  length: "fitted to the length",
  "final-mend": "mended after the book was read",
  edit: "changed by hand",
  rewrite: "a paragraph told otherwise",
};

/** So many characters around a change are shown. */
const AROUND = 60;

/** The places that differ, with a little of what stands around them. */
function wordDiff({ text: before }: ChunkVersion, { text: after }: ChunkVersion): string {
  if (before === after) return "No change.";
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }, at, all) => {
      if (added) return marked(value, "**");
      if (removed) return `${marked(value, "~~")}${all[at + 1]?.added ? " " : ""}`;
      if (value.length <= 2 * AROUND) return value;
      const start = at === 0 ? "" : value.slice(0, AROUND);
      const end = at === all.length - 1 ? "" : value.slice(-AROUND);
      return `${start} … ${end}`;
    })
    .join("");
}

/** Marks words, and not the blanks around them. */
const marked = (words: string, mark: string): string =>
  words.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before: string, inner: string, after: string) =>
    inner === "" ? before : `${before}${mark}${inner}${mark}${after}`,
  );

/** The audit of one chunk, in the form of a gate: what was checked, what was found, whether to go on. */
export function chunkAudit(story: KeptStory, number: number, title: string): string | null {
  const artifact = story.artifacts.get(keys.chunkAudit(number));
  if (!artifact) return null;
  const {
    findings: read,
    mechanical,
    thrownAway,
    record,
  } = artifact.value as {
    findings: Finding[];
    mechanical: Finding[];
    thrownAway: number;
    record: ChunkRecord | null;
  };
  const findings = [...read, ...mechanical];
  const grave = findings.filter(({ severity }) => severity === "major" || severity === "critical");
  const mended = story.artifacts.get(keys.pass(number, "mend"))?.value as { made: unknown[] } | undefined;
  const rows = Object.entries(CONTINUITY).map(([category, subtypes]) => {
    const found = findings.filter(
      ({ subtype }) => subtype !== undefined && (subtypes as readonly string[]).includes(subtype),
    );
    return `| ${category} | ${found.length === 0 ? "pass" : "see below"} | ${found.length} |`;
  });
  return `# Audit of ${number}. ${title}

- status: ${grave.length === 0 ? "PASS" : "FAIL"}
- at: ${artifact.keptAt}
- by: ${artifact.madeBy}${wasChangedSinceAudit(story, number) ? "\n- it was changed by hand since; what stands here may be out of date" : ""}

| check | result | findings |
|---|---|---|
${rows.join("\n")}
| everything else | ${findings.some(({ subtype }) => subtype === undefined) ? "see below" : "pass"} | ${findings.filter(({ subtype }) => subtype === undefined).length} |

## Findings

${listed(findings)}

${thrownAway > 0 ? `${thrownAway} more did not quote the text as it stands, and were thrown away.\n\n` : ""}## Established here

${record && record.facts.length > 0 ? record.facts.map(({ fact: established, quote }) => `- ${established} ("${quote}")`).join("\n") : "Nothing was taken down."}

Recommendation: ${grave.length === 0 ? "PROCEED" : mended && mended.made.length > 0 ? "PROCEED (mended)" : "REVIEW"}
`;
}

const keptOf =
  ({ artifacts }: KeptStory) =>
  (key: string): unknown =>
    artifacts.get(key)?.value;
