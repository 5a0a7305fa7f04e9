import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import type { Bell } from "../../server/backends/bell.ts";

/** What every bell promises. */
export function describeBell(name: string, make: () => Bell): void {
  describe(`The bell: ${name}`, () => {
    it("is heard by everybody who listens, with the story it rang for", async () => {
      const bell = make();
      const heard: string[] = [];
      const stops = [1, 2].map((listener) => bell.listen((storyId) => heard.push(`${listener} ${storyId}`)));
      bell.ring("red-fox-1");
      await vi.waitFor(() => expect(heard.toSorted()).toEqual(["1 red-fox-1", "2 red-fox-1"]));
      stops.forEach((stop) => stop());
    });

    it("is not heard any more by those who have stopped, who may stop twice", async () => {
      const bell = make();
      const heard: string[] = [];
      const stop = bell.listen((storyId) => heard.push(storyId));
      const stopOther = bell.listen(() => heard.push("other"));
      stop();
      stop();
      bell.ring("red-fox-1");
      await vi.waitFor(() => expect(heard).toEqual(["other"]));
      await pause(10);
      expect(heard).toEqual(["other"]);
      stopOther();
    });

    it("rings without anybody listening, and bears a thousand listeners without a warning", () => {
      const bell = make();
      const warn = vi.spyOn(process, "emitWarning");
      bell.ring("red-fox-1");
      const stops = Array.from({ length: 1000 }, () => bell.listen(() => undefined));
      bell.ring("red-fox-1");
      expect(warn).not.toHaveBeenCalled();
      warn.mockRestore();
      stops.forEach((stop) => stop());
    });
  });
}
