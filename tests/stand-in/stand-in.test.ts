import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI, { toFile } from "openai";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FAULTS } from "../../server/providers/faults.ts";
import { renderPicturePrompt } from "../../server/providers/illustrators/picture-prompt.ts";
import { renderPrompt } from "../../server/providers/prompt.ts";
import { scenesTold } from "../../server/providers/writers/draft-answer.ts";
import { faultsOfPlan, planAnswer, planFromAnswer } from "../../server/providers/writers/plan-answer.ts";
import { requestFor } from "../../server/providers/writers/model-writer.ts";
import type { WritingTask } from "../../server/providers/writer.ts";
import type { Plan } from "../../server/story/plan.ts";
import { seededRandom } from "../../server/story/random.ts";
import { resolveBrief } from "../../server/story/resolve-brief.ts";
import { aWish } from "../support/builders.ts";
import { openaiTokens } from "./answer-picture.ts";
import { PICTURE_APIS, TEXT_APIS } from "./api.ts";
import { COURSES } from "./courses.ts";
import type { Course, CourseRow } from "./courses.ts";
import { mixedCourses } from "./mixed-courses.ts";
import { startStandIn } from "./stand-in.ts";
import type { SeenRequest, StandIn } from "./stand-in.ts";

let standIn: StandIn;
let anthropic: Anthropic;
let openai: OpenAI;

beforeAll(async () => {
  standIn = await startStandIn();
  anthropic = new Anthropic({ apiKey: "a-key", baseURL: standIn.url, maxRetries: 0 });
  openai = new OpenAI({ apiKey: "a-key", baseURL: `${standIn.url}/v1`, maxRetries: 0 });
});
beforeEach(() => {
  standIn.course = () => "well";
});
afterAll(() => standIn.close());

const brief = resolveBrief(aWish(), seededRandom(1));
const MARK = "=== 0123456789abcdef ===";

/** What a task is sent as. */
const asked = (task: WritingTask) => requestFor(renderPrompt(task, MARK), task);

async function byAnthropic(task: WritingTask, model = "claude-sonnet-5-5"): Promise<Anthropic.Message> {
  const { system, parts, schema, outputTokensMax } = asked(task);
  const ephemeral = { type: "ephemeral" as const };
  return anthropic.messages
    .stream({
      model,
      max_tokens: outputTokensMax,
      system: [{ type: "text", text: system, cache_control: ephemeral }],
      messages: [
        {
          role: "user",
          content: parts.map(({ text, stable }) => ({
            type: "text" as const,
            text,
            ...(stable &&
              text === parts.findLast((part) => part.stable)?.text && { cache_control: ephemeral }),
          })),
        },
      ],
      ...(schema && { output_config: { format: { type: "json_schema" as const, schema: schema.json } } }),
    })
    .finalMessage();
}
const textOf = ({ content }: Anthropic.Message): string =>
  content.map((block) => (block.type === "text" ? block.text : "")).join("");

async function aPlanByAnthropic(): Promise<Plan> {
  const answer = planAnswer.parse(
    JSON.parse(textOf(await byAnthropic({ verb: "plan-story", inputs: { brief } }))),
  );
  expect(faultsOfPlan(answer, brief)).toEqual([]);
  return planFromAnswer(answer, brief);
}

describe("The stand-in as a writer", () => {
  it("plans the very story a prompt asks for, with the person's own words in it", async () => {
    const plan = await aPlanByAnthropic();
    expect(plan.outline).toHaveLength(20);
    expect(plan.cast.find(({ id }) => id === "hero")?.phrase).toBe("the red fox");
    const answered = new Set(plan.outline.flatMap(({ answers }) => answers));
    expect(answered).toContain("find");
    expect(plan.outline.map(({ summary }) => summary).join(" ")).toContain("old brass compass");
  });

  it("tells the scenes a prompt asks for, those and no others, and each as a scene of that story", async () => {
    const plan = await aPlanByAnthropic();
    const draft = async (from: number, to: number) => {
      const inputs = { brief, plan, cards: plan.outline.slice(from - 1, to), earlier: [] };
      return scenesTold(textOf(await byAnthropic({ verb: "draft-chunk", inputs })));
    };
    const told = await draft(5, 7);
    expect(told.map(({ number, isWhole }) => [number, isWhole])).toEqual([
      [5, true],
      [6, true],
      [7, true],
    ]);
    for (const { text } of told) expect(text.split(/\s+/).length).toBeGreaterThan(40);
    expect(new Set(told.map(({ text }) => text)).size).toBe(3);
    expect(await draft(6, 6)).toEqual([told[1]]);
  });

  it("finds as an editor only what stands in the scenes, to the letter", async () => {
    const plan = await aPlanByAnthropic();
    const chunks = [
      { number: 1, text: "The red fox sat on the very last step of all. It rained." },
      { number: 2, text: "Nobody came, and he sat on the very last step of all." },
    ];
    const { findings } = JSON.parse(
      textOf(await byAnthropic({ verb: "audit-story", inputs: { brief, plan, chunks } })),
    ) as { findings: { quotes: string[] }[] };
    expect(findings[0]?.quotes).toEqual(["sat on the very last"]);
  });

  it("finds other words for what was declined", async () => {
    const wording = "The wolf attacks the goat.";
    const inputs = { purpose: "picture" as const, wording, declinedBy: "OpenAI", category: null };
    const answer = JSON.parse(textOf(await byAnthropic({ verb: "reword", inputs }))) as { wording: string };
    expect(answer.wording).toBe("The wolf steps towards the goat.");
  });

  it("says the same to all three protocols, streamed and whole", async () => {
    const { system, parts } = asked({ verb: "plan-story", inputs: { brief } });
    const content = parts.map(({ text }) => text).join("\n");
    const messages = [{ role: "user" as const, content }];
    const whole = await anthropic.messages.create({ model: "m", max_tokens: 16_000, system, messages });
    const response = await openai.responses.create({ model: "m", instructions: system, input: content });
    const completion = await openai.chat.completions.create({ model: "m", messages });
    const streamed = await openai.chat.completions
      .stream({ model: "m", messages, stream_options: { include_usage: true } })
      .finalChatCompletion();
    const said = textOf(whole);
    expect(said).toContain("fox");
    expect([
      response.output_text,
      completion.choices[0]?.message.content,
      streamed.choices[0]?.message.content,
    ]).toEqual([said, said, said]);
    expect(streamed.usage?.completion_tokens).toBe(Math.ceil(said.length / 4));
  });

  it("stops where the room for the answer ends, and says so", async () => {
    const { stop_reason, usage } = await anthropic.messages.create({
      model: "m",
      max_tokens: 10,
      messages: [{ role: "user", content: "Tell me something." }],
    });
    expect([stop_reason, usage.output_tokens]).toEqual(["max_tokens", 10]);
  });

  it("reads from its cache what began the same: where it was marked for Anthropic, in blocks for OpenAI", async () => {
    const plan = await aPlanByAnthropic();
    const draft = (count: number, earlier: { number: number; text: string }[]) =>
      ({
        verb: "draft-chunk",
        inputs: { brief, plan, cards: plan.outline.slice(count, count + 1), earlier },
      }) as const;
    const model = "claude-of-the-cache-test";
    const first = await byAnthropic(draft(1, [{ number: 1, text: "It began." }]), model);
    const second = await byAnthropic(
      draft(2, [
        { number: 1, text: "It began." },
        { number: 2, text: "It went on." },
      ]),
      model,
    );
    expect(first.usage.cache_read_input_tokens).toBe(0);
    expect(first.usage.cache_creation_input_tokens).toBeGreaterThan(1024);
    expect(second.usage.cache_read_input_tokens).toBe(first.usage.cache_creation_input_tokens);

    const input = `${"a long beginning ".repeat(600)}and an end`;
    await openai.responses.create({ model: "gpt-of-the-cache-test", input });
    const again = await openai.responses.create({
      model: "gpt-of-the-cache-test",
      input: `${input}, another`,
    });
    expect(again.usage?.input_tokens_details.cached_tokens).toBe(2048);
  });
});

describe("The stand-in as an illustrator", () => {
  it("gives a picture of the size and sort asked for, and counts its tokens as OpenAI does", async () => {
    const { data, usage } = await openai.images.generate({
      model: "gpt-image-2.5-flare",
      prompt: "A fox.",
      size: "1024x1536",
      quality: "medium",
      output_format: "webp",
    });
    const { format, width, height } = await sharp(Buffer.from(data![0]!.b64_json!, "base64")).metadata();
    expect([format, width, height]).toEqual(["webp", 1024, 1536]);
    expect(usage?.output_tokens).toBe(343);
  });

  it.each([
    ["medium", 1024, 1024, 439],
    ["high", 1536, 1024, 1372],
    ["max", 1024, 1024, 7024],
  ])("counts %s %i x %i as %i tokens", (quality, width, height, tokens) => {
    const model = "gpt-image-2.5-flare";
    const request = {
      model,
      prompt: "",
      width,
      height,
      count: 1,
      encoding: "png",
      references: [],
      wantsUrl: false,
    } as const;
    expect(openaiTokens({ ...request, quality })).toBe(tokens);
  });

  it("takes reference pictures, and counts them", async () => {
    const reference = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const image = await Promise.all(
      ["1.png", "2.png"].map((name) => toFile(reference, name, { type: "image/png" })),
    );
    const { usage } = await openai.images.edit({
      model: "gpt-image-2",
      prompt: "A fox.",
      image,
      size: "1024x1024",
    });
    expect(usage?.input_tokens_details.image_tokens).toBe(2000);
    expect((standIn.requests.at(-1)!.body as { files: unknown[] }).files).toHaveLength(2);
  });

  it("draws the scene that a prompt speaks of, and not another", async () => {
    const drawing = await startStandIn({ pictures: "drawn" });
    try {
      const { system, parts, schema } = asked({ verb: "plan-story", inputs: { brief } });
      const client = new OpenAI({ apiKey: "a-key", baseURL: `${drawing.url}/v1`, maxRetries: 0 });
      const { output_text } = await client.responses.create({
        model: "m",
        instructions: system,
        input: parts.map(({ text }) => text).join("\n"),
        text: { format: { type: "json_schema", name: "plan", schema: schema!.json, strict: true } },
      });
      const plan = planFromAnswer(planAnswer.parse(JSON.parse(output_text)), brief);
      const night = plan.outline.find(({ facts }) => facts.time === "night")!;
      const day = plan.outline.find(({ facts }) => facts.time === "day" && facts.weather === "clear")!;
      const [dark, bright] = await Promise.all([night, day].map((card) => brightness(client, plan, card)));
      expect(dark!).toBeLessThan(bright! - 30);
    } finally {
      await drawing.close();
    }
  });

  async function brightness(client: OpenAI, plan: Plan, card: Plan["outline"][number]): Promise<number> {
    const { facts, summary, number } = card;
    const references = { castSheet: null, current: null };
    const scene = {
      editedText: null,
      notes: [],
      wording: null,
      references,
      format: "portrait",
      seed: 1,
      attempt: 1,
    } as const;
    const request = { ...scene, facts, cast: plan.cast, summary, scene: number, notes: [] };
    const prompt = renderPicturePrompt({ verb: "draw-scene", inputs: { request, hasSheet: false } }, MARK);
    const { data } = await client.images.generate({ model: "gpt-image-2", prompt, size: "1024x1536" });
    const { channels } = await sharp(Buffer.from(data![0]!.b64_json!, "base64")).stats();
    return channels.reduce((sum, { mean }) => sum + mean / 3, 0);
  }
});

describe("The stand-in as a provider", () => {
  const hello = {
    model: "claude-sonnet-5-5",
    max_tokens: 100,
    messages: [{ role: "user" as const, content: "Hello." }],
  };

  it("keeps what it would have charged for, with the usage it reported", async () => {
    const before = standIn.served.length;
    const { usage } = await anthropic.messages.create(hello);
    standIn.course = () => "overloaded";
    await expect(anthropic.messages.create(hello)).rejects.toThrow("Overloaded");
    const entries = standIn.served.slice(before);
    expect(
      entries.map(({ api, usage: counted, isDelivered }) => [api, counted.outputTokens, isDelivered]),
    ).toEqual([["anthropic-messages", usage.output_tokens, true]]);
  });

  it("carries the headers of each family", async () => {
    const { response } = await anthropic.messages.create(hello).withResponse();
    expect(response.headers.get("request-id")).toMatch(/^req_/);
    expect(response.headers.get("anthropic-ratelimit-requests-limit")).toBe(String(standIn.limits.requests));
    const ofOpenai = await openai.responses.create({ model: "m", input: "Hello." }).withResponse();
    expect(ofOpenai.request_id).toMatch(/^req_/);
    expect(ofOpenai.response.headers.get("x-ratelimit-limit-tokens")).toBe(String(standIn.limits.tokens));
  });

  it("asks for a key, refuses what its provider would refuse, and knows which models are gone", async () => {
    await expect(openai.images.generate({ model: "gpt-image-1", prompt: "A fox." })).rejects.toMatchObject({
      status: 404,
    });
    const odd = { ...hello, temperature: 99 };
    await expect(anthropic.messages.create(odd)).rejects.toMatchObject({
      status: 400,
      type: "invalid_request_error",
    });
    const size = "1000x1000" as "1024x1024";
    await expect(
      openai.images.generate({ model: "gpt-image-2", prompt: "A fox.", size }),
    ).rejects.toMatchObject({
      status: 400,
      param: "size",
    });
    const answer = await fetch(`${standIn.url}/v1/messages`, { method: "POST", body: JSON.stringify(hello) });
    expect(answer.status).toBe(401);
    expect(await openai.models.retrieve("gpt-image-1.5")).toMatchObject({ shutdown_date: "2026-12-01" });
  });

  it("notices that a client has left", async () => {
    standIn.course = () => "hang-before-headers";
    const before = standIn.requests.length;
    await expect(anthropic.messages.create(hello, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    await expect.poll(() => standIn.requests[before]?.aborted).toBe(true);
  });

  it("lets the same requests go wrong in the same ways for the same seed", () => {
    const course = mixedCourses({ share: 0.3, seed: 5, among: ["overloaded", "refused"] });
    const courses = Array.from({ length: 1000 }, (_, at) => course(aRequest(at)));
    expect(courses).toEqual(
      Array.from({ length: 1000 }, (_, at) =>
        mixedCourses({ share: 0.3, seed: 5, among: ["overloaded", "refused"] })(aRequest(at)),
      ),
    );
    expect(courses.filter((each) => each !== "well").length).toBeGreaterThan(250);
    expect(courses.filter((each) => each !== "well").length).toBeLessThan(350);
  });

  const aRequest = (number: number): SeenRequest => ({
    number,
    api: "anthropic-messages",
    model: "m",
    body: hello,
    headers: {},
    at: 0,
    aborted: false,
  });

  it("runs as a process of its own, with a door to say what shall become of requests", async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("run-stand-in.ts", import.meta.url))], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
      const { url } = JSON.parse(line) as { url: string };
      const client = new Anthropic({ apiKey: "a-key", baseURL: url, maxRetries: 0 });
      await client.messages.create(hello);
      const order = { course: "overloaded" satisfies Course, only: ["anthropic-messages"] };
      await fetch(`${url}/__stand-in/course`, { method: "POST", body: JSON.stringify(order) });
      await expect(client.messages.create(hello)).rejects.toMatchObject({ status: 529 });
      expect(await (await fetch(`${url}/__stand-in/served`)).json()).toHaveLength(1);
    } finally {
      child.kill("SIGTERM");
    }
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

describe("The table of courses", () => {
  const rows = Object.entries(COURSES) as [Course, CourseRow][];

  it("has more than fifty, each for some protocol, and meets every fault that a provider can show", () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const [course, { faults }] of rows) expect(Object.keys(faults), course).not.toEqual([]);
    const met = new Set(rows.flatMap(([, { faults }]) => Object.values(faults)));
    // Nobody understands, or it was never sent.
    const neverOnTheWire = ["certificate-refused", "unknown", "price-unknown", "text-rejected"];
    expect(
      Object.keys(FAULTS)
        .filter((fault) => !met.has(fault as never))
        .toSorted(),
    ).toEqual(neverOnTheWire.toSorted());
  });

  it("charges for nothing that the studio books as free", () => {
    for (const [course, { faults, isCharged }] of rows) {
      const free = Object.values(faults).some((fault) => fault !== null && FAULTS[fault].charged === "no");
      // A text that fills the window was written, and is paid for, although the fault it stands for is mostly free.
      if (free && course !== "window-full") expect([course, isCharged]).toEqual([course, false]);
    }
  });

  it("goes wrong in every protocol in many ways", () => {
    for (const api of [...TEXT_APIS, ...PICTURE_APIS]) {
      const ways = rows.filter(([, { faults }]) => api in faults).length;
      expect([api, ways >= 25]).toEqual([api, true]);
    }
  });
});
