import { countWords } from "../../../../story/manuscript.ts";
import { seededRandom } from "../../../../story/random.ts";
import type { LongBrief } from "../../../../story/long/long-brief.ts";
import { arrangeTale } from "./arrange-tale.ts";
import type { Genre, TaleWorld } from "./genre.ts";

/** A story as the built-in storyteller means to tell it. */
export interface ComposedTale {
  world: TaleWorld;
  chunks: ComposedChunk[];
}

export interface ComposedChunk {
  title: string;
  happens: string;
  /** The passages it is made of. */
  ids: string[];
  text: string;
  words: number;
}

/** For a chunk whose passages have given others their titles. */
const AGAIN = ["Again", "Once More", "and Another Night", "to the End"];

/** Between two passages; readers know it from books. */
const SCENE_BREAK = "\n\n* * *\n\n";

/** Composes a whole story from hand-written passages. The same brief gives the same bytes. */
export function composeTale(brief: LongBrief, genre: Genre): ComposedTale {
  const world = genre.imagine(brief);
  const arranged = arrangeTale(genre.candidates(brief, world), {
    words: brief.words,
    chunks: brief.parts,
    random: seededRandom(`${brief.seed}/arrange`),
  });
  const titles = new Set<string>();
  const chunks = arranged.map((row): ComposedChunk => {
    const ids = row.map(({ candidate }) => candidate.passage.id);
    const text = row
      .map(({ candidate, isIn }) =>
        candidate.passage.paragraphs
          .filter((_, at) => isIn[at])
          .map((paragraph) => paragraph.text)
          .join("\n\n"),
      )
      .join(SCENE_BREAK);
    const fitting = genre.titlesOf(ids, world);
    const title = [...fitting, ...AGAIN.map((again) => `${fitting[0]!}, ${again}`)].find(
      (each) => !titles.has(each),
    )!;
    titles.add(title);
    return {
      title,
      happens: genre.happensIn(ids, world),
      ids,
      text,
      words: countWords(text),
    };
  });
  return { world, chunks };
}
