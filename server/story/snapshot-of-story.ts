import { attentionTo, providerWaitedFor, restInWords } from "./attention.ts";
import { isLong } from "./brief.ts";
import { castSheetOf } from "./cast-sheet-of-story.ts";
import { costOfStory } from "./cost-of-story.ts";
import { declinedOfStory } from "./declined-of-story.ts";
import { findingId } from "./finding-id.ts";
import { findingsOfStory } from "./findings-of-story.ts";
import { heroById } from "./heroes.ts";
import { capOf } from "./kept-story.ts";
import type { KeptStory, Makers } from "./kept-story.ts";
import { keys } from "./keys.ts";
import { snapshotOfLongStory } from "./long/snapshot-of-long-story.ts";
import type { Manuscript, ManuscriptPicture, PictureManuscript } from "./manuscript.ts";
import { briefOf, manuscriptOf } from "./manuscript.ts";
import { STRUCTURE_QUESTION, questionsOnPath } from "./quiz.ts";
import type { Snapshot, SnapshotPicture, StoryLine } from "./snapshot.ts";
import { pictureUrl, urlOfStory } from "./story-url.ts";
import { SCENES_PER_PICTURE_STORY, STRUCTURES } from "./structures.ts";

/** The one place where what is kept becomes what is seen. */
export const snapshotOfStory = (story: KeptStory, makers: Makers): Snapshot =>
  isLong(briefOf(story)) ? snapshotOfLongStory(story, makers) : snapshotOfPictureStory(story, makers);

function snapshotOfPictureStory(story: KeptStory, makers: Makers): Snapshot {
  const manuscript = manuscriptOf(story) as PictureManuscript;
  const { brief, plan, chunks } = manuscript;
  const pictures = manuscript.pictures.map((picture) => pictureSeen(picture, story, manuscript));
  const stage = stageOf(story, manuscript);
  const sceneCount = plan?.outline.length ?? SCENES_PER_PICTURE_STORY;
  const approved = pictures.filter(({ status }) => status === "approved").length;
  const settled = pictures.filter(({ status }) => status === "approved" || status === "skipped").length;
  const undecided = pictures.filter(({ status }) => status === "undecided").map(({ number }) => number);
  const drawn = pictures.filter(({ attempts }) => attempts.length > 0).length;
  const castSheet = plan && makers.illustrator.usesCastSheet ? castSheetOf(story, plan.cast) : null;
  const declined = declinedOfStory(story, manuscript).map(({ seen }) => seen);
  const words = chunks.reduce((sum, each) => sum + each.words, 0);

  return {
    id: story.id,
    url: urlOfStory(story.id),
    kind: "picture-story",
    title: manuscript.title,
    status: story.status,
    stage,
    seq: story.seq,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
    waitingFor: waitedFor(story, stage, { undecided, castSheet, declined, chunks: chunks.length }),
    attention: attentionTo(story, capOf(story, makers)),
    progress: progressOf(story, manuscript, pictures, settled, sceneCount, makers),
    counts: {
      chunks: chunks.length,
      chunksTotal: sceneCount,
      words,
      picturesDrawn: drawn,
      picturesApproved: approved,
      picturesTotal: sceneCount,
    },
    brief: briefSeen(manuscript),
    plan: plan && {
      title: plan.title,
      logline: plan.logline,
      cast: plan.cast.map(({ id, role, phrase, species }) => ({ id, role, phrase, species })),
      outline: plan.outline.map(({ number, beat, title, summary, answers }) => ({
        number,
        beat: STRUCTURES[brief.structure].beats.find(({ id }) => id === beat)?.purpose ?? beat,
        title,
        summary,
        answers,
      })),
    },
    chunks: chunks.map(({ drafted: _drafted, ...chunk }) => chunk),
    textApproved: manuscript.textApproved,
    findings: (chunks.length === sceneCount ? findingsOfStory(story, manuscript) : []).map((finding) => ({
      ...finding,
      id: findingId(finding),
      waived: null,
    })),
    castSheet,
    declined,
    pictures,
    cost: costOfStory(story.ledger, capOf(story, makers), words),
    madeBy: { writer: makers.writer, illustrator: makers.illustrator.name },
    long: null,
    completed_scenes: drawn,
    total_scenes: sceneCount,
    images: imagesForRedFox(pictures),
  };
}

/** The line of the library, from the same truth. */
export function storyLineOf(story: KeptStory): StoryLine {
  const manuscript = manuscriptOf(story);
  const cover = manuscript.pictures.find(({ shown }) => shown)?.shown;
  return {
    id: story.id,
    url: urlOfStory(story.id),
    kind: manuscript.brief.kind,
    title: manuscript.title,
    status: story.status,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
    scenes: manuscript.chunks.length,
    words: manuscript.chunks.reduce((sum, { words }) => sum + words, 0),
    picturesApproved: manuscript.pictures.filter(({ decision }) => decision?.kind === "approved").length,
    picturesTotal: isLong(manuscript.brief)
      ? 0
      : (manuscript.plan?.outline.length ?? SCENES_PER_PICTURE_STORY),
    cover: cover ? pictureUrl(story.id, cover.path) : null,
  };
}

function stageOf(
  { status, artifacts }: KeptStory,
  { plan, chunks, textApproved }: Manuscript,
): Snapshot["stage"] {
  if (status === "completed") return "done";
  if (!plan) return "planning";
  if (chunks.length < plan.outline.length) return "writing";
  if (!artifacts.has(keys.audit)) return "checking";
  return textApproved ? "illustrating" : "text-approval";
}

function pictureSeen(
  picture: ManuscriptPicture,
  story: KeptStory,
  { chunks, textApproved }: Manuscript,
): SnapshotPicture {
  const { number, attempts, decision, shown, round } = picture;
  const failure = story.failures.get(keys.picture(number, round)) ?? null;
  const chunk = chunks.find((each) => each.number === number);
  const isDrawing = story.status === "running" && story.underWay.has(keys.picture(number, round));
  return {
    number,
    status: pictureStatus(picture, failure !== null, isDrawing, textApproved),
    url: shown ? pictureUrl(story.id, shown.path) : null,
    alt: shown?.alt ?? "",
    attempts: attempts.map(({ attempt, path, alt, notes, notUnderstood }) => ({
      attempt,
      url: pictureUrl(story.id, path),
      alt,
      note: notes.at(-1) ?? null,
      notUnderstood,
    })),
    approvedAttempt: decision?.kind === "approved" ? decision.attempt : null,
    pendingNote:
      attempts.length > 0 && attempts.at(-1)!.attempt < round ? lastNote(story, number, round) : null,
    failure,
    stale: shown !== null && chunk !== undefined && chunk.version !== shown.chunkVersion,
  };
}

function pictureStatus(
  { attempts, decision, round }: ManuscriptPicture,
  hasFailed: boolean,
  isDrawing: boolean,
  textApproved: boolean,
): SnapshotPicture["status"] {
  if (decision?.kind === "approved") return "approved";
  if (decision?.kind === "skipped") return "skipped";
  if (hasFailed) return "failed";
  if (attempts.at(-1)?.attempt === round) return "undecided";
  if (round > 1) return "rejected";
  return isDrawing && textApproved ? "drawing" : "not-started";
}

function lastNote(story: KeptStory, number: number, round: number): string | null {
  const rejection = story.artifacts.get(keys.pictureDecision(number, round - 1))?.value;
  return (rejection as { note?: string } | undefined)?.note ?? null;
}

function waitedFor(
  story: KeptStory,
  stage: Snapshot["stage"],
  seen: {
    undecided: number[];
    castSheet: Snapshot["castSheet"];
    declined: Snapshot["declined"];
    chunks: number;
  },
): Snapshot["waitingFor"] {
  const forPerson = (
    what: NonNullable<Snapshot["waitingFor"]>["what"],
    sentence: string,
    pictures: number[] = [],
  ) => ({ what, sentence, pictures, until: null });
  const wordless = seen.declined.find(({ waitsForYou }) => waitsForYou);

  if (wordless?.of === "scene" || (wordless && stage === "illustrating")) {
    return forPerson(
      "wording",
      `${wordless.by} declined ${wordless.of} ${wordless.scene}. Choose other words for it.`,
      wordless.of === "picture" ? [wordless.scene] : [],
    );
  }
  if (stage === "text-approval") {
    return forPerson(
      "text-approval",
      `Read the ${seen.chunks} scenes, change what you like, and approve them; then the pictures are drawn.`,
    );
  }
  if (seen.castSheet?.status === "undecided" && stage !== "done") {
    return forPerson("cast-sheet", "Look at the cast sheet and approve it; every picture will hold to it.");
  }
  if (stage === "illustrating" && seen.undecided.length > 0) {
    const [first] = seen.undecided;
    return forPerson(
      "picture-decisions",
      seen.undecided.length === 1
        ? `Picture ${first} waits for you: approve it, or reject it with a note.`
        : `${seen.undecided.length} pictures wait for you: approve each, or reject it with a note.`,
      seen.undecided,
    );
  }
  return providerWaitedFor(story);
}

function progressOf(
  story: KeptStory,
  manuscript: Manuscript,
  pictures: SnapshotPicture[],
  settled: number,
  sceneCount: number,
  { estimator, illustrator }: Makers,
): Snapshot["progress"] {
  const { plan, chunks, textApproved } = manuscript;
  const done = (plan ? 1 : 0) + chunks.length + settled;
  const total = 1 + 2 * sceneCount;
  const toDraw = textApproved
    ? pictures.filter(({ status }) => ["not-started", "drawing", "rejected"].includes(status)).length
    : 0;
  const writing = estimator.seconds("chunk", sceneCount - chunks.length, 1);
  const drawing = estimator.seconds("picture", toDraw, illustrator.atOnce);
  const paced = illustrator.picturesPerMinute
    ? Math.max(0, (toDraw / illustrator.picturesPerMinute - 1) * SECONDS_PER_MINUTE)
    : 0;
  const isWorking = story.status === "running";
  return {
    done,
    total,
    percent: story.status === "completed" ? 100 : Math.min(99, Math.floor((100 * done) / total)),
    doing: doingNow(story, manuscript),
    etaSeconds: isWorking
      ? {
          low: Math.floor(writing.low + Math.max(drawing.low, paced)),
          high: Math.ceil(writing.high + Math.max(drawing.high, paced)),
        }
      : null,
  };
}

const SECONDS_PER_MINUTE = 60;

/** Made only of what a journal line tells of, so that whoever has the newest number has the newest sentence. */
function doingNow(story: KeptStory, { plan, chunks }: Manuscript): string {
  const { underWay } = story;
  const rest = restInWords(story);
  if (rest) return rest;
  if (!plan) return "Planning the story";
  const next = plan.outline[chunks.length];
  if (next) return `Writing scene ${next.number}: ${next.title}`;
  const drawn = [...underWay].map((key) => Number(/^pictures\/(\d+)\//.exec(key)?.[1])).find(Boolean);
  const card = plan.outline.find(({ number }) => number === drawn);
  if (card) return `Drawing scene ${card.number}: ${card.title}`;
  return [...underWay].some((key) => key.startsWith("cast/")) ? "Drawing the cast" : "Getting on with it";
}

function briefSeen({ brief }: PictureManuscript): Snapshot["brief"] {
  const hero = heroById(brief.hero)!;
  const asked = questionsOnPath(brief.structure, brief.answers);
  const fill = (question: string) =>
    question.replaceAll("{hero}", hero.character.phrase).replaceAll("{he}", hero.character.pronoun);
  const answers = asked.map(({ key, question, choices }) => {
    const answer = brief.answers[key]!;
    return {
      key,
      question: fill(question),
      answer: choices?.find(({ id }) => id === answer)?.label ?? answer,
      surprise: brief.surprises.includes(key),
    };
  });
  return {
    hero: brief.hero,
    heroPhrase: hero.character.phrase,
    structure: brief.structure,
    structureName: STRUCTURES[brief.structure].name,
    answers: [
      {
        key: "hero",
        question: "Who is the hero?",
        answer: hero.label,
        surprise: brief.surprises.includes("hero"),
      },
      {
        key: "structure",
        question: STRUCTURE_QUESTION.question,
        answer: STRUCTURES[brief.structure].name,
        surprise: brief.surprises.includes("structure"),
      },
      ...answers,
    ],
    format: brief.format,
    seed: brief.seed,
  };
}

const RED_FOX_STATUS: Partial<Record<SnapshotPicture["status"], Snapshot["images"][string]["status"]>> = {
  undecided: "pending_approval",
  approved: "approved",
  rejected: "rejected",
  failed: "rejected",
};

const imagesForRedFox = (pictures: SnapshotPicture[]): Snapshot["images"] =>
  Object.fromEntries(
    pictures.flatMap(({ number, url, status }) =>
      url ? [[String(number), { url, status: RED_FOX_STATUS[status] ?? "completed" }]] : [],
    ),
  );
