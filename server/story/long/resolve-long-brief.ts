import { seededRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { BriefIncomplete } from "../resolve-brief.ts";
import {
  NEEDED_PASSES,
  NOVEL_SCENES,
  PASSES,
  PRESETS,
  TALE_PART_WORDS,
  TALE_PASSES,
  WORDS,
} from "./long-brief.ts";
import type { Given, LongBrief, Pass, Preset } from "./long-brief.ts";
import { PACKS } from "./pack.ts";
import type { Pack, PackGroup } from "./pack.ts";

/** What a person asks for; `null`, or nothing at all, is "let the studio choose". */
export interface LongWish {
  kind: "tale" | "novel";
  genre: string | null;
  words?: number | undefined;
  scenes?: number | undefined;
  idea?: string | undefined;
  choices?: Record<string, string | number | string[] | null> | undefined;
  preset?: Preset | undefined;
  /** In place of a preset, or to switch single passes of it. */
  passes?: Partial<Record<Pass, boolean>> | undefined;
  draftingAtOnce?: number | undefined;
  given?: Partial<Given> | undefined;
  seed?: number | undefined;
}

/** Limits of what a person may bring along, in characters: about four times the longest book of each sort. */
export const GIVEN_MAX = {
  idea: 4000,
  notes: 40_000,
  outlineEntry: 2000,
  outlineEntries: 250,
  chapters: 600_000,
};
export const DRAFTING_AT_ONCE_MAX = 8;
const OWN_WORDS_MAX = 300;

type Problem = { key: string; sentence: string };

/**
 * Makes a wish definite: whatever was left to the studio is chosen now, and can be seen in the brief. By the seed of the wish, or one
 * that is drawn by `chance` now, so that the same wish and seed make the same brief, and no two wishes else. A genre is
 * chosen among `genres`, those that can be told.
 */
export function resolveLongBrief(
  wish: LongWish,
  chance: Random,
  genres: readonly string[] = [...PACKS.keys()],
): LongBrief {
  const seed = wish.seed ?? chance.below(2 ** 32);
  const random = seededRandom(seed);
  const genre = wish.genre ?? random.for("genre").pick(genres);
  const pack = PACKS.get(genre);
  if (!pack) {
    throw new BriefIncomplete([
      {
        key: "genre",
        sentence: `There is no genre "${genre}": choose one of ${[...PACKS.keys()].join(", ")}.`,
      },
    ]);
  }
  const problems: Problem[] = [];
  const given = tidyGiven(wish.given ?? {}, problems);
  const idea = (wish.idea ?? "").trim();
  if (idea.length > GIVEN_MAX.idea)
    problems.push({
      key: "idea",
      sentence: `The idea has ${idea.length} characters; at most ${GIVEN_MAX.idea} are read.`,
    });

  const { choices, surprises } = resolveChoices(pack, wish.choices ?? {}, random, problems);
  if (wish.genre === null) surprises.unshift("genre");
  const words = resolveWords(wish, problems);
  const parts = resolveParts(wish, words, given, problems);
  const passes = resolvePasses(wish, problems);
  const draftingAtOnce = wish.draftingAtOnce ?? 1;
  if (!(Number.isInteger(draftingAtOnce) && draftingAtOnce >= 1 && draftingAtOnce <= DRAFTING_AT_ONCE_MAX))
    problems.push({
      key: "draftingAtOnce",
      sentence: `Between 1 and ${DRAFTING_AT_ONCE_MAX} scenes may be drafted at once, not ${draftingAtOnce}.`,
    });
  if (problems.length > 0) throw new BriefIncomplete(problems);
  return {
    kind: wish.kind,
    genre,
    words,
    parts,
    idea,
    choices,
    surprises,
    passes,
    draftingAtOnce,
    given,
    seed,
  };
}

function resolveChoices(
  pack: Pack,
  wished: NonNullable<LongWish["choices"]>,
  random: Random,
  problems: Problem[],
): { choices: Record<string, string[]>; surprises: string[] } {
  const surprises: string[] = [];
  const choices = Object.fromEntries(
    pack.groups.map((group) => {
      const wish = wished[group.id] ?? null;
      if (wish === null) {
        surprises.push(group.id);
        return [group.id, chosenByStudio(group, random.for(group.id))];
      }
      const values = [wish].flat().map((each) => String(each).trim());
      const problem = problemWith(group, values);
      if (problem) problems.push({ key: group.id, sentence: `${problem} (${group.id})` });
      return [group.id, values];
    }),
  );
  for (const key of Object.keys(wished)) {
    if (!pack.groups.some(({ id }) => id === key))
      problems.push({ key, sentence: `The form of ${pack.name} has no field "${key}".` });
  }
  return { choices, surprises };
}

function chosenByStudio(group: PackGroup, random: Random): string[] {
  if (group.takes === "number") return [String(group.usual)];
  if (group.takes === "one") return [random.pick(group.options).id];
  return random
    .shuffle(group.options)
    .slice(0, 1 + random.below(Math.min(2, group.max)))
    .map(({ id }) => id);
}

function problemWith(group: PackGroup, values: string[]): string | null {
  if (group.takes === "number") {
    const number = Number(values[0]);
    return values.length === 1 && Number.isInteger(number) && number >= group.min && number <= group.max
      ? null
      : `"${group.question}" takes a whole number from ${group.min} to ${group.max}, not "${values.join(", ")}".`;
  }
  const max = group.takes === "one" ? 1 : group.max;
  if (values.length === 0 || values.some((each) => each === ""))
    return `"${group.question}" has no answer yet.`;
  if (values.length > max) return `"${group.question}" takes at most ${max} answer${max === 1 ? "" : "s"}.`;
  const own = values.filter((value) => !group.options.some(({ id }) => id === value));
  if (own.length === 0) return null;
  if (!group.ownWords)
    return `"${group.question}" takes ${group.options.map(({ id }) => id).join(", ")}; not "${own[0]}".`;
  if (own.some((value) => /AI_SELECT/i.test(value)))
    return `"${own[0]}" is no answer to "${group.question}". To leave it to the studio, send null.`;
  if (own.some((value) => value.length > OWN_WORDS_MAX))
    return `Your own words for "${group.question}" have more than ${OWN_WORDS_MAX} characters.`;
  return null;
}

function resolveWords({ kind, words }: LongWish, problems: Problem[]): number {
  const { min, max, usual } = WORDS[kind];
  const wanted = words ?? usual;
  if (!(Number.isInteger(wanted) && wanted >= min && wanted <= max))
    problems.push({
      key: "words",
      sentence: `A ${kind} has ${min.toLocaleString("en")} to ${max.toLocaleString("en")} words, not ${wanted}.`,
    });
  return wanted;
}

function resolveParts({ kind, scenes }: LongWish, words: number, given: Given, problems: Problem[]): number {
  const least = Math.max(1, given.chapters.length + 1, given.outline.length);
  if (kind === "tale") return Math.max(least, Math.round(words / TALE_PART_WORDS));
  const wanted = scenes ?? Math.max(least, Math.round(words / NOVEL_SCENES.wordsEach));
  if (!(Number.isInteger(wanted) && wanted >= NOVEL_SCENES.min && wanted <= NOVEL_SCENES.max))
    problems.push({
      key: "scenes",
      sentence: `A novel has ${NOVEL_SCENES.min} to ${NOVEL_SCENES.max} scenes, not ${wanted}.`,
    });
  else if (wanted < least)
    problems.push({
      key: "scenes",
      sentence: `${wanted} scenes are too few: what you brought along makes at least ${least}.`,
    });
  return wanted;
}

function resolvePasses({ kind, preset = "full", passes = {} }: LongWish, problems: Problem[]): Pass[] {
  for (const pass of Object.keys(passes)) {
    if (!PASSES.some((each) => each === pass))
      problems.push({
        key: "passes",
        sentence: `There is no pass "${pass}"; there are: ${PASSES.join(", ")}.`,
      });
    else if (NEEDED_PASSES.some((each) => each === pass) && passes[pass as Pass] === false)
      problems.push({
        key: "passes",
        sentence: `Without ${pass} there is no book, so it cannot be left out.`,
      });
  }
  const usual = kind === "tale" ? TALE_PASSES : PRESETS[preset];
  return PASSES.filter((pass) => passes[pass] ?? usual.includes(pass));
}

function tidyGiven(wish: Partial<Given>, problems: Problem[]): Given {
  const given: Given = {
    outline: (wish.outline ?? []).map((entry) => entry.trim()).filter(Boolean),
    notes: (wish.notes ?? "").trim(),
    chapters: (wish.chapters ?? [])
      .map(({ title, text }) => ({ title: title.trim(), text: text.trim() }))
      .filter(({ text }) => text !== ""),
  };
  const tooLong = (what: string, length: number, max: number) =>
    problems.push({ key: "given", sentence: `${what} ${length} characters; at most ${max} are read.` });
  if (given.notes.length > GIVEN_MAX.notes) tooLong("Your notes have", given.notes.length, GIVEN_MAX.notes);
  const longest = Math.max(0, ...given.outline.map(({ length }) => length));
  if (longest > GIVEN_MAX.outlineEntry)
    tooLong("An entry of your outline has", longest, GIVEN_MAX.outlineEntry);
  if (given.outline.length > GIVEN_MAX.outlineEntries)
    problems.push({
      key: "given",
      sentence: `Your outline has ${given.outline.length} entries; at most ${GIVEN_MAX.outlineEntries} make a book.`,
    });
  const chapters = given.chapters.reduce((sum, { text }) => sum + text.length, 0);
  if (chapters > GIVEN_MAX.chapters) tooLong("Your chapters have", chapters, GIVEN_MAX.chapters);
  return given;
}
