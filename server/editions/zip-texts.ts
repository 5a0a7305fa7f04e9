import { costOfStory } from "../story/cost-of-story.ts";
import type { Manuscript } from "../story/manuscript.ts";
import { isLong } from "../story/brief.ts";
import { SCENES_PER_PICTURE_STORY } from "../story/structures.ts";
import type { EditionSource } from "./edition.ts";

/** The text as the writer left it. */
export const initialText = ({ title, chunks }: Manuscript): string =>
  asBook(
    title,
    chunks.map(({ number, title: name, drafted }) => ({ number, name, text: drafted })),
  );

/** The text as it stands, after all that changed it; says so when nothing did. */
export function revisedText({ brief, title, chunks }: Manuscript): string {
  const edited = chunks.filter(({ text, drafted }) => text !== drafted).map(({ number }) => number);
  const [how, noun] = isLong(brief)
    ? ["Changed, as 04_change_log.md says", "part"]
    : ["Changed by hand", "scene"];
  const note =
    edited.length === 0
      ? "No change: this is the text of 01_initial_generation.txt, word for word."
      : `${how}: ${noun}${edited.length > 1 ? "s" : ""} ${edited.join(", ")}. All others are as in 01_initial_generation.txt.`;
  return `[${note}]\n\n${asBook(
    title,
    chunks.map(({ number, title: name, text }) => ({ number, name, text })),
  )}`;
}

const asBook = (title: string, scenes: { number: number; name: string; text: string }[]): string =>
  [title, ...scenes.map(({ number, name, text }) => `${number}. ${name}\n\n${text}`)].join("\n\n\n") + "\n";

export function metadata({ story, madeBy }: EditionSource, manuscript: Manuscript): string {
  const { brief, title, logline, outline, chunks, pictures } = manuscript;
  return (
    JSON.stringify(
      {
        story_id: story.id,
        title,
        logline,
        kind: brief.kind,
        status: story.status,
        created_at: story.createdAt,
        updated_at: story.updatedAt,
        made_by: isLong(brief) ? { writer: madeBy.writer } : madeBy,
        brief,
        words: chunks.reduce((sum, { words }) => sum + words, 0),
        cost: costOfMaking(story),
        scenes: chunks.length,
        scenes_planned: outline?.length ?? (isLong(brief) ? brief.parts : SCENES_PER_PICTURE_STORY),
        pictures: pictures.map(({ number, shown, decision, attempts }) => ({
          scene: number,
          attempts: attempts.length,
          decision: decision?.kind ?? "undecided",
          shown_attempt: shown?.attempt ?? null,
          width: shown?.width ?? null,
          height: shown?.height ?? null,
          alt: shown?.alt ?? null,
          notes: attempts.at(-1)?.notes ?? [],
        })),
      },
      null,
      2,
    ) + "\n"
  );
}

/** What was paid for it, in dollars; `null` for a story that cost nothing. */
function costOfMaking({ ledger }: EditionSource["story"]) {
  const cost = costOfStory(ledger, 0, 0);
  return (
    cost && { usd: cost.spentUsd, by_model: cost.byModel, by_stage: cost.byStage, in_doubt: cost.inDoubt }
  );
}

export function readMe(source: EditionSource, manuscript: Manuscript): string {
  const { story, madeBy } = source;
  const { brief, title, chunks, pictures } = manuscript;
  const shown = pictures.filter((picture) => picture.shown).length;
  const isComplete = story.status === "completed";
  const soFar = isLong(brief) ? `${chunks.length} parts` : `${chunks.length} scenes and ${shown} pictures`;
  return `${title}

Written by: ${madeBy.writer}
${isLong(brief) ? "" : `Illustrated by: ${madeBy.illustrator}\n`}${isComplete ? "The story is complete." : `Taken half-way (${story.status}): ${soFar} so far.`}

${isLong(brief) ? FILES_OF_LONG : FILES_OF_PICTURE_STORY}`;
}

const FILES_OF_PICTURE_STORY = `full_story.md               the whole text as it stands
chunks/                     the same, a file a scene
images/                     the picture of each scene: the approved one, else the newest
01_initial_generation.txt   the text as it was first written
02_audit_report.md          what the checks found, each finding with its quote
03_revised_story.txt        the text after changes by hand; its first line says which scenes changed
chunk_manifest.json         number, title, file, words and checksum of each scene
session_state.json          cast, things, promises and decisions
metadata.json               the brief with every answer, who made it, and the pictures with their descriptions
`;

const FILES_OF_LONG = `full_story.md               the whole text as it stands
chunks/                     the same, a file a part
00_user_input_log.json      what was asked for, and what the studio chose
01_initial_generation.txt   the text as it was first drafted
02_audit_report.md          what an editor and the checks found, each finding with its quotes
03_revised_story.txt        the text after all passes and changes; its first line says which parts changed
04_change_log.md            every change, word for word, and what it answers
audits/                     the audit of each part, as it was made
plan.md, plan.json          what was settled before the first word: contract, cast, promises, outline
chunk_manifest.json         number, title, file, words and checksum of each part
session_state.json          cast, promises, and the facts the text has established
metadata.json               the brief, who made it, and what it cost
`;
