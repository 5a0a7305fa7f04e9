/**
 * How the page says counts, times and states. Pure.
 *
 * @import { JournalLine, Snapshot, SnapshotPicture, StoryStatus } from "../../server/story/snapshot.ts"
 * @import { IconName } from "./icon.js"
 */

const LANGUAGE = "en-GB";
const SECONDS_SAID_AS_MINUTES = 90;

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const counted = (count, one, many = `${one}s`) =>
  `${count.toLocaleString(LANGUAGE)} ${count === 1 ? one : many}`;

/** @param {{ low: number, high: number } | null} range */
export function timeLeft(range) {
  if (!range || range.high <= 0) return "";
  if (range.high < SECONDS_SAID_AS_MINUTES) return `about ${between(range.low, range.high)} s left`;
  const MINUTE = 60;
  return `about ${between(Math.floor(range.low / MINUTE), Math.ceil(range.high / MINUTE))} min left`;
}

/** @type {(low: number, high: number) => string} */
const between = (low, high) =>
  low >= high ? String(high) : `${Math.max(low, 1)}–${high}`.replace(/^(\d+)–\1$/, "$1");

/** @param {string} iso */
export const dayOf = (iso) =>
  new Date(iso).toLocaleDateString(LANGUAGE, { day: "numeric", month: "short", year: "numeric" });

/**
 * When something happens: by the clock, and with its day unless that is today.
 *
 * @param {string} iso
 * @param {Date} now
 */
export function clockTime(iso, now) {
  const moment = new Date(iso);
  const time = moment.toLocaleTimeString(LANGUAGE, { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${time} on ${moment.toLocaleDateString(LANGUAGE, { day: "numeric", month: "long" })}`;
}

/** How long the whole will take. @param {{ low: number, high: number }} seconds */
export function duration({ low, high }) {
  if (high < SECONDS_SAID_AS_MINUTES) return `${between(low, high)}\u00a0s`;
  const MINUTE = 60;
  return `${between(Math.floor(low / MINUTE), Math.ceil(high / MINUTE))}\u00a0min`;
}

const CENT = 0.01;

/** US dollars; what is less than a cent is not said to be nothing. @param {number} usd */
export const money = (usd) => (usd > 0 && usd < CENT ? "under $0.01" : inDollars(usd));

/** @param {number} usd */
const inDollars = (usd) =>
  `$${usd.toLocaleString(LANGUAGE, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** @param {{ low: number, high: number }} usd */
export function moneyRange({ low, high }) {
  if (high < CENT) return money(high);
  return inDollars(low) === inDollars(high) ? inDollars(high) : `${inDollars(low)} to ${inDollars(high)}`;
}

/** What is nearly all is not said to be all. @param {number} share 0 to 1 */
export const percent = (share) => `${Math.floor(100 * share)} %`;

/** @type {Record<string, string>} */
const STAGE_WORDS = {
  plan: "Planning",
  draft: "Writing",
  audit: "Reading over",
  polish: "Finding other words",
  picture: "Drawing",
};

/** The stage a call was made for. @param {string} name */
export const stageWords = (name) => STAGE_WORDS[name] ?? name;

/** @template {{ name: string }} Named @param {Named[]} named By stage */
export const inOrderOfStages = (named) => {
  const stages = Object.keys(STAGE_WORDS);
  return named.toSorted((one, other) => stages.indexOf(one.name) - stages.indexOf(other.name));
};

/** What providers object to, by what their own words for it hold; the more particular first. */
const CATEGORIES = [
  { holds: /minor|child|csam/, words: "how it shows children" },
  { holds: /sexual|nudity|explicit/, words: "sexual content" },
  { holds: /self[-_ ]?harm|suicide/, words: "self-harm" },
  { holds: /violence|graphic|gore|dangerous|weapon/, words: "violence" },
  { holds: /hate|harass|derogatory|toxic/, words: "hateful or hurtful words" },
  { holds: /illicit|crime|drug/, words: "unlawful acts" },
  {
    holds: /recitation|copyright|trademark|intellectual/,
    words: "something too close to a work that exists",
  },
  { holds: /person|celebrit|likeness|identity/, words: "a real person" },
  { holds: /bio|chem|cyber|malware/, words: "knowledge that could do harm" },
];

/**
 * What a provider objected to, in plain words; `null` when its own word for it says nothing.
 *
 * @param {string | null} category The provider's own, perhaps several
 */
export function categoryWords(category) {
  const said = (category ?? "").toLowerCase();
  const found = CATEGORIES.filter(({ holds }) => holds.test(said)).map(({ words }) => words);
  return found.length > 0 ? new Intl.ListFormat(LANGUAGE, { type: "conjunction" }).format(found) : null;
}

/** As a sentence begins. @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @type {Record<Snapshot["findings"][number]["kind"], string>} */
const FINDING_WORDS = {
  length: "Length",
  beat: "Turn of the story",
  answer: "Your answer",
  name: "Names",
  repeat: "Repetition",
  contradiction: "Contradiction",
  promise: "Left open",
  sense: "Does not make sense",
  language: "Language",
  continuity: "Continuity",
  style: "Style",
  ending: "Ending",
};

/** In what, where the check knows it. @param {Snapshot["findings"][number]} finding */
export const findingWords = ({ kind, subtype }) =>
  subtype ? `${FINDING_WORDS[kind]}, ${subtype.replaceAll("-", " ")}` : FINDING_WORDS[kind];

/** @type {Record<Snapshot["kind"], string>} */
export const KIND_WORDS = { "picture-story": "Picture story", tale: "Tale", novel: "Novel" };

/** Found by reading rather than by counting: what it quotes may stand in several scenes. */
const READ_KINDS = ["contradiction", "promise", "sense", "language"];

/**
 * What the check found about one scene: what it is about, and what quotes it.
 *
 * @param {Snapshot} story
 * @param {number} number
 */
export function findingsAbout({ findings, chunks }, number) {
  const text = chunks.find((chunk) => chunk.number === number)?.text ?? "";
  return findings.filter(
    ({ chunk, kind, quotes }) =>
      chunk === number || (READ_KINDS.includes(kind) && quotes.some((quote) => text.includes(quote))),
  );
}

/** As the studio counts them. @param {string} text */
export const countWords = (text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** @param {string} text */
export const paragraphsOf = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** @type {Record<StoryStatus, { label: string, icon: IconName }>} */
export const STATUS_WORDS = {
  running: { label: "Being made", icon: "pen" },
  waiting: { label: "Waiting for you", icon: "hand" },
  paused: { label: "Paused", icon: "pause" },
  "needs-attention": { label: "Needs attention", icon: "warning" },
  completed: { label: "Finished", icon: "check" },
  cancelled: { label: "Cancelled", icon: "cross" },
};

/** @type {Record<SnapshotPicture["status"], { label: string, icon: IconName }>} */
export const PICTURE_WORDS = {
  "not-started": { label: "Not begun", icon: "dots" },
  drawing: { label: "Being drawn", icon: "pen" },
  undecided: { label: "Undecided", icon: "hand" },
  approved: { label: "Approved", icon: "check" },
  rejected: { label: "To be redrawn", icon: "redraw" },
  failed: { label: "Could not be drawn", icon: "warning" },
  skipped: { label: "Left out", icon: "cross" },
};

/** What a chunk of the story is called. @param {Snapshot} story */
export const nounOf = ({ long }) => long?.noun ?? "scene";

/** What a story does, for those who look at it. @param {Snapshot} story */
export const statusWords = ({ status, waitingFor }) =>
  status === "waiting" && waitingFor?.what === "provider"
    ? { label: "Waiting for a provider", icon: /** @type {IconName} */ ("hand") }
    : STATUS_WORDS[status];

/** A cap stopped the story, and nothing else did. @param {Snapshot} story */
export const isOutOfBudget = ({ status, attention }) =>
  status === "paused" && attention?.action === "raise-budget";

/** Half a story misses much that is still to come. @param {Snapshot} story */
export const isChecked = ({ stage }) => !["planning", "writing", "checking"].includes(stage);

/** @param {Snapshot} story */
export const isOver = ({ status }) => status === "completed" || status === "cancelled";

/** What comes to nothing, chunk by chunk, and how all of it is said at once. @type {[ending: string, said: (count: number) => string][]} */
const TO_NO_AVAIL = [
  ["was checked: nothing to point out.", (count) => `${counted(count, "check")} found nothing to point out.`],
  [": no change.", (count) => `${counted(count, "pass", "passes")} changed nothing.`],
];

/**
 * A story of many chunks is gone over as many times, and often to no avail: one line is enough for that.
 *
 * @param {JournalLine[]} lines Newest first
 * @returns {JournalLine[]}
 */
export const withIdleFolded = (lines) =>
  TO_NO_AVAIL.reduce((left, [ending, said]) => {
    const idle = left.filter(({ message }) => message.endsWith(ending));
    if (idle.length < 2) return left;
    const message = said(idle.length);
    return left.flatMap((line) =>
      line === idle[0] ? [{ ...line, message }] : idle.includes(line) ? [] : [line],
    );
  }, lines);
