import { costOfStory } from "../story/cost-of-story.ts";
import type { Manuscript } from "../story/manuscript.ts";
import { SCENES_PER_PICTURE_STORY } from "../story/structures.ts";
import type { EditionSource } from "./edition.ts";

/** The text as the writer left it. */
export const initialText = ({ title, chunks }: Manuscript): string =>
  asBook(
    title,
    chunks.map(({ number, title: name, drafted }) => ({ number, name, text: drafted })),
  );

/** The text as it stands, after what people changed; says so when nobody changed anything. */
export function revisedText({ title, chunks }: Manuscript): string {
  const edited = chunks.filter(({ text, drafted }) => text !== drafted).map(({ number }) => number);
  const note =
    edited.length === 0
      ? "No change: this is the text of 01_initial_generation.txt, word for word."
      : `Changed by hand: scene${edited.length > 1 ? "s" : ""} ${edited.join(", ")}. All others are as in 01_initial_generation.txt.`;
  return `[${note}]\n\n${asBook(
    title,
    chunks.map(({ number, title: name, text }) => ({ number, name, text })),
  )}`;
}

const asBook = (title: string, scenes: { number: number; name: string; text: string }[]): string =>
  [title, ...scenes.map(({ number, name, text }) => `${number}. ${name}\n\n${text}`)].join("\n\n\n") + "\n";

export function metadata({ story, madeBy }: EditionSource, manuscript: Manuscript): string {
  const { brief, title, plan, chunks, pictures } = manuscript;
  return (
    JSON.stringify(
      {
        story_id: story.id,
        title,
        logline: plan?.logline ?? null,
        kind: brief.kind,
        status: story.status,
        created_at: story.createdAt,
        updated_at: story.updatedAt,
        made_by: madeBy,
        brief,
        words: chunks.reduce((sum, { words }) => sum + words, 0),
        cost: costOfMaking(story),
        scenes: chunks.length,
        scenes_planned: plan?.outline.length ?? SCENES_PER_PICTURE_STORY,
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

export function readMe({ story, madeBy }: EditionSource, { title, chunks, pictures }: Manuscript): string {
  const shown = pictures.filter((picture) => picture.shown).length;
  const isComplete = story.status === "completed";
  return `${title}

Written by: ${madeBy.writer}
Illustrated by: ${madeBy.illustrator}
${isComplete ? "The story is complete." : `Taken half-way (${story.status}): ${chunks.length} scenes and ${shown} pictures so far.`}

full_story.md               the whole text as it stands
chunks/                     the same, a file a scene
images/                     the picture of each scene: the approved one, else the newest
01_initial_generation.txt   the text as it was first written
02_audit_report.md          what the checks found, each finding with its quote
03_revised_story.txt        the text after changes by hand; its first line says which scenes changed
chunk_manifest.json         number, title, file, words and checksum of each scene
session_state.json          cast, things, promises and decisions
metadata.json               the brief with every answer, who made it, and the pictures with their descriptions
`;
}
