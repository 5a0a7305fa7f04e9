import { countWords } from "../manuscript.ts";

/** How far a chunk may be from the length it was meant to have: what is outside was not understood, or broke off. */
const LENGTH_MIN = 0.5;
const LENGTH_MAX = 1.5;

/** How much of a chunk may stand in an earlier one, in runs of eight words: a refrain is well below, a copy well above. */
const COPIED_MAX = 0.3;
const RUN_WORDS = 8;

export interface DraftedChunk {
  text: string;
  /** The length it was meant to have, in words. */
  words: number;
  isLast: boolean;
  /** Who is to be in it, by their names; without any of them it is another story. May be empty. */
  names: readonly string[];
  /** What stands before it in the book. */
  earlier: readonly { number: number; text: string }[];
}

/** What keeps a chunk out of the manuscript, a sentence each, to whoever wrote it; empty when it may come in. */
export function faultsOfChunk({ text, words, isLast, names, earlier }: DraftedChunk): string[] {
  const length = countWords(text);
  return [
    ...(length < words * LENGTH_MIN
      ? [
          `It has ${length} words; ${words} were asked for, and fewer than ${Math.ceil(words * LENGTH_MIN)} are not taken.`,
        ]
      : []),
    ...(length > words * LENGTH_MAX
      ? [
          `It has ${length} words; ${words} were asked for, and more than ${Math.floor(words * LENGTH_MAX)} are not taken.`,
        ]
      : []),
    ...foreignWords(text),
    ...(isLast ? [] : endedEarly(text)),
    ...anotherStory(text, names),
    ...copies(text, earlier),
  ];
}

/** A writer that has forgotten the contract tells of other people. One part of a name is enough: "Calder" for "Mrs Calder". */
function anotherStory(text: string, names: readonly string[]): string[] {
  const parts = names
    .flatMap((name) => name.split(/\s+/))
    .filter((part) => part.length > 2 && !/^(?:Mrs?|Miss|Ms|Dr|the)$/i.test(part));
  if (parts.length === 0 || parts.some((part) => text.includes(part))) return [];
  return [`It names nobody of those who are in it (${names.join(", ")}): it is another story.`];
}

/** What models leave in a text that is not the story: notes, things to fill in, and what they were asked. */
const FOREIGN: readonly [pattern: RegExp, what: string][] = [
  [/\bAI_SELECT_\w*/, "a mark of the form"],
  [/\[(?:insert|placeholder|to be (?:continued|written)|scene|chapter)\b[^\]\n]*\]?/i, "a placeholder"],
  [/\b(?:TODO|TBD|FIXME|lorem ipsum)\b/i, "a placeholder"],
  [/\{\{?[\w .-]+\}?\}/, "a placeholder"],
  [
    /^\s*(?:Thought|Thinking|Note|Notes|Word count|Target|Action|Observation|Final Answer|Scene \d+|Part \d+|Chapter \d+)\s*:/im,
    "a note of the writer",
  ],
  [
    /^\s*(?:here (?:is|are|['’]s)|below is|certainly[,!]|sure[,!]|of course[,!] here)\b.{0,80}(?:scene|part|chapter|chunk|story|text|draft)/im,
    "a remark to whoever asked",
  ],
  [/\bI now can give a great answer\b/i, "a note of the writer"],
  [/^\s*(?:===|```|<\/?[a-z]+>|#{1,6} )/im, "mark-up"],
];

/** The excuses of models open the text, unspoken; somebody in the story may say "I can't write" as often as they like. */
const REFUSALS: readonly RegExp[] = [
  /^[\s*_#>-]*(?:(?:i['’]m sorry|i apologi[sz]e|sorry|unfortunately),? )?(?:but )?(?:as an ai\b|i (?:can(?:no|['’])t|am unable to|['’]m unable to|won['’]t be able to) (?:help (?:you|with)|(?:write|continue|create|generate|provide|fulfil) (?:this|that|the|such|your|content|explicit)|assist|comply))/i,
  /\bas an ai (?:language )?model\b/i,
];

export function foreignWords(text: string): string[] {
  const found = FOREIGN.flatMap(([pattern, what]) => {
    const words = pattern.exec(text)?.[0].trim();
    return words ? [`It holds "${words}": ${what}, and no part of the story.`] : [];
  });
  const refusal = REFUSALS.map((pattern) => pattern.exec(text.slice(0, 400))?.[0].trim()).find(Boolean);
  return refusal ? [...found, `It begins with "${refusal}", which is no part of the story.`] : found;
}

const endedEarly = (text: string): string[] => {
  const ending = earlyEnding(text);
  return ending === undefined ? [] : [`It says "${ending}", and the story is not at its end.`];
};

/** "The End", on a line of its own. */
export const earlyEnding = (text: string): string | undefined =>
  /(?:^|\n)\W*(?:the end|fin|epilogue|the end of the (?:story|tale|novel|book))\W*(?:\n|$)/i
    .exec(text)?.[0]
    .trim();

function copies(text: string, earlier: DraftedChunk["earlier"]): string[] {
  const runs = runsOf(text);
  if (runs.size === 0) return [];
  const copied = earlier.find(
    ({ text: before }) => runs.intersection(runsOf(before)).size / runs.size > COPIED_MAX,
  );
  return copied ? [`It repeats part ${copied.number} almost word for word.`] : [];
}

const known = new Map<string, ReadonlySet<string>>();
/** The chunks of the longest book; each is compared with all that follow. */
const KNOWN_MAX = 300;

function runsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set(words.slice(RUN_WORDS - 1).map((_, at) => words.slice(at, at + RUN_WORDS).join(" ")));
  if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value!);
  known.set(text, runs);
  return runs;
}
