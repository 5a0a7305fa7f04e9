import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Bell } from "./backends/bell.ts";
import type { LiveText } from "./backends/live-text.ts";
import type { Dispatch } from "./backends/dispatch.ts";
import type { Shelf } from "./backends/shelf.ts";
import type {
  Look,
  ProviderDesk,
  ProviderLine,
  ShownPrompt,
  StoryEstimate,
} from "./providers/provider-desk.ts";
import type { PictureRequest } from "./providers/illustrator.ts";
import type { Writer, WritingTask } from "./providers/writer.ts";
import { KeyReused, UnknownStory } from "./runtime/records.ts";
import type { Pen, Records, StoryRecord } from "./runtime/records.ts";
import { NOTE_CHARACTERS_MAX, PICTURE_ATTEMPTS_MAX } from "./story/decision.ts";
import type {
  BudgetDecision,
  CastSheetDecision,
  PictureDecision,
  RewriteWish,
  TextDecision,
  Waiver,
  WordingDecision,
} from "./story/decision.ts";
import { isLong } from "./story/brief.ts";
import type { AnyBrief } from "./story/brief.ts";
import { castSheetRound } from "./story/cast-sheet-of-story.ts";
import { microsOf, usdOf } from "./story/cost-of-story.ts";
import { declinedOfStory } from "./story/declined-of-story.ts";

import { heroById } from "./story/heroes.ts";
import { keys } from "./story/keys.ts";
import { chunkVersions } from "./story/long/chunk-versions.ts";
import type { ChunkVersion } from "./story/long/chunk-versions.ts";
import { findingsOfLongStory } from "./story/long/findings-of-long-story.ts";
import type { LongBrief } from "./story/long/long-brief.ts";
import { PACKS } from "./story/long/pack.ts";
import { wasChangedSinceAudit } from "./story/long/staleness.ts";
import type { Pack } from "./story/long/pack.ts";
import { resolveLongBrief } from "./story/long/resolve-long-brief.ts";
import type { LongWish } from "./story/long/resolve-long-brief.ts";
import type {
  KeptEdit,
  KeptPicture,
  Manuscript,
  ManuscriptPicture,
  PictureManuscript,
} from "./story/manuscript.ts";
import { countWords, manuscriptOf } from "./story/manuscript.ts";
import type { SceneCard } from "./story/plan.ts";
import { seededRandom } from "./story/random.ts";
import type { Random } from "./story/random.ts";
import { Refusal } from "./story/refusal.ts";
import { objectionToPack } from "./story/resume-pack.ts";
import type { ResumePack } from "./story/resume-pack.ts";
import { BriefIncomplete, resolveBrief } from "./story/resolve-brief.ts";
import type { BriefWish } from "./story/resolve-brief.ts";
import { snapshotOfStory, storyLineOf } from "./story/snapshot-of-story.ts";
import type { KeptStory, Makers } from "./story/kept-story.ts";
import type { JournalLine, Snapshot, StoryLine } from "./story/snapshot.ts";
import { newStoryId } from "./story/story-id.ts";
import { PAUSE_FILE } from "./workflow/update-folder.ts";
import { line } from "./workflow/journal-line.ts";
import { LONG_PROMPTS, longTask } from "./workflow/long/long-task.ts";

/** One scene's text, in characters: about ten times what fits beside a picture. */
export const SCENE_CHARACTERS_MAX = 4000;

/** A part of a tale or a scene of a novel, in characters: about five times what one usually has. */
export const CHUNK_CHARACTERS_MAX = 80_000;

/** How many stories may be in the making: beyond it, each new one would only slow the others. */
export const STORIES_AT_ONCE_MAX = 50;

export interface PictureWish {
  decision: "approved" | "rejected" | "undecided" | "skipped";
  note?: string | undefined;
  /** With a rejection: draw it anew instead of changing this one. */
  fresh?: boolean | undefined;
  attempt?: number | undefined;
}

/** What a story is to be: a picture story by its quiz, a tale or a novel by its form. */
export type StoryWish = ({ kind: "picture-story" } & BriefWish) | LongWish;

/** A pack of a story, opened: what it says, and the pictures it holds. */
export interface OpenPack {
  pack: ResumePack;
  files: ReadonlySet<string>;
  readPicture(path: string): Promise<Uint8Array>;
}

export type WordingWish = { choice: "words"; wording: string } | { choice: "placeholder" };

/** What may be spent and what is booked, in dollars; days and months are those of UTC. */
export interface Budget {
  story: { capUsd: number };
  day: { spentUsd: number; capUsd: number };
  month: { spentUsd: number; capUsd: number };
  pricesDate: string;
}

/** Of the words a person puts in place of declined ones, in characters: a long paragraph. */
const WORDING_CHARACTERS_MAX = 2000;

/** More than a story can sensibly cost, so that a slip of the finger is not taken for a wish. */
const BUDGET_USD_MAX = 10_000;

/** A provider that takes longer to say that it is there is as good as away. */
const LOOK_MS = 10_000;

/** Everything that can be asked of the studio. Whatever it declines is a `Refusal`, and nothing was changed. */
export interface Studio {
  /** Begins a story. With an `idempotencyKey`, asking again returns the story made the first time. */
  createStory(wish: StoryWish, idempotencyKey?: string): Promise<{ id: string; isNew: boolean }>;
  /** Takes in a story that another Talewright has packed, under a new id, and goes on with it from exactly there. */
  importStory(pack: OpenPack): Promise<{ id: string }>;
  stories(limit: number, before?: string): Promise<{ stories: StoryLine[]; next: string | null }>;
  story(id: string): Promise<Snapshot>;
  /** The number of the newest journal line: whether anything has happened, at the price of one row. */
  seq(id: string): Promise<number>;
  journal(id: string, after: number): Promise<JournalLine[]>;
  /** Calls `look` whenever there may be news of the story. */
  listen(id: string, look: () => void): () => void;
  /** Calls `hear` with the text of each scene while it is being written, as far as it has come. */
  listenToText(id: string, hear: (scene: number, textSoFar: string) => void): () => void;
  /** What is kept, for editions. */
  kept(id: string): Promise<KeptStory>;
  /** Where else pictures are shown from, for the page's policy: `https://res.cloudinary.com`. */
  readonly pictureOrigin: string | null;
  /** Where a copy of a picture is hosted; `null` as long as there is none. */
  pictureAddress(id: string, path: string): string | null;
  openPicture(
    id: string,
    path: string,
  ): Promise<{ stream: Readable; bytes: number; mediaType: string } | null>;
  /** Puts a person's words in place of a scene, if it still has the `version` they saw. */
  editChunk(id: string, number: number, text: string, version: number, by: string): Promise<Snapshot>;
  decideText(id: string, decision: "approved" | "undecided", by: string): Promise<Snapshot>;
  decidePicture(id: string, number: number, wish: PictureWish, by: string): Promise<Snapshot>;
  /** Decides many; what is refused of them changes nothing of the others. */
  decidePictures(
    id: string,
    wishes: (PictureWish & { number: number })[],
    by: string,
  ): Promise<{ story: Snapshot; refused: { number: number; code: string; detail: string }[] }>;
  /** Asks for another try of a picture that could not be drawn. */
  retryPicture(id: string, number: number): Promise<Snapshot>;
  /** `running` also asks for another try of all that failed. */
  setStatus(id: string, status: "paused" | "running" | "cancelled", by: string): Promise<Snapshot>;
  deleteStory(id: string): Promise<void>;
  /** Decides on the sheet that every picture holds to. */
  decideCastSheet(id: string, wish: PictureWish, by: string): Promise<Snapshot>;
  /** Asks for another try of portraits and sheet that could not be drawn. */
  retryCastSheet(id: string): Promise<Snapshot>;
  /** Puts other words in place of those a provider declined, or a placeholder in place of what it would not make. */
  chooseWords(
    id: string,
    of: "scene" | "picture",
    scene: number,
    wish: WordingWish,
    by: string,
  ): Promise<Snapshot>;
  /** All versions of a chunk of a tale or a novel, oldest first; the last is the one that counts. */
  chunkVersions(id: string, number: number): Promise<ChunkVersion[]>;
  /** Says of a finding that it is intended, so that later audits leave it; `null` takes that back. */
  waiveFinding(id: string, finding: string, reason: string | null, by: string): Promise<Snapshot>;
  /** Has one paragraph of a tale or a novel told otherwise, as the note says, if the chunk still has the `version` they saw. */
  rewriteParagraph(
    id: string,
    number: number,
    wish: { paragraph: string; note: string; version: number },
    by: string,
  ): Promise<Snapshot>;
  /** Has the chunks of a tale or a novel read again that were changed after they were, and the whole once more mechanically. */
  checkAgain(id: string, by: string): Promise<Snapshot>;
  /** Says what this story may cost. */
  setBudget(id: string, usd: number, by: string): Promise<Snapshot>;
  budget(): Promise<Budget>;
  /** Every genre there is a pack for, and what keeps the writer from telling it, in a sentence. */
  genres(): { pack: Pack; objection: string | null }[];
  /** What a new picture story will take; `null` when it costs nothing. */
  estimate(): StoryEstimate | null;
  /** The same for a tale or a novel as it is wished for. */
  estimateLong(wish: LongWish): StoryEstimate | null;
  readonly costsMoney: boolean;
  /** Whether the writer can tell a single paragraph otherwise. */
  readonly rewritesParagraphs: boolean;
  /** Whether the writer can make anything of an idea, notes or chapters of the person's own. */
  readonly readsOwnWords: boolean;
  /** Who writes and draws; with `isAsked` each is asked, at no cost, whether it is there. */
  providers(isAsked: boolean): Promise<(ProviderLine & { look: Look | null })[]>;
  /** What a language model would be asked for, as the story stands now, and what that would take. */
  prompt(id: string, verb: string, scene: number): Promise<ShownPrompt>;
  /** Obeys the pause files that people put into story folders or took away. */
  heedPauseFiles(): Promise<void>;
  readonly makers: Makers;
}

export interface StudioParts {
  records: Records;
  bell: Bell;
  shelf: Shelf;
  dispatch: Dispatch;
  liveText: LiveText;
  makers: Makers;
  providers: ProviderDesk;
  writer: Pick<Writer, "objectionTo" | "does">;
  caps: { story: number; day: number; month: number };
  hosting: { origin: string | null; urlOf(storyId: string, path: string): string | null } | null;
  updateFolder: (storyId: string) => Promise<void>;
  now: () => Date;
  random: Random;
}

export function createStudio(parts: StudioParts): Studio {
  const { records, bell, shelf, dispatch, makers, providers, updateFolder, now, random } = parts;

  const kept = async (id: string): Promise<KeptStory> => {
    const record = await records.load(id);
    if (!record) throw unknownStory(id);
    return record;
  };

  /** What a person does: one transaction, then the readable copies, then a run for what has become possible. */
  const act = async (id: string, work: (record: StoryRecord, pen: Pen) => void): Promise<Snapshot> => {
    await records.act(id, work).catch((error: unknown) => {
      throw error instanceof UnknownStory ? unknownStory(id) : error;
    });
    await updateFolder(id);
    dispatch.submit(id);
    return snapshotOfStory(await kept(id), makers);
  };

  const decide = (record: StoryRecord, pen: Pen, number: number, wish: PictureWish, by: string) => {
    mustBeOpen(record);
    const picture = pictureOf(manuscriptOf(record), number);
    const failureKey = keys.picture(number, picture.round);
    const decision = decisionOn(picture, wish, by, now(), record.failures.has(failureKey));
    const key = keys.pictureDecision(number, picture.round);
    if (decision) pen.keep(key, decision, by);
    else pen.remove(key);
    // Nobody waits any more for an attempt that failed, or that was to be tried again later.
    if (decision && decision.kind !== "rejected") pen.forgetFailure(failureKey);
    pen.askForRun();
    pen.tell(
      line(`picture-${wish.decision}`, tellDecision(number, wish), { scene: number, attempt: picture.round }),
    );
  };

  /** Somebody asks for another try, so what a provider was shut for is taken to be mended. */
  const tryAgain = (record: StoryRecord, pen: Pen, keysOfFailures: Iterable<string>) => {
    for (const key of keysOfFailures) pen.forgetFailure(key);
    for (const key of record.parked.keys()) pen.forgetFailure(key);
    providers.mended();
    pen.askForRun();
  };

  /** The genres in which the writer would tell this wish; all of them when it would tell it in none, so that it says why. */
  const tellable = (wish: LongWish): string[] => {
    const genres = [...PACKS.keys()];
    const able = genres.filter((genre) => {
      try {
        return (
          parts.writer.objectionTo(resolveLongBrief({ ...wish, genre, choices: {} }, seededRandom(0))) ===
          null
        );
      } catch (error) {
        if (error instanceof BriefIncomplete) return true; // what is wrong with it is told of whichever genre is chosen
        throw error;
      }
    });
    return able.length > 0 ? able : genres;
  };

  const studio: Studio = {
    makers,
    kept,
    costsMoney: providers.costsMoney,
    pictureOrigin: parts.hosting?.origin ?? null,
    pictureAddress: (id, path) => parts.hosting?.urlOf(id, path) ?? null,
    estimate: () => providers.estimate(),
    estimateLong: (wish) =>
      providers.estimateLong(refuseIncomplete(() => resolveLongBrief(wish, seededRandom(0), tellable(wish)))),
    rewritesParagraphs: parts.writer.does("rewrite-paragraph"),
    get readsOwnWords() {
      const [genre] = PACKS.keys();
      const wish: LongWish = { kind: "tale", genre: genre!, idea: "A bell without a tongue.", seed: 0 };
      return parts.writer.objectionTo(resolveLongBrief(wish, seededRandom(0))) === null;
    },
    genres: () =>
      [...PACKS.values()].map((pack) => ({
        pack,
        objection: parts.writer.objectionTo(
          resolveLongBrief({ kind: "tale", genre: pack.id, seed: 0 }, seededRandom(0)),
        ),
      })),

    async createStory(wish, idempotencyKey) {
      const running = await records.withStatus("running");
      if (running.length >= STORIES_AT_ONCE_MAX) {
        throw new Refusal(
          "too-many-stories",
          `${running.length} stories are being made, and no more than ${STORIES_AT_ONCE_MAX} at once are. Wait until one rests, or pause one.`,
        );
      }
      const brief = refuseIncomplete(() => briefFor(wish, random, tellable));
      const objection = isLong(brief) ? parts.writer.objectionTo(brief) : null;
      if (objection !== null) throw new Refusal("brief-incomplete", objection, { problems: [] });
      const what = workingTitle(brief);
      const request = createHash("sha256").update(JSON.stringify(wish)).digest("hex");
      const created = await records
        .create(
          {
            id: newStoryId(isLong(brief) ? `${brief.genre}-${brief.kind}` : brief.hero),
            input: brief,
            title: what,
            idempotency: idempotencyKey === undefined ? undefined : { key: idempotencyKey, request },
          },
          line("story-created", `${what} is begun.`),
        )
        .catch((error: unknown) => {
          if (!(error instanceof KeyReused)) throw error;
          throw new Refusal(
            "key-reused",
            "This Idempotency-Key was used for another story. Take a new key for a new story.",
          );
        });
      dispatch.submit(created.id);
      return created;
    },

    async importStory({ pack, files, readPicture }) {
      const objection = objectionToPack(pack, files, makers);
      if (objection !== null) throw new Refusal("pack-refused", objection);
      const { title, input, status, id: formerId } = pack.story;
      const id = newStoryId(formerId.split("-").slice(0, -1).join("-") || "story");
      for (const path of files) await shelf.put(id, path, await readPicture(path)); // bytes first, then the rows that name them
      const rests = status === "paused" || status === "cancelled" ? status : "running";
      await records.restore(
        { id, input, title },
        rests,
        pack.artifacts.map(({ value = null, ...artifact }) => ({ ...artifact, value })),
        line(
          "story-imported",
          `"${title}" was taken in from a resume pack, with everything that was kept of it.`,
        ),
      );
      await updateFolder(id);
      dispatch.submit(id);
      return { id };
    },

    async stories(limit, before) {
      const rows = await records.newest(limit, before);
      const stories: StoryLine[] = [];
      for (const { id } of rows) {
        const record = await records.load(id);
        if (record) stories.push(storyLineOf(record));
      }
      return { stories, next: rows.length === limit ? rows.at(-1)!.cursor : null };
    },

    story: async (id) => snapshotOfStory(await kept(id), makers),

    async seq(id) {
      const row = await records.find(id);
      if (!row) throw unknownStory(id);
      return row.seq;
    },

    async journal(id, after) {
      const rows = await records.journal(id, after, JOURNAL_LINES_MAX);
      if (rows.length === 0 && !(await records.find(id))) throw unknownStory(id);
      return rows.map(({ seq, at, body }) => ({ seq, at, ...(body as Omit<JournalLine, "seq" | "at">) }));
    },

    listen: (id, look) => bell.listen((storyId) => storyId === id && look()),

    listenToText: (id, hear) =>
      parts.liveText.listen((storyId, scene, textSoFar) => {
        if (storyId === id) hear(scene, textSoFar);
      }),

    async openPicture(id, path) {
      const picture = picturesKept(await kept(id)).find((each) => each.path === path);
      const opened = picture && (await shelf.open(id, path));
      return opened ? { ...opened, mediaType: picture.mediaType } : null;
    },

    editChunk: (id, number, text, version, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const { brief, chunks } = manuscriptOf(record);
        const chunk = chunks.find((each) => each.number === number);
        if (!chunk) throw new Refusal("scene-unknown", `There is no scene ${number} yet.`);
        const edited = tidyText(text, isLong(brief) ? CHUNK_CHARACTERS_MAX : SCENE_CHARACTERS_MAX);
        if (chunk.version !== version) {
          throw new Refusal(
            "edit-conflict",
            `${chunkWord(brief)} ${number} was changed meanwhile (it is at version ${chunk.version} now). Compare, and save again.`,
            { current: { text: chunk.text, version: chunk.version } },
          );
        }
        if (edited === chunk.text) return;
        pen.keep(keys.edit(number), { text: edited, version: version + 1 } satisfies KeptEdit, by);
        pen.tell(
          line(
            "chunk-edited",
            `${chunkWord(brief)} ${number} was changed by hand: ${countWords(edited)} words.`,
            {
              scene: number,
            },
          ),
        );
      }),

    decideText: (id, decision, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const { brief, plan, chunks, textApproved } = manuscriptOf(record);
        if (isLong(brief))
          throw new Refusal(
            "nothing-to-approve",
            `A ${brief.kind} has no pictures that wait for its text to be approved.`,
          );
        if (!plan || chunks.length < plan.outline.length || !record.artifacts.has(keys.audit)) {
          throw new Refusal(
            "not-written-yet",
            "The scenes are still being written. Approve them when all are there.",
          );
        }
        if (textApproved === (decision === "approved")) return;
        if (decision === "undecided") {
          pen.remove(keys.textDecision);
          pen.tell(line("text-undecided", "The text is open again; no further picture is begun."));
        } else {
          const approval: TextDecision = { kind: "approved", by, at: now().toISOString() };
          pen.keep(keys.textDecision, approval, by);
          pen.tell(line("text-approved", "The text is approved; the pictures are begun."));
        }
        pen.askForRun();
      }),

    decidePicture: (id, number, wish, by) => act(id, (record, pen) => decide(record, pen, number, wish, by)),

    async decidePictures(id, wishes, by) {
      const refused: { number: number; code: string; detail: string }[] = [];
      for (const { number, ...wish } of wishes) {
        await records
          .act(id, (record, pen) => decide(record, pen, number, wish, by))
          .catch((error: unknown) => {
            if (error instanceof UnknownStory) throw unknownStory(id);
            if (!(error instanceof Refusal)) throw error;
            refused.push({ number, code: error.code, detail: error.message });
          });
      }
      return { story: await act(id, () => undefined), refused };
    },

    retryPicture: (id, number) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const { round } = pictureOf(manuscriptOf(record), number);
        const key = keys.picture(number, round);
        if (!record.failures.has(key)) {
          throw new Refusal(
            "nothing-failed",
            `Picture ${number} has not failed, so there is nothing to try again.`,
          );
        }
        tryAgain(record, pen, [key]);
        pen.tell(
          line("story-running", `Picture ${number} is tried again.`, { scene: number, attempt: round }),
        );
      }),

    setStatus: (id, status, by) =>
      act(id, (record, pen) => {
        if (record.status === status) return;
        if (status === "paused") mustBeOpen(record);
        if (record.status === "completed" && status !== "running") {
          throw new Refusal("story-ended", "This story is complete; there is nothing to stop.");
        }
        if (status === "running") {
          pen.status("waiting", by); // out of paused or cancelled, so that it may be asked for
          tryAgain(record, pen, record.failures.keys());
        } else {
          pen.status(status, by);
        }
        pen.tell(line(`story-${status}`, tellStatus(status, by)));
      }).then(async (snapshot) => {
        if (status === "running") await shelf.remove(id, PAUSE_FILE);
        return snapshot;
      }),

    async deleteStory(id) {
      await kept(id);
      await records.delete(id);
      await updateFolder(id);
    },

    decideCastSheet: (id, wish, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const { round, attempts, decision } = castSheetRound(record);
        const made = castDecisionOn({ round, attempts }, wish, by, now());
        const key = keys.castSheetDecision(round);
        if (made) pen.keep(key, made, by);
        else if (decision) pen.remove(key);
        pen.askForRun();
        pen.tell(line(`cast-sheet-${made?.kind ?? "undecided"}`, tellCastDecision(made), { attempt: round }));
      }),

    retryCastSheet: (id) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const failed = [...record.failures.keys()].filter((key) => key.startsWith("cast/"));
        if (failed.length === 0)
          throw new Refusal(
            "nothing-failed",
            "The cast sheet has not failed, so there is nothing to try again.",
          );
        tryAgain(record, pen, failed);
        pen.tell(line("story-running", "The cast sheet is tried again."));
      }),

    chooseWords: (id, of, scene, wish, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const declined = declinedOfStory(record, manuscriptOf(record)).find(
          ({ seen }) => seen.of === of && seen.scene === scene && seen.waitsForYou,
        );
        if (!declined)
          throw new Refusal("nothing-declined", `No words for ${of} ${scene} wait to be chosen.`);
        const at = now().toISOString();
        const decision: WordingDecision =
          wish.choice === "placeholder"
            ? { kind: "placeholder", by, at }
            : { kind: "words", by, at, wording: tidyWording(wish.wording, declined.seen) };
        pen.keep(keys.wording(declined.of, declined.times), decision, by);
        tryAgain(record, pen, [declined.of]);
        pen.tell(
          line(
            "wording-chosen",
            wish.choice === "placeholder"
              ? `A placeholder stands for ${of} ${scene}.`
              : `Other words were chosen for ${of} ${scene}.`,
            { scene },
          ),
        );
      }),

    async chunkVersions(id, number) {
      const record = await kept(id);
      if (!isLong(record.input as AnyBrief))
        throw new Refusal("scene-unknown", "Only tales and novels keep the versions of their chunks.");
      const versions = chunkVersions((key) => record.artifacts.get(key)?.value, number);
      if (versions.length === 0) throw new Refusal("scene-unknown", `There is no scene ${number} yet.`);
      return versions;
    },

    waiveFinding: (id, finding, reason, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const found = findingsOfLong(record).find((each) => each.id === finding);
        if (!found)
          throw new Refusal(
            "finding-unknown",
            `There is no finding ${finding} in this story, or what it quotes no longer stands there.`,
          );
        const about = found.chunk === null ? {} : { scene: found.chunk };
        if (reason === null) {
          pen.remove(keys.waiver(finding));
          pen.tell(line("finding-unwaived", `It is open again: ${found.message}`, about));
          return;
        }
        const waiver: Waiver = {
          reason: tidyNote(reason),
          message: found.message,
          by,
          at: now().toISOString(),
        };
        pen.keep(keys.waiver(finding), waiver, by);
        pen.tell(line("finding-waived", `It is intended (${waiver.reason}): ${found.message}`, about));
      }),

    rewriteParagraph: (id, number, { paragraph, note, version }, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const { brief, chunks } = manuscriptOf(record);
        const chunk = chunks.find((each) => each.number === number);
        if (!isLong(brief) || !chunk)
          throw new Refusal(
            "scene-unknown",
            `There is no chunk ${number} in a tale or a novel of this id yet.`,
          );
        if (!parts.writer.does("rewrite-paragraph"))
          throw new Refusal(
            "cannot-rewrite",
            `The ${makers.writer} does not rewrite single paragraphs. Change it by hand, or name a writer that does.`,
          );
        if (chunk.version !== version)
          throw new Refusal(
            "edit-conflict",
            `${chunkWord(brief)} ${number} was changed meanwhile (it is at version ${chunk.version} now). Look at it, and ask again.`,
            {
              current: { text: chunk.text, version: chunk.version },
            },
          );
        if (!chunk.text.split(/\n{2,}/).includes(paragraph))
          throw new Refusal(
            "paragraph-unknown",
            `${chunkWord(brief)} ${number} has no such paragraph. Send one of its paragraphs, to the letter.`,
          );
        let time = 1;
        while (record.artifacts.has(keys.rewriteWish(number, time))) time += 1;
        const wish: RewriteWish = { paragraph, note: tidyNote(note), version, by, at: now().toISOString() };
        pen.keep(keys.rewriteWish(number, time), wish, by);
        pen.askForRun();
        pen.tell(
          line(
            "rewrite-asked",
            `A paragraph of ${chunkWord(brief).toLowerCase()} ${number} is to be told otherwise: ${wish.note}`,
            {
              scene: number,
            },
          ),
        );
      }),

    checkAgain: (id, by) =>
      act(id, (record, pen) => {
        mustBeOpen(record);
        const manuscript = manuscriptOf(record);
        if (!isLong(manuscript.brief) || !record.artifacts.has(keys.audit))
          throw new Refusal(
            "nothing-to-check",
            "Only a tale or a novel that was checked can be checked again.",
          );
        const changed = manuscript.chunks.filter(({ number }) => wasChangedSinceAudit(record, number));
        for (const { number } of changed) pen.remove(keys.chunkAudit(number));
        pen.remove(keys.audit);
        pen.askForRun();
        pen.tell(
          line(
            "check-asked",
            `${changed.length === 0 ? "The whole" : `What was changed since, ${changed.map(({ number }) => number).join(", ")},`} is to be checked again, asked by ${by}.`,
          ),
        );
      }),

    setBudget: (id, usd, by) =>
      act(id, (_record, pen) => {
        if (!(usd >= 0 && usd <= BUDGET_USD_MAX))
          throw new Refusal("budget-invalid", `A story may cost between $0 and $${BUDGET_USD_MAX}.`);
        const decision: BudgetDecision = { micros: microsOf(usd), by, at: now().toISOString() };
        pen.keep(keys.budget, decision, by);
        pen.tell(line("budget-changed", `This story may now cost $${usd.toFixed(2)}.`));
      }),

    async budget() {
      const day = now().toISOString().slice(0, "2026-11-21".length);
      const month = day.slice(0, "2026-11".length);
      const spent = async (since: string) => usdOf(await records.bookedSince(since));
      return {
        story: { capUsd: usdOf(parts.caps.story) },
        day: { spentUsd: await spent(day), capUsd: usdOf(parts.caps.day) },
        month: { spentUsd: await spent(month), capUsd: usdOf(parts.caps.month) },
        pricesDate: providers.pricesDate,
      };
    },

    async providers(isAsked) {
      const signal = AbortSignal.timeout(LOOK_MS);
      return Promise.all(
        providers.lines().map(async (each) => ({
          ...each,
          look: isAsked ? await lookAt(providers, each, signal) : null,
        })),
      );
    },

    async prompt(id, verb, scene) {
      const record = await kept(id);
      const manuscript = manuscriptOf(record);
      if (isLong(manuscript.brief))
        return providers.show(
          longTaskFor(verb, scene, (key) => record.artifacts.get(key)?.value, manuscript),
          id,
        );
      return verb === "draw-scene"
        ? providers.showPicture(requestFor(manuscript as PictureManuscript, scene), id)
        : providers.show(taskFor(verb, scene, manuscript as PictureManuscript), id);
    },

    async heedPauseFiles() {
      for (const row of await records.withStatus("running", "waiting", "needs-attention", "paused")) {
        const isAsked = (await shelf.readText(row.id, PAUSE_FILE)) !== null;
        if (isAsked && row.status !== "paused") await studio.setStatus(row.id, "paused", BY_PAUSE_FILE);
        if (!isAsked && row.status === "paused" && row.statusBy === BY_PAUSE_FILE) {
          await studio.setStatus(row.id, "running", BY_PAUSE_FILE);
        }
      }
    },
  };
  return studio;
}

/** Of one answer; whoever is further behind asks again from the last number it got. */
export const JOURNAL_LINES_MAX = 1000;

const BY_PAUSE_FILE = "the pause file";

function taskFor(verb: string, scene: number, { brief, plan, chunks }: PictureManuscript): WritingTask {
  if (verb === "plan-story") return { verb, inputs: { brief } };
  if (verb !== "draft-chunk" && verb !== "audit-story") {
    throw new Refusal(
      "prompt-unknown",
      `There is no prompt "${verb}"; there are: plan-story, draft-chunk, audit-story, draw-scene.`,
    );
  }
  if (!plan)
    throw new Refusal("scene-unknown", "The story is not planned yet, so nothing can be told of it.");
  const told = chunks.map(({ number, text }) => ({ number, text }));
  if (verb === "audit-story") return { verb, inputs: { brief, plan, chunks: told } };
  const card = cardOf(plan, scene);
  const earlier = told.filter(({ number }) => number < scene);
  return { verb, inputs: { brief, plan, cards: [card], earlier } };
}

/** What would be asked for a tale or a novel, as it stands now. */
function longTaskFor(
  verb: string,
  number: number,
  kept: (key: string) => unknown,
  { brief, longPlan }: Manuscript,
): WritingTask {
  const task = longTask(verb, number, kept, brief as LongBrief, longPlan);
  if (task === null)
    throw new Refusal(
      "scene-unknown",
      `The story is not planned yet, or has no chunk ${number}, so nothing can be told of it.`,
    );
  if (task === undefined)
    throw new Refusal(
      "prompt-unknown",
      `There is no prompt "${verb}" for a ${brief.kind}; there are: ${LONG_PROMPTS.join(", ")}.`,
    );
  return task;
}

/** What the illustrator would be asked for the first attempt of a scene. */
function requestFor({ brief, plan, chunks }: PictureManuscript, scene: number): PictureRequest {
  const { facts, summary } = cardOf(plan, scene);
  const chunk = chunks.find(({ number }) => number === scene);
  return {
    facts,
    cast: plan!.cast,
    summary,
    editedText: chunk?.by === "person" ? chunk.text : null,
    notes: [],
    wording: null,
    references: { castSheet: null, current: null },
    format: brief.format,
    seed: brief.seed,
    scene,
    attempt: 1,
  };
}

function cardOf(plan: Manuscript["plan"], scene: number): SceneCard {
  const card = plan?.outline.find(({ number }) => number === scene);
  if (!card) throw new Refusal("scene-unknown", `There is no scene ${scene} in the plan of this story.`);
  return card;
}

async function lookAt(desk: ProviderDesk, provider: ProviderLine, signal: AbortSignal): Promise<Look> {
  return desk.look(provider, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return {
      isReachable: false,
      isKnown: false,
      shutdownDate: null,
      sentence: `${provider.name} did not answer within ${LOOK_MS / 1000} seconds.`,
    };
  });
}

/** Every picture there is of a story: portraits, cast sheets, and all attempts of its scenes. */
function picturesKept({ artifacts }: KeptStory): KeptPicture[] {
  return [...artifacts.values()]
    .map(({ value }) => value as Partial<KeptPicture> | null)
    .filter((value): value is KeptPicture => typeof value?.path === "string" && "mediaType" in value);
}

const findingsOfLong = (record: StoryRecord): Snapshot["findings"] => {
  const manuscript = manuscriptOf(record);
  return isLong(manuscript.brief) ? findingsOfLongStory(record, manuscript) : [];
};

const briefFor = (wish: StoryWish, random: Random, tellable: (wish: LongWish) => string[]): AnyBrief =>
  wish.kind === "picture-story" ? resolveBrief(wish, random) : resolveLongBrief(wish, random, tellable(wish));

/** What its chunks are called, at the beginning of a sentence. */
const chunkWord = (brief: AnyBrief): "Scene" | "Part" => (brief.kind === "tale" ? "Part" : "Scene");

/** How a story is called before it has a title. */
function workingTitle(brief: AnyBrief): string {
  if (!isLong(brief)) return `A story about ${heroById(brief.hero)!.character.phrase}`;
  return `A ${brief.kind} of ${brief.words.toLocaleString("en")} words (${PACKS.get(brief.genre)!.name.toLowerCase()})`;
}

const unknownStory = (id: string) =>
  new Refusal("story-unknown", `There is no story ${id}. It may have been deleted.`);

function refuseIncomplete<T>(resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof BriefIncomplete)) throw error;
    throw new Refusal("brief-incomplete", error.message, { problems: error.problems });
  }
}

function mustBeOpen({ status }: StoryRecord): void {
  if (status === "cancelled") {
    throw new Refusal(
      "story-ended",
      "This story is cancelled. Resume it first; everything made so far is still there.",
    );
  }
}

function pictureOf({ pictures }: Manuscript, number: number): ManuscriptPicture {
  const picture = pictures.find((each) => each.number === number);
  if (!picture) throw new Refusal("picture-unknown", `There is no picture ${number} in this story.`);
  return picture;
}

/** Control characters have no business in a story; Windows line ends and trailing blanks only make noise. */
function tidyText(text: string, charactersMax: number): string {
  const tidy = text
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    // oxlint-disable-next-line no-control-regex -- exactly these are to go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
  if (tidy === "")
    throw new Refusal("text-empty", "A scene cannot be empty. Write a sentence, or leave it as it was.");
  if (tidy.length > charactersMax) {
    throw new Refusal(
      "text-too-long",
      `The scene has ${tidy.length} characters; at most ${charactersMax} are kept. Shorten it and save again.`,
    );
  }
  return tidy;
}

/** What is kept of a wish; `null` takes the decision back. */
function decisionOn(
  picture: ManuscriptPicture,
  wish: PictureWish,
  by: string,
  now: Date,
  hasFailed: boolean,
): PictureDecision | null {
  const { number, attempts, round, decision } = picture;
  const at = now.toISOString();
  const isDrawn = attempts.at(-1)?.attempt === round;
  if (wish.decision === "undecided") {
    if (!decision && round > 1 && !isDrawn) throw beingRedrawn(number);
    return null;
  }
  if (wish.decision === "skipped") return { kind: "skipped", by, at };
  if (wish.decision === "approved") {
    const attempt = wish.attempt ?? (isDrawn ? round : undefined);
    if (attempt === undefined || !attempts.some((each) => each.attempt === attempt))
      throw notDrawn(number, wish.attempt);
    return { kind: "approved", by, at, attempt };
  }
  if (!isDrawn) throw hasFailed || round === 1 ? notDrawn(number) : beingRedrawn(number);
  if (round >= PICTURE_ATTEMPTS_MAX) {
    throw new Refusal(
      "too-many-attempts",
      `Scene ${number} was drawn ${round} times, which is as often as one may. Approve an attempt, or do without the picture.`,
    );
  }
  return { kind: "rejected", by, at, note: tidyNote(wish.note), ...(wish.fresh && { fresh: true }) };
}

/** What is kept of a wish about the cast sheet; `null` takes the decision back. */
function castDecisionOn(
  { round, attempts }: { round: number; attempts: { attempt: number }[] },
  wish: PictureWish,
  by: string,
  now: Date,
): CastSheetDecision | null {
  const at = now.toISOString();
  const isDrawn = attempts.at(-1)?.attempt === round;
  if (wish.decision === "skipped")
    throw new Refusal(
      "cast-sheet-needed",
      "Every picture holds to the cast sheet, so it cannot be left out.",
    );
  if (wish.decision === "undecided") return null;
  if (wish.decision === "approved") {
    const attempt = wish.attempt ?? (isDrawn ? round : undefined);
    if (attempt === undefined || !attempts.some((each) => each.attempt === attempt))
      throw new Refusal("not-drawn-yet", "The cast sheet is not drawn yet. Decide when it is there.");
    return { kind: "approved", by, at, attempt };
  }
  if (!isDrawn)
    throw new Refusal("not-drawn-yet", "The cast sheet is not drawn yet. Decide when it is there.");
  if (round >= PICTURE_ATTEMPTS_MAX) {
    throw new Refusal(
      "too-many-attempts",
      `The cast sheet was drawn ${round} times, which is as often as it may. Approve an attempt.`,
    );
  }
  return { kind: "rejected", by, at, note: tidyNote(wish.note), ...(wish.fresh && { fresh: true }) };
}

function tellCastDecision(decision: CastSheetDecision | null): string {
  if (!decision) return "The cast sheet is open again.";
  return decision.kind === "approved"
    ? "The cast sheet is approved; every picture will hold to it."
    : `The cast sheet is to be drawn again: ${decision.note}`;
}

/** The same words again would be declined again, at a price. */
function tidyWording(
  wording: string,
  { wording: declined, rewordings }: Snapshot["declined"][number],
): string {
  const tidy = wording.trim();
  if (tidy === "")
    throw new Refusal("text-empty", "Write what is to be told or drawn, in a sentence or two.");
  if (tidy.length > WORDING_CHARACTERS_MAX) {
    throw new Refusal(
      "text-too-long",
      `The words have ${tidy.length} characters; at most ${WORDING_CHARACTERS_MAX} are sent.`,
    );
  }
  const before = [declined, ...rewordings.map((each) => each.before)];
  if (before.includes(tidy))
    throw new Refusal("same-words", "These words were declined already. Change them, or use a placeholder.");
  return tidy;
}

const notDrawn = (number: number, attempt?: number) =>
  new Refusal(
    "not-drawn-yet",
    attempt === undefined
      ? `Picture ${number} is not drawn yet. Decide when it is there.`
      : `Picture ${number} has no attempt ${attempt}.`,
  );

const beingRedrawn = (number: number) =>
  new Refusal("being-redrawn", `Picture ${number} is being drawn again. Decide when the new one is there.`);

function tidyNote(note: string | undefined): string {
  const tidy = (note ?? "").trim();
  if (tidy === "") {
    throw new Refusal(
      "note-missing",
      "Say in a few words what should be different, for example: closer, and at night.",
    );
  }
  if (tidy.length > NOTE_CHARACTERS_MAX) {
    throw new Refusal(
      "note-too-long",
      `The note has ${tidy.length} characters; at most ${NOTE_CHARACTERS_MAX} are read.`,
    );
  }
  return tidy;
}

function tellDecision(number: number, { decision, note }: PictureWish): string {
  if (decision === "rejected") return `Picture ${number} is to be drawn again: ${note}`;
  const ends = { approved: "is approved", undecided: "is open again", skipped: "is left out" };
  return `Picture ${number} ${ends[decision]}.`;
}

const tellStatus = (status: "paused" | "running" | "cancelled", by: string): string =>
  ({ paused: `Paused by ${by}.`, running: `Goes on, asked by ${by}.`, cancelled: `Cancelled by ${by}.` })[
    status
  ];
