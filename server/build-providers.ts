import type { AccountSettings, Config, ModelChoice, WriterStage } from "./config.ts";
import { ConfigError } from "./config.ts";
import { estimateLongStory } from "./providers/estimate-long-story.ts";
import { estimateStory } from "./providers/estimate-story.ts";
import type { Illustrator } from "./providers/illustrator.ts";
import { builtInIllustrator } from "./providers/illustrators/built-in-illustrator.ts";
import { renderPicturePrompt } from "./providers/illustrators/picture-prompt.ts";
import { modelIllustrator } from "./providers/illustrators/model-illustrator.ts";
import type { FittedRequest } from "./providers/illustrators/model-illustrator.ts";
import { KNOWN_SERVERS } from "./providers/known-servers.ts";
import type { CompatibleServer } from "./providers/known-servers.ts";
import type { LanguageModel, ModelRequest } from "./providers/language-model.ts";
import { anthropicModel } from "./providers/language-models/anthropic.ts";
import { compatibleModel } from "./providers/language-models/compatible-chat.ts";
import { openaiModel } from "./providers/language-models/openai-responses.ts";
import type { PictureModel } from "./providers/picture-model.ts";
import { automatic1111 } from "./providers/picture-models/automatic1111.ts";
import { compatiblePictures } from "./providers/picture-models/compatible-images.ts";
import { geminiPictures } from "./providers/picture-models/gemini-images.ts";
import { openaiPictures } from "./providers/picture-models/openai-images.ts";
import { costOf, pictureTokens, quotePicture, quoteText, readPrices } from "./providers/prices.ts";
import type { Price } from "./providers/prices.ts";
import type { Look, ProviderDesk, ProviderLine, Range } from "./providers/provider-desk.ts";
import { markOf } from "./providers/prompt-mark.ts";
import { renderPrompt } from "./providers/prompt.ts";
import { isProviderError } from "./providers/next-move.ts";
import { createHealth } from "./providers/provider-health.ts";
import { buyFromFirst } from "./providers/purchase.ts";
import type { Account, Offer } from "./providers/purchase.ts";
import { rollingPace } from "./providers/rolling-pace.ts";
import type { Clock } from "./providers/rolling-pace.ts";
import { DEADLINES } from "./providers/transport.ts";
import type { AllDeadlines } from "./providers/transport.ts";
import type { Usage } from "./providers/usage.ts";
import { builtInStoryteller } from "./providers/writers/built-in-storyteller.ts";
import { modelWriter, requestFor } from "./providers/writers/model-writer.ts";

/** The writer and the illustrator that the settings name, with everything around a paid call. */
export function buildProviders(
  config: Config,
  now: () => Date,
  { paceClock, deadlines }: { paceClock?: Clock; deadlines?: AllDeadlines } = {},
): ProviderDesk {
  const prices = refuseWrong(() => readPrices(config.prices));
  const accounts = new Map<string, Account>();
  const accountOf = (provider: string, atOnce: number, sort: "text" | "picture"): Account => {
    // Health is of the whole account: whoever has no money for words has none for pictures.
    const shared = [...accounts.values()].find((each) => each.provider === provider);
    const key = `${provider} ${sort}`;
    const account = accounts.get(key) ?? {
      provider,
      pace: rollingPace(paceOf(config.accounts[provider]!, provider, sort, atOnce), paceClock),
      health: shared?.health ?? createHealth(now),
    };
    accounts.set(key, account);
    return account;
  };

  const textModels = (choices: ModelChoice[]) =>
    choices.map((choice) => {
      const model = makeLanguageModel(choice, config.accounts[choice.provider]!, deadlines);
      return {
        ...choice,
        model,
        price: prices.priceOf(choice.provider, choice.model),
        account: accountOf(choice.provider, model.atOnce, "text"),
      };
    });
  const writers = {
    plan: textModels(config.writers.plan),
    draft: textModels(config.writers.draft),
    audit: textModels(config.writers.audit),
    polish: textModels(config.writers.polish),
  };
  const painters = config.illustrators.map((choice) => {
    const account = config.accounts[choice.provider]!;
    const model = makePictureModel(choice, account, config.pictureQuality, deadlines);
    return {
      ...choice,
      model,
      price: prices.priceOf(choice.provider, choice.model),
      account: accountOf(choice.provider, model.atOnce, "picture"),
    };
  });

  const placeholders = builtInIllustrator({
    ...(config.drawingThreads !== null && { threads: config.drawingThreads }),
    encoding: config.pictureEncoding,
  });
  const stages = new Set(STAGES.filter((stage) => writers[stage].length > 0));
  const [firstWriter] = writers.draft;
  const writer = firstWriter
    ? modelWriter({
        name: firstWriter.model.name,
        chunksAtOnce: config.scenesPerCall,
        stages,
        ask: (stage, request, call, onText) =>
          buyFromFirst(
            writers[stage].map((named) => textOffer(named, stage, request, onText)),
            call,
          ),
      })
    : builtInStoryteller();
  const illustrator = painters[0] ? illustratorOf(painters, config.pictureQuality) : placeholders;

  const everyone = [
    ...STAGES.flatMap((stage) => writers[stage].map((named) => ({ ...named, stage: stage as string }))),
    ...painters.map((named) => ({ ...named, stage: "picture" })),
  ];
  const costsMoney = everyone.some(({ price }) => !price || !isFree(price));

  const [painter] = painters;
  const picturesPerMinute = painter
    ? paceOf(config.accounts[painter.provider]!, painter.provider, "picture", 1).picturesPerMinute
    : null;

  const costAt = (named: { price: Price | null } | undefined) => {
    const price = named?.price;
    return price ? (usage: Usage) => costOf(price, usage) : null;
  };
  const costs = {
    plan: costAt(writers.plan[0]),
    draft: costAt(firstWriter),
    audit: costAt(writers.audit[0]),
    polish: costAt(writers.polish[0]),
    picture: costAt(painter),
  };

  return {
    writer,
    illustrator,
    placeholders,
    costsMoney,
    picturesPerMinute,
    pricesDate: prices.pricesDate,

    lines: () =>
      [...Map.groupBy(everyone, ({ model: { name } }) => name)].map(([name, group]): ProviderLine => {
        const { provider, model, price, account } = group[0]!;
        return {
          name,
          provider,
          model: model.model,
          stages: group.map(({ stage }) => stage),
          price: price && priceInWords(price),
          shutdownDate: price?.shutdownDate ?? null,
          shut: account.health.shutBecause(),
        };
      }),

    async look({ name }, { signal }): Promise<Look> {
      const { model } = everyone.find((each) => each.model.name === name)!;
      try {
        const found = await model.look({ signal });
        return { ...found, isReachable: true, sentence: lookInWords(name, found) };
      } catch (error) {
        if (!isProviderError(error)) throw error;
        const sentence = `${error.message} ${error.row.nextAction ?? ""}`.trim();
        return { isReachable: false, isKnown: false, shutdownDate: null, sentence };
      }
    },

    estimateLong: (brief) => (costsMoney ? estimateLongStory(brief, costs) : null),

    estimate() {
      if (!costsMoney) return null;
      return estimateStory({
        scenesPerCall: config.scenesPerCall,
        cost: costs,
        pictureTokens: tokensOfPicture(painter, config.pictureQuality),
        usesCastSheet: illustrator.castSheet !== null,
        picturesPerMinute,
        picturesAtOnce: illustrator.atOnce,
      });
    },

    show(task, storyId) {
      const prompt = renderPrompt(task, markOf(storyId));
      const request = requestFor(prompt, task);
      const [named] = writers[prompt.stage];
      return {
        ...prompt,
        weight: {
          inputTokens: tokensIn(request),
          stableTokens: Math.ceil(
            (prompt.system.length + lengthOf(prompt.parts.filter(({ stable }) => stable))) /
              CHARACTERS_PER_TOKEN,
          ),
          outputTokensMax: request.outputTokensMax,
          model: named?.model.name ?? null,
          microsMax: named?.price ? quoteText(named.price, weightOf(request)) : null,
        },
      };
    },

    showPicture(request, storyId) {
      const hasSheet = illustrator.castSheet !== null;
      const task = { verb: "draw-scene" as const, inputs: { request, hasSheet } };
      const text = renderPicturePrompt(task, markOf(storyId));
      const asked = { promptBytes: Buffer.byteLength(text), references: hasSheet ? 1 : 0 };
      const size = painter?.model.size(request.format);
      const quality = config.pictureQuality;
      return {
        verb: task.verb,
        stage: "picture",
        temperature: null,
        answersWith: "picture",
        system: "",
        parts: [{ text, stable: false }],
        weight: {
          inputTokens: Math.ceil(text.length / CHARACTERS_PER_TOKEN),
          stableTokens: 0,
          outputTokensMax: tokensOfPicture(painter, quality).high,
          model: painter?.model.name ?? null,
          microsMax: painter?.price && size ? quotePicture(painter.price, { ...asked, size, quality }) : null,
        },
      };
    },

    mended() {
      for (const { health } of accounts.values()) health.mended();
    },
  };
}

const STAGES: readonly WriterStage[] = ["plan", "draft", "audit", "polish"];

interface Named<Model> {
  provider: string;
  model: Model;
  price: Price | null;
  account: Account;
}

function textOffer(
  { model, price, account }: Named<LanguageModel>,
  stage: WriterStage,
  request: ModelRequest,
  onText: ((piece: string) => void) | undefined,
): Offer<{ text: string }> {
  return {
    account,
    model: model.model,
    by: model.name,
    stage,
    quote: price && quoteText(price, weightOf(request)),
    cost: (usage) => costOf(price!, usage),
    weight: { tokens: tokensIn(request) + request.outputTokensMax / ROOM_USED, pictures: 0 },
    send: (signal) => model.answer(request, { signal, ...(onText && { onText }) }),
  };
}

/** Answers use about a quarter of the room they are given; the pace is corrected as soon as the provider has counted. */
const ROOM_USED = 4;

function illustratorOf(painters: Named<PictureModel>[], quality: string): Illustrator {
  const [first] = painters;
  const { name, atOnce, referencesMax, promptCharactersMax } = first!.model;
  const offer = ({ model, price, account }: Named<PictureModel>, wished: FittedRequest) => {
    const request = wished.fittedTo(model);
    const asked = { promptBytes: Buffer.byteLength(request.prompt), references: request.references.length };
    return {
      account,
      model: model.model,
      by: model.name,
      stage: "picture" as const,
      quote: price && quotePicture(price, { ...asked, size: model.size(request.shape), quality }),
      cost: (usage: Usage) => (isCounted(price!, usage) ? costOf(price!, usage) : null),
      weight: { tokens: request.prompt.length / CHARACTERS_PER_TOKEN, pictures: 1 },
      send: (signal: AbortSignal) => model.paint(request, { signal }),
    };
  };
  return modelIllustrator({
    name,
    atOnce,
    referencesMax,
    promptCharactersMax,
    paint: (request, call) =>
      buyFromFirst(
        painters.map((painter) => offer(painter, request)),
        call,
      ),
  });
}

/** Some servers leave out the count, and a picture that is paid by tokens then costs nobody knows what. */
const isCounted = ({ picture }: Price, { inputTokens, outputTokens }: Usage): boolean =>
  inputTokens + outputTokens > 0 || (picture !== null && "dollars" in picture);

function makeLanguageModel(
  { provider, model }: ModelChoice,
  account: AccountSettings,
  deadlines = DEADLINES,
): LanguageModel {
  const { apiKey, baseUrl } = account;
  const own = { apiKey, model, deadlines: deadlines.text, ...(baseUrl !== null && { baseUrl }) };
  if (provider === "anthropic") return anthropicModel(own);
  if (provider === "openai") return openaiModel(own);
  const server: CompatibleServer | undefined = Object.entries(KNOWN_SERVERS).find(
    ([name]) => name === provider,
  )?.[1];
  return compatibleModel({
    provider,
    label: server?.label ?? new URL(baseUrl!).host,
    baseUrl: baseUrl ?? server!.baseUrl,
    apiKey,
    model,
    deadlines: server?.isLocal ? deadlines.localText : deadlines.text,
    ...(server && { atOnce: server.atOnce, isLocal: server.isLocal, quirks: server.quirks }),
    ...(account.atOnce !== null && { atOnce: account.atOnce }),
  });
}

function makePictureModel(
  { provider, model }: ModelChoice,
  { apiKey, baseUrl }: AccountSettings,
  quality: Config["pictureQuality"],
  { picture, localPicture } = DEADLINES,
): PictureModel {
  const address = baseUrl !== null && { baseUrl };
  const atHome = { model, apiKey, deadlines: localPicture };
  switch (provider) {
    case "openai":
      return openaiPictures({ apiKey, model, quality, deadlines: picture, ...address });
    case "gemini":
      return geminiPictures({ apiKey, model, deadlines: picture, ...address });
    case "a1111":
      return automatic1111({
        model,
        login: apiKey,
        baseUrl: baseUrl ?? "http://127.0.0.1:7860",
        deadlines: localPicture,
      });
    case "sdcpp":
      return compatiblePictures({
        ...atHome,
        baseUrl: baseUrl ?? "http://127.0.0.1:1234/v1",
        name: "stable-diffusion.cpp",
        server: "stable-diffusion.cpp",
      });
    case "localai":
      return compatiblePictures({
        ...atHome,
        baseUrl: baseUrl ?? KNOWN_SERVERS.localai.baseUrl,
        name: "LocalAI",
        server: "localai",
      });
    default:
      return compatiblePictures({ ...atHome, baseUrl: baseUrl! });
  }
}

/**
 * OpenAI's smallest plan lets five pictures begin in a minute, and Google's about ten; who has a larger one says so in the
 * settings. Everything else is heard from the providers themselves.
 */
const PICTURES_PER_MINUTE: Record<string, number> = { openai: 5, gemini: 10 };

const paceOf = (account: AccountSettings, provider: string, sort: "text" | "picture", atOnce: number) => ({
  requestsPerMinute: account.requestsPerMinute,
  tokensPerMinute: account.tokensPerMinute,
  picturesPerMinute:
    sort === "picture" ? (account.picturesPerMinute ?? PICTURES_PER_MINUTE[provider] ?? null) : null,
  atOnce: account.atOnce ?? atOnce,
});

/** English prose has about four to a token; good enough for a pace, never for money. */
const CHARACTERS_PER_TOKEN = 4;

const lengthOf = (parts: readonly { text: string }[]): number =>
  parts.reduce((sum, { text }) => sum + text.length, 0);

const tokensIn = ({ system, parts, schema }: ModelRequest): number =>
  Math.ceil((system.length + lengthOf(parts) + schemaText(schema).length) / CHARACTERS_PER_TOKEN);

const weightOf = ({ system, parts, schema, outputTokensMax }: ModelRequest) => ({
  promptBytes: Buffer.byteLength(system + parts.map(({ text }) => text).join("") + schemaText(schema)),
  outputTokensMax,
});

const schemaText = (schema: ModelRequest["schema"]): string => (schema ? JSON.stringify(schema.json) : "");

const isFree = ({ rates, picture }: Price): boolean =>
  Object.values(rates).every((rate) => rate === 0) &&
  (picture === null || ("dollars" in picture && picture.dollars === 0));

function priceInWords(price: Price): string {
  if (isFree(price)) return "free";
  const { rates, picture } = price;
  const tokens = `$${rates.input.toFixed(2)} in, $${rates.output.toFixed(2)} out per million tokens`;
  return picture && "dollars" in picture ? `$${picture.dollars} a picture` : tokens;
}

function tokensOfPicture(painter: Named<PictureModel> | undefined, quality: string): Range {
  const picture = painter?.price?.picture;
  if (!picture) return { low: 0, high: 0 };
  const { likely, atMost } = pictureTokens(picture, { size: painter.model.size("portrait"), quality });
  return { low: likely, high: atMost };
}

function lookInWords(
  name: string,
  { isKnown, shutdownDate }: { isKnown: boolean; shutdownDate: string | null },
) {
  if (!isKnown) return `${name} is not offered there. Choose another model in the settings.`;
  return shutdownDate === null ? `${name} is there.` : `${name} is there until ${shutdownDate}.`;
}

function refuseWrong<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ConfigError((cause as Error).message, { cause });
  }
}
