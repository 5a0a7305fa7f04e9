import type { Database } from "../../server/backends/database.ts";
import { localBell } from "../../server/backends/embedded/local-bell.ts";
import { localDispatch } from "../../server/backends/embedded/local-dispatch.ts";
import { openSqliteDatabase } from "../../server/backends/embedded/sqlite-database.ts";
import type { Bill, Caps } from "../../server/runtime/ledger.ts";
import { Stopped, createRecords } from "../../server/runtime/records.ts";
import type { Pen, Records } from "../../server/runtime/records.ts";
import { Declined, NotYet, createRun } from "../../server/runtime/run.ts";
import type { Attempt, NextMove, Run, StepNews } from "../../server/runtime/run.ts";
import { migrate } from "../../server/runtime/schema.ts";
import type { Random } from "../../server/story/random.ts";
import { createReckoning } from "./budget-reckoning.ts";
import type { Reckoning } from "./budget-reckoning.ts";
import { mortal } from "./mortal-database.ts";
import type { Life } from "./mortal-database.ts";

// One random course of a studio that spends money: many calls at once, failures of all kinds, kills at any query, midnights
// and ends of months, and a person who changes caps, pauses, resumes, deletes and begins stories.

export interface Outcome {
  reckoning: Reckoning;
  kills: number;
  pausedByTheBudget: number;
  midnights: number;
}

const TURNS = { least: 10, most: 50 };
const QUOTE_MAX = 40;
/** When nothing fails any more and there is money for everything, a schedule must come to its end within so many turns. */
const LAST_TURNS_MAX = 3000;
const PLENTY = 1_000_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** One database for many schedules, since opening one takes longer than playing one. */
export async function openBook(): Promise<Database> {
  const database = openSqliteDatabase(":memory:");
  await migrate(database);
  return database;
}

/** Leaves nothing of an earlier schedule in `database`. */
export async function playSchedule(database: Database, random: Random): Promise<Outcome> {
  for (const table of ["story", "artifact", "failure", "attempt", "journal"]) {
    await database.query(`delete from ${table}`);
  }
  const reckoning = createReckoning();
  const between = (least: number, most: number) => least + random.below(most - least + 1);
  const happens = (percent: number) => random.below(100) < percent;

  let nowMs = Date.UTC(2026, 10, random.pick([21, 29, 30]), 22) + random.below(4 * 60 * MINUTE_MS);
  const settings: Caps = { story: between(20, 200), day: between(40, 300), month: between(60, 500) };
  const storyCaps = new Map<string, number>();
  const stories = new Map<string, { steps: number; atOnce: number }>();
  const outcome = { kills: 0, pausedByTheBudget: 0, midnights: 0 };
  let isLast = false;
  let waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => void waiting.push(resolve));
  const isoNow = () => new Date(nowMs).toISOString();

  // --- what is done to a story ---

  const work = (story: string, key: string, number: number) => async (attempt: Attempt) => {
    if (happens(60)) await turn(); // for its turn to call
    const quoted = between(0, QUOTE_MAX);
    const cost = happens(40) ? quoted : between(0, quoted);
    const course = isLast || happens(50) ? "answer" : random.pick(COURSES);
    const isFree = course === "declined before working";
    await attempt.reserve({ stage: "draft", provider: "p", model: "m", by: "P", micros: quoted });
    const call = { story, key, number, at: isoNow(), quoted, cost: isFree ? 0 : cost };
    reckoning.send(call, { ...settings, story: storyCaps.get(story) ?? settings.story });
    if (happens(80)) await turn(); // until it answers
    const bill = (micros: number | null): Bill => ({ micros, isInDoubt: micros === null, usage: {} });
    switch (course) {
      case "answer":
        attempt.spent(bill(cost));
        return "made";
      case "refused":
        attempt.spent(bill(cost));
        throw new Refused();
      case "declined before working":
        attempt.spent(bill(0));
        throw new Failing(randomMove());
      case "no use of the answer":
        attempt.spent(bill(cost));
        throw new Failing(randomMove());
      case "cut off":
        attempt.spent(bill(null));
        throw new Failing(randomMove());
      case "error of ours":
        throw new RangeError(course);
    }
  };

  const randomMove = (): NextMove =>
    random.pick<NextMove>([
      { kind: "again", afterMs: 0, counts: true },
      { kind: "again", afterMs: 0, counts: true },
      { kind: "again", afterMs: 0, counts: false },
      { kind: "leave", reason: "leave" },
      { kind: "park", forMs: between(1, 2 * DAY_MS), reason: "park" },
      { kind: "stop-story", reason: "stop" },
    ]);

  const produce = async (run: Run, story: string, numberOf: (key: string) => number) => {
    const { steps, atOnce } = stories.get(story)!;
    const piece = (key: string) => async () => {
      for (let declined = 1; ; declined++) {
        const news: StepNews<string> = {
          ...NEWS,
          declined: (error) =>
            error instanceof Refused ? { key: `${key}/declined-${declined}`, value: "no", told: {} } : null,
        };
        if (run.kept(`${key}/declined-${declined}`) !== undefined) continue;
        try {
          await run.step(key, (attempt) => work(story, key, numberOf(key))(attempt), news);
          return reckoning.settle(story, key);
        } catch (error) {
          if (!(error instanceof Declined)) throw error;
        }
      }
    };
    await run.all(
      Array.from({ length: steps }, (_, index) => piece(`step-${index}`)),
      { atOnce },
    );
  };

  // --- the process, again and again ---

  /** For what is done and looked at between the lives of a process. */
  const lasting = createRecords(database, localBell(), () => new Date(nowMs));

  const startProcess = async () => {
    const life: Life = { isOver: false, queriesLeft: Infinity };
    const records = createRecords(mortal(database, life), localBell(), () => new Date(nowMs));
    const dispatch = localDispatch({ atOnce: 3 });
    await records.interrupt(() => ({}));
    dispatch.start((story) =>
      runStory(records, story).catch((error: unknown) => {
        reckoning.offences.push(`The run of ${story} broke off: ${String(error)}`);
      }),
    );
    for (const { id } of await lasting.withStatus("running")) {
      dispatch.submit(id);
    }
    return { life, records, submit: dispatch.submit };
  };

  const runStory = async (records: Records, story: string): Promise<void> => {
    for (let isAtRest = false; !isAtRest;) {
      const claim = await records.claim(story);
      const record = claim && (await records.load(story));
      if (!claim || !record) return;
      const numbers = new Map<string, number>();
      const run = createRun(claim, record, {
        records,
        closing: NEVER,
        signal: NEVER,
        now: () => new Date(nowMs),
        pause: turn,
        capsFor: ({ artifacts }) => ({
          ...settings,
          story: (artifacts.get("budget")?.value as number | undefined) ?? settings.story,
        }),
        nextMove: (failures) => {
          const last = failures.at(-1);
          return last instanceof Failing ? last.move : { kind: "leave", reason: String(last) };
        },
        tellStopped: () => ({}),
        tellNearCap: () => ({}),
        tellCapReached: () => {
          outcome.pausedByTheBudget += 1;
          return {};
        },
        onCall: (_story, key, number) => void numbers.set(key, number),
        onFailure: () => undefined,
      });
      const status = await produce(run, story, (key) => numbers.get(key)!).then(
        () => "completed" as const,
        (error: unknown) => {
          if (error instanceof Stopped) return "stopped" as const;
          if (!(error instanceof NotYet)) throw error;
          return "needs-attention" as const;
        },
      );
      isAtRest = status === "stopped" || (await records.rest(claim, status, {}));
    }
  };

  let process = await startProcess();
  const die = () => void (process.life.isOver = true);
  const restartIfDead = async () => {
    if (!process.life.isOver) return;
    waiting = [];
    outcome.kills += 1;
    const kept = await database.query<{ story_id: string; key: string }>(
      "select story_id, key from artifact",
    );
    for (const { story_id: story, key } of kept) reckoning.settle(story, key);
    if (happens(20)) settings.day = between(40, 600); // the owner has changed it in the settings
    if (isLast) settings.day = settings.month = PLENTY;
    process = await startProcess();
  };

  // --- what a person and the time do ---

  const act = async (story: string, deed: (pen: Pen) => void) => {
    if (!(await lasting.find(story))) return;
    await lasting.act(story, (record, pen) => {
      if (record.status !== "completed") deed(pen);
    });
    process.submit(story);
  };
  const goOn = async (story: string) => {
    const record = await lasting.load(story);
    if (!record) return;
    await act(story, (pen) => {
      for (const key of [...record.failures.keys(), ...record.parked.keys()]) pen.forgetFailure(key);
      pen.status("waiting", "me");
      pen.askForRun();
    });
  };
  const setCap = (story: string, cap: number) =>
    act(story, (pen) => {
      storyCaps.set(story, cap);
      pen.keep("budget", cap, "me");
    });
  const begin = async () => {
    const id = `story-${stories.size + 1}`;
    stories.set(id, { steps: between(2, 6), atOnce: between(1, 6) });
    await process.records.create({ id, input: {}, title: id }, {});
    process.submit(id);
  };
  const moveClock = (ms: number) => {
    const before = isoNow();
    nowMs += ms;
    if (before.slice(0, "2026-11-21".length) !== isoNow().slice(0, "2026-11-21".length))
      outcome.midnights += 1;
  };
  const anyStory = () => random.pick([...stories.keys()]);
  const deeds: (() => unknown)[] = [
    die,
    () => void (process.life.queriesLeft = between(1, 40)),
    () => moveClock(between(1, 30 * MINUTE_MS)),
    () => moveClock(DAY_MS - (nowMs % DAY_MS) - between(0, 1)), // to midnight, or just before it
    () => moveClock(between(1, 3 * DAY_MS)),
    () => moveClock(-between(1, DAY_MS)), // somebody has set it right
    () => goOn(anyStory()),
    () => goOn(anyStory()),
    () => act(anyStory(), (pen) => pen.status("paused", "me")),
    () => lasting.delete(anyStory()),
    () => runStory(process.records, anyStory()), // another run takes it over, and the first is frozen
    () => process.records.wake(() => ({})).then((ids) => ids.forEach(process.submit)),
    begin,
  ];
  /** Several at once, so that their transactions stand in line. */
  const letSomeGoOn = () => {
    for (let some = between(1, 6); some > 0 && waiting.length > 0; some--) {
      waiting.splice(random.below(waiting.length), 1)[0]!();
    }
  };

  /** Nothing fails any more: first nobody may be left waiting, and then, with money for everything, all comes to its end. */
  const finish = async () => {
    isLast = true;
    for (let turns = 0; turns < LAST_TURNS_MAX && waiting.length > 0; turns++) {
      letSomeGoOn();
      await promisesSettle();
    }
    if (waiting.length > 0)
      reckoning.offences.push("Every call had ended, and somebody still waited for one.");
    die();
    await restartIfDead();
    for (const story of stories.keys()) {
      await setCap(story, PLENTY);
      await goOn(story);
    }
    for (let turns = 0; turns < LAST_TURNS_MAX; turns++) {
      if (waiting.length === 0 && (await isAllDone(lasting))) return;
      letSomeGoOn();
      await promisesSettle();
    }
    reckoning.offences.push("There was money for everything, and it was not finished.");
  };

  for (let count = between(1, 3); count > 0; count--) await begin();
  for (let turns = between(TURNS.least, TURNS.most); turns > 0; turns--) {
    await promisesSettle();
    await restartIfDead();
    if (happens(8)) await setCap(anyStory(), between(0, 300));
    letSomeGoOn();
    if (happens(30)) void random.pick(deeds)();
  }

  await promisesSettle();
  if (happens(15)) await finish(); // takes as long as all before it

  await reckoning.compareWith(database);
  die();
  return { reckoning, ...outcome };
}

const isAllDone = async (records: Records): Promise<boolean> =>
  (await records.withStatus("running", "waiting", "paused", "needs-attention")).length === 0;

const COURSES = [
  "refused",
  "declined before working",
  "no use of the answer",
  "cut off",
  "error of ours",
] as const;

class Failing extends Error {
  readonly move: NextMove;

  constructor(move: NextMove) {
    super(move.kind);
    this.move = move;
  }
}

class Refused extends Error {}

const NEVER = new AbortController().signal;
const NEWS = { madeBy: "tester", kept: () => ({}), failed: () => ({}) };

/** Everything here is a chain of promises, so that after this the studio stands still until somebody's turn comes. */
const promisesSettle = () => new Promise(setImmediate);
