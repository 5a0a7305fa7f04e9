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
});
