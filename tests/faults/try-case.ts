import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { buildStudio } from "../../server/build-studio.ts";
import type { BuiltStudio } from "../../server/build-studio.ts";
import { readConfig } from "../../server/config.ts";
import { costOf, readPrices } from "../../server/providers/prices.ts";
import { DEADLINES } from "../../server/providers/transport.ts";
import type { AllDeadlines, Deadlines } from "../../server/providers/transport.ts";
import type { LedgerLine } from "../../server/runtime/ledger.ts";
import type { StoryRecord } from "../../server/runtime/records.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { isTextApi } from "../stand-in/api.ts";
import type { Course } from "../stand-in/courses.ts";
import { COURSES } from "../stand-in/courses.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import type { SeenRequest, StandIn } from "../stand-in/stand-in.ts";
import type { Expected } from "./expected.ts";
import { jumpingClock } from "./jumping-clock.ts";
import type { JumpingClock } from "./jumping-clock.ts";
import type { FaultCase } from "./matrix.ts";
import { memoryShelf } from "./memory-shelf.ts";
import { STORY, putStory, storyBefore } from "./story-before.ts";
import type { StoryBefore } from "./story-before.ts";
import { CANARY, OWN_PRICES, accountsAt, isPicture } from "./trials.ts";

/** Where one case after another is tried, each in a studio of its own. */
export interface Bench {
  /** What came otherwise than expected, in sentences. */
  tryCase(given: FaultCase): Promise<string[]>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const standIn = await startStandIn();
  const folder = await mkdtemp(join(IN_MEMORY, "talewright-faults-"));
  const pricesFile = join(folder, "prices.json");
  await writeFile(pricesFile, OWN_PRICES);
  return {
    async tryCase(given) {
      const trial = await beginTrial(given, standIn, { folder, pricesFile });
      try {
        return await judge(given, trial);
      } finally {
        await trial.end();
      }
    },
    async close() {
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A folder that is no disk, where there is one: a thousand studios that sync every change only measure the disk. */
const IN_MEMORY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

interface OnTrial extends BuiltStudio {
  standIn: StandIn;
  clock: JumpingClock;
  before: StoryBefore;
  /** Requests of the step itself. */
  ofStep(): SeenRequest[];
  logged: string[];
  end(): Promise<void>;
}

async function beginTrial(
  { trial, courses, thereafter, expected }: FaultCase,
  standIn: StandIn,
  { folder, pricesFile }: { folder: string; pricesFile: string },
): Promise<OnTrial> {
  standIn.requests.length = 0;
  standIn.served.length = 0;
  const hang = [...courses, thereafter].find((course) => course in ENDED_BY);
  // A sibling is not to meet the short deadline; nor is it, by a wait of its own, to let the time of a parked step pass.
  const isSpoilt = hang !== undefined || (trial.isOneByOne && expected.end.kind === "parked");
  const before = storyBefore(trial.step, isPicture(trial) && isSpoilt);
  const isOfStep = (request: SeenRequest) => {
    const isAsked = request.api === trial.api || request.api === trial.next?.api;
    return isAsked && (!isPicture(trial) || promptOf(request).includes(before.mark));
  };
  const ofStep = () => standIn.requests.filter(isOfStep);
  const courseAt = (index: number) => courses[index] ?? thereafter;
  standIn.course = (request) =>
    isOfStep(request) && request.api === trial.api ? courseAt(ofStep().length - 1) : "well";
  let isUnderWay = false;
  const isHanging = (behind: number) => {
    const index = ofStep().length - behind;
    const isOfNext = trial.next !== null && index >= expected.ofFirst;
    return isUnderWay && !isOfNext && courseAt(index) === hang;
  };
  const deadlines = Object.fromEntries(
    Object.entries(DEADLINES).map(([sort, usual]) => {
      const isAffected = hang !== undefined && /picture/i.test(sort) === isPicture(trial);
      return [sort, isAffected ? impatient(usual, hang, isHanging) : usual];
    }),
  ) as AllDeadlines;

  const clock = jumpingClock();
  const logged: string[] = [];
  const shelf = memoryShelf();
  const dataDir = await mkdtemp(join(folder, "data-"));
  const config = readConfig({
    DATA_DIR: dataDir,
    PRICES_FILE: pricesFile,
    ...accountsAt(standIn.url),
    ...trial.settings,
  });
  const built = await buildStudio(
    config,
    pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
    { shelf, now: clock.date, pause: clock.pause, paceClock: clock, deadlines },
  );
  await putStory(before, built.records, shelf);
  await built.start();
  isUnderWay = true;
  return {
    ...built,
    standIn,
    clock,
    before,
    ofStep,
    logged,
    async end() {
      await built.stop(0);
      await rm(dataDir, { recursive: true });
    },
  };
}

/** By which deadlines it ends that a provider hangs. */
const ENDED_BY: Partial<Record<Course, readonly (keyof Deadlines)[]>> = {
  "hang-before-headers": ["firstByteMs"],
  "silence-after-headers": ["thoughtMs"],
  "silence-in-the-middle": ["thoughtMs", "silenceMs"],
  "pings-only": ["thoughtMs"],
  "slow-drip": ["totalMs"],
  "picture-slowly-dripping": ["thoughtMs"],
};

/** These are looked at when the headers have come, and all others before the request is sent. */
const LOOKED_AT_LATER: ReadonlySet<keyof Deadlines> = new Set(["thoughtMs", "silenceMs"]);

/** Long enough for the request to arrive on a machine that has much to do. */
const SHORT_MS = 1500;
const SHORT_MS_LATER = 500;

/** Deadlines as ever, but short for a request that hangs: whatever else there is may take its time on a busy machine. */
function impatient(deadlines: Deadlines, hang: Course, isHanging: (behind: number) => boolean): Deadlines {
  const own = { ...deadlines };
  for (const name of ENDED_BY[hang] ?? []) {
    const [short, behind] = LOOKED_AT_LATER.has(name) ? [SHORT_MS_LATER, 1] : [SHORT_MS, 0];
    Object.defineProperty(own, name, { get: () => (isHanging(behind) ? short : deadlines[name]) });
  }
  return own;
}

/** The words of a request for a picture, without the pictures that go along. */
function promptOf({ body }: SeenRequest): string {
  const { fields, prompt, contents } = (body ?? {}) as {
    fields?: { prompt?: string };
    prompt?: string;
    contents?: { parts: { text?: string }[] }[];
  };
  return fields?.prompt ?? prompt ?? contents?.[0]?.parts.map(({ text }) => text ?? "").join("\n") ?? "";
}

/** Lets the story go on, as a person does by a click, until it rests. */
async function goOn({ studio, records }: OnTrial): Promise<void> {
  await studio.setStatus(STORY, "running", "a person");
  await untilItRests(records);
}

const REST_MS_MAX = 60_000;
const LOOK_EVERY_MS = 40;

async function untilItRests(records: BuiltStudio["records"]): Promise<void> {
  const deadline = performance.now() + REST_MS_MAX;
  while ((await records.find(STORY))!.status === "running") {
    if (performance.now() > deadline) throw new Error("The story went on and on.");
    await sleep(LOOK_EVERY_MS);
  }
}

async function judge(given: FaultCase, trial: OnTrial): Promise<string[]> {
  const { expected } = given;
  await goOn(trial);
  const wrong = await lookAt(given, trial, expected);
  const { kind } = expected.end;
  const isMendedNow =
    given.courses.length === 1 && given.thereafter === "well" && kind !== "kept" && kind !== "done-without";
  if (!isMendedNow || wrong.length > 0) return wrong;

  const before = (await trial.records.load(STORY))!;
  if (expected.end.kind === "parked") {
    trial.clock.pass(expected.end.forMs);
    await untilAwake(trial);
    await untilItRests(trial.records);
  } else {
    await goOn(trial);
  }
  const mended = {
    ...expected,
    booked: [...expected.booked, "usage" as const],
    end: { kind: "kept" as const },
  };
  const after = (await trial.records.load(STORY))!;
  return [
    ...(await lookAt(given, trial, { ...mended, ofFirst: expected.ofFirst + 1 })),
    ...(settledIn(before).isSubsetOf(settledIn(after)) ? [] : ["What was settled changed."]),
  ].map((each) => `mended: ${each}`);
}

const settledIn = ({ ledger }: StoryRecord) => new Set(ledger.map((line) => JSON.stringify(line)));

async function untilAwake({ records }: OnTrial): Promise<void> {
  const deadline = performance.now() + REST_MS_MAX;
  while ((await records.load(STORY))!.parked.size > 0) {
    if (performance.now() > deadline) throw new Error("The story did not wake up.");
    await sleep(LOOK_EVERY_MS);
  }
}

async function lookAt(
  { trial, courses, thereafter }: FaultCase,
  onTrial: OnTrial,
  expected: FaultCase["expected"],
): Promise<string[]> {
  const { standIn, before, records, studio, clock, logged, ofStep } = onTrial;
  const record = (await records.load(STORY))!;
  const snapshot = await studio.story(STORY);
  const journal = await studio.journal(STORY, 0);
  const requests = ofStep();
  const lines = linesOf(before, record);
  const wrong: string[] = [];
  const check = (isAsExpected: boolean, sentence: () => string) => {
    if (!isAsExpected) wrong.push(sentence());
  };

  check(
    requests.length === expected.booked.length,
    () => `${requests.length} requests instead of ${expected.booked.length}: ${lastWords(journal)}`,
  );
  const ofFirst = requests.filter(({ api }) => api === trial.api).length;
  check(
    ofFirst === expected.ofFirst,
    () => `${ofFirst} requests to the first instead of ${expected.ofFirst}.`,
  );
  wrong.push(...endOtherThan(expected, { before, record, snapshot, trial }));

  expected.booked.forEach((booked, index) => {
    const line = lines[index];
    const trouble = line ? bookedOtherThan(booked, line, requests[index], standIn) : "nothing is on record";
    check(trouble === null, () => `request ${index + 1}, to be booked as ${booked}: ${trouble}`);
  });
  expected.waitsMs.forEach((ms, index) => {
    const waited = clock.pauses[index] ?? -1;
    const most = ms === 0 ? LONGEST_WAIT_MS : Math.max(2 * ms, SHORTEST_SAID_MS);
    check(waited >= ms && waited <= most, () => `wait ${index + 1} was ${waited} ms instead of ${ms}.`);
  });
  check(
    lines.every(({ isReserved }) => !isReserved),
    () => "Money is still set aside for a call.",
  );

  // Whatever else is expected: what holds for every case.
  const paid = lines.filter(({ micros, isInDoubt }) => micros > 0 || isInDoubt);
  const paidMax = expected.end.kind === "words" || courses.some(isRefusal) ? 2 : isPicture(trial) ? 2 : 3;
  const handedOn = trial.next === null ? 0 : 1;
  check(paid.length <= paidMax + handedOn, () => `It was paid for ${paid.length} times.`);
  const sibling = before.sibling;
  const aside = standIn.requests.filter((request) => !requests.includes(request));
  if (sibling !== null) {
    const isSpared = expected.end.kind === "stopped" && isPicture(trial);
    check(
      record.artifacts.has(sibling) || (isSpared && aside.length === 0),
      () => "The sibling was not made.",
    );
  }
  const asked = aside.map(({ body }) => JSON.stringify(body));
  check(new Set(asked).size === asked.length, () => "Something beside the step was asked for twice.");
  const refused = requests.filter((_request, index) => isRefusal(courses[index] ?? thereafter));
  const words = refused.map(({ body }) => JSON.stringify(body));
  check(new Set(words).size === words.length, () => "The same was asked again after it was refused.");
  check(servedBeyond(lines, requests, standIn) <= 0, () => "More was served than is on record.");
  check(
    ![...record.artifacts.values()].some(({ madeBy }) => /built-in/.test(madeBy)),
    () => "The built-in storyteller or illustrator took over.",
  );
  const shown = [JSON.stringify(snapshot), ...journal.map((line) => JSON.stringify(line)), ...logged];
  check(!shown.some((each) => each.includes(CANARY)), () => "A key is shown.");
  return wrong;
}

const LONGEST_WAIT_MS = 60_000;
/** By a moment on the clock. */
const SHORTEST_SAID_MS = 2000;

const linesOf = ({ key }: StoryBefore, { ledger }: StoryRecord): LedgerLine[] =>
  ledger.filter((line) => line.key === key);

const isRefusal = (course: Course): boolean =>
  course !== "well" &&
  Object.values(COURSES[course].faults).some((fault) => fault === "refused" || fault === "picture-refused");

const lastWords = (journal: { kind: string; message: string }[]): string =>
  journal
    .slice(-4)
    .map(({ kind, message }) => `[${kind}] ${message}`)
    .join(" ");

interface Rested {
  before: StoryBefore;
  record: StoryRecord;
  snapshot: Snapshot;
  trial: FaultCase["trial"];
}

function endOtherThan(
  { end, ofFirst, booked }: Expected,
  { before, record, snapshot, trial }: Rested,
): string[] {
  const { status, waitingFor, attention } = snapshot;
  const kept = record.artifacts.get(before.key);
  const found = `the story is ${status}, ${JSON.stringify(waitingFor ?? attention)}, failed: ${JSON.stringify([...record.failures])}`;
  const is = (isSo: boolean, sentence: string) => (isSo ? [] : [`${sentence}; ${found}`]);
  switch (end.kind) {
    case "kept": {
      const isByNext = trial.next?.name.test(kept?.madeBy ?? "") ?? false;
      return [
        ...is(kept !== undefined && status === "waiting" && record.failures.size === 0, "It is not kept"),
        ...is(waitingFor !== null && waitingFor.what !== "provider", "Nobody is told what is next"),
        ...is(isByNext === ofFirst < booked.length, `It was made by ${kept?.madeBy}`),
      ];
    }
    case "parked": {
      const until = record.parked.get(before.key)?.until ?? "";
      const asked = linesOf(before, record).at(-1)?.at ?? "";
      const forMs = Date.parse(until) - Date.parse(asked);
      return [
        ...is(
          forMs >= end.forMs && forMs <= end.forMs + LONGEST_WAIT_MS,
          `It is not parked for ${end.forMs} ms but ${forMs}`,
        ),
        ...is(status === "waiting" && kept === undefined, "It does not wait"),
        ...is(
          isPicture(trial) || (waitingFor?.what === "provider" && waitingFor.until === until),
          "The wait is not shown",
        ),
      ];
    }
    case "words":
      return is(status === "waiting" && waitingFor?.what === "wording", "No words are waited for");
    case "done-without":
      return is(
        kept === undefined && waitingFor?.what === "text-approval" && record.failures.size === 0,
        "The book is held up",
      );
    case "left": {
      const reason = record.failures.get(before.key);
      return [
        ...is(
          status === "needs-attention" && reason !== undefined && record.failures.size === 1,
          "It is not left alone",
        ),
        ...is(
          end.toDo === null || end.toDo.test(attention?.sentence ?? ""),
          "It is not said what is to be done",
        ),
        ...is(attention?.action.startsWith("retry") ?? false, "There is nothing to press"),
      ];
    }
    case "stopped":
      return [
        ...is(status === "needs-attention" && record.failures.has("story"), "The story is not stopped"),
        ...is(
          end.toDo.test(attention?.sentence ?? "") && attention?.action === "retry",
          "It is not said what is to be done",
        ),
      ];
  }
}

const PRICES = readPrices(OWN_PRICES);

/** What is wrong with a line of the ledger; `null` when it is right. */
function bookedOtherThan(
  booked: string,
  line: LedgerLine,
  request: SeenRequest | undefined,
  standIn: StandIn,
): string | null {
  const price = PRICES.priceOf(line.provider, line.model);
  if (!price) return `${line.provider} has no price`;
  const isFree = costOf(price, LARGE) === 0;
  const found = `${line.micros} micros${line.isInDoubt ? ", in doubt" : ""}, ${JSON.stringify(line.usage)}`;
  if (booked === "nothing") return line.micros === 0 && !line.isInDoubt ? null : found;
  if (booked === "in doubt") return line.isInDoubt && (isFree || line.micros > 0) ? null : found;
  const served = standIn.served.find(({ number }) => number === request?.number);
  if (!served) return `nothing was served; ${found}`;
  if (served.course === "no-usage") return isFree || line.micros > 0 ? null : found;
  const cost = costOf(price, served.usage);
  return line.micros === cost && !line.isInDoubt ? null : `${found} instead of ${cost}`;
}

const LARGE = {
  inputTokens: 1_000_000,
  cachedTokens: 0,
  cacheWriteTokens: 0,
  imageInputTokens: 0,
  outputTokens: 1_000_000,
  pictures: 1,
};

/** What a provider does not count is estimated from the characters of the prompt, without what stands between them. */
const ESTIMATE_SHARE = 0.99;

/** By how many micros what the provider charged for passes what is on record. */
function servedBeyond(lines: LedgerLine[], requests: SeenRequest[], standIn: StandIn): number {
  return requests.reduce((most, { number }, index) => {
    const served = standIn.served.find((each) => each.number === number);
    const line = lines[index];
    const price = line && PRICES.priceOf(line.provider, line.model);
    if (!served || !price) return most;
    const share = served.course === "no-usage" && isTextApi(served.api) ? ESTIMATE_SHARE : 1;
    return Math.max(most, costOf(price, served.usage) * share - line.micros);
  }, 0);
}
