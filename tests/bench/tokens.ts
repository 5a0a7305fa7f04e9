import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { isTextApi } from "../stand-in/api.ts";
import type { SeenRequest } from "../stand-in/stand-in.ts";
import type { BriefWish } from "../../server/story/resolve-brief.ts";
import { openPaidHouse } from "../support/paid-house.ts";
import type { PaidHouse } from "../support/paid-house.ts";

// How many tokens a finished word costs, and how much of what is sent a provider could keep in its cache: a whole picture
// story through the real adapters, answered by a stand-in that counts four characters as a token. Its text is by the
// built-in storyteller, so its scenes are shorter than a model's (about 80 words), and the figure is the more careful.
// Then a tale and a novel with all its passes: everything that is sent and answered, planning, audits and revisions included,
// and input from a cache counted in full.

const TEXT_FIELDS = new Set(["text", "prompt", "system", "instructions", "content", "input"]);
const ANOTHER: Partial<BriefWish> = {
  hero: "brown-bear",
  answers: {
    humiliation_type: "A",
    humiliation: "laughed at by a group of crows",
    find: "a rusty key",
    do_with_find: "B",
    villain_crime: "locking up the singing birds",
  },
  seed: 11,
};
const LOOK_AGAIN_MS = 100;
/** Read before everything else, wherever they stand in the body. */
const FIRST = ["system", "instructions"];

const { values: options } = parseArgs({ options: { writers: { type: "string", default: "anthropic" } } });

const house = await openPaidHouse({ writers: options.writers });
try {
  const id = await makeStory(house, {});
  const story = await house.story(id);
  const requests = house.standIn.requests.filter(({ api }) => api !== "models");
  const served = [...house.standIn.served];
  await makeStory(house, ANOTHER); // so that it can be seen what stories have in common
  const others = house.standIn.requests.filter(({ api }) => api !== "models").slice(requests.length);
  const texts = requests.filter(({ api }) => isTextApi(api));
  const pictures = requests.filter(({ api }) => !isTextApi(api));
  const usage = served.map((each) => each.usage);
  const input = sum(usage.map(({ inputTokens, imageInputTokens }) => inputTokens - imageInputTokens));
  const output = sum(served.filter(({ api }) => isTextApi(api)).map((each) => each.usage.outputTokens));
  const { words } = story.counts;
  const perWord = (input + output) / words;
  const share = cacheable(texts, [...requests, ...others]);
  const pictureShare = cacheable(pictures, [...requests, ...others]);

  console.log(
    `${words} words in ${story.counts.chunks} scenes, ${texts.length} calls for text, ${pictures.length} for pictures.`,
  );
  console.log(
    `${input} tokens in, those of every picture's prompt included, and ${output} out (pictures are not words).`,
  );
  console.log(
    `A provider could keep ${percent(share)} of the input for text (and ${percent(pictureShare)} of that for pictures): it began another request, too.`,
  );
  for (const { name, usd, calls, inputTokens, outputTokens } of story.cost!.byStage)
    console.log(`  ${name}: ${calls} calls, ${inputTokens} in, ${outputTokens} out, $${usd.toFixed(4)}`);
  const tale = await makeLongStory(house, "tale", { words: 10_000 });
  const novel = await makeLongStory(house, "novel", { words: 60_000, scenes: 50, preset: "full" });
  console.log(
    JSON.stringify({
      picture_story: Number(perWord.toFixed(2)),
      cacheable_share: Number(share.toFixed(3)),
      tale: Number(tale.toFixed(2)),
      novel: Number(novel.toFixed(2)),
    }),
  );
} finally {
  await house.end();
}

async function makeStory(studio: PaidHouse, change: Partial<BriefWish>): Promise<string> {
  const id = await studio.begin(change);
  const put = (path: string, json: object) => studio.ask(`/story/${id}${path}`, { method: "PUT", json });
  await studio.until(
    id,
    ({ stage, castSheet }) => stage === "text-approval" && castSheet?.status === "undecided",
  );
  await put("/cast-sheet/decision", { decision: "approved" });
  await put("/decisions/text", { decision: "approved" });
  await studio.until(id, ({ counts }) => counts.picturesDrawn === counts.picturesTotal);
  return id;
}

/** Tokens for a finished word of a long story. */
async function makeLongStory(studio: PaidHouse, kind: "tale" | "novel", wish: object): Promise<number> {
  const from = studio.standIn.served.length;
  const begun = performance.now();
  const answer = await studio.ask("/story", {
    method: "POST",
    json: { kind, brief: { genre: "horror", seed: 7, ...wish } },
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { id: string };
  let story = await studio.story(id);
  while (story.status === "running") {
    await pause(LOOK_AGAIN_MS);
    story = await studio.story(id);
  }
  if (story.status !== "completed")
    throw new Error(`The ${kind} did not come to its end: ${story.progress.doing}`);
  const usage = studio.standIn.served.slice(from).map((each) => each.usage);
  const tokens = sum(usage.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens));
  const { words, chunks } = story.counts;
  console.log(
    `\nA ${kind}: ${words} words in ${chunks} ${story.long!.noun}s, ${usage.length} calls, ${tokens} tokens (${((performance.now() - begun) / 1000).toFixed(0)} s).`,
  );
  for (const { name, usd, calls, inputTokens, outputTokens } of story.cost!.byStage)
    console.log(`  ${name}: ${calls} calls, ${inputTokens} in, ${outputTokens} out, $${usd.toFixed(4)}`);
  return tokens / words;
}

/**
 * The share of these requests that begins as another of all requests to the same model began: what a cache could have
 * kept. Providers keep prompts from about 1,000 tokens on, so it matters for text; the prompts of pictures are shorter.
 */
function cacheable(requests: SeenRequest[], all: SeenRequest[]): number {
  const shared = (request: SeenRequest) =>
    Math.max(
      ...all
        .filter((other) => other !== request && sortOf(other) === sortOf(request))
        .map((other) => sharedLength(promptOf(request), promptOf(other))),
    );
  return sum(requests.map(shared)) / sum(requests.map((request) => promptOf(request).length));
}

/** Requests to different models share no cache. */
function sortOf({ api, model }: SeenRequest): string {
  return `${isTextApi(api) ? "text" : "picture"} ${model}`;
}

/** The words of a request, in the order in which they are read: fields other than text do not count as words. */
function promptOf({ body }: SeenRequest): string {
  const texts: string[] = [];
  const collect = (value: unknown, name: string): void => {
    if (typeof value === "string" && TEXT_FIELDS.has(name)) texts.push(value);
    else if (Array.isArray(value)) for (const each of value) collect(each, name);
    else if (value && typeof value === "object")
      for (const field of inReadingOrder(Object.keys(value)))
        collect((value as Record<string, unknown>)[field], field);
  };
  collect(body, "");
  return texts.join("\n");
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function inReadingOrder(fields: string[]): string[] {
  return fields.toSorted((one, other) => Number(FIRST.includes(other)) - Number(FIRST.includes(one)));
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
