import { parseArgs } from "node:util";
import { buildProviders } from "../../server/build-providers.ts";
import { readConfig } from "../../server/config.ts";
import type { Call } from "../../server/providers/call.ts";
import type { Writer } from "../../server/providers/writer.ts";
import { auditContinuity } from "../../server/story/continuity/audit-continuity.ts";
import { CONTINUITY } from "../../server/story/finding.ts";
import type { Finding, Subtype } from "../../server/story/finding.ts";
import type { LongBrief } from "../../server/story/long/long-brief.ts";
import type { Contract } from "../../server/story/long/long-plan.ts";
import { PACKS } from "../../server/story/long/pack.ts";
import { resolveLongBrief } from "../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../server/story/random.ts";
import { countWords } from "../../server/story/manuscript.ts";
import { FOLDERS, readTexts } from "./continuity/planted-text.ts";
import type { Folder, Part, PlantedText } from "./continuity/planted-text.ts";
import { CATEGORIES, scoreText } from "./continuity/score.ts";
import type { Score } from "./continuity/score.ts";

// What the mechanical audit finds of the contradictions that were planted in the texts beside this file, what it reports that
// was not planted, and how many of the same texts it reports anything of while they are clean. With --writer, the editor that
// the settings name reads each text, too, which costs what such a model costs.

const { values: options } = parseArgs({
  options: {
    folder: { type: "string", default: "all" }, // seen, unseen or all
    writer: { type: "boolean", default: false },
    cases: { type: "boolean", default: false }, // what was missed and what was invented; of the seen texts alone
  },
});
const folders = FOLDERS.filter((folder) => options.folder === "all" || options.folder === folder);
if (folders.length === 0) throw new Error(`There is no folder "${options.folder}": seen, unseen or all.`);

const editor = options.writer ? buildProviders(readConfig(process.env), () => new Date()).writer : null;
if (editor && !editor.does("audit-book"))
  throw new Error(`${editor.name} does not audit books: name a writer in the settings.`);

const everything: Score[] = [];
for (const folder of folders) {
  const scores: Score[] = [];
  for (const text of await readTexts(folder)) scores.push(await scoreText(text, auditOf(text)));
  everything.push(...scores);
  printFolder(folder, scores);
  // Whoever improves the checks reads these, so they are shown of the seen texts alone.
  if (options.cases && folder === "seen") scores.forEach(printCases);
}
const figures = figuresOf(everything);
console.log(
  JSON.stringify({
    planted: figures.planted,
    found: figures.found,
    invented: figures.invented,
    recall: share(figures.found, figures.planted),
    precision: share(figures.found, figures.found + figures.invented),
    clean_flagged: figures.cleanFlagged,
  }),
);

function auditOf(text: PlantedText): (parts: Part[]) => Promise<Finding[]> {
  return async (parts) => [...auditContinuity(parts), ...(editor ? await read(editor, text, parts) : [])];
}

/** The text is short enough to be read as one book, in one call. */
async function read(writer: Writer, text: PlantedText, parts: Part[]): Promise<Finding[]> {
  const inputs = {
    brief: briefOf(text, parts),
    contract: contractOf(text),
    promises: [],
    others: [],
    chunks: parts,
    waived: [],
  };
  return (await writer.write({ verb: "audit-book", inputs }, unmetered(text.slug))).findings;
}

/** The form has been left to the studio: the editor judges the text, not what was asked for. */
function briefOf({ genre }: PlantedText, parts: Part[]): LongBrief {
  const known = PACKS.has(genre) ? genre : "mystery";
  const words = parts.reduce((sum, { text }) => sum + countWords(text), 0);
  const brief = resolveLongBrief({ kind: "tale", genre: known, words, seed: 0 }, seededRandom(0));
  return { ...brief, parts: parts.length };
}

/** Nothing is known of these texts but how they are told: what holds in them, the editor has to read out of them. */
function contractOf({ title, person, tense }: PlantedText): Contract {
  return {
    concept: { title, logline: "", premise: "", theme: "", ending: "", person, tense, voice: "", motifs: [] },
    world: { setting: "", places: [], rules: [] },
    cast: [],
    beats: [],
  };
}

function unmetered(story: string): Call {
  return { signal: new AbortController().signal, story, before: [], reserve: async () => {}, spent() {} };
}

function printFolder(folder: Folder, scores: Score[]): void {
  const { found: foundHere, planted, invented: inventedHere, cleanFlagged } = figuresOf(scores);
  console.log(
    `${folder}: ${foundHere} of ${planted} found in ${scores.length} texts, ${inventedHere} invented, ` +
      `${cleanFlagged} clean texts flagged`,
  );
  for (const category of CATEGORIES) {
    const bySubtype = CONTINUITY[category].map((subtype) => {
      const count = (of: (score: Score) => { subtype?: Subtype | undefined }[]) =>
        scores.flatMap(of).filter((each) => each.subtype === subtype).length;
      const hits = count(({ found }) => found);
      return {
        subtype,
        hits,
        all: hits + count(({ missed }) => missed),
        wrong: count(({ invented, inClean }) => [...invented, ...inClean]),
      };
    });
    const total = (of: (row: (typeof bySubtype)[number]) => number) =>
      bySubtype.reduce((sum, row) => sum + of(row), 0);
    const [hits, all, wrong] = [total((row) => row.hits), total((row) => row.all), total((row) => row.wrong)];
    const details = bySubtype.map((row) => `${row.subtype} ${row.hits}/${row.all}`).join(", ");
    console.log(
      `  ${category}: ${hits} of ${all} (recall ${share(hits, all)}), ${wrong} invented ` +
        `(precision ${share(hits, hits + wrong)}); ${details}`,
    );
  }
}

function printCases({ slug, missed, invented, inClean }: Score): void {
  for (const { id, subtype, what } of missed) console.log(`${slug} ${id} missed, ${subtype}: ${what}`);
  for (const [where, findings] of [["planted", invented] as const, ["clean", inClean] as const])
    for (const { subtype, message, quotes } of findings)
      console.log(`${slug} (${where}) invented, ${subtype}: ${message} ${JSON.stringify(quotes)}`);
}

function figuresOf(scores: Score[]) {
  const total = (of: (score: Score) => number) => scores.reduce((before, score) => before + of(score), 0);
  return {
    planted: total(({ found, missed }) => found.length + missed.length),
    found: total(({ found }) => found.length),
    invented: total(({ invented, inClean }) => invented.length + inClean.length),
    cleanFlagged: total(({ inClean }) => (inClean.length > 0 ? 1 : 0)),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
