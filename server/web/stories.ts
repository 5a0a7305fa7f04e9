import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import * as z from "zod";
import { PICTURE_FORMATS } from "../story/brief.ts";
import { NOTE_CHARACTERS_MAX, PICTURE_ATTEMPTS_MAX } from "../story/decision.ts";
import { usdOf } from "../story/cost-of-story.ts";
import { DEFAULT_HERO, HEROES } from "../story/heroes.ts";
import { NOVEL_SCENES, PASSES, PRESETS, WORDS } from "../story/long/long-brief.ts";
import { DRAFTING_AT_ONCE_MAX, GIVEN_MAX } from "../story/long/resolve-long-brief.ts";
import type { LongWish } from "../story/long/resolve-long-brief.ts";
import { ANSWER_CHARACTERS_MAX, QUIZ, STRUCTURE_QUESTION } from "../story/quiz.ts";
import { journalLineSchema, snapshotSchema, storyLineSchema } from "../story/snapshot.ts";
import { urlOfStory } from "../story/story-url.ts";
import { SCENES_PER_PICTURE_STORY, STRUCTURES } from "../story/structures.ts";
import { CHUNK_CHARACTERS_MAX, SCENE_CHARACTERS_MAX, STORIES_AT_ONCE_MAX } from "../studio.ts";
import type { StoryWish, Studio } from "../studio.ts";
import { checked, numberOf, storyIdOf } from "./endpoint.ts";
import { importPack } from "./import-pack.ts";
import type { Endpoint } from "./endpoint.ts";
import { Problem } from "./problems.ts";
import type { Progress } from "./progress.ts";

/** Who decides, in the journal and in decisions, when it comes by HTTP: the studio has one owner. */
const OWNER = "the owner";

const surprise = 'null is "surprise me": the studio chooses, and says what';

const newPictureStorySchema = z
  .object({
    kind: z.literal("picture-story"),
    brief: z.object({
      hero: z
        .string()
        .nullable()
        .default(DEFAULT_HERO)
        .meta({ description: `Id of a hero; ${surprise}` }),
      structure: z
        .string()
        .nullable()
        .meta({ description: `Id of a structure; ${surprise}` }),
      answers: z
        .record(z.string(), z.string().nullable())
        .default({})
        .meta({ description: `By question key, for each question of the path; ${surprise}` }),
      surprises: z.array(z.string()).optional().meta({ description: "Keys that a page surprised before" }),
      format: z.enum(["portrait", "landscape"]).optional(),
      seed: z
        .int()
        .min(0)
        .max(0xffff_ffff)
        .optional()
        .meta({ description: "Same brief and seed, same story" }),
    }),
  })
  .meta({ id: "NewPictureStory" });

const chosen = 'null, or nothing, is "let the studio choose"';

const newLongStorySchema = z
  .object({
    kind: z.enum(["tale", "novel"]),
    brief: z.object({
      genre: z
        .string()
        .nullable()
        .meta({ description: `Id of a pack; ${chosen}` }),
      words: z.int().optional().meta({ description: "How long it is to be; it comes within 5 %" }),
      scenes: z.int().optional().meta({ description: "Of a novel: how many scenes" }),
      idea: z.string().optional().meta({ description: "What it is about, in your own words" }),
      choices: z
        .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()]))
        .optional()
        .meta({
          description: `By field of the pack: ids of its options, a number, or your own words; ${chosen}`,
        }),
      preset: z.enum(["quick", "full"]).optional(),
      passes: z
        .partialRecord(z.enum(PASSES), z.boolean())
        .optional()
        .meta({ description: "Switches single passes" }),
      draftingAtOnce: z
        .int()
        .optional()
        .meta({ description: "How many scenes that do not build on each other may be drafted at once" }),
      given: z
        .object({
          outline: z.array(z.string()).optional(),
          notes: z.string().optional(),
          chapters: z.array(z.object({ title: z.string().default(""), text: z.string() })).optional(),
        })
        .optional()
        .meta({ description: "What you bring along: it becomes part of the plan and is not contradicted" }),
      seed: z.int().min(0).max(0xffff_ffff).optional(),
    }),
  })
  .meta({ id: "NewLongStory" });

const newStorySchema = z
  .discriminatedUnion("kind", [newPictureStorySchema, newLongStorySchema])
  .meta({ id: "NewStory" });

const pictureWishSchema = z
  .object({
    decision: z.enum(["approved", "rejected", "undecided", "skipped"]),
    note: z.string().optional().meta({ description: "With a rejection: what should be different" }),
    fresh: z
      .boolean()
      .optional()
      .meta({ description: "With a rejection: draw it anew instead of changing this one as the note says" }),
    attempt: z.int().optional().meta({ description: "With an approval: an earlier attempt that was better" }),
  })
  .meta({ id: "PictureDecision" });

const manyWishesSchema = z.object({
  decisions: z.array(pictureWishSchema.extend({ number: z.int() })).max(200),
});

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(24),
  before: z.string().optional().meta({ description: "`next` of the page before" }),
});
const afterSchema = z.object({ after: z.coerce.number().int().min(0).default(0) });
const textSchema = z.object({ text: z.string() });
const textDecisionSchema = z.object({ decision: z.enum(["approved", "undecided"]) });
const statusSchema = z.object({ status: z.enum(["paused", "running", "cancelled"]) });

const sceneSchema = z.object({ scene: z.coerce.number().int().min(1).default(1) });
const promptSchema = z
  .object({
    verb: z.string(),
    stage: z.string().meta({ description: "Whose model is asked: plan, draft, audit, polish or picture" }),
    temperature: z.number().nullable(),
    answersWith: z.string().meta({ description: "text, or the name of a schema" }),
    system: z.string(),
    parts: z.array(z.object({ text: z.string(), stable: z.boolean() })),
    estimate: z.object({
      inputTokens: z.int().meta({ description: "Four characters count as one" }),
      stableTokens: z.int().meta({ description: "Of these, what comes again in other prompts of the story" }),
      outputTokensMax: z.int(),
      model: z.string().nullable(),
      usdMax: z.number().nullable(),
    }),
  })
  .meta({ id: "Prompt" });

const castSheetWishSchema = pictureWishSchema.extend({
  decision: z.enum(["approved", "rejected", "undecided"]),
});
const wordingWishSchema = z.discriminatedUnion("choice", [
  z.object({ choice: z.literal("words"), wording: z.string() }),
  z.object({ choice: z.literal("placeholder") }),
]);
const versionSchema = z.object({
  version: z.int(),
  by: z.enum(["writer", "person"]),
  made: z.string().meta({ description: "draft, a pass such as voice or mend, edit, or rewrite" }),
  why: z.array(z.string()).meta({ description: "What it answers: findings, or the note of a person" }),
  text: z.string(),
});
const rewriteSchema = z.object({
  paragraph: z.string().meta({ description: "One paragraph of the chunk, to the letter" }),
  note: z.string(),
});
const waiverSchema = z.object({ reason: z.string() });
const budgetWishSchema = z.object({ usd: z.number() });
const spentSchema = z.object({ spentUsd: z.number(), capUsd: z.number() });
const budgetSchema = z
  .object({
    story: z.object({ capUsd: z.number() }),
    day: spentSchema,
    month: spentSchema,
    pricesDate: z.string().meta({ description: "The day of the price table" }),
  })
  .meta({ id: "Budget" });
const lookSchema = z.object({ look: z.stringbool().default(false) });
const providersSchema = z
  .object({
    providers: z.array(
      z.object({
        name: z.string(),
        provider: z.string(),
        model: z.string(),
        stages: z.array(z.string()),
        isConfigured: z.boolean(),
        isPriced: z.boolean(),
        price: z.string().nullable(),
        shutdownDate: z.string().nullable(),
        shut: z.string().nullable().meta({ description: "What a person must mend before it is asked again" }),
        look: z
          .object({
            isReachable: z.boolean(),
            isKnown: z.boolean(),
            shutdownDate: z.string().nullable(),
            sentence: z.string(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: "Providers" });

/** The resources of a story. The documentation at `/openapi.json` is made from this list. */
export function storyEndpoints(studio: Studio, progress: Progress, uploads: string): Endpoint[] {
  const send = async (res: Response, snapshot: Promise<object>) => void res.json(await snapshot);

  return [
    {
      method: "get",
      path: "/options",
      summary: "What can be chosen: kinds, heroes, the quiz with its branches, limits",
      answers: { 200: z.object({}).loose().meta({ id: "Options" }) },
      handle: (_req, res) => void res.json(options(studio)),
    },
    {
      method: "post",
      path: "/story",
      summary:
        "Begin a story; or, with a resume pack as application/zip, go on with one that another Talewright began",
      headers: z.object({ "idempotency-key": z.string().max(200).optional() }),
      body: newStorySchema,
      answers: { 201: z.object({ id: z.string(), url: z.string() }).meta({ id: "StoryCreated" }) },
      handle: async (req, res) => {
        if (req.is("application/zip")) {
          const { id } = await importPack(req, studio, uploads);
          const address = urlOfStory(id);
          res.status(201).location(address).json({ id, url: address });
          return;
        }
        const { kind, brief } = checked(newStorySchema, req.body);
        const key = req.get("Idempotency-Key");
        if (key !== undefined && key.length > 200) {
          throw new Problem("request-invalid", "An Idempotency-Key has at most 200 characters.");
        }
        const { id } = await studio.createStory({ kind, ...brief } as StoryWish, key);
        const url = urlOfStory(id);
        res.status(201).location(url).json({ id, url });
      },
    },
    {
      method: "post",
      path: "/estimates",
      summary:
        "What a story will cost and take, from the list of its passes; null when it costs nothing. Begins nothing",
      body: newStorySchema,
      answers: { 200: z.object({ estimate: z.object({}).loose().nullable() }) },
      handle: (req, res) => {
        const { kind, brief } = checked(newStorySchema, req.body);
        const estimate =
          kind === "picture-story" ? studio.estimate() : studio.estimateLong({ kind, ...brief } as LongWish);
        res.json({ estimate });
      },
    },
    {
      method: "get",
      path: "/story",
      summary: "The library, newest first",
      query: pageSchema,
      answers: { 200: z.object({ stories: z.array(storyLineSchema), next: z.string().nullable() }) },
      handle: (req, res) => {
        const { limit, before } = checked(pageSchema, req.query);
        return send(res, studio.stories(limit, before));
      },
    },
    {
      method: "get",
      path: "/story/{id}",
      summary: "All that can be seen of a story, for polling; ETag and 304",
      answers: { 200: snapshotSchema, 304: null },
      handle: (req, res) => sendSnapshot(req, res, studio),
    },
    {
      method: "delete",
      path: "/story/{id}",
      summary: "Take a story and all its files away",
      answers: { 204: null },
      handle: async (req, res) => {
        await studio.deleteStory(storyIdOf(req));
        res.status(204).end();
      },
    },
    {
      method: "get",
      path: "/story/{id}/journal",
      summary:
        "What happened, numbered. With Accept: text/event-stream the live stream: events hello, journal and beat; Last-Event-ID replays",
      query: afterSchema,
      answers: { 200: z.object({ lines: z.array(journalLineSchema), seq: z.int() }) },
      handle: async (req, res) => {
        const id = storyIdOf(req);
        if (req.accepts(["json", "text/event-stream"]) === "text/event-stream")
          return progress.stream(req, res, id);
        const { after } = checked(afterSchema, req.query);
        const lines = await studio.journal(id, after);
        return void res.json({ lines, seq: lines.at(-1)?.seq ?? (await studio.seq(id)) });
      },
    },
    {
      method: "put",
      path: "/story/{id}/chunks/{n}",
      summary: "Put your own words in place of a scene",
      headers: z.object({ "if-match": z.string().meta({ description: "The version you saw, in quotes" }) }),
      body: textSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const { text } = checked(textSchema, req.body);
        return send(res, studio.editChunk(storyIdOf(req), numberOf(req), text, versionSeen(req), OWNER));
      },
    },
    {
      method: "put",
      path: "/story/{id}/decisions/text",
      summary: "Approve the scenes, so that the pictures begin; or open them again",
      body: textDecisionSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const { decision } = checked(textDecisionSchema, req.body);
        return send(res, studio.decideText(storyIdOf(req), decision, OWNER));
      },
    },
    {
      method: "put",
      path: "/story/{id}/pictures/{n}/decision",
      summary: "Approve, reject with a note (it is drawn again), take back, or do without a picture",
      body: pictureWishSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const wish = checked(pictureWishSchema, req.body);
        return send(res, studio.decidePicture(storyIdOf(req), numberOf(req), wish, OWNER));
      },
    },
    {
      method: "put",
      path: "/story/{id}/pictures/decisions",
      summary: "Decide many pictures; what is refused of them changes nothing of the others",
      body: manyWishesSchema,
      answers: {
        200: z.object({
          story: snapshotSchema,
          refused: z.array(z.object({ number: z.int(), code: z.string(), detail: z.string() })),
        }),
      },
      handle: (req, res) => {
        const { decisions } = checked(manyWishesSchema, req.body);
        return send(res, studio.decidePictures(storyIdOf(req), decisions, OWNER));
      },
    },
    {
      method: "delete",
      path: "/story/{id}/pictures/{n}/failure",
      summary: "Try a picture again that could not be drawn",
      answers: { 200: snapshotSchema },
      handle: (req, res) => send(res, studio.retryPicture(storyIdOf(req), numberOf(req))),
    },
    {
      method: "put",
      path: "/story/{id}/cast-sheet/decision",
      summary: "Approve the sheet that every picture holds to, or reject it with a note",
      body: castSheetWishSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) =>
        send(res, studio.decideCastSheet(storyIdOf(req), checked(castSheetWishSchema, req.body), OWNER)),
    },
    {
      method: "delete",
      path: "/story/{id}/cast-sheet/failure",
      summary: "Try the cast sheet again after it could not be drawn",
      answers: { 200: snapshotSchema },
      handle: (req, res) => send(res, studio.retryCastSheet(storyIdOf(req))),
    },
    {
      method: "put",
      path: "/story/{id}/pictures/{n}/wording",
      summary: "Other words, or a placeholder, for a picture that a provider declined to draw",
      body: wordingWishSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const wish = checked(wordingWishSchema, req.body);
        return send(res, studio.chooseWords(storyIdOf(req), "picture", numberOf(req), wish, OWNER));
      },
    },
    {
      method: "put",
      path: "/story/{id}/chunks/{n}/wording",
      summary: "Other words, or a placeholder, for a scene that a provider declined to write",
      body: wordingWishSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const wish = checked(wordingWishSchema, req.body);
        return send(res, studio.chooseWords(storyIdOf(req), "scene", numberOf(req), wish, OWNER));
      },
    },
    {
      method: "get",
      path: "/story/{id}/chunks/{n}/versions",
      summary: "All versions of a chunk of a tale or a novel, oldest first; the last is the one that counts",
      answers: { 200: z.object({ versions: z.array(versionSchema) }) },
      handle: async (req, res) =>
        void res.json({ versions: await studio.chunkVersions(storyIdOf(req), numberOf(req)) }),
    },
    {
      method: "post",
      path: "/story/{id}/chunks/{n}/rewrites",
      summary: "Have one paragraph of a tale or a novel told otherwise, as your note says",
      headers: z.object({ "if-match": z.string().meta({ description: "The version you saw, in quotes" }) }),
      body: rewriteSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const wish = checked(rewriteSchema, req.body);
        return send(
          res,
          studio.rewriteParagraph(
            storyIdOf(req),
            numberOf(req),
            { ...wish, version: versionSeen(req) },
            OWNER,
          ),
        );
      },
    },
    {
      method: "post",
      path: "/story/{id}/checks",
      summary: "Have what was changed after it was checked read again, in a tale or a novel",
      answers: { 200: snapshotSchema },
      handle: (req, res) => send(res, studio.checkAgain(storyIdOf(req), OWNER)),
    },
    {
      method: "put",
      path: "/story/{id}/findings/{finding}/waiver",
      summary: "Say of a finding that it is intended, and why; later audits leave it",
      body: waiverSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const { reason } = checked(waiverSchema, req.body);
        return send(res, studio.waiveFinding(storyIdOf(req), String(req.params["finding"]), reason, OWNER));
      },
    },
    {
      method: "delete",
      path: "/story/{id}/findings/{finding}/waiver",
      summary: "Open a waived finding again",
      answers: { 200: snapshotSchema },
      handle: (req, res) =>
        send(res, studio.waiveFinding(storyIdOf(req), String(req.params["finding"]), null, OWNER)),
    },
    {
      method: "put",
      path: "/story/{id}/budget",
      summary: "Say what this story may cost, in dollars",
      body: budgetWishSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) =>
        send(res, studio.setBudget(storyIdOf(req), checked(budgetWishSchema, req.body).usd, OWNER)),
    },
    {
      method: "get",
      path: "/budget",
      summary: "What may be spent, and what is: by day and month, UTC",
      answers: { 200: budgetSchema },
      handle: (_req, res) => send(res, studio.budget()),
    },
    {
      method: "get",
      path: "/providers",
      summary: "Who writes and draws. With ?look=true each is asked, at no cost, whether it is there",
      query: lookSchema,
      answers: { 200: providersSchema },
      handle: (req, res) => send(res, providersSeen(studio, checked(lookSchema, req.query).look)),
    },
    {
      method: "put",
      path: "/story/{id}/status",
      summary: "Pause, resume (all that failed is tried again) or cancel",
      body: statusSchema,
      answers: { 200: snapshotSchema },
      handle: (req, res) => {
        const { status } = checked(statusSchema, req.body);
        return send(res, studio.setStatus(storyIdOf(req), status, OWNER));
      },
    },
    {
      method: "get",
      path: "/story/{id}/prompts/{verb}",
      summary:
        "What a language model would be asked, and what that takes: plan-story, draft-chunk, audit-story, draw-scene; of tales and novels plan-tale, high-concept, draft-part, audit-part and the passes",
      query: sceneSchema,
      answers: { 200: promptSchema },
      handle: (req, res) => {
        const { scene } = checked(sceneSchema, req.query);
        return send(res, promptSeen(studio, storyIdOf(req), String(req.params["verb"]), scene));
      },
    },
    {
      method: "get",
      path: "/story/{id}/images/{file}",
      summary: "A picture; its bytes never change",
      answers: { 200: "image/webp" },
      handle: (req, res) => sendPicture(req, res, studio),
    },
  ];
}

async function providersSeen(studio: Studio, isAsked: boolean) {
  const lines = await studio.providers(isAsked);
  return {
    providers: lines.map((line) => ({ ...line, isConfigured: true, isPriced: line.price !== null })),
  };
}

async function promptSeen(studio: Studio, id: string, verb: string, scene: number) {
  const { weight, ...prompt } = await studio.prompt(id, verb, scene);
  const { microsMax, ...rest } = weight;
  return { ...prompt, estimate: { ...rest, usdMax: microsMax === null ? null : usdOf(microsMax) } };
}

const options = ({ makers, costsMoney, rewritesParagraphs, readsOwnWords, estimate, genres }: Studio) => ({
  kinds: [
    { id: "picture-story", name: "Picture story", scenes: SCENES_PER_PICTURE_STORY },
    { id: "tale", name: "Tale", words: WORDS.tale },
    {
      id: "novel",
      name: "Novel",
      words: WORDS.novel,
      scenes: NOVEL_SCENES,
      passes: PASSES,
      presets: PRESETS,
    },
  ],
  genres: genres().map(({ pack, objection }) => ({ ...pack, objection })),
  heroes: HEROES.map(({ id, label, character: { species, phrase, pronoun } }) => ({
    id,
    label,
    species,
    phrase,
    pronoun,
  })),
  defaultHero: DEFAULT_HERO,
  structures: Object.values(STRUCTURES).map(({ id, name, promise }) => ({ id, name, promise })),
  structureQuestion: STRUCTURE_QUESTION,
  quiz: QUIZ,
  formats: Object.keys(PICTURE_FORMATS),
  limits: {
    answerCharacters: ANSWER_CHARACTERS_MAX,
    noteCharacters: NOTE_CHARACTERS_MAX,
    sceneCharacters: SCENE_CHARACTERS_MAX,
    pictureAttempts: PICTURE_ATTEMPTS_MAX,
    storiesAtOnce: STORIES_AT_ONCE_MAX,
    chunkCharacters: CHUNK_CHARACTERS_MAX,
    draftingAtOnce: DRAFTING_AT_ONCE_MAX,
    given: GIVEN_MAX,
  },
  madeBy: {
    writer: makers.writer,
    illustrator: makers.illustrator.name,
    costsMoney,
    rewritesParagraphs,
    readsOwnWords,
  },
  estimate: estimate(),
});

/** Every change writes a journal line, so its number says whether there is anything new. */
async function sendSnapshot(req: Request, res: Response, studio: Studio): Promise<void> {
  const id = storyIdOf(req);
  const etag = `"${await studio.seq(id)}"`;
  if (req.get("If-None-Match") === etag) {
    res.set("ETag", etag).status(304).end();
    return;
  }
  const snapshot = await studio.story(id);
  res.set("ETag", `"${snapshot.seq}"`).json(snapshot);
}

/** How long a page may go by where a picture was hosted. */
const HOSTED_SECONDS = 300;

function versionSeen(req: Request): number {
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(req.get("If-Match") ?? "")?.[1];
  if (version === undefined) {
    throw new Problem(
      "version-missing",
      'Say which version of the scene you changed, in the header If-Match: "1". It stands in the scene as `version`.',
    );
  }
  return Number(version);
}

async function sendPicture(req: Request, res: Response, studio: Studio): Promise<void> {
  const [id, path] = [storyIdOf(req), `images/${String(req.params["file"])}`];
  const address = studio.pictureAddress(id, path);
  // A page that asks for the studio's own copy gets it: the one that is hosted may have been taken away there.
  if (address !== null && req.query["own"] === undefined) {
    res.set("Cache-Control", `private, max-age=${HOSTED_SECONDS}`).redirect(address);
    return;
  }
  const picture = await studio.openPicture(id, path);
  if (!picture) throw new Problem("picture-unknown", "There is no such picture in this story.");
  res.set({
    "Content-Type": picture.mediaType,
    "Content-Length": String(picture.bytes),
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  if (req.method === "HEAD") {
    picture.stream.destroy();
    res.end();
    return;
  }
  await pipeline(picture.stream, res).catch(() => undefined); // the reader has gone; there is nobody to tell
}
