import type { Run } from "../../runtime/run.ts";
import type { Finding } from "../../story/finding.ts";
import { isGrave } from "../../story/finding.ts";
import { keys } from "../../story/keys.ts";
import { countWords } from "../../story/manuscript.ts";
import { auditText } from "../../story/long/audit-text.ts";
import { gradeOf } from "../../story/long/book-checks.ts";
import type { BookCheck } from "../../story/long/book-checks.ts";
import { isOfPerson } from "../../story/long/chunk-versions.ts";
import { LENGTH_TOLERANCE } from "../../story/long/length-finding.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import { findingsKept } from "../../story/long/findings-of-long-story.ts";
import { isWaived, waivedSentences } from "../../story/long/waivers.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { isRefusal } from "../words-for.ts";
import { tellFound } from "./continuity-audit.ts";
import { chunksNow } from "./long-commission.ts";
import type { KeptAudit, PlannedCommission } from "./long-commission.ts";
import { reviseChunk, staysAsItIs } from "./revise-chunk.ts";

/** What is kept under `keys.bookAudit`. */
export interface KeptBookAudit {
  findings: Finding[];
  thrownAway: number;
  checks: BookCheck[];
}

/** Looks at the book as a whole: its length, then what an editor makes of it, then what can be seen mechanically. */
export async function outputValidation(run: Run, story: PlannedCommission, desk: Desk): Promise<void> {
  if (run.kept(keys.audit) !== undefined) return; // what a person changes later is not remade unasked
  const wasRead = run.kept(keys.bookAudit(1)) !== undefined;
  const isTheirs = story.plan.outline.some(({ number }) => isOfPerson(run.kept, number));
  if (!wasRead && !isTheirs) await fitLength(run, story, desk); // whoever changed it meant it to be as long as it is
  if (story.brief.passes.includes("output-validation")) {
    await auditBook(run, story, desk);
    await mendBook(run, story, desk);
  }
  await lastLook(run, story);
}

/** Of a chunk, so much may be taken away or put in to bring the whole to its length. */
const FITTED_MAX = 0.18;
const FITTED_LENGTH = { min: 0.78, max: 1.3 };

/** A few chunks are made longer or shorter when the whole is not as long as was asked. */
async function fitLength(run: Run, story: PlannedCommission, desk: Desk): Promise<void> {
  const { brief, plan } = story;
  for (const card of plan.outline) {
    const texts = chunksNow(run, plan);
    const missing = brief.words - texts.reduce((sum, { text }) => sum + countWords(text), 0);
    if (Math.abs(missing) <= brief.words * LENGTH_TOLERANCE * 0.8) return; // so that mending leaves it within
    const words = countWords(texts.find(({ number }) => number === card.number)?.text ?? "");
    const by = Math.sign(missing) * Math.min(Math.abs(missing), Math.floor(words * FITTED_MAX));
    await reviseChunk(run, story, card, desk, {
      pass: "length",
      done: by > 0 ? "made longer" : "made shorter",
      aim: { pass: "length", by },
      length: FITTED_LENGTH,
    });
  }
}

/** An editor reads so many words at a time, with the rest in summary: more is read less closely, and fits few models. */
const STRETCH_WORDS = 30_000;

async function auditBook(run: Run, story: PlannedCommission, desk: Desk): Promise<void> {
  if (!desk.writer.does("audit-book")) return;
  let stretch: ChunkCard[] = [];
  const stretches = [stretch];
  let words = 0;
  for (const card of story.plan.outline) {
    if (words + card.words > STRETCH_WORDS && stretch.length > 0) {
      stretches.push((stretch = []));
      words = 0;
    }
    stretch.push(card);
    words += card.words;
  }
  for (const [index, cards] of stretches.entries())
    await auditStretch(run, story, { number: index + 1, cards }, desk).catch(staysAsItIs);
}

const auditStretch = (
  run: Run,
  { id, brief, plan }: PlannedCommission,
  { number, cards }: { number: number; cards: ChunkCard[] },
  { writer }: Desk,
): Promise<KeptBookAudit> => {
  const { outline, promises, ...contract } = plan;
  const key = keys.bookAudit(number);
  const isHere = (chunk: number) => cards.some((card) => card.number === chunk);
  const which = cards.length === outline.length ? "The book" : `Stretch ${number} of the book`;
  if (run.kept(keys.declined(key, 1)) !== undefined)
    return Promise.resolve({ findings: [], thrownAway: 0, checks: [] });
  return run.step<KeptBookAudit>(
    key,
    (attempt) => {
      const audits = outline.map((card) => run.kept<KeptAudit>(keys.chunkAudit(card.number)));
      const inputs = {
        brief,
        contract,
        promises,
        others: outline
          .filter((card) => !isHere(card.number))
          .map((card) => ({
            number: card.number,
            summary: audits[card.number - 1]?.record?.summary ?? card.happens,
          })),
        chunks: chunksNow(run, plan).filter((chunk) => isHere(chunk.number)),
        waived: waivedSentences(run.kept, findingsKept(run.kept, outline)),
      };
      return writer.write({ verb: "audit-book", inputs }, callOf(id, attempt));
    },
    {
      madeBy: writer.name,
      kept: ({ findings, thrownAway, checks }) => {
        const { score, grade } = gradeOf(checks);
        return line(
          "manuscript-audited",
          `${which} was read by an editor: ${score} of 100, ${grade}; ${tellFound(findings.length, thrownAway)}`,
        );
      },
      failed: (reason) => line("step-failed", `${which} could not be read by an editor: ${reason}`),
      retried: (reason) => line("try-failed", `Reading the book: ${reason}`),
      declined: (error) =>
        isRefusal(error)
          ? {
              key: keys.declined(key, 1),
              value: { by: error.by, category: error.category },
              told: line(
                "text-declined",
                `${error.message} It was asked to read the book as an editor; nobody has.`,
              ),
            }
          : null,
    },
  );
};

async function mendBook(run: Run, story: PlannedCommission, desk: Desk): Promise<void> {
  const findings = bookFindings(run).filter((finding) => isGrave(finding) && !isWaived(run.kept, finding));
  for (const card of story.plan.outline) {
    const ofChunk = findings.filter(({ chunk }) => chunk === card.number);
    if (ofChunk.length === 0) continue;
    await reviseChunk(run, story, card, desk, {
      pass: "final-mend",
      done: "mended after the book was read",
      aim: { pass: "mend", findings: ofChunk },
      answers: ofChunk.map(({ message }) => message),
    });
  }
}

function bookFindings(run: Run): Finding[] {
  const findings: Finding[] = [];
  for (let stretch = 1; ; stretch++) {
    const audit = run.kept<KeptBookAudit>(keys.bookAudit(stretch));
    if (!audit) return findings;
    findings.push(...audit.findings);
  }
}

/** What can be seen mechanically of the finished book; a person who changes it later sees what has become of it. */
const lastLook = (run: Run, { brief, plan }: PlannedCommission): Promise<Finding[]> =>
  run.step(keys.audit, async () => auditText({ plan, genre: brief.genre, chunks: chunksNow(run, plan) }), {
    madeBy: "mechanical audit",
    kept: (findings) =>
      line("manuscript-audited", `The whole text was checked: ${tellFound(findings.length, 0)}`),
    failed: (reason) => line("step-failed", `The text could not be checked: ${reason}`),
  });
