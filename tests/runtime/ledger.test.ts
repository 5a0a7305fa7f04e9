import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Micros } from "../../server/runtime/ledger.ts";
import { Stopped } from "../../server/runtime/records.ts";
import { Declined, NotYet } from "../../server/runtime/run.ts";
import type { Attempt, Run } from "../../server/runtime/run.ts";
import { STORY, failing, news, openNotebook } from "./notebook.ts";
import type { Notebook } from "./notebook.ts";

const quote = (micros: Micros) => ({
  stage: "draft",
  provider: "open-meadow",
  model: "meadow-1",
  by: "Open Meadow (meadow-1)",
  micros,
});

/** A call that may cost so much, and then costs so much. */
const buy =
  ({ quoted, cost }: { quoted: Micros; cost: Micros }) =>
  async (attempt: Attempt): Promise<string> => {
    await attempt.reserve(quote(quoted));
    attempt.spent({ micros: cost, isInDoubt: false, usage: { outputTokens: cost } });
    return "made";
  };

const never = new Promise<string>(() => {});

describe("The ledger", () => {
  let notebook: Notebook;
  beforeEach(async () => {
    notebook = await openNotebook();
  });
  afterEach(() => notebook.end());

  const booked = () => notebook.records.bookedSince("2026");

  it("says before a call what it may cost, and after it what it cost, by whom it was made", async () => {
    const { run } = await notebook.run();
    let before: unknown;
    await run.step(
      "plan",
      async (attempt) => {
        await attempt.reserve(quote(50));
        before = (await notebook.ledger())[0];
        attempt.spent({ micros: 20, isInDoubt: false, usage: { outputTokens: 7 } });
        return "made";
      },
      news("plan"),
    );
    const line = { key: "plan", stage: "draft", provider: "open-meadow", model: "meadow-1" };
    expect(before).toMatchObject({ ...line, micros: 50, isReserved: true, isInDoubt: false, usage: null });
    expect(await notebook.ledger()).toEqual([
      {
        ...line,
        at: notebook.clock.now,
        state: "kept",
        micros: 20,
        isReserved: false,
        isInDoubt: false,
        usage: { outputTokens: 7 },
      },
    ]);
    expect((await notebook.records.load(STORY))!.artifacts.get("plan")!.madeBy).toBe(
      "Open Meadow (meadow-1)",
    );
  });

  it("has no line for a step that costs nothing", async () => {
    const { run } = await notebook.run();
    await run.step("plan", async () => "made", news("plan"));
    expect(await notebook.ledger()).toEqual([]);
  });

  it("keeps what a call cost together with what it made, or neither", async () => {
    const { run } = await notebook.run();
    const work = async (attempt: Attempt) => {
      await buy({ quoted: 50, cost: 20 })(attempt);
      return ["one", "two", "two"].map((key) => ({ key, value: key, told: { told: `${key} kept` } }));
    };
    await expect(run.steps("one", work, news("three"))).rejects.toThrow(/unique/i);
    expect((await notebook.records.load(STORY))!.artifacts.size).toBe(0);
    expect(await notebook.ledger()).toMatchObject([{ state: "started", micros: 50, isReserved: true }]);
    expect(await notebook.journal()).toHaveLength(1);
  });

  it("books every try, those too that failed, each as it was accounted for", async () => {
    const { run } = await notebook.run();
    const ends = [
      { micros: 0, isInDoubt: false, usage: {} },
      { micros: null, isInDoubt: true, usage: {} },
      { micros: 20, isInDoubt: false, usage: {} },
    ];
    await run.step(
      "plan",
      async (attempt) => {
        await attempt.reserve(quote(50));
        attempt.spent(ends[attempt.before.length]!);
        if (attempt.before.length < 2) throw failing.busy();
        return "made";
      },
      news("plan"),
    );
    expect(await notebook.ledger()).toMatchObject([
      { state: "failed", micros: 0, isInDoubt: false },
      { state: "failed", micros: 50, isInDoubt: true },
      { state: "kept", micros: 20, isInDoubt: false },
    ]);
    expect(await booked()).toBe(70);
  });

  it("books what was declined, and what a step cost that rests or stops the story", async () => {
    const { run } = await notebook.run();
    const failWith = (error: Error) => async (attempt: Attempt) => {
      await buy({ quoted: 50, cost: 20 })(attempt);
      throw error;
    };
    const declined = () => ({ key: "declined", value: "no", told: { told: "declined" } });
    const courses = [
      { key: "a", work: failWith(failing.broken()), news: { ...news("a"), declined }, ends: Declined },
      { key: "b", work: failWith(failing.broken()), news: news("b"), ends: NotYet },
      { key: "c", work: failWith(failing.away(90_000)), news: news("c"), ends: NotYet },
      { key: "d", work: failWith(failing.poor()), news: news("d"), ends: NotYet },
    ];
    for (const { key, work, news: told, ends } of courses) {
      await expect(run.step(key, work, told)).rejects.toThrow(ends);
    }
    const ledger = await notebook.ledger();
    expect(ledger.map(({ state }) => state)).toEqual(["declined", "failed", "failed", "failed"]);
    expect(ledger.map(({ micros, isInDoubt }) => [micros, isInDoubt])).toEqual(
      courses.map(() => [20, false]),
    );
  });

  it("leaves booked what was set aside for a call that nobody accounted for, in doubt", async () => {
    const { run } = await notebook.run();
    const work = async (attempt: Attempt) => {
      await attempt.reserve(quote(50));
      throw new RangeError("ours");
    };
    await expect(run.step("plan", work, news("plan"))).rejects.toThrow(NotYet);
    expect(await notebook.ledger()).toMatchObject([{ state: "failed", micros: 50, isInDoubt: true }]);
  });

  it("leaves a call booked in which the process died, and names it in doubt when the story goes on", async () => {
    const { run } = await notebook.run();
    void run.step("plan", (attempt) => attempt.reserve(quote(50)).then(() => never), news("plan"));
    await pause(5);
    await notebook.die();
    expect(await booked()).toBe(50);

    const again = await notebook.run();
    expect(await notebook.ledger()).toMatchObject([
      { key: "plan", state: "interrupted", micros: 50, isReserved: false, isInDoubt: true },
    ]);
    await again.run.step("plan", buy({ quoted: 50, cost: 20 }), news("plan"));
    expect(await booked()).toBe(70);
    expect(await notebook.ledger()).toMatchObject([{ isInDoubt: true }, { isInDoubt: false, micros: 20 }]);
  });

  it("does not let a run that was replaced settle anything, and counts its call as in doubt", async () => {
    const old = await notebook.run();
    const { promise: frozen, resolve: wake } = Promise.withResolvers<string>();
    const late = old.run.step(
      "plan",
      async (attempt) => {
        await buy({ quoted: 50, cost: 20 })(attempt);
        return frozen;
      },
      news("plan"),
    );
    await pause(5);
    await notebook.run();
    wake("made");
    await expect(late).rejects.toThrow(Stopped);
    expect(await notebook.ledger()).toMatchObject([{ state: "interrupted", micros: 50, isInDoubt: true }]);
  });

  it("takes no second reservation for one try, since a try makes one call", async () => {
    const { run } = await notebook.run();
    const work = async (attempt: Attempt) => {
      await attempt.reserve(quote(50));
      await attempt.reserve(quote(1));
    };
    await expect(run.step("plan", work, news("plan"))).rejects.toThrow("one call");
    expect(await booked()).toBe(50);
  });

  it("goes on counting what a deleted story cost", async () => {
    const { run } = await notebook.run();
    await run.step("plan", buy({ quoted: 50, cost: 20 }), news("plan"));
    await notebook.records.delete(STORY);
    expect(await booked()).toBe(20);
    expect(await notebook.records.bookedSince("2026-11-21")).toBe(20);
    expect(await notebook.records.bookedSince("2026-11-22")).toBe(0);
  });
});

describe("A cap", () => {
  let notebook: Notebook;
  let sent: string[];
  beforeEach(async () => {
    notebook = await openNotebook();
    sent = [];
  });
  afterEach(() => notebook.end());

  /** Ends in `true` when the call could be made. */
  const isBought = async (run: Run, key: string, amounts: { quoted: Micros; cost: Micros }) =>
    run
      .step(
        key,
        async (attempt) => {
          const made = await buy(amounts)(attempt);
          sent.push(key);
          return made;
        },
        news(key),
      )
      .then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
          return false;
        },
      );
  /** A call that ends when it is told to. */
  const underWay = (run: Run, { quoted, cost }: { quoted: Micros; cost: Micros }) => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const work = async (attempt: Attempt) => {
      await attempt.reserve(quote(quoted));
      sent.push("sibling");
      await ended;
      attempt.spent({ micros: cost, isInDoubt: false, usage: {} });
      return "made";
    };
    return { made: run.step("sibling", work, news("sibling")), end };
  };
  const told = async (storyId?: string) => (await notebook.journal(storyId)).map((line) => line.told);
  const another = async (id: string) => {
    await notebook.records.create({ id, input: {}, title: id }, { told: "begun" });
    return (await notebook.run(id)).run;
  };
  const goOn = async () => {
    await notebook.records.act(STORY, (_record, pen) => pen.status("running", "me"));
    return (await notebook.run()).run;
  };

  it("is not passed by calls that are set aside at once", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const steps = Array.from({ length: 10 }, (_, index) =>
      run.step(
        `${index}`,
        async (attempt) => {
          await attempt.reserve(quote(30));
          sent.push(`${index}`);
          await answered;
          attempt.spent({ micros: 30, isInDoubt: false, usage: {} });
          return "made";
        },
        news(`${index}`),
      ),
    );
    const ended = Promise.allSettled(steps);
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    answer();
    const outcomes = await ended;
    expect((await notebook.records.find(STORY))!.status).toBe("paused");
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(sent).toHaveLength(3);
    expect(await notebook.records.bookedSince("2026")).toBe(90);
  });

  it("lets calls in as soon as those before them turn out to cost less", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    for (const key of ["a", "b", "c", "d", "e"]) {
      expect(await isBought(run, key, { quoted: 60, cost: 10 })).toBe(true);
    }
    expect(await isBought(run, "f", { quoted: 60, cost: 10 })).toBe(false);
    expect(sent).toHaveLength(5);
  });

  it("may be used to its last millionth", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    expect(await isBought(run, "a", { quoted: 100, cost: 99 })).toBe(true);
    expect(await isBought(run, "b", { quoted: 1, cost: 1 })).toBe(true);
    expect(await isBought(run, "c", { quoted: 1, cost: 1 })).toBe(false);
  });

  it("lets a call wait for those under way, which mostly cost less than was set aside for them", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    const sibling = underWay(run, { quoted: 60, cost: 10 });
    await vi.waitFor(() => expect(sent).toEqual(["sibling"]));
    const waiting = isBought(run, "a", { quoted: 60, cost: 60 });
    sibling.end();
    expect(await waiting).toBe(true);
    expect(await sibling.made).toBe("made");
    expect((await notebook.records.find(STORY))!.status).toBe("running");
  });

  it("lets no call wait for one that died with its process, or whose story was deleted", async () => {
    notebook.caps.day = 100;
    void underWay((await notebook.run()).run, { quoted: 60, cost: 60 }).made;
    await vi.waitFor(() => expect(sent).toEqual(["sibling"]));
    await notebook.die();
    await notebook.records.interrupt((keys) => ({ told: `interrupted: ${keys.join(", ")}` }));
    expect(await told()).toEqual(["begun", "interrupted: sibling"]);
    const owl = await another("owl-3");
    expect(await isBought(owl, "a", { quoted: 41, cost: 41 })).toBe(false);

    notebook.caps.day = 200;
    const sibling = underWay(await another("hen-2"), { quoted: 60, cost: 1 });
    const stopped = expect(sibling.made).rejects.toThrow(Stopped);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    await notebook.records.delete("hen-2");
    expect(await isBought(await another("cat-4"), "a", { quoted: 81, cost: 81 })).toBe(false);
    sibling.end();
    await stopped;
    expect(await notebook.records.bookedSince("2026-11-21")).toBe(120);
  });

  it("pauses the story when it is reached: what is under way is kept, nothing fails, nothing more begins", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    const sibling = underWay(run, { quoted: 60, cost: 55 });
    await vi.waitFor(() => expect(sent).toEqual(["sibling"]));
    expect(await isBought(run, "a", { quoted: 110, cost: 60 })).toBe(false);
    sibling.end();
    expect(await sibling.made).toBe("made");
    expect(await isBought(run, "b", { quoted: 1, cost: 1 })).toBe(false);

    const record = (await notebook.records.load(STORY))!;
    expect([record.status, record.statusBy]).toEqual(["paused", "the budget"]);
    expect(record.failures.size + record.parked.size + record.underWay.size).toBe(0);
    expect(notebook.failures).toEqual([]);
    expect(record.ledger).toMatchObject([{ key: "sibling", micros: 55 }]);
    expect((await told()).slice(1)).toEqual(["story reached: 60 of 100", 'sibling kept: "made"']);
  });

  it("that is raised lets the story go on, where it was", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    await isBought(run, "a", { quoted: 60, cost: 60 });
    await isBought(run, "b", { quoted: 60, cost: 60 });
    await notebook.setCap(120);
    const after = await notebook.run();
    expect(await isBought(after.run, "a", { quoted: 60, cost: 60 })).toBe(true);
    expect(await isBought(after.run, "b", { quoted: 60, cost: 60 })).toBe(true);
    expect(sent).toEqual(["a", "b"]);
  });

  it("that is changed while the story runs holds from the next call on", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    await isBought(run, "a", { quoted: 60, cost: 60 });
    await notebook.setCap(120);
    expect(await isBought(run, "b", { quoted: 60, cost: 30 })).toBe(true);
    await notebook.setCap(95);
    expect(await isBought(run, "c", { quoted: 6, cost: 6 })).toBe(false);
  });

  it("is nothing to a call that is free: it is made even when nothing may be spent, and brings no cap near", async () => {
    notebook.caps.story = 0;
    const { run } = await notebook.run();
    expect(await isBought(run, "a", { quoted: 0, cost: 0 })).toBe(true);
    notebook.caps.story = 100;
    await isBought(run, "b", { quoted: 70, cost: 70 });
    notebook.caps.story = 60;
    expect(await isBought(run, "c", { quoted: 0, cost: 0 })).toBe(true);
    expect((await told()).filter((line) => line.includes("near"))).toEqual([]);
    expect(await isBought(run, "d", { quoted: 1, cost: 1 })).toBe(false);
  });

  it("of a day counts all stories, also after a restart, and one that was deleted; a new day begins at midnight in UTC", async () => {
    notebook.caps.day = 100;
    const { run } = await notebook.run();
    expect(await isBought(run, "a", { quoted: 40, cost: 40 })).toBe(true);
    expect(await isBought(await another("hen-2"), "a", { quoted: 40, cost: 40 })).toBe(true);
    await notebook.records.delete("hen-2");
    await notebook.die();
    notebook.clock.now = "2026-11-21T23:59:59.999Z";
    expect(await isBought(await another("owl-3"), "a", { quoted: 21, cost: 1 })).toBe(false);
    expect(await told("owl-3")).toContain("day reached: 80 of 100");
    notebook.clock.now = "2026-11-22T00:00:00.000Z";
    expect(await isBought(await goOn(), "b", { quoted: 100, cost: 1 })).toBe(true);
  });

  it("of a month counts all its days, and a new one begins with its first", async () => {
    notebook.caps.month = 100;
    const { run } = await notebook.run();
    expect(await isBought(run, "a", { quoted: 50, cost: 50 })).toBe(true);
    notebook.clock.now = "2026-11-30T23:59:59.999Z";
    expect(await isBought(run, "b", { quoted: 51, cost: 51 })).toBe(false);
    expect(await told()).toContain("month reached: 50 of 100");
    notebook.clock.now = "2026-12-01T00:00:00.000Z";
    expect(await isBought(await goOn(), "b", { quoted: 100, cost: 51 })).toBe(true);
  });

  it("counts a call for the day on which its money is set aside, however long it had to wait for its turn", async () => {
    notebook.caps.day = 100;
    const { run } = await notebook.run();
    const { promise: turn, resolve: giveTurn } = Promise.withResolvers<void>();
    const waits = ["a", "b"].map((key) =>
      run
        .step(key, (attempt) => turn.then(() => buy({ quoted: 60, cost: 60 })(attempt)), news(key))
        .then(() => sent.push(key)),
    );
    await pause(5);
    notebook.clock.now = "2026-11-22T00:00:01.000Z";
    giveTurn();
    await Promise.allSettled(waits);
    expect(sent).toHaveLength(1);
    expect(await notebook.records.bookedSince("2026-11-22")).toBe(60);
  });

  it("is told of once when it comes near, and once more when it was raised", async () => {
    notebook.caps.story = 100;
    const { run } = await notebook.run();
    const nearing = { quoted: 20, cost: 2 }; // each time over 80 again
    await isBought(run, "first", { quoted: 79, cost: 70 });
    for (const key of ["a", "b", "c"]) await isBought(run, key, nearing);
    expect((await told()).filter((line) => line.includes("near"))).toEqual(["story near: 90 of 100"]);
    await notebook.die();
    const { run: later } = await notebook.run();
    await isBought(later, "d", nearing);
    expect((await told()).filter((line) => line.includes("near"))).toHaveLength(1);
    await notebook.setCap(110);
    await isBought(later, "e", nearing);
    expect((await told()).filter((line) => line.includes("near")).slice(1)).toEqual([
      "story near: 98 of 110",
    ]);
  });

  it("of a day that comes near is told of to one story, and on the next day again", async () => {
    notebook.caps.day = 100;
    const { run } = await notebook.run();
    const hen = await another("hen-2");
    await isBought(run, "a", { quoted: 85, cost: 85 });
    await isBought(hen, "a", { quoted: 5, cost: 5 });
    const near = async () =>
      [...(await told()), ...(await told("hen-2"))].filter((line) => /near/.test(line));
    expect(await near()).toEqual(["day near: 85 of 100"]);
    notebook.clock.now = "2026-11-22T09:00:00.000Z";
    await isBought(hen, "b", { quoted: 80, cost: 80 });
    expect(await near()).toEqual(["day near: 85 of 100", "day near: 80 of 100"]);
  });
});
