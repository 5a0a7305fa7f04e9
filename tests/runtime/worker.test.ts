import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { localDispatch } from "../../server/backends/embedded/local-dispatch.ts";
import { NotYet } from "../../server/runtime/run.ts";
import type { Run } from "../../server/runtime/run.ts";
import { createWorker } from "../../server/runtime/worker.ts";
import type { Worker } from "../../server/runtime/worker.ts";
import { STORY, failing, news, openNotebook } from "./notebook.ts";
import type { Notebook } from "./notebook.ts";

describe("A worker", () => {
  let notebook: Notebook;
  let worker: Worker;
  let tidied: string[];
  let faults: unknown[];
  let dispatch: ReturnType<typeof localDispatch>;
  beforeEach(async () => {
    notebook = await openNotebook();
    tidied = [];
    faults = [];
    dispatch = localDispatch({ atOnce: 5 });
  });
  afterEach(async () => {
    await worker.stop(0);
    await notebook.end();
  });

  const begin = async (produce: (run: Run) => Promise<unknown>) => {
    worker = createWorker({
      ...notebook.tools(),
      dispatch,
      workflow: {
        produce: async (run) => void (await produce(run)),
        tellRest: (outcome) => ({ told: outcome }),
        tidy: async (storyId) => void tidied.push(storyId),
      },
      tellInterrupted: (keys) => ({ told: `interrupted: ${keys.join(", ")}` }),
      tellAwake: () => ({ told: "awake" }),
      onFault: (_story, error) => void faults.push(error),
    });
    await worker.start();
  };
  const status = async (storyId = STORY) => (await notebook.records.find(storyId))?.status;
  const told = async () => (await notebook.journal()).map(({ told: each }) => each);

  it("takes up by itself every story that is to run", async () => {
    await begin((run) => run.step("plan", async () => "made", news("plan")));
    await vi.waitFor(async () => expect(await status()).toBe("completed"));
    expect(await told()).toEqual(["begun", 'plan kept: "made"', "completed"]);
  });

  it("lets a story wait for a decision, and goes on when it is made", async () => {
    await begin((run) => run.decision("text/decision"));
    await vi.waitFor(async () => expect(await status()).toBe("waiting"));
    await notebook.records.act(STORY, (_record, pen) => {
      pen.keep("text/decision", "yes", "me");
      pen.askForRun();
    });
    dispatch.submit(STORY);
    await vi.waitFor(async () => expect(await status()).toBe("completed"));
  });

  it("goes once more over a story that was decided while it ran, and never says that it waits", async () => {
    let time = 0;
    await begin(async (run) => {
      if ((time += 1) > 1) return run.decision("text/decision");
      await notebook.records.act(STORY, (_record, pen) => {
        pen.keep("text/decision", "yes", "me");
        pen.askForRun();
      });
      throw new NotYet("It looked before the decision came.");
    });
    await vi.waitFor(async () => expect(await status()).toBe("completed"));
    expect(await told()).toEqual(["begun", "completed"]);
  });

  it("leaves a story to a person when an error is ours, with the reason, and goes on with the others", async () => {
    notebook.clock.now = "2026-11-21T12:00:01.000Z";
    await notebook.records.create({ id: "hen-2", input: {}, title: "Another" }, { told: "begun" });
    let time = 0;
    await begin(async () => {
      if ((time += 1) === 1) throw new RangeError("off by one");
    });
    await vi.waitFor(async () =>
      expect([await status(), await status("hen-2")]).toEqual(["needs-attention", "completed"]),
    );
    expect((await notebook.records.load(STORY))!.failures.get("story")).toBe("off by one");
    expect(faults).toHaveLength(1);
  });

  it("lets what is under way finish when it stops, and begins nothing more", async () => {
    const { promise: under, resolve: finish } = Promise.withResolvers<string>();
    await begin(async (run) => {
      await run.step("plan", () => under, news("plan"));
      await run.step("draft", async () => "never", news("draft"));
    });
    await vi.waitFor(() => expect(notebook.calls).toEqual(["plan, 1"]));
    const stopping = worker.stop(10_000);
    finish("made");
    await stopping;
    expect((await notebook.records.load(STORY))!.artifacts.has("plan")).toBe(true);
    expect(notebook.calls).toEqual(["plan, 1"]);
    expect(await status()).toBe("running"); // for the next worker
  });

  it("tidies the stories at rest, too, since the one before it may have died over an act of a person", async () => {
    for (const id of ["waits", "is-paused", "is-complete"]) {
      await notebook.records.create({ id, input: {}, title: id }, { told: "begun" });
    }
    await notebook.records.act("waits", (_record, pen) => pen.status("waiting", "studio"));
    await notebook.records.act("is-paused", (_record, pen) => pen.status("paused", "me"));
    await notebook.records.act("is-complete", (_record, pen) => pen.status("completed", "studio"));
    await begin(async () => undefined);
    await vi.waitFor(() =>
      expect(tidied).toEqual(expect.arrayContaining(["waits", "is-paused", "is-complete"])),
    );
  });

  it("names calls in doubt in which the process died, also of a story that was paused meanwhile", async () => {
    const quote = { stage: "plan", provider: "p", model: "m", by: "P", micros: 6 };
    const { run } = await notebook.run();
    const never = new Promise<string>(() => {});
    void run.step("plan", (attempt) => attempt.reserve(quote).then(() => never), news("plan"));
    await vi.waitFor(async () => expect(await notebook.ledger()).toHaveLength(1));
    await notebook.records.act(STORY, (_record, pen) => pen.status("paused", "me"));
    await notebook.die();

    await begin(async () => undefined);
    const { ledger, underWay } = (await notebook.records.load(STORY))!;
    expect(ledger).toMatchObject([{ micros: 6, isReserved: false, isInDoubt: true }]);
    expect(underWay.size).toBe(0);
    expect(await told()).toEqual(["begun", "interrupted: plan"]);
    await worker.stop(0);
    await begin(async () => undefined);
    expect(await told()).toHaveLength(2);
    expect(await status()).toBe("paused");
  });

  describe("with steps that wait for a provider", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
    afterEach(() => void vi.useRealTimers());

    const HALF_AN_HOUR_MS = 30 * 60_000;
    const AFTER_IT = "2026-11-21T12:30:00.000Z";
    const SHORTLY_BEFORE = "2026-11-21T12:29:59.999Z";

    let time = 0;
    beforeEach(() => (time = 0));
    const comesBack = async (run: Run) =>
      run.step(
        "plan",
        async () => {
          if ((time += 1) === 1) throw failing.away(HALF_AN_HOUR_MS);
          return "made";
        },
        news("plan"),
      );
    const lookAround = async () => {
      vi.advanceTimersByTime(1000);
      await notebook.records.find(STORY); // behind whatever the look has begun
      await notebook.records.find(STORY);
    };

    it("takes them up when their time has come, and not before", async () => {
      await begin(comesBack);
      await vi.waitFor(async () => expect(await status()).toBe("waiting"));
      notebook.clock.now = SHORTLY_BEFORE;
      await lookAround();
      expect(await status()).toBe("waiting");
      notebook.clock.now = AFTER_IT;
      vi.advanceTimersByTime(1000);
      await vi.waitFor(async () => expect(await status()).toBe("completed"));
      expect(await told()).toEqual([
        "begun",
        "plan failed: away",
        "waiting",
        "awake",
        'plan kept: "made"',
        "completed",
      ]);
    });

    it("takes them up after a restart, too", async () => {
      await begin(comesBack);
      await vi.waitFor(async () => expect(await status()).toBe("waiting"));
      await worker.stop(0);
      await notebook.die();
      dispatch = localDispatch({ atOnce: 5 });
      notebook.clock.now = AFTER_IT;
      await begin(comesBack);
      vi.advanceTimersByTime(1000);
      await vi.waitFor(async () => expect(await status()).toBe("completed"));
    });

    it("leaves them alone in a story that is paused, even if that happens while it looks", async () => {
      await begin(comesBack);
      await vi.waitFor(async () => expect(await status()).toBe("waiting"));
      notebook.clock.now = AFTER_IT;
      vi.advanceTimersByTime(1000);
      await notebook.records.act(STORY, (_record, pen) => pen.status("paused", "me"));
      await lookAround();
      expect(await status()).toBe("paused");
      expect(notebook.calls).toEqual(["plan, 1"]);
      expect((await notebook.records.load(STORY))!.parked.size).toBe(1);
      expect(await told()).toEqual(["begun", "plan failed: away", "waiting"]);
    });

    it("is not disturbed by a story that is deleted while it looks", async () => {
      await begin(comesBack);
      await vi.waitFor(async () => expect(await status()).toBe("waiting"));
      notebook.clock.now = AFTER_IT;
      vi.advanceTimersByTime(1000);
      await notebook.records.delete(STORY);
      await lookAround();
      expect(await status()).toBeUndefined();
      expect(faults).toEqual([]);
    });
  });

  it("leaves a story to a person when no step of it would fare better than the last", async () => {
    await begin(async (run) => run.step("plan", () => Promise.reject(failing.poor()), news("plan")));
    await vi.waitFor(async () => expect(await status()).toBe("needs-attention"));
    expect(await told()).toEqual(["begun", "stopped: poor", "needs-attention"]);
  });

  it("leaves a story that the budget paused as it is, and says nothing of waiting", async () => {
    notebook.caps.story = 5;
    const quote = { stage: "plan", provider: "p", model: "m", by: "P", micros: 6 };
    await begin(async (run) => run.step("plan", (attempt) => attempt.reserve(quote), news("plan")));
    await vi.waitFor(async () => expect(await status()).toBe("paused"));
    await worker.stop(0);
    expect((await notebook.records.find(STORY))!.statusBy).toBe("the budget");
    expect(await told()).toEqual(["begun", "story reached: 0 of 5"]);
  });
});
