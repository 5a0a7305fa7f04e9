import type { Random } from "../../../../story/random.ts";
import type { ToldPassage } from "./told-passage.ts";

/** A passage that may be told, and where. */
export interface Candidate {
  passage: ToldPassage;
  /** Where in the story it belongs, from 0 to 1. */
  at: number;
  /** Those with a lower rank are taken in first; those below 1 whenever there is room for them. */
  rank: number;
  /** What a reader would feel as the same sort of thing twice in a row. */
  sort: string;
  /** Told only together: none of them without the others. */
  together?: string;
}

/** A passage as it is told: which of the paragraphs that may be left out are in. */
export interface Chosen {
  candidate: Candidate;
  /** By paragraph. */
  isIn: boolean[];
  words: number;
}

/** How far what cannot be left out may fill the length, or pass it. */
const ROOM = { spine: 1.03, rest: 0.97 };

/** So much of the room that paragraphs may be left out is used for, in the middle: the length can then go either way. */
const FILLED = 0.8;

/** Chooses and orders what is told, so that it has `words` words, in as many chunks of about one length as are asked for. */
export function arrangeTale(
  candidates: readonly Candidate[],
  { words, chunks, random }: { words: number; chunks: number; random: Random },
): Chosen[][] {
  const taken = inOrder(take(candidates, words));
  return intoChunks(fit(taken, words, random), chunks);
}

function take(candidates: readonly Candidate[], words: number): Candidate[] {
  const taken: Candidate[] = [];
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates.toSorted((one, other) => one.rank - other.rank)) {
    const key = each.together ?? each.passage.id;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  let least = 0;
  let most = 0;
  for (const group of groups.values()) {
    const groupLeast = sum(group.map(({ passage }) => passage.least));
    const groupMost = sum(group.map(({ passage }) => passage.most));
    if (least + FILLED * (most - least) >= words && group[0]!.rank >= 1) break;
    const isOfSpine = group[0]!.rank < 1;
    if (least + groupLeast > words * (isOfSpine ? ROOM.spine : ROOM.rest)) continue;
    taken.push(...group);
    least += groupLeast;
    most += groupMost;
  }
  return taken;
}

/** By their place in the story; two of one sort do not follow each other where a neighbour can change places. */
function inOrder(taken: readonly Candidate[]): Candidate[] {
  const ordered = taken.toSorted((one, other) => one.at - other.at);
  for (let index = 1; index < ordered.length - 1; index++) {
    const [before, here, next] = [ordered[index - 1]!, ordered[index]!, ordered[index + 1]!];
    const mayMove = (each: Candidate) => each.sort !== "";
    if (
      here.sort === before.sort &&
      next.sort !== here.sort &&
      mayMove(here) &&
      mayMove(next) &&
      next.at - here.at < 0.12
    )
      [ordered[index], ordered[index + 1]] = [next, here];
  }
  return ordered;
}

/** Puts in paragraphs that may be left out, evenly over the whole, until the length is right. */
function fit(taken: readonly Candidate[], words: number, random: Random): Chosen[] {
  const chosen = taken.map((candidate) => ({
    candidate,
    isIn: candidate.passage.paragraphs.map(({ isOptional }) => !isOptional),
    words: candidate.passage.least,
  }));
  let left = words - sum(chosen.map((each) => each.words));
  const open = random.shuffle(
    chosen.flatMap((each) =>
      each.candidate.passage.paragraphs.flatMap((paragraph, at) =>
        paragraph.isOptional ? [{ each, at, paragraph }] : [],
      ),
    ),
  );
  const told = new Set(
    chosen.flatMap(({ candidate, isIn }) =>
      candidate.passage.paragraphs.flatMap((paragraph, at) => (isIn[at] ? sentencesOf(paragraph.text) : [])),
    ),
  );
  for (const { each, at, paragraph } of open) {
    const sentences = sentencesOf(paragraph.text);
    if (paragraph.words > left || sentences.some((sentence) => told.has(sentence))) continue;
    for (const sentence of sentences) told.add(sentence);
    each.isIn[at] = true;
    each.words += paragraph.words;
    left -= paragraph.words;
  }
  return chosen;
}

/** Those long enough to be remembered when they come again; what fills a slot may be a whole sentence. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]”?)\s+/).filter((sentence) => sentence.split(" ").length >= REMEMBERED_WORDS);
const REMEMBERED_WORDS = 6;

/**
 * Cuts the row into stretches of about one length, never within a passage: of all ways to cut it, the one whose lengths differ least
 * (in squares) from the average. With fewer passages than chunks the last chunks are empty.
 */
function intoChunks(row: readonly Chosen[], count: number): Chosen[][] {
  const ends = [0];
  for (const { words } of row) ends.push(ends.at(-1)! + words);
  const average = ends.at(-1)! / count;
  const length = row.length;
  /** The least that the first `chunks` can differ when they end before passage `end`, and where the last of them begins. */
  let before = [0, ...Array.from({ length }, () => Infinity)];
  const begins: number[][] = [];
  for (let chunks = 1; chunks <= count; chunks++) {
    const least = Array.from({ length: length + 1 }, () => Infinity);
    const begin = Array.from({ length: length + 1 }, () => 0);
    for (let end = 1; end <= length; end++) {
      for (let start = 0; start < end; start++) {
        const differs = before[start]! + (ends[end]! - ends[start]! - average) ** 2;
        if (differs < least[end]!) [least[end], begin[end]] = [differs, start];
      }
    }
    begins.push(begin);
    before = least;
  }
  const chunks: Chosen[][] = [];
  const filled = Math.min(count, length);
  for (let chunk = filled, end = length; chunk >= 1; chunk--) {
    const start = begins[chunk - 1]![end]!;
    chunks.unshift(row.slice(start, end));
    end = start;
  }
  return [...chunks, ...Array.from({ length: count - filled }, () => [])];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
