import { createHash } from "node:crypto";
import { createSession } from "better-sse";
import type { Session } from "better-sse";
import type { ErrorRequestHandler, Request, Response, Router } from "express";
import express from "express";
import { Refusal } from "../story/refusal.ts";
import type { BriefWish } from "../story/resolve-brief.ts";
import { hash32 } from "../story/random.ts";
import { DEFAULT_HERO } from "../story/heroes.ts";
import type { JournalLine, Snapshot } from "../story/snapshot.ts";
import { STRUCTURES } from "../story/structures.ts";
import type { Studio } from "../studio.ts";
import { storyIdOf } from "./endpoint.ts";
import { Problem } from "./problems.ts";
import { UNCHANGED_ON_THE_WAY, followJournal } from "./progress.ts";

/**
 * The paths and payloads of the red-fox page, as thin doors onto the same studio: a page written for them works
 * unchanged. `GET /story/{id}` needs no door, since our snapshot carries the fields that page reads.
 */
export function redFoxDoors(studio: Studio): { routes: Router; close(): void } {
  const routes = express.Router();
  /** Stories whose text that page is still reading, by the answers it will send along with its approval. */
  const unapproved = new Map<string, string>();
  const channels = new Map<string, Set<Session>>();
  const watching = new Set<Response>();

  routes.post("/submit", async (req, res) => {
    const { id, story } = await write(studio, briefFrom(req.body as RedFoxAnswers));
    unapproved.set(digest(req.body as RedFoxAnswers), id);
    res.json(Object.fromEntries(story.chunks.map(({ number, text }) => [`Scene${number}`, text])));
  });

  routes.post("/approve_scenes", async (req, res) => {
    const { scenes, answers } = req.body as { scenes?: Record<string, string>; answers?: RedFoxAnswers };
    if (!scenes || !answers) throw new RedFoxError(400, "Missing required field: scenes or answers");
    const known = unapproved.get(digest(answers));
    const { id, story } = known
      ? { id: known, story: await studio.story(known) }
      : await write(studio, briefFrom(answers));
    for (const { number, text, version } of story.chunks) {
      const edited = scenes[`Scene${number}`];
      if (edited !== undefined && edited !== text) await studio.editChunk(id, number, edited, version, PAGE);
    }
    await studio.decideText(id, "approved", PAGE);
    unapproved.delete(digest(answers));
    res.json({
      status: "ok",
      story_id: id,
      message: "The scenes are approved; the pictures are being drawn.",
    });
  });

  routes.post("/approve_image/:id/:n", async (req, res) => {
    const { action, selected_url = null } = (req.body ?? {}) as {
      action?: string;
      selected_url?: string | null;
    };
    if (action !== "approve" && action !== "reject")
      throw new RedFoxError(400, "action must be approve or reject");
    const number = Number(req.params.n);
    const id = storyIdOf(req);
    const attempt = (await studio.story(id)).pictures
      .find((picture) => picture.number === number)
      ?.attempts.find(({ url }) => url === selected_url)?.attempt;
    const story = await studio.decidePicture(
      id,
      number,
      action === "approve"
        ? { decision: "approved", attempt }
        : { decision: "rejected", note: NOTE_WITHOUT_WORDS },
      PAGE,
    );
    res.json({
      success: true,
      action,
      scene_number: number,
      approved_count: story.counts.picturesApproved,
      total_images: story.counts.picturesTotal,
      selected_url,
    });
  });

  routes.post("/edit_image/:id", async (req, res) => {
    const { scene_number, user_input } = (req.body ?? {}) as { scene_number?: number; user_input?: string };
    if (!Number.isSafeInteger(scene_number))
      throw new RedFoxError(400, "Missing required field: scene_number");
    const id = storyIdOf(req);
    const number = scene_number!;
    const before = await studio.decidePicture(id, number, { decision: "rejected", note: user_input }, PAGE);
    const attemptsBefore = pictureIn(before, number).attempts.length;
    const after = await until(studio, id, (story) => {
      const { attempts, status } = pictureIn(story, number);
      return attempts.length > attemptsBefore || status === "failed";
    });
    const { attempts, failure } = pictureIn(after, number);
    if (failure !== null) throw new RedFoxError(502, failure);
    res.json({ success: true, new_variations: attempts.slice(attemptsBefore).map(({ url }) => url) });
  });

  routes.get("/stream", async (req, res) => {
    const { channel: id } = req.query;
    if (typeof id !== "string") throw new RedFoxError(400, "Missing required field: channel");
    await studio.seq(id);
    if (req.socket.destroyed || res.destroyed) return;
    const session = await createSession(req, res, { keepAlive: null, headers: UNCHANGED_ON_THE_WAY });
    if (!session.isConnected || res.destroyed) return;
    const channel = channels.get(id) ?? new Set<Session>();
    channels.set(id, channel.add(session));
    const follow = followJournal(
      studio,
      id,
      Number(session.lastId) || 0,
      (line) => tellRedFox(studio, id, line, session),
      () => res.end(), // the story was deleted
    );
    follow.look();
    const stopListening = studio.listen(id, follow.look);
    const ping = setInterval(() => {
      if (session.isConnected) session.push({ timestamp: new Date().toISOString() }, "ping");
    }, PING_MS);
    res.once("close", () => {
      clearInterval(ping);
      stopListening();
      follow.stop();
      channel.delete(session);
      if (channel.size === 0) channels.delete(id);
      watching.delete(res);
    });
    watching.add(res);
  });

  routes.get("/debug_story/:id", async (req, res) => {
    const id = storyIdOf(req);
    const { stories } = await studio.stories(100);
    const active = stories.filter(({ status }) => status === "running").map((each) => each.id);
    res.json({
      story_id: id,
      full_state: await studio.story(id),
      timestamp: new Date().toISOString(),
      total_active_stories: active.length,
      active_story_ids: active,
    });
  });

  routes.get("/test_emit/:id", async (req, res) => {
    const id = storyIdOf(req);
    await studio.seq(id);
    for (const session of channels.get(id) ?? []) {
      session.push({ story_id: id, timestamp: new Date().toISOString() }, "test");
    }
    res.json({ status: "ok", story_id: id });
  });

  routes.use(inItsOwnWords);
  return {
    routes,
    close: () => {
      for (const res of watching) res.end();
    },
  };
}

const PAGE = "the red-fox page";
const PING_MS = 30_000;
/** That page rejects without saying why. */
const NOTE_WITHOUT_WORDS = "different";
/** How long that page waits for an answer that is worked out meanwhile. */
const ANSWER_WITHIN_MS = 120_000;

const KEYS = [
  "story_type",
  "humiliation_type",
  "offering_who",
  "offering_what",
  "humiliation",
  "find",
  "do_with_find",
  "villain_crime",
] as const;
type RedFoxAnswers = Partial<Record<(typeof KEYS)[number], string>>;

class RedFoxError extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

function briefFrom(given: RedFoxAnswers | undefined): BriefWish {
  const missing = KEYS.find((key) => typeof given?.[key] !== "string");
  if (!given || missing) throw new RedFoxError(400, `Missing required field: ${missing ?? KEYS[0]}`);
  const structure = Object.values(STRUCTURES).find(
    ({ id, name }) => id === given.story_type || name === given.story_type,
  );
  if (structure?.id !== "power-fantasy") {
    throw new RedFoxError(
      400,
      `These eight questions belong to Power Fantasy; "${given.story_type}" has questions of its own.`,
    );
  }
  const { story_type: _structure, ...answers } = given;
  const answered = Object.entries(answers).filter(([, answer]) => answer !== "");
  return {
    hero: DEFAULT_HERO,
    structure: structure.id,
    answers: Object.fromEntries(answered),
    // The same answers give the same text, also when the studio was started anew between its two requests.
    seed: hash32(digest(given)),
  };
}

const digest = (answers: RedFoxAnswers): string =>
  createHash("sha256")
    .update(JSON.stringify(KEYS.map((key) => answers[key] ?? "")))
    .digest("hex");

async function write(studio: Studio, wish: BriefWish): Promise<{ id: string; story: Snapshot }> {
  const { id } = await studio.createStory({ kind: "picture-story", ...wish });
  const story = await until(
    studio,
    id,
    ({ stage, attention }) => stage === "text-approval" || attention !== null,
  );
  if (story.attention) throw new RedFoxError(502, story.attention.sentence);
  return { id, story };
}

/** The story as soon as it is as wished. */
function until(studio: Studio, id: string, isAsWished: (story: Snapshot) => boolean): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      clearTimeout(deadline);
      stopListening();
      outcome();
    };
    const look = () =>
      studio.story(id).then(
        (story) => isAsWished(story) && settle(() => resolve(story)),
        (error: unknown) => settle(() => reject(error)),
      );
    const stopListening = studio.listen(id, () => void look());
    const deadline = setTimeout(
      () =>
        settle(() =>
          reject(new RedFoxError(504, "It takes longer than this page can wait. The story goes on.")),
        ),
      ANSWER_WITHIN_MS,
    );
    void look();
  });
}

const pictureIn = (story: Snapshot, number: number): Snapshot["pictures"][number] => {
  const picture = story.pictures.find((each) => each.number === number);
  if (!picture) throw new RedFoxError(404, `There is no picture ${number} in this story.`);
  return picture;
};

/** Says in that page's events what a journal line says. */
async function tellRedFox(
  studio: Studio,
  id: string,
  { kind, seq, scene, message }: JournalLine,
  session: Session,
) {
  const story = await studio.story(id).catch(() => null);
  if (!story || !session.isConnected) return;
  const counts = { completed_scenes: story.completed_scenes, total_scenes: story.total_scenes };
  const push = (name: string, data: object) => session.push(data, name, String(seq));
  if (kind === "picture-drawn") {
    const image = story.images[String(scene)];
    push("image_ready", { scene_number: scene, image_url: image?.url, status: image?.status, ...counts });
  }
  if (kind === "story-needs-attention")
    push("story_error", { status: "failed", error: story.attention?.sentence ?? message });
  if (kind === "story-completed") {
    push("all_approved", {
      message: "All pictures are approved.",
      story_id: id,
      approved_count: story.counts.picturesApproved,
      total_images: story.counts.picturesTotal,
    });
    push("story_complete", { status: "completed" });
  }
}

/** That page knows `{"error": sentence}` and nothing else. */
const inItsOwnWords: ErrorRequestHandler = (error: unknown, req: Request, res: Response, next) => {
  const status = statusFor(error);
  if (status === null || res.headersSent) {
    next(error);
    return;
  }
  req.log.info({ event: "red-fox-refused", err: error });
  res.status(status).json({ error: (error as Error).message });
};

function statusFor(error: unknown): number | null {
  if (error instanceof RedFoxError) return error.status;
  if (!(error instanceof Refusal || error instanceof Problem)) return null;
  return error.code.endsWith("-unknown") ? 404 : 400;
}
