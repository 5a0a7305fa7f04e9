import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studioClient } from "../../server/cli/studio-client.ts";
import { untilRest } from "../../server/cli/wait-for-rest.ts";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";
import type { OpenStudio } from "../../server/open-studio.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { inThisProcess, overhear } from "./run-talewright.ts";

/** Twenty pictures of a stand-in on a busy machine. */
const WHOLE_STORY_MS = 60_000;

describe("The command line of a studio that pays", () => {
  let standIn: StandIn;
  let studio: OpenStudio;
  let dataDir: string;
  const talewright = (...args: string[]) =>
    inThisProcess(args, () => readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }));
  /** Begins a story and stays until it rests. */
  const begun = async (...options: string[]): Promise<string> => {
    const { code, out, told } = await talewright("new", "--surprise", "--seed", "7", "--wait", ...options);
    expect(code, told).toBe(0);
    return /^\S+/.exec(out)![0];
  };
  const story = (id: string): Promise<Snapshot> => studio.studio.story(id);
  /** Whether these words stand in what was sent. */
  const asks = ({ body }: { body: unknown }, words: string) => JSON.stringify(body).includes(words);

  beforeAll(async () => {
    standIn = await startStandIn();
    dataDir = await mkdtemp(join(tmpdir(), "talewright-cli-"));
    const config = readConfig({
      PORT: "0",
      DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
      WRITERS: "anthropic",
      ANTHROPIC_API_KEY: "sk-ant-of-a-test",
      ANTHROPIC_BASE_URL: standIn.url,
      ILLUSTRATORS: "openai",
      OPENAI_API_KEY: "sk-of-a-test",
      OPENAI_BASE_URL: `${standIn.url}/v1`,
      OPENAI_IPM: "6000",
      PICTURE_QUALITY: "low",
    });
    studio = await openStudio(config, pino({ level: "silent" }));
  });
  afterAll(async () => {
    await studio.close(0);
    await standIn.close();
    await rm(dataDir, { recursive: true });
  });

  it(
    "tells what a story may cost before it begins it, and leads it through cast sheet, budget and pictures",
    async () => {
      const begin = await talewright("new", "--surprise", "--seed", "7", "--wait");
      expect(begin.told).toMatch(
        /^Who is the hero\? .+\n(?:.+\n)+This story is expected to cost \$\d\.\d\d to \$\d\.\d\d and to take \d+ to \d+ minutes of work:\n/,
      );
      expect(begin.told).toMatch(/\n {2}Plan +1 call {2,}\$/);
      expect(begin.told).toContain("It is paused, and asks you, before it costs more than $5.00.\n");
      const id = /^\S+/.exec(begin.out)![0];
      expect(begin.out).toContain(`The cast sheet waits for you too: npm run talewright -- cast ${id}\n`);

      expect((await talewright("cast", id)).out).toMatch(
        /^Cast sheet: undecided\n {2}1\. .+cast_sheet\.webp\n/,
      );
      expect((await talewright("cast", id, "reject", "rounder ears", "--wait")).code).toBe(0);
      const sheets = (await talewright("cast", id)).out;
      expect(sheets).toContain("     drawn with the note: rounder ears\n");
      await talewright("cast", id, "approve", "--attempt", "1");
      expect((await story(id)).castSheet).toMatchObject({ status: "approved", approvedAttempt: 1 });

      const spent = (await story(id)).cost!.spentUsd;
      await talewright("budget", id, "0.01");
      const paused = await talewright("approve", id, "text", "--wait");
      expect(paused.code).toBe(1);
      expect(paused.told).toContain(`npm run talewright -- budget ${id} USD\n`);
      const raised = await talewright("budget", id, "4.50");
      expect(raised.out).toContain("It may cost $4.50 now.\n");
      expect(raised.out).toContain(`cost  $${spent.toFixed(2)} of at most $4.50\n`);
      expect(raised.out).toMatch(new RegExp(`Go on with: npm run talewright -- resume ${id}\n$`));
      expect((await talewright("resume", id, "--wait")).code).toBe(0);

      await talewright("reject", id, "7", "closer, and at night", "--wait");
      const changed = standIn.requests.filter((request) => asks(request, "closer, and at night"));
      expect(changed).toHaveLength(1);
      await talewright("reject", id, "7", "--note", "a wholly other one", "--fresh", "--wait");
      expect((await story(id)).pictures[6]!.attempts).toHaveLength(3);
      const filesOf = ({ body }: { body: unknown }) => (body as { files: unknown[] }).files.length;
      const fresh = standIn.requests.filter((request) => asks(request, "a wholly other one"));
      expect(filesOf(fresh[0]!)).toBe(filesOf(changed[0]!) - 1); // without the picture that was rejected

      expect((await talewright("approve", id)).out).toContain("completed, 20 of 20 pictures approved");
      const { out } = await talewright("status", id);
      expect(out).toMatch(/\n {2}cost +\$\d\.\d\d of at most \$4\.50\n/);
      expect(out).toMatch(/\n +openai: gpt-image-[\w.-]+ \$\d\.\d\d, \d+ calls\n/);
    },
    WHOLE_STORY_MS,
  );

  it("shows what would be sent, which parts of it are stable, and what it takes", async () => {
    const id = await begun();
    const before = standIn.requests.length;
    const { out, code } = await talewright("prompt", "draft-chunk", "--story", id, "--scene", "3");
    expect(code).toBe(0);
    const { chunks } = await story(id);
    expect(out).toMatch(/^-- system, stable -+\n/);
    expect(out).toMatch(/\n-- part 2 of 3, stable -+\n/);
    expect(out).toContain(chunks[1]!.text);
    expect(out).not.toContain(chunks[2]!.text);
    expect(out).toMatch(/\n-- part 3 of 3 -+\n[^]*Tell scene 3\./);
    expect(out).toMatch(/About \d+ tokens in, \d+ of them \(9\d %\) stable; at most \d+ out\.\n/);
    expect(out).toMatch(/Anthropic \(claude-[\w-]+\) asks at most \$0\.\d+ for it\.\n$/);
    const json = JSON.parse(
      (await talewright("prompt", "plan-story", "--story", id, "--json")).out,
    ) as object;
    expect(json).toMatchObject({
      verb: "plan-story",
      stage: "plan",
      estimate: { usdMax: expect.any(Number) },
    });
    const picture = (await talewright("prompt", "draw-scene", "--story", id, "--scene", "3")).out;
    expect(picture).toMatch(/^-- part 1 of 1 -+\n/);
    expect(picture).toMatch(/OpenAI \(gpt-image-[\w.-]+\) asks at most \$0\.\d+ for it\.\n$/);
    expect(standIn.requests).toHaveLength(before);
    expect(await talewright("prompt", "plan-tale", "--story", id)).toMatchObject({ code: 1, out: "" });
  });

  it(
    "shows declined words with what was tried, and takes suggested ones, one's own, or a placeholder",
    async () => {
      standIn.course = (request) =>
        asks(request, "Tell scene 1.") || asks(request, "Tell scenes 1 to") ? "refused" : "well";
      const id = await begun();
      const shown = await talewright("words", id);
      expect(shown.out).toMatch(/^Anthropic \(.+\) declined scene 1.*\.\n/);
      expect(shown.out).toMatch(/\nTried, and declined too: .+\n {2}.*\{\+.+\+\}/);
      expect(shown.out).toMatch(/\nSuggested: .+\n {2}.*\{\+.+\+\}/);
      expect(shown.out).toContain(`npm run talewright -- words ${id} 1 use --text\n`);
      standIn.course = () => "well";
      await talewright("words", id, "1", "placeholder", "--text", "--wait");
      const { chunks, plan, stage } = await story(id);
      expect(chunks[0]!.text).toBe(plan!.outline[0]!.summary);
      expect(stage).toBe("text-approval");

      const ends = [1, 2].map((index) => plan!.outline[index]!.summary.slice(-30));
      standIn.course = (request) =>
        request.api === "openai-edits" && ends.some((end) => asks(request, end)) ? "policy-violated" : "well";
      await talewright("cast", id, "approve");
      await talewright("approve", id, "text", "--wait");
      expect((await talewright("status", id)).out).toMatch(
        /picture 2: declined by OpenAI \(.+\), waits for other words\n/,
      );
      const wrongly = await talewright("words", id, "2", "placeholder", "--text");
      expect(wrongly).toMatchObject({ code: 1, told: "No provider has declined the text of scene 2.\n" });
      standIn.course = () => "well";
      const { suggestion } = (await story(id)).declined.find(
        ({ of, scene }) => of === "picture" && scene === 2,
      )!;
      await talewright("words", id, "2", "use", "--wait");
      await talewright("words", id, "3", "edit", "An empty beach at noon.", "--wait");
      const last = standIn.requests.filter(({ api }) => api === "openai-edits").slice(-2);
      expect(asks(last[0]!, JSON.stringify(suggestion).slice(1, -1))).toBe(true);
      expect(asks(last[1]!, "An empty beach at noon.")).toBe(true);
      expect((await story(id)).counts.picturesDrawn).toBe(20);
      expect(await talewright("words", id)).toMatchObject({ code: 1, told: /^Nothing of this story waits/ });
    },
    WHOLE_STORY_MS,
  );

  it("names each call that may have been paid for nothing", async () => {
    let isFirst = true;
    standIn.course = () => {
      if (!isFirst) return "well";
      isFirst = false;
      return "server-error";
    };
    const id = await begun();
    standIn.course = () => "well";
    expect((await talewright("status", id)).out).toMatch(
      /\n {2}in doubt +anthropic \(.+\): A call for the plan .+ may have been paid twice: at most \$0\.\d+\.\n/,
    );
  });

  it("waits for a provider that asks for patience, and says until when", async () => {
    standIn.course = () => "rate-limited-an-hour";
    const { out } = await talewright("new", "--surprise");
    const id = /^\S+/.exec(out)![0];
    const leaving = new AbortController();
    const told = overhear("error");
    const watched = untilRest(
      studioClient({ ...studio, isOwn: false, isAtWork: true, signal: leaving.signal }),
      id,
      {
        after: 0,
        isShown: false,
      },
    );
    while (!told.heard().includes("Not before")) await new Promise((resolve) => setTimeout(resolve, 20));
    leaving.abort();
    await expect(watched).rejects.toThrow(`${id} goes on in the studio at`);
    told.end();
    expect(told.heard()).toMatch(
      /asks to be called more slowly\. .*The story goes on by itself\. Not before \d{4}-\d\d-\d\d \d\d:\d\d\. Ctrl\+C leaves/,
    );
    expect((await talewright("status", id)).out).toContain("The story goes on by itself. Not before ");
    await talewright("cancel", id);
    standIn.course = () => "well";
  });

  it("says what is spent of day and month, and what every story may cost", async () => {
    const { out, code } = await talewright("budget");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^spent today +\$\d\.\d\d of at most \$10\.00\nspent this month +\$\d\.\d\d of at most \$50\.00\n/,
    );
    expect(JSON.parse((await talewright("budget", "--json")).out)).toMatchObject({ story: { capUsd: 5 } });
  });
});
