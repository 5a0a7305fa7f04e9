import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import type { Dispatch } from "../../server/backends/dispatch.ts";

/** What every dispatch promises. */
export function describeDispatch(name: string, make: () => Dispatch): void {
  describe(`The dispatch: ${name}`, () => {
    /** A runner whose runs last until they are ended. */
    const aRunner = () => {
      const runs: { storyId: string; end: () => void }[] = [];
      const run = (storyId: string) => new Promise<void>((end) => void runs.push({ storyId, end }));
      return { runs, run, begun: () => runs.map(({ storyId }) => storyId) };
    };

    it("runs what was submitted before it was started, and what is submitted afterwards", async () => {
      const dispatch = make();
      const { begun, run, runs } = aRunner();
      dispatch.submit("early");
      await pause(5);
      expect(begun()).toEqual([]);
      dispatch.start(run);
      dispatch.submit("late");
      await vi.waitFor(() => expect(begun()).toEqual(["early", "late"]));
      runs.forEach(({ end }) => end());
      await dispatch.stop();
    });

    it("runs one story once at a time, and once more for all that was submitted meanwhile", async () => {
      const dispatch = make();
      const { begun, run, runs } = aRunner();
      dispatch.start(run);
      dispatch.submit("fox");
      await vi.waitFor(() => expect(begun()).toHaveLength(1));
      for (let time = 0; time < 5; time++) dispatch.submit("fox");
      await pause(10);
      expect(begun()).toHaveLength(1);
      runs[0]!.end();
      await vi.waitFor(() => expect(begun()).toHaveLength(2));
      runs[1]!.end();
      await pause(10);
      expect(begun()).toHaveLength(2);
      await dispatch.stop();
    });

    it("does not keep one story waiting for another", async () => {
      const dispatch = make();
      const { begun, run, runs } = aRunner();
      dispatch.start(run);
      dispatch.submit("slow");
      dispatch.submit("quick");
      await vi.waitFor(() => expect(begun()).toEqual(["slow", "quick"]));
      runs.forEach(({ end }) => end());
      await dispatch.stop();
    });

    it("waits for the last runner when it stops, and starts nothing more", async () => {
      const dispatch = make();
      const { begun, run, runs } = aRunner();
      dispatch.start(run);
      dispatch.submit("fox");
      await vi.waitFor(() => expect(begun()).toEqual(["fox"]));
      dispatch.submit("fox");
      let isStopped = false;
      const stopping = dispatch.stop().then(() => (isStopped = true));
      dispatch.submit("hen");
      await pause(10);
      expect(isStopped).toBe(false);
      runs[0]!.end();
      await stopping;
      await dispatch.stop();
      expect(begun()).toEqual(["fox"]);
    });
  });
}
