import { monitorEventLoopDelay } from "node:perf_hooks";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";

// A studio in a process of its own, which tells the bench that forked it how its event loop and its memory fare. The
// studio itself has no door for that.

/** Said when it listens. */
export interface Opened {
  url: string;
}
/** Said when it is asked for them; they count from the time it was asked before. */
export interface Figures {
  loopP99Ms: number;
  loopMaxMs: number;
  rssMb: number;
}

const RESOLUTION_MS = 5;
const LOOK_AT_MEMORY_EVERY_MS = 100;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let mostBytes = 0;

/** The histogram holds the time from one tick to the next, so the tick itself comes off. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

const open = await openStudio(readConfig(process.env), pino({ level: "error" }));
delay.enable();
setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss()); // threads included
}, LOOK_AT_MEMORY_EVERY_MS).unref();

process.on("message", (asked) => {
  if (asked === "figures") {
    const figures: Figures = {
      loopP99Ms: late(delay.percentile(99)),
      loopMaxMs: late(delay.max),
      rssMb: mostBytes / 2 ** 20,
    };
    process.send!(figures);
    delay.reset();
    mostBytes = 0;
  } else {
    void open.close(0).then(() => process.exit(0));
  }
});
process.once("disconnect", () => process.exit(1)); // the bench has died
process.send!({ url: open.url } satisfies Opened);
