import { attentionTo, providerWaitedFor, restInWords } from "../attention.ts";
import { costOfStory } from "../cost-of-story.ts";
import { declinedOfStory } from "../declined-of-story.ts";
import { capOf } from "../kept-story.ts";
import type { KeptStory, Makers } from "../kept-story.ts";
import { keys } from "../keys.ts";
import { manuscriptOf } from "../manuscript.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Snapshot } from "../snapshot.ts";
import { urlOfStory } from "../story-url.ts";
import { BOOK_CHECKS, gradeOf } from "./book-checks.ts";
import { chunkVersions } from "./chunk-versions.ts";
import { findingsOfLongStory, reviewOf } from "./findings-of-long-story.ts";
import { PASSES, TALE_PASSES } from "./long-brief.ts";
import type { LongBrief } from "./long-brief.ts";
import type { Contract } from "./long-plan.ts";
import { PACKS } from "./pack.ts";
import { answersInWords } from "./plain-contract.ts";
import { staleness } from "./staleness.ts";

/** A tale or a novel as it is seen. */
export function snapshotOfLongStory(story: KeptStory, makers: Makers): Snapshot {
  const manuscript = manuscriptOf(story);
  const { chunks, longPlan } = manuscript;
  const brief = manuscript.brief as LongBrief;
  const stage = stageOf(story, manuscript);
  const total = longPlan?.outline.length ?? brief.parts;
  const words = chunks.reduce((sum, each) => sum + each.words, 0);
  const declined = declinedOfStory(story, manuscript).map(({ seen }) => seen);
  return {
    id: story.id,
    url: urlOfStory(story.id),
    kind: brief.kind,
    title: manuscript.title,
    status: story.status,
    stage,
    seq: story.seq,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
    waitingFor: waitedFor(story, declined),
    attention: attentionTo(story, capOf(story, makers)),
    progress: progressOf(story, manuscript, brief, makers),
    counts: {
      chunks: chunks.length,
      chunksTotal: total,
      words,
      picturesDrawn: 0,
      picturesApproved: 0,
      picturesTotal: 0,
    },
    brief: briefSeen(brief),
    plan: longPlan && {
      title: longPlan.concept.title,
      logline: longPlan.concept.logline,
      cast: longPlan.cast.map(({ id, role, name, look }) => ({ id, role, phrase: name, species: look })),
      outline: longPlan.outline.map(({ number, beat, title, happens }) => ({
        number,
        beat: longPlan.beats.find(({ id }) => id === beat)?.name ?? beat,
        title,
        summary: happens,
        answers: [],
      })),
    },
    chunks: chunks.map(({ drafted: _drafted, ...chunk }) => chunk),
    textApproved: stage === "done",
    findings: findingsOfLongStory(story, manuscript),
    castSheet: null,
    declined,
    pictures: [],
    cost: costOfStory(story.ledger, capOf(story, makers), words),
    madeBy: { writer: makers.writer, illustrator: makers.illustrator.name },
    long: longSeen(story, manuscript, brief),
    completed_scenes: chunks.length,
    total_scenes: total,
    images: {},
  };
}

function stageOf({ status }: KeptStory, { longPlan, chunks }: Manuscript): Snapshot["stage"] {
  if (status === "completed") return "done";
  if (!longPlan) return "planning";
  return chunks.length < longPlan.outline.length ? "writing" : "checking";
}

function waitedFor(story: KeptStory, declined: Snapshot["declined"]): Snapshot["waitingFor"] {
  const wordless = declined.find(({ waitsForYou }) => waitsForYou);
  if (!wordless) return providerWaitedFor(story);
  return {
    what: "wording",
    sentence: `${wordless.by} declined ${wordless.of} ${wordless.scene}. Choose other words for it.`,
    pictures: [],
    until: null,
  };
}

function progressOf(
  story: KeptStory,
  { longPlan, chunks }: Manuscript,
  brief: LongBrief,
  { estimator }: Makers,
): Snapshot["progress"] {
  const total = longPlan?.outline.length ?? brief.parts;
  const audited = chunks.filter(({ number }) => story.artifacts.has(keys.chunkAudit(number))).length;
  const done = (longPlan ? 1 : 0) + chunks.length + audited + (story.artifacts.has(keys.audit) ? 1 : 0);
  const all = 2 + 2 * total;
  const left = estimator.seconds("chunk", total - chunks.length, brief.draftingAtOnce);
  return {
    done,
    total: all,
    percent: story.status === "completed" ? 100 : Math.min(99, Math.floor((100 * done) / all)),
    doing: doingNow(story, { longPlan, chunks }),
    etaSeconds: story.status === "running" ? { low: Math.floor(left.low), high: Math.ceil(left.high) } : null,
  };
}

function doingNow(story: KeptStory, { longPlan, chunks }: Pick<Manuscript, "longPlan" | "chunks">): string {
  const rest = restInWords(story);
  if (rest) return rest;
  if (!longPlan) return "Planning the story";
  const next = longPlan.outline.find(({ number }) => !chunks.some((chunk) => chunk.number === number));
  return next
    ? `Writing ${next.number} of ${longPlan.outline.length}: ${next.title}`
    : "Reading the whole once more";
}

const briefSeen = (brief: LongBrief): Snapshot["brief"] => ({
  hero: null,
  heroPhrase: null,
  structure: null,
  structureName: null,
  answers: [
    {
      key: "genre",
      question: "What kind of story is it?",
      answer: PACKS.get(brief.genre)!.name,
      surprise: brief.surprises.includes("genre"),
    },
    ...answersInWords(brief).map(({ id, question, answer }) => ({
      key: id,
      question,
      answer,
      surprise: brief.surprises.includes(id),
    })),
  ],
  format: null,
  seed: brief.seed,
});

function longSeen(story: KeptStory, manuscript: Manuscript, brief: LongBrief): NonNullable<Snapshot["long"]> {
  const { longPlan } = manuscript;
  const kept = (key: string) => story.artifacts.get(key)?.value;
  const review = reviewOf(kept);
  return {
    genre: brief.genre,
    genreName: PACKS.get(brief.genre)!.name,
    noun: brief.kind === "novel" ? "scene" : "part",
    wordsWanted: brief.words,
    idea: brief.idea,
    passes: (brief.kind === "novel" ? PASSES : TALE_PASSES).map((id) => ({
      id,
      isOn: brief.passes.includes(id),
    })),
    draftingAtOnce: brief.draftingAtOnce,
    contract: longPlan && contractSeen(longPlan),
    promises:
      longPlan?.promises.map(({ what, plantedIn, paidOffIn }) => ({ what, plantedIn, paidOffIn })) ?? [],
    chunks: (longPlan?.outline ?? []).map(({ number, words }) => ({
      number,
      wordsWanted: words,
      versions: chunkVersions(kept, number).length,
      isAudited: story.artifacts.has(keys.chunkAudit(number)),
      stale: staleness(story, manuscript, number),
      failure: story.failures.get(keys.draft(number)) ?? story.failures.get(keys.chunkAudit(number)) ?? null,
      rewriting: rewritingNow(story, number),
    })),
    review: review && {
      ...gradeOf(review),
      checks: review.map((check) => {
        const { section, asks } = BOOK_CHECKS.find(({ id }) => id === check.id)!;
        return { ...check, section, asks };
      }),
    },
  };
}

function contractSeen({
  concept,
  world,
  cast,
  beats,
}: Contract): NonNullable<NonNullable<Snapshot["long"]>["contract"]> {
  const { premise, theme, ending, person, tense, voice, motifs } = concept;
  return {
    premise,
    theme,
    ending,
    telling: [`${person} person, ${tense} tense`, voice].filter(Boolean).join("; "),
    motifs,
    setting: world.setting,
    places: world.places,
    rules: world.rules,
    cast: cast.map(({ name, role, look, wants, manner }) => ({ name, role, look, wants, manner })),
    beats: beats.map(({ name, act, happens, parts }) => ({ name, act, happens, parts })),
  };
}

function rewritingNow({ artifacts, failures }: KeptStory, number: number): string | null {
  for (let time = 1; ; time++) {
    const wish = artifacts.get(keys.rewriteWish(number, time))?.value as { note: string } | undefined;
    if (!wish) return null;
    const key = keys.rewrite(number, time);
    const isSettled = artifacts.has(key) || artifacts.has(keys.declined(key, 1)) || failures.has(key);
    if (!isSettled) return wish.note;
  }
}
