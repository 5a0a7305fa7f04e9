import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { INTERRUPTIONS_MAX, TRIES_MAX } from "../../server/runtime/backoff.ts";
import { Stopped } from "../../server/runtime/records.ts";
import { Declined, NotYet } from "../../server/runtime/run.ts";
import type { Attempt } from "../../server/runtime/run.ts";
import { STORY, failing, news, openNotebook } from "./notebook.ts";
import type { Notebook } from "./notebook.ts";

describe("A run", () => {
  let notebook: Notebook;
  beforeEach(async () => {
    notebook = await openNotebook();
  });
  afterEach(() => notebook.end());

  const busy = () => Promise.reject(failing.busy());
  const broken = () => Promise.reject(failing.broken());
  const never = () => Promise.reject(new Error("must not be called"));

  describe("with its steps", () => {
    it("keeps what a step made together with the line that tells of it", async () => {
      const { run } = await notebook.run();
      expect(await run.step("plan", async () => ({ title: "Fox" }), news("plan"))).toEqual({ title: "Fox" });
      expect(run.kept("plan")).toEqual({ title: "Fox" });
      const record = (await notebook.records.load(STORY))!;
      expect(record.artifacts.get("plan")).toMatchObject({ value: { title: "Fox" }, madeBy: "tester" });
      expect((await notebook.journal()).at(-1)).toEqual({ seq: 2, told: 'plan kept: {"title":"Fox"}' });
    });

    it("skips a step that is kept, in the same run and in every later one", async () => {
      const first = await notebook.run();
      await first.run.step("plan", async () => "once", news("plan"));
      expect(await first.run.step("plan", never, news("plan"))).toBe("once");
      const second = await notebook.run();
      expect(await second.run.step("plan", never, news("plan"))).toBe("once");
      expect(notebook.calls).toEqual(["plan, 1"]);
      expect(await notebook.journal()).toHaveLength(2);
    });

    it("tries three times what may pass, and then leaves it to a person", async () => {
      const { run } = await notebook.run();
      await expect(run.step("plan", busy, news("plan"))).rejects.toThrow(NotYet);
      expect(notebook.calls).toEqual(["plan, 1", "plan, 2", "plan, 3"]);
      expect(notebook.calls).toHaveLength(TRIES_MAX);
      expect((await notebook.journal()).map(({ told }) => told)).toEqual(["begun", "plan failed: busy"]);
    });

    it("keeps what a later try makes, and forgets the tries before", async () => {
      const { run } = await notebook.run();
      let time = 0;
      const work = () => ((time += 1) === 1 ? busy() : Promise.resolve("made"));
      expect(await run.step("plan", work, news("plan"))).toBe("made");
      expect((await notebook.records.load(STORY))!.failures.size).toBe(0);
    });

    it("tries once what will not pass", async () => {
      const { run } = await notebook.run();
      await expect(run.step("plan", broken, news("plan"))).rejects.toThrow(NotYet);
      expect(notebook.calls).toEqual(["plan, 1"]);
      expect(notebook.failures).toEqual(["plan: broken"]);
    });

    it("does not try a failed step again until somebody asks, and then does", async () => {
      const first = await notebook.run();
      await expect(first.run.step("plan", broken, news("plan"))).rejects.toThrow(NotYet);
      await expect(first.run.step("plan", never, news("plan"))).rejects.toThrow(NotYet);
      const second = await notebook.run();
      await expect(second.run.step("plan", never, news("plan"))).rejects.toThrow(NotYet);
      expect((await notebook.records.load(STORY))!.failures.get("plan")).toBe("broken");

      await notebook.records.act(STORY, (_record, pen) => pen.forgetFailure("plan"));
      const third = await notebook.run();
      expect(await third.run.step("plan", async () => "made", news("plan"))).toBe("made");
      expect(notebook.calls).toEqual(["plan, 1", "plan, 2"]);
    });

    it("does not count a wait as a try, and counts the tries between the waits", async () => {
      const { run } = await notebook.run();
      const course = ["slow", "slow", "slow", "busy", "slow", "slow", "busy", "slow", "busy"] as const;
      const before: number[] = [];
      const work = (attempt: Attempt) => {
        before.push(attempt.before.length);
        return Promise.reject(failing[course[attempt.before.length]!]());
      };
      await expect(run.step("plan", work, news("plan"))).rejects.toThrow(NotYet);
      expect(before).toEqual(course.map((_, index) => index));
      expect(notebook.failures.filter((failure) => failure === "plan: busy")).toHaveLength(TRIES_MAX);
    });

    it("tells of a try that is followed by another only where somebody wants to read of it", async () => {
      const { run } = await notebook.run();
      const workOf =
        (made: string) =>
        ({ before }: Attempt) =>
          before.length === 0 ? busy() : Promise.resolve(made);
      await run.step("plan", workOf("a plan"), news("plan"));
      await run.step("draft", workOf("a text"), {
        ...news("draft"),
        retried: (reason) => ({ told: `draft again: ${reason}` }),
      });
      expect((await notebook.journal()).map(({ told }) => told)).toEqual([
        "begun",
        'plan kept: "a plan"',
        "draft again: busy",
        'draft kept: "a text"',
      ]);
    });

    it("keeps several things that one call made at once, and skips the call when they are kept", async () => {
      const { run } = await notebook.run();
      const work = async () =>
        ["one", "two"].map((key) => ({ key, value: key, told: { told: `${key} kept` } }));
      await run.steps("one", work, news("both"));
      await run.steps("one", never, news("both"));
      expect([run.kept("one"), run.kept("two")]).toEqual(["one", "two"]);
      await (await notebook.run()).run.steps("one", never, news("both"));
      expect((await notebook.journal()).map(({ told }) => told)).toEqual(["begun", "one kept", "two kept"]);
    });

    it("keeps why something was declined, which is no failure, and says so", async () => {
      const { run } = await notebook.run();
      const declining = {
        ...news("draft"),
        declined: (error: unknown) => ({
          key: "draft/declined",
          value: (error as Error).message,
          told: { told: "draft declined" },
        }),
      };
      await expect(run.step("draft", broken, declining)).rejects.toThrow(Declined);
      expect(run.kept("draft/declined")).toBe("broken");
      expect(run.kept("draft")).toBeUndefined();
      const { failures, artifacts, underWay } = (await notebook.records.load(STORY))!;
      expect(failures.size + underWay.size).toBe(0);
      expect(artifacts.get("draft/declined")).toMatchObject({ value: "broken", madeBy: "tester" });
      expect((await notebook.journal()).at(-1)!.told).toBe("draft declined");

      const inOtherWords = await run.step("draft", async () => "made", declining);
      expect(inOtherWords).toBe("made");
    });

    it("lets a step rest until its time has come, and the others go on", async () => {
      const { run } = await notebook.run();
      const away = () => Promise.reject(failing.away(90_000));
      await expect(run.step("plan", away, news("plan"))).rejects.toThrow(NotYet);
      await expect(run.step("plan", never, news("plan"))).rejects.toThrow(NotYet);
      expect(await run.step("other", async () => "made", news("other"))).toBe("made");
      const { parked, failures } = (await notebook.records.load(STORY))!;
      expect([...parked]).toEqual([["plan", { reason: "away", until: "2026-11-21T12:01:30.000Z" }]]);
      expect(failures.size).toBe(0);
    });

    it("begins none after the studio has begun to close, and calls an abort no failure", async () => {
      const { run } = await notebook.run();
      const step = run.step(
        "plan",
        ({ signal }) => pause(10_000, undefined, { signal, ref: false }),
        news("plan"),
      );
      const stopped = expect(step).rejects.toThrow(Stopped);
      await pause(5);
      notebook.closing.abort();
      notebook.aborting.abort();
      await stopped;
      await expect(run.step("other", never, news("other"))).rejects.toThrow(Stopped);
      expect((await notebook.records.load(STORY))!.failures.size).toBe(0);
    });

    it("begins none when the story was paused, and keeps what was under way", async () => {
      const { run } = await notebook.run();
      const { promise: paused, resolve: isPaused } = Promise.withResolvers<void>();
      const step = run.step("plan", () => paused.then(() => "made"), news("plan"));
      await notebook.records.act(STORY, (_record, pen) => pen.status("paused", "me"));
      isPaused();
      expect(await step).toBe("made");
      await expect(run.step("draft", never, news("draft"))).rejects.toThrow(Stopped);
    });

    it("takes a step back that was paused before its call, however often that happens", async () => {
      for (let time = 0; time <= INTERRUPTIONS_MAX; time++) {
        const { run } = await notebook.run();
        const buy = async (attempt: Attempt) => {
          await notebook.records.act(STORY, (_record, pen) => pen.status("paused", "me"));
          await attempt.reserve({ stage: "draft", provider: "p", model: "m", by: "P", micros: 10 });
        };
        await expect(run.step("plan", buy, news("plan"))).rejects.toThrow(Stopped);
        expect((await notebook.records.load(STORY))!.underWay).toEqual(new Set());
        await notebook.records.act(STORY, (_record, pen) => pen.status("running", "me"));
      }
      const { run } = await notebook.run();
      expect(await run.step("plan", async () => "made", news("plan"))).toBe("made");
    });
  });

  describe("that no other step would fare better in", () => {
    const poor = () => Promise.reject(failing.poor());
    const begun = () => notebook.calls.map((call) => call.split(",")[0]);

    it("stops as a whole, with one failure that is no step's, and one line that tells of it", async () => {
      const { run } = await notebook.run();
      const pieces = [1, 2, 3].map(
        (number) => async () => void (await run.step(`${number}`, poor, news("x"))),
      );
      await expect(run.all(pieces, { atOnce: 3 })).rejects.toThrow(NotYet);
      expect([...(await notebook.records.load(STORY))!.failures]).toEqual([["story", "poor"]]);
      expect((await notebook.journal()).map(({ told }) => told)).toEqual(["begun", "stopped: poor"]);
    });

    it("keeps what was under way, begins nothing more and tries nothing again", async () => {
      const { run } = await notebook.run();
      const { promise: isPoor, resolve: getPoor } = Promise.withResolvers<void>();
      const works: Record<string, () => Promise<unknown>> = {
        poor: () => poor().finally(getPoor),
        sibling: () => isPoor.then(() => pause(5, "made")),
        retried: () => isPoor.then(() => pause(5)).then(busy),
        later: never,
      };
      const pieces = Object.entries(works).map(
        ([key, work]) =>
          async () =>
            void (await run.step(key, work, news(key))),
      );
      await expect(run.all(pieces, { atOnce: 3 })).rejects.toThrow(NotYet);
      expect(begun()).toEqual(["poor", "sibling", "retried"]);
      expect(run.kept("sibling")).toBe("made");
      const later = await notebook.run();
      await expect(later.run.step("later", never, news("later"))).rejects.toThrow(NotYet);
    });

    it("goes on with all of it after somebody asks", async () => {
      const { run } = await notebook.run();
      await expect(run.step("1", poor, news("1"))).rejects.toThrow(NotYet);
      await notebook.records.act(STORY, (_record, pen) => pen.forgetFailure("story"));
      const after = await notebook.run();
      const pieces = ["1", "2"].map(
        (key) => async () => void (await after.run.step(key, async () => "made", news(key))),
      );
      await after.run.all(pieces, { atOnce: 1 });
      expect(begun()).toEqual(["1", "1", "2"]);
    });
  });

  describe("with decisions", () => {
    it("throws NotYet for one that nobody has made, and gives the one that somebody made", async () => {
      const first = await notebook.run();
      await expect(first.run.decision("text/decision")).rejects.toThrow(NotYet);
      await notebook.records.act(STORY, (_record, pen) =>
        pen.keep("text/decision", { kind: "approved" }, "me"),
      );
      const second = await notebook.run();
      expect(await second.run.decision("text/decision")).toEqual({ kind: "approved" });
    });

    it("goes once more over the story when a decision came between its last look and its rest", async () => {
      const { run, claim } = await notebook.run();
      await expect(run.decision("text/decision")).rejects.toThrow(NotYet);
      await notebook.records.act(STORY, (_record, pen) => {
        pen.keep("text/decision", { kind: "approved" }, "me");
        pen.askForRun();
      });
      expect(await notebook.records.rest(claim, "waiting", { told: "waits" })).toBe(false);
      const again = await notebook.run();
      expect(await again.run.decision("text/decision")).toEqual({ kind: "approved" });
      expect(await notebook.records.rest(again.claim, "completed", { told: "complete" })).toBe(true);
      expect((await notebook.journal()).map(({ told }) => told)).toEqual(["begun", "complete"]);
    });

    it("rests when the story was paused meanwhile, without a word about waiting", async () => {
      const { claim } = await notebook.run();
      await notebook.records.act(STORY, (_record, pen) => pen.status("paused", "me"));
      expect(await notebook.records.rest(claim, "waiting", { told: "waits" })).toBe(true);
      expect((await notebook.records.find(STORY))!.status).toBe("paused");
      expect(await notebook.records.claim(STORY)).toBeNull();
    });
  });

  describe("with many pieces of work", () => {
    it("lets all of them end, whatever becomes of one", async () => {
      const { run } = await notebook.run();
      const ended: number[] = [];
      const pieces = [1, 2, 3, 4, 5].map((number) => async () => {
        await run.step(`${number}`, number === 2 ? broken : async () => pause(5, number), news(`${number}`));
        ended.push(number);
      });
      await expect(run.all(pieces, { atOnce: 2 })).rejects.toThrow(NotYet);
      expect(new Set(ended)).toEqual(new Set([1, 3, 4, 5]));
    });

    it("does no more of them at once than it may", async () => {
      const { run } = await notebook.run();
      let underWay = 0;
      let most = 0;
      const piece = async () => {
        most = Math.max(most, (underWay += 1));
        await pause(2);
        underWay -= 1;
      };
      await run.all(
        Array.from({ length: 10 }, () => piece),
        { atOnce: 3 },
      );
      expect(most).toBe(3);
    });

    it("throws what is worse than NotYet first", async () => {
      const { run } = await notebook.run();
      const pieces = [
        () => Promise.reject(new NotYet("waits")),
        () => Promise.reject(new RangeError("ours")),
        () => Promise.reject(new NotYet("waits too")),
      ];
      await expect(run.all(pieces, { atOnce: 3 })).rejects.toThrow(RangeError);
      await expect(run.all([], { atOnce: 3 })).resolves.toBeUndefined();
    });
  });

  describe("that another one has replaced", () => {
    it("cannot keep, fail or begin anything, nor put the story to rest", async () => {
      const { records } = notebook;
      const old = await notebook.run();
      const { number } = await records.begin(old.claim, "plan");
      const current = await notebook.run();

      const attempt = { key: "plan", number };
      const made = [{ key: "plan", value: "late", told: { told: "x" } }];
      await expect(records.keep(old.claim, attempt, made, { madeBy: "old" })).rejects.toThrow(Stopped);
      await expect(records.fail(old.claim, attempt, { reason: "late", told: { told: "x" } })).rejects.toThrow(
        Stopped,
      );
      await expect(records.begin(old.claim, "draft", { told: { kind: "x" } })).rejects.toThrow(Stopped);
      // It is not for the old one to run the story once more, either.
      expect(await records.rest(old.claim, "completed", { told: "x" })).toBe(true);
      expect((await records.find(STORY))!.status).toBe("running");
      expect(await notebook.journal()).toHaveLength(1);

      expect(await current.run.step("plan", async () => "made", news("plan"))).toBe("made");
      expect((await records.load(STORY))!.artifacts.get("plan")!.value).toBe("made");
    });

    it("loses what it was making when it wakes up late", async () => {
      const old = await notebook.run();
      const { promise: frozen, resolve: wake } = Promise.withResolvers<string>();
      const late = old.run.step("plan", () => frozen, news("plan"));
      await pause(5);
      const current = await notebook.run();
      await current.run.step("plan", async () => "new", news("plan"));
      wake("old");
      await expect(late).rejects.toThrow(Stopped);
      expect((await notebook.records.load(STORY))!.artifacts.get("plan")!.value).toBe("new");
    });
  });

  describe("after the process has died in the middle of a step", () => {
    const dieInStep = async (key: string) => notebook.records.begin((await notebook.run()).claim, key);

    it("does the step again, and counts how often that happened", async () => {
      expect(await dieInStep("plan")).toEqual({ number: 1, interrupted: 0 });
      expect(await dieInStep("plan")).toEqual({ number: 2, interrupted: 1 });
      const { run } = await notebook.run();
      await run.step("plan", async () => "made", news("plan"));
      expect(notebook.calls).toEqual(["plan, 3"]);
    });

    it("does not call what was under way then under way now", async () => {
      await dieInStep("plan");
      await notebook.run();
      expect((await notebook.records.load(STORY))!.underWay).toEqual(new Set());
    });

    it("leaves a step to a person when the process died in it too often, and no other", async () => {
      for (let time = 0; time < INTERRUPTIONS_MAX; time++) await dieInStep("plan");
      const { run } = await notebook.run();
      await expect(run.step("plan", never, news("plan"))).rejects.toThrow(NotYet);
      expect(notebook.calls).toEqual([]);
      expect((await notebook.records.load(STORY))!.failures.get("plan")).toContain(
        `${INTERRUPTIONS_MAX} times`,
      );
      expect(await run.step("other", async () => "made", news("other"))).toBe("made");

      await notebook.records.act(STORY, (_record, pen) => pen.forgetFailure("plan"));
      const again = await notebook.run();
      expect(await again.run.step("plan", async () => "made", news("plan"))).toBe("made");
    });
  });
});

describe("The journal", () => {
  let notebook: Notebook;
  beforeEach(async () => {
    notebook = await openNotebook();
  });
  afterEach(() => notebook.end());

  it("counts from 1 without a gap, however many write at once", async () => {
    const { records } = notebook;
    const { run } = await notebook.run();
    await Promise.all([
      run.all(
        Array.from(
          { length: 20 },
          (_, index) => () =>
            run.step(`${index}`, () => pause(index % 3, index), news(`step ${index}`)).then(() => undefined),
        ),
        { atOnce: 5 },
      ),
      ...Array.from({ length: 30 }, (_, index) =>
        records
          .act(STORY, (_record, pen) => {
            pen.tell({ told: `act ${index}` });
            if (index % 3 === 0) pen.tell({ told: `act ${index} goes on` });
          })
          .catch(() => undefined),
      ),
      ...Array.from({ length: 5 }, () =>
        records
          .act(STORY, () => {
            throw new Error("declined"); // and leaves no hole
          })
          .catch(() => undefined),
      ),
    ]);
    const journal = await notebook.journal();
    expect(journal.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 1 + 20 + 40 }, (_, index) => index + 1),
    );
    expect((await records.find(STORY))!.seq).toBe(61);
  });
});
