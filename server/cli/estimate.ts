import { countRange, dollarRange, dollars } from "./money.ts";
import type { Range } from "./money.ts";
import { table } from "./say.ts";

/** What a new story will take, as `GET /options` tells it. */
export interface Estimate {
  usd: Range;
  seconds: Range;
  passes: { name: string; calls: Range; usd: Range }[];
}

const SECONDS_PER_MINUTE = 60;

export const describeEstimate = ({ usd, seconds, passes }: Estimate, capUsd: number): string[] => [
  `This story is expected to cost ${dollarRange(usd)} and to take ${minutes(seconds)} of work:`,
  ...table(passes.map((pass) => ["", pass.name, calls(pass.calls), dollarRange(pass.usd)])),
  `It is paused, and asks you, before it costs more than ${dollars(capUsd)}.`,
];

const calls = (range: Range): string => `${countRange(range)} ${range.high === 1 ? "call" : "calls"}`;

const minutes = ({ low, high }: Range): string => {
  const range = {
    low: Math.max(1, Math.floor(low / SECONDS_PER_MINUTE)),
    high: Math.max(1, Math.ceil(high / SECONDS_PER_MINUTE)),
  };
  return `${countRange(range)} ${range.high === 1 ? "minute" : "minutes"}`;
};
