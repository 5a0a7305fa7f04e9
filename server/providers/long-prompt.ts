import { SUBTYPES } from "../story/finding.ts";
import type { Finding } from "../story/finding.ts";
import { BOOK_CHECKS } from "../story/long/book-checks.ts";
import type { CanonFact } from "../story/long/canon.ts";
import type { BeatSlot } from "../story/long/beat-slots.ts";
import type { ChunkContext } from "../story/long/chunk-context.ts";
import type { LongBrief } from "../story/long/long-brief.ts";
import type { ChunkCard, Contract, Person } from "../story/long/long-plan.ts";
import { PACKS } from "../story/long/pack.ts";
import { answersInWords } from "../story/long/plain-contract.ts";
import { fillIn, readPromptFile } from "./prompt-file.ts";
import { endMarkOf } from "./prompt-mark.ts";
import type {
  AuditBookInputs,
  LongTask,
  OutlineInputs,
  PartInputs,
  ReviseInputs,
  RewriteInputs,
  WritingTask,
} from "./writer.ts";

/** What a prompt file is filled with, and what comes before its own words, the same in the prompts of several parts. */
interface PromptWords {
  file: string;
  inputs: Record<string, string>;
  before: string[];
}

const PICTURE_STORY_VERBS: readonly WritingTask["verb"][] = [
  "plan-story",
  "draft-chunk",
  "audit-story",
  "reword",
];

export const isLongTask = (task: WritingTask): task is LongTask => !PICTURE_STORY_VERBS.includes(task.verb);

/** What a language model is asked for a tale or a novel. */
export function longPrompt(task: LongTask, mark: string): PromptWords {
  const { brief } = task.inputs;
  const whole = (inputs: Record<string, string>): PromptWords => ({
    file: task.verb,
    inputs: { ...inOneWord(brief), ...inputs },
    before: [],
  });
  switch (task.verb) {
    case "plan-tale":
      return whole({ ...theOrder(brief, mark), ...slotsIn(task.inputs.beats) });
    case "high-concept":
      return whole(theOrder(brief, mark));
    case "world":
      return whole({ ...theOrder(brief, mark), settled: settledIn(task.inputs) });
    case "beat-sheet":
      return whole({
        ...theOrder(brief, mark),
        ...slotsIn(task.inputs.beats),
        settled: settledIn({ ...task.inputs, beats: [] }),
      });
    case "character-profiles":
      return whole({ ...theOrder(brief, mark), settled: settledIn(task.inputs) });
    case "outline-beat":
      return whole(outlineInputs(task.inputs));
    case "draft-part":
      return { ...whole(draftInputs(task.inputs, mark)), before: beforePart(task.inputs) };
    case "audit-part":
      return whole(auditInputs(task.inputs, mark));
    case "revise-part":
      return { ...whole(reviseInputs(task.inputs, mark)), file: REVISING[task.inputs.aim.pass] };
    case "audit-book":
      return whole(bookInputs(task.inputs, mark));
    case "rewrite-paragraph":
      return whole(rewriteInputs(task.inputs));
  }
}

const REVISING: Record<ReviseInputs["aim"]["pass"], string> = {
  mend: "mend",
  "self-refinement": "self-refinement",
  "motif-infusion": "motif-infusion",
  "human-passes": "human-passes",
  voice: "voice",
  length: "fit-length",
};

const inOneWord = ({ kind, words, parts }: LongBrief) => ({
  kind,
  noun: nounOf(kind),
  words: String(words),
  parts: String(parts),
});

const nounOf = (kind: LongBrief["kind"]): string => (kind === "novel" ? "scene" : "part");

const filled = (name: string, inputs: Record<string, string>): string =>
  fillIn(name, readPromptFile(name).words, inputs);

/** Of what a person brought along, so much of each end is shown, in characters: more would crowd out the rest. */
const CHAPTERS_SHOWN = { beginning: 2500, end: 3500 };

function theOrder(brief: LongBrief, mark: string): Record<string, string> {
  const { name, about, guidance, avoid } = PACKS.get(brief.genre)!;
  const { outline, notes, chapters } = brief.given;
  return {
    "the-order": filled("the-order", {
      mark,
      ...inOneWord(brief),
      genre: name,
      about,
      guidance: listed(guidance),
      avoid: avoid.join(", "),
      answers: answersInWords(brief)
        .map(({ question, answer, guidance: means }) => `${question} ${answer}${means && ` (${means})`}`)
        .join("\n"),
      idea: brief.idea,
      notes,
      outline: numbered(outline),
      chapters: bothEnds(chapters.map(({ title, text }) => `[${title}]\n${text}`).join("\n\n")),
    }),
  };
}

function bothEnds(text: string): string {
  const { beginning, end } = CHAPTERS_SHOWN;
  return text.length <= beginning + end ? text : `${text.slice(0, beginning)} ${GAP} ${text.slice(-end)}`;
}

const slotsIn = (slots: readonly BeatSlot[]) => ({
  count: String(slots.length),
  slots: numbered(slots.map(({ name, act, purpose }) => `${name} (${act}): ${purpose}`)),
});

const settledIn = (settled: Partial<Contract>): string =>
  contractInWords({ beats: [], cast: [], ...settled }, IN_FULL);

/** How much of each may stand in every prompt of a book, in characters; what is longer is cut evenly. */
interface Bounds {
  concept: number;
  world: number;
  cast: number;
  beats: number;
}
const BOUNDS: Bounds = { concept: 1200, world: 1800, cast: 1500, beats: 1900 };
/** For the few prompts that plan. */
const IN_FULL: Bounds = { concept: 3000, world: 6000, cast: 6000, beats: 6000 };

function contractInWords({ concept, world, cast, beats }: Partial<Contract>, bounds: Bounds): string {
  const paragraphs = [
    ...(concept
      ? [
          within(bounds.concept, [
            `Title: ${concept.title}`,
            concept.logline,
            concept.premise,
            concept.theme && `Theme, felt and never said: ${concept.theme}`,
            concept.ending && `It ends so: ${concept.ending}`,
            `Told in the ${concept.person} person, ${concept.tense} tense. ${concept.voice}`,
            concept.motifs.length > 0
              ? `Comes back, a little changed each time: ${concept.motifs.join("; ")}`
              : "",
          ]),
        ]
      : []),
    ...(world
      ? [
          within(bounds.world, [
            world.setting,
            ...world.places.map(({ name, about }) => `- ${name}: ${about}`),
            ...world.rules.map(
              ({ text, consequence }, at) => `Rule ${at + 1}: ${text}${consequence && ` → ${consequence}`}`,
            ),
          ]),
        ]
      : []),
    within(bounds.cast, (cast ?? []).map(personInWords)),
    within(
      bounds.beats,
      (beats ?? []).map(({ name, happens }) => `${name}: ${happens}`),
    ),
  ];
  return paragraphs.filter(Boolean).join("\n\n");
}

const personInWords = ({ id, name, role, pronoun, look, wants, manner }: Person): string =>
  `- ${[`${name || "(not named yet)"} [${id}], ${role}, ${pronoun}`, look, wants && `Wants: ${wants}`, manner && `Manner: ${manner}`].filter(Boolean).join(". ")}`;

/** All of these lines, each cut to the same length if together they are too long. */
function within(characters: number, lines: readonly string[]): string {
  const said = lines.map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
  const lengths = said.map(({ length }) => length).toSorted((one, other) => one - other);
  let left = characters - said.length;
  let most = Infinity;
  for (const [at, length] of lengths.entries()) {
    const even = left / (lengths.length - at);
    if (length > even) {
      most = Math.floor(even);
      break;
    }
    left -= length;
  }
  return said.map((line) => cut(line, most)).join("\n");
}

const cut = (line: string, characters: number): string =>
  line.length <= characters ? line : `${line.slice(0, characters - 1).replace(/\s+\S*$/, "")}…`;

/** Cards far back are no longer told apart; the open promises carry what matters of them. In characters. */
const CARDS_BEFORE_MAX = 3000;

function outlineInputs({
  brief,
  contract,
  beat,
  first,
  before,
  open,
  wanted,
}: OutlineInputs): Record<string, string> {
  const last = first + beat.parts - 1;
  const written = brief.given.chapters.slice(first - 1, last);
  return {
    contract: contractInWords(contract, IN_FULL),
    beat: beat.name,
    act: beat.act,
    happens: beat.happens,
    first: String(first),
    last: String(last),
    count: String(beat.parts),
    before: newestWithin(
      CARDS_BEFORE_MAX,
      before.map(({ number, title, happens }) => `${number}. ${title}: ${happens}`),
    ),
    open: listed(open.map(({ id, what }) => `${id}: ${what}`)),
    wanted: wanted.map(({ number, happens }) => `${number}. ${happens}`).join("\n"),
    written: written
      .map(({ title, text }, at) => `[${first + at}: ${title}]\n${bothEnds(text)}`)
      .join("\n\n"),
    isLast: contract.beats.at(-1)?.id === beat.id ? "yes" : "",
  };
}

const newestWithin = (characters: number, lines: readonly string[]): string =>
  firstWithin(characters, lines.toReversed()).toReversed().join("\n");

/** In characters. */
const GUIDANCE_MAX = 800;
const ANSWERS_MAX = 400;

/** The head of every prompt that tells, checks or mends a part, the same for all parts of a book. */
const theLongStory = (brief: LongBrief, contract: Contract, mark: string): Record<string, string> => {
  const { name, guidance, avoid } = PACKS.get(brief.genre)!;
  return {
    "the-long-story": filled("the-long-story", {
      mark,
      ...inOneWord(brief),
      genre: name,
      guidance: firstWithin(GUIDANCE_MAX, guidance.map(firstSentence)).join(" "),
      answers: cut(
        answersInWords(brief)
          .map(({ answer }) => answer.replace(/\.$/, ""))
          .join("; "),
        ANSWERS_MAX,
      ),
      avoid: avoid.join(", "),
      subtypes: SUBTYPES.join(", "),
      endMark: endMarkOf(mark),
      contract: contractInWords(contract, BOUNDS),
    }),
  };
};

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

const firstWithin = (characters: number, lines: readonly string[]): string[] => {
  let left = characters;
  return lines.filter((line) => (left -= line.length + 1) >= 0);
};

/** The cards of the stretch at hand, at most, in characters. */
const BEAT_CARDS_MAX = 2200;

/** What stays the same for all parts of a stretch. */
function beforePart({ card, beatCards, contract, context }: PartInputs): string[] {
  const cards = beatCards.map((each) => (each.number === card.number ? card : each)); // the words for it may be others now
  return [
    `The cards of this stretch:\n${within(
      BEAT_CARDS_MAX,
      cards.map((each) => `${each.number}. ${cardInWords(each, contract)}`),
    )}`,
    ...(context.storySoFar ? [`The story up to this stretch: ${context.storySoFar}`] : []),
  ];
}

function cardInWords(
  { title, happens, place, time, who, plants, paysOff }: ChunkCard,
  { cast }: Contract,
): string {
  const names = who.map((id) => cast.find((person) => person.id === id)?.name ?? id).filter(Boolean);
  return [
    `${title}: ${happens} (${[place, time, names.join(", ")].filter(Boolean).join("; ")})`,
    plants.length > 0 ? `Promises: ${plants.join(", ")}.` : "",
    paysOff.length > 0 ? `Keeps: ${paysOff.join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The cards say what is meant to happen; what has become of the last ones is enough beside them. */
const LATELY_SHOWN = 2;

const contextInputs = ({ canon, openPromises, passages, lately }: ChunkContext): Record<string, string> => ({
  canon: listed(canon.map((each) => `${factInWords(each)} [${each.chunk}]`)),
  promises: listed(openPromises),
  passages: passages.map(({ chunk, text }) => `[${chunk}] ${text}`).join("\n"),
  lately: lately.slice(-LATELY_SHOWN).join("\n"),
});

/** Most facts name whom they are about. */
const factInWords = ({ subject, fact }: CanonFact): string =>
  subject.split(" ").some((word) => fact.includes(word)) ? fact : `${subject}: ${fact}`;

function draftInputs(
  { brief, contract, card, parts, words, context }: PartInputs,
  mark: string,
): Record<string, string> {
  return {
    ...theLongStory(brief, contract, mark),
    ...contextInputs(context),
    tail: context.tail,
    endMark: endMarkOf(mark),
    number: String(card.number),
    parts: String(parts),
    title: card.title,
    words: String(words),
    isFirst: card.number === 1 ? "yes" : "",
    isLast: card.number === parts ? "yes" : "",
  };
}

function auditInputs(
  {
    brief,
    contract,
    card,
    parts,
    context,
    text,
    isDeep,
    waived,
  }: Extract<LongTask, { verb: "audit-part" }>["inputs"],
  mark: string,
): Record<string, string> {
  return {
    ...theLongStory(brief, contract, mark),
    ...contextInputs(context),
    number: String(card.number),
    parts: String(parts),
    card: cardInWords(card, contract),
    text,
    isNotLast: card.number === parts ? "" : "yes",
    isDeep: isDeep ? "yes" : "",
    waived: listed(waived),
  };
}

function bookInputs(
  { brief, contract, promises, others, chunks, waived }: AuditBookInputs,
  mark: string,
): Record<string, string> {
  return {
    ...theLongStory(brief, contract, mark),
    checks: listed(BOOK_CHECKS.map(({ id, asks }) => `${id}: ${asks}`)),
    promises: listed(
      promises.map(({ what, plantedIn, paidOffIn }) => `${what} (${plantedIn} → ${paidOffIn || "?"})`),
    ),
    others: within(
      OTHERS_MAX,
      others.map(({ number, summary }) => `[${number}] ${summary}`),
    ),
    chunks: chunks.map(({ number, text }) => `${mark}\n[${number}]\n${text}\n${mark}`).join("\n\n"),
    waived: listed(waived),
  };
}

/** What stands elsewhere in the book, beside a stretch that is read in full. In characters. */
const OTHERS_MAX = 16_000;

function reviseInputs(
  { brief, contract, card, text, aim }: ReviseInputs,
  mark: string,
): Record<string, string> {
  const inputs = {
    "the-edits": filled("the-edits", { mark }),
    number: String(card.number),
    text,
  };
  if (aim.pass === "mend")
    return {
      ...inputs,
      ...theLongStory(brief, contract, mark),
      card: cardInWords(card, contract),
      text: aroundFindings(text, aim.findings),
      findings: numbered(aim.findings.map(findingInWords)),
    };
  const here = contract.cast.filter(({ id }) => card.who.includes(id));
  const by = aim.pass === "length" ? aim.by : 0;
  return {
    ...inputs,
    telling: telling(contract),
    motifs: contract.concept.motifs.join("; ") || contract.concept.title,
    manners: listed(here.filter(({ manner }) => manner).map(({ name, manner }) => `${name}: ${manner}`)),
    by: String(Math.abs(by)),
    isLonger: by > 0 ? "yes" : "",
    isShorter: by < 0 ? "yes" : "",
  };
}

/**
 * The paragraphs in which what was found stands, with those around them: who mends needs no more. All of the text when the words
 * of a finding stand nowhere in it.
 */
function aroundFindings(text: string, findings: readonly Finding[]): string {
  const paragraphs = text.split("\n\n");
  const areNear = paragraphs.map(() => false);
  for (const { quotes } of findings) {
    const at = paragraphs.flatMap((paragraph, index) =>
      quotes.some((quote) => paragraph.includes(quote)) ? [index] : [],
    );
    if (at.length === 0) return text;
    for (const index of at) areNear.fill(true, Math.max(0, index - 1), index + 2);
  }
  return paragraphs
    .map((paragraph, index) => (areNear[index] ? paragraph : GAP))
    .filter((paragraph, index, all) => paragraph !== GAP || all[index - 1] !== GAP)
    .join("\n\n");
}
const GAP = "[…]";

const findingInWords = ({ message, quotes }: Finding): string =>
  `${message} ${quotes.map((quote) => `“${quote}”`).join(" ")}`;

function telling({ concept, cast }: Contract): string {
  const names = cast.map(({ name }) => name).filter(Boolean);
  return filled("the-telling", {
    person: concept.person,
    tense: concept.tense,
    voice: cut(concept.voice, VOICE_MAX),
    names: names.join(", "),
  });
}
const VOICE_MAX = 200;

const rewriteInputs = ({
  contract,
  card,
  before,
  paragraph,
  after,
  note,
}: RewriteInputs): Record<string, string> => ({
  telling: telling(contract),
  card: cardInWords(card, contract),
  before,
  paragraph,
  after,
  note,
});

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
const numbered = (lines: readonly string[]): string =>
  lines.map((line, at) => `${at + 1}. ${line}`).join("\n");
