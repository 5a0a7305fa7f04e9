import * as z from "zod";
import { FINDING_KINDS, SEVERITIES, SUBTYPES } from "./finding.ts";
import { PASSES } from "./long/long-brief.ts";

/**
 * The whole of a story as pages, polling and the command line see it. One shape, made in one place
 * (`snapshot-of-story.ts`), so that nobody sees another truth.
 */

const KINDS = ["picture-story", "tale", "novel"] as const;

const STATUSES = ["running", "waiting", "paused", "needs-attention", "completed", "cancelled"] as const;
export type StoryStatus = (typeof STATUSES)[number];

const STAGES = ["planning", "writing", "checking", "text-approval", "illustrating", "done"] as const;

const PICTURE_STATUSES = [
  "not-started", // its turn has not come: the text is not approved yet, or it stands in the queue
  "drawing",
  "undecided", // drawn, and nobody has decided yet
  "approved",
  "rejected", // rejected with a note; the next attempt is on its way
  "failed", // could not be drawn: Retry or Skip
  "skipped",
] as const;

const isoTime = z.string().meta({ description: "ISO 8601, UTC", example: "2026-11-21T10:00:00.000Z" });

const characterSchema = z.object({
  id: z.string(),
  role: z.string(),
  phrase: z.string().meta({ description: "How the text calls it: the red fox" }),
  species: z.string(),
});

const sceneCardSchema = z.object({
  number: z.int(),
  beat: z.string().meta({ description: "What this scene does for the story" }),
  title: z.string(),
  summary: z.string().meta({ description: "What happens, apart from how it is told" }),
  answers: z.array(z.string()).meta({ description: "Keys of the quiz answers this scene shows" }),
});

const findingSchema = z.object({
  id: z.string().meta({ description: "The same as long as what it quotes stands there" }),
  kind: z.enum(FINDING_KINDS),
  subtype: z.enum(SUBTYPES).optional().meta({ description: "With kind continuity: in what" }),
  severity: z.enum(SEVERITIES),
  chunk: z.int().nullable(),
  message: z.string(),
  quotes: z.array(z.string()),
  waived: z
    .object({ reason: z.string(), by: z.string() })
    .nullable()
    .meta({ description: "A person said that it is intended, and why" }),
});

const chunkSchema = z.object({
  number: z.int(),
  title: z.string(),
  text: z.string().meta({ description: "Plain text; an empty line parts paragraphs. Never HTML." }),
  words: z.int(),
  version: z
    .int()
    .meta({ description: "1 as drafted, one more with every edit; also the ETag for If-Match" }),
  by: z.enum(["writer", "person"]),
  savedAt: isoTime,
});

const pictureAttemptSchema = z.object({
  attempt: z.int(),
  url: z.string(),
  alt: z.string(),
  note: z.string().nullable().meta({ description: "The note of the rejection that led to this attempt" }),
  notUnderstood: z
    .array(z.string())
    .meta({ description: "Words of the notes that the illustrator could not follow" }),
});

const pictureSchema = z.object({
  number: z.int(),
  status: z.enum(PICTURE_STATUSES),
  url: z
    .string()
    .nullable()
    .meta({ description: "The approved attempt, else the newest; null before the first" }),
  alt: z.string(),
  attempts: z.array(pictureAttemptSchema).meta({ description: "Every attempt that was drawn, oldest first" }),
  approvedAttempt: z.int().nullable(),
  pendingNote: z.string().nullable().meta({ description: "The note a new attempt is being drawn with" }),
  failure: z.string().nullable().meta({ description: "Why it could not be drawn, in a sentence" }),
  stale: z.boolean().meta({ description: "The text was changed after this picture was drawn" }),
});

const castSheetSchema = z.object({
  status: z.enum(["not-started", "drawing", "undecided", "approved", "rejected", "failed"]),
  url: z.string().nullable().meta({ description: "The approved sheet, else the newest" }),
  alt: z.string(),
  portraits: z.array(z.object({ character: z.string(), phrase: z.string(), url: z.string() })),
  attempts: z.array(pictureAttemptSchema),
  approvedAttempt: z.int().nullable(),
  pendingNote: z.string().nullable(),
  failure: z.string().nullable(),
});

const declinedSchema = z.object({
  of: z.enum(["scene", "picture"]),
  scene: z.int(),
  by: z.string(),
  category: z.string().nullable().meta({ description: "The provider's word for what it objects to" }),
  wording: z.string().meta({ description: "The words that were declined last" }),
  rewordings: z
    .array(z.object({ before: z.string(), after: z.string(), changed: z.string(), wasDeclined: z.boolean() }))
    .meta({
      description: "Other words the writer found, oldest first: those tried, and a suggestion at the end",
    }),
  suggestion: z
    .string()
    .nullable()
    .meta({ description: "Other words that were not tried yet: for you to use" }),
  waitsForYou: z.boolean(),
});

const moneySchema = z.object({
  usd: z.number().meta({ description: "US dollars" }),
});

const spendingSchema = moneySchema.extend({
  name: z.string(),
  inputTokens: z.int(),
  cachedTokens: z.int(),
  outputTokens: z.int(),
  pictures: z.int(),
  calls: z.int(),
});

const costSchema = z.object({
  spentUsd: z.number().meta({ description: "Settled, and what may have been paid in doubt" }),
  reservedUsd: z.number().meta({ description: "Set aside for calls that are under way" }),
  capUsd: z.number().meta({ description: "What this story may cost; change it with PUT /story/{id}/budget" }),
  share: z
    .number()
    .meta({ description: "Spent and reserved, of the cap: 0 to 1 and, after a cap was lowered, more" }),
  byStage: z.array(spendingSchema),
  byModel: z.array(spendingSchema),
  cachedShare: z
    .number()
    .nullable()
    .meta({ description: "Of the input tokens, those the provider had in its cache" }),
  tokensPerWord: z
    .number()
    .nullable()
    .meta({ description: "Tokens in and out, for each word of the book as it stands" }),
  inDoubt: z
    .array(
      z.object({
        what: z.string(),
        by: z.string(),
        usd: z.number(),
        at: isoTime,
        sentence: z.string(),
      }),
    )
    .meta({ description: "Calls that may have been paid although nothing came of them, each by name" }),
});

const named = z.object({ name: z.string(), about: z.string() });

/** What only tales and novels have. */
const longSchema = z.object({
  genre: z.string(),
  genreName: z.string(),
  /** What its chunks are called. */
  noun: z.enum(["scene", "part"]),
  wordsWanted: z.int(),
  idea: z.string(),
  passes: z.array(z.object({ id: z.enum(PASSES), isOn: z.boolean() })),
  draftingAtOnce: z.int(),
  contract: z
    .object({
      premise: z.string(),
      theme: z.string(),
      ending: z.string(),
      telling: z.string().meta({ description: "Person, tense and voice" }),
      motifs: z.array(z.string()),
      setting: z.string(),
      places: z.array(named),
      rules: z.array(z.object({ text: z.string(), consequence: z.string() })),
      cast: z.array(
        z.object({
          name: z.string(),
          role: z.string(),
          look: z.string(),
          wants: z.string(),
          manner: z.string(),
        }),
      ),
      beats: z.array(z.object({ name: z.string(), act: z.string(), happens: z.string(), parts: z.int() })),
    })
    .nullable()
    .meta({ description: "What every chunk holds to; null before it is settled" }),
  promises: z.array(z.object({ what: z.string(), plantedIn: z.int(), paidOffIn: z.int() })),
  chunks: z.array(
    z.object({
      number: z.int(),
      wordsWanted: z.int(),
      versions: z
        .int()
        .meta({ description: "How many there are; GET /story/{id}/chunks/{n}/versions has them" }),
      isAudited: z.boolean(),
      stale: z
        .string()
        .nullable()
        .meta({ description: "What has changed since it was written, in a sentence" }),
      failure: z.string().nullable(),
      rewriting: z
        .string()
        .nullable()
        .meta({ description: "The note of a paragraph that is being told otherwise" }),
    }),
  ),
  review: z
    .object({
      score: z.int(),
      grade: z.string(),
      checks: z.array(
        z.object({
          id: z.string(),
          section: z.string(),
          asks: z.string(),
          isPassed: z.boolean(),
          note: z.string(),
        }),
      ),
    })
    .nullable()
    .meta({ description: "What an editor made of the whole book; null when none has read it" }),
});

export const snapshotSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.enum(KINDS),
    title: z.string(),
    status: z.enum(STATUSES),
    stage: z.enum(STAGES),
    seq: z.int().meta({ description: "Number of the newest journal line this snapshot contains" }),
    createdAt: isoTime,
    updatedAt: isoTime,
    waitingFor: z
      .object({
        what: z.enum(["text-approval", "cast-sheet", "wording", "picture-decisions", "provider"]),
        sentence: z.string(),
        pictures: z.array(z.int()),
        until: isoTime
          .nullable()
          .meta({ description: "When it goes on by itself, if it waits for a provider" }),
      })
      .nullable()
      .meta({ description: "The decision of a person that the story waits for, or the provider" }),
    attention: z
      .object({
        sentence: z.string(),
        action: z.enum(["retry", "retry-or-skip", "raise-budget"]),
        actionLabel: z.string(),
      })
      .nullable()
      .meta({ description: "What went wrong, or why the budget paused the story, and the one next action" }),
    progress: z.object({
      done: z.int(),
      total: z.int(),
      percent: z.int(),
      doing: z.string().meta({ description: "What happens now: Drawing scene 7: the bridge at dusk" }),
      etaSeconds: z
        .object({ low: z.int(), high: z.int() })
        .nullable()
        .meta({ description: "Work still to do without waiting for a person" }),
    }),
    counts: z.object({
      chunks: z.int(),
      chunksTotal: z.int(),
      words: z.int(),
      picturesDrawn: z.int(),
      picturesApproved: z.int(),
      picturesTotal: z.int(),
    }),
    brief: z.object({
      hero: z.string().nullable().meta({ description: "Of a picture story, as the four below" }),
      heroPhrase: z.string().nullable(),
      structure: z.string().nullable(),
      structureName: z.string().nullable(),
      answers: z.array(
        z.object({
          key: z.string(),
          question: z.string(),
          answer: z.string().meta({ description: "As a person reads it: a choice by its label" }),
          surprise: z
            .boolean()
            .meta({ description: "Chosen by the studio, since the user said surprise me" }),
        }),
      ),
      format: z.enum(["portrait", "landscape"]).nullable(),
      seed: z.int(),
    }),
    plan: z
      .object({
        title: z.string(),
        logline: z.string(),
        cast: z.array(characterSchema),
        outline: z.array(sceneCardSchema),
      })
      .nullable(),
    chunks: z.array(chunkSchema),
    textApproved: z.boolean(),
    findings: z.array(findingSchema),
    castSheet: castSheetSchema
      .nullable()
      .meta({ description: "The sheet every picture holds to; null for illustrators that need none" }),
    declined: z
      .array(declinedSchema)
      .meta({ description: "What a provider declined, and what became of it" }),
    pictures: z.array(pictureSchema),
    cost: costSchema.nullable().meta({ description: "Null for a story that has cost nothing and cannot" }),
    madeBy: z.object({ writer: z.string(), illustrator: z.string() }),
    long: longSchema.nullable().meta({ description: "What only tales and novels have" }),
    // The four fields that the red-fox page reads; `status` above is the first of them.
    completed_scenes: z.int(),
    total_scenes: z.int(),
    images: z.record(
      z.string(),
      z.object({
        url: z.string(),
        status: z.enum(["pending_approval", "approved", "rejected", "completed"]),
      }),
    ),
  })
  .meta({ id: "Story" });

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotPicture = Snapshot["pictures"][number];

/** One line of the library. */
export const storyLineSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.enum(KINDS),
    title: z.string(),
    status: z.enum(STATUSES),
    createdAt: isoTime,
    updatedAt: isoTime,
    scenes: z.int(),
    words: z.int(),
    picturesApproved: z.int(),
    picturesTotal: z.int(),
    cover: z.string().nullable().meta({ description: "The first picture there is" }),
  })
  .meta({ id: "StoryLine" });
export type StoryLine = z.infer<typeof storyLineSchema>;

const JOURNAL_KINDS = [
  "story-created",
  "story-planned",
  "chunk-drafted",
  "plan-part-made",
  "chunk-edited",
  "chunk-audited",
  "chunk-revised",
  "chunk-rewritten",
  "rewrite-asked",
  "check-asked",
  "finding-waived",
  "finding-unwaived",
  "story-imported",
  "manuscript-audited",
  "text-approved",
  "text-undecided",
  "picture-started",
  "picture-drawn",
  "picture-failed",
  "picture-approved",
  "picture-rejected",
  "picture-undecided",
  "picture-skipped",
  "try-failed",
  "portrait-drawn",
  "cast-sheet-drawn",
  "cast-sheet-failed",
  "cast-sheet-approved",
  "cast-sheet-rejected",
  "cast-sheet-undecided",
  "text-declined",
  "picture-declined",
  "reworded",
  "wording-chosen",
  "budget-near",
  "budget-reached",
  "budget-changed",
  "step-failed",
  "story-running",
  "story-waiting",
  "story-paused",
  "story-needs-attention",
  "story-cancelled",
  "story-completed",
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export const journalLineSchema = z
  .object({
    seq: z.int().meta({ description: "Counts per story from 1 without a gap; the id of the live event" }),
    at: isoTime,
    kind: z.enum(JOURNAL_KINDS),
    scene: z.int().nullable().meta({ description: "The scene it is about" }),
    attempt: z.int().nullable(),
    message: z.string().meta({ description: "What happened, in a sentence" }),
  })
  .meta({ id: "JournalLine" });
export type JournalLine = z.infer<typeof journalLineSchema>;
