import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Parts } from "../../server/build-studio.ts";

/** A clock that goes `times` as fast as that of the machine: whoever waits for an hour waits for seconds. */
export function hurryingClock(times: number): Pick<Parts, "now" | "pause" | "paceClock"> {
  const beganAt = Date.now();
  const elapsed = () => performance.now() * times;
  const origin = elapsed();
  return {
    now: () => new Date(beganAt + elapsed() - origin),
    pause: (ms, signal) => sleep(ms / times, undefined, { signal }),
    paceClock: {
      now: elapsed,
      after(ms, callback) {
        const timer = setTimeout(callback, ms / times);
        return () => clearTimeout(timer);
      },
    },
  };
}
