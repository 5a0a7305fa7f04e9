import type { PaceLimits } from "../../server/providers/pace.ts";
import type { Happening, Pattern, PlannedCall } from "./pace-simulation.ts";

// Checks what happened against the limits, by code that has nothing of the pace's.

const MINUTE_MS = 60_000;

/** What was not kept to, a sentence each. */
export function offences({ limits, calls }: Pattern, happenings: readonly Happening[]): string[] {
  const found: string[] = [];
  const provider = providerOf(limits);
  const begun: Seen[] = [];
  const served = new Set<PlannedCall>();
  for (const happening of happenings) {
    const { at } = happening;
    if (happening.kind === "complained") provider.complain(at, happening.waitMs);
    if (happening.kind === "said") provider.say(happening.limits);
    if (happening.kind === "gave-up") served.add(happening.call);
    if (happening.kind === "ended") seen(begun, happening.call).isRunning = false;
    if (happening.kind === "counted") seen(begun, happening.call).tokens = happening.tokens;
    if (happening.kind !== "began") continue;
    const { weight, counted } = happening.call;
    served.add(happening.call);
    begun.push({
      call: happening.call,
      at,
      tokens: weight.tokens,
      inTruth: counted?.tokens ?? weight.tokens,
      isRunning: true,
    });
    const allowed = provider.limitsAt(at);
    if (at < provider.waitsUntil()) found.push(`A call began at ${at}, in the middle of a pause.`);
    const running = begun.filter(({ isRunning }) => isRunning).length;
    if (running > allowed.atOnce) found.push(`At ${at}, ${running} ran at once, of ${allowed.atOnce}.`);
    found.push(...windowOffences(begun, allowed));
    provider.begin();
  }
  const forgotten = calls.filter((call) => !served.has(call)).length;
  if (forgotten > 0) found.push(`${forgotten} calls never had their turn.`);
  return found;
}

interface Seen {
  call: PlannedCall;
  at: number;
  /** As far as it is known at the moment. */
  tokens: number;
  inTruth: number;
  isRunning: boolean;
}

const seen = (begun: Seen[], call: PlannedCall) => begun.find((each) => each.call === call)!;

/** Looks at the 60,000 milliseconds of which the latest call began in the last one. */
function windowOffences(begun: Seen[], allowed: PaceLimits): string[] {
  const latest = begun.at(-1)!;
  const window = begun.filter(({ at }) => at >= latest.at - MINUTE_MS + 1);
  const mistakenBy = total(window, ({ call, inTruth }) => Math.max(0, inTruth - call.weight.tokens));
  const sums = [
    { of: "requests", amount: () => 1, most: allowed.requestsPerMinute },
    { of: "pictures", amount: ({ call }: Seen) => call.weight.pictures, most: allowed.picturesPerMinute },
    { of: "tokens", amount: ({ tokens }: Seen) => tokens, most: allowed.tokensPerMinute },
    {
      of: "tokens in truth",
      amount: ({ inTruth }: Seen) => inTruth,
      most: allowed.tokensPerMinute === null ? null : allowed.tokensPerMinute + mistakenBy,
    },
  ];
  return sums
    .filter(({ of, amount, most }) => {
      const asked = of.startsWith("tokens") ? latest.call.weight.tokens : amount(latest);
      const isAlone = window.every((each) => each === latest || amount(each) === 0);
      return most !== null && asked > 0 && total(window, amount) > most && !isAlone;
    })
    .map(
      ({ of, amount, most }) =>
        `The minute up to ${latest.at} held ${total(window, amount)} ${of}, of ${most}.`,
    );
}

const total = (window: Seen[], amount: (seen: Seen) => number) =>
  window.reduce((sum, each) => sum + amount(each), 0);

/** What the limits are, by the words of the port. */
function providerOf(configured: PaceLimits) {
  let requests: number | null = null;
  let tokens: number | null = null;
  let quietUntil = -1;
  let tenths = 10; // of the limits, when the quiet ends
  let hasBegun = true;

  const tenthsAt = (at: number) => {
    let now = tenths;
    if (tenths < 10) for (let minute = quietUntil + MINUTE_MS; minute <= at; minute += MINUTE_MS) now += 1;
    return Math.min(10, now);
  };
  const limited = (limit: number | null, at: number) =>
    limit === null ? null : Math.max(1, Math.floor((limit * tenthsAt(at)) / 10 + 1e-9));
  const least = (one: number | null, other: number | null) => {
    const known = [one, other].filter((each) => each !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  return {
    waitsUntil: () => quietUntil,
    begin: () => void (hasBegun = true),
    complain(at: number, waitMs: number) {
      tenths = hasBegun ? tenthsAt(at) / 2 : tenthsAt(at);
      hasBegun = false;
      quietUntil = Math.max(quietUntil, at + waitMs);
    },
    say(said: { requestsPerMinute: number | null; tokensPerMinute: number | null }) {
      requests = said.requestsPerMinute ?? requests;
      tokens = said.tokensPerMinute ?? tokens;
    },
    limitsAt: (at: number): PaceLimits => ({
      requestsPerMinute: limited(least(configured.requestsPerMinute, requests), at),
      tokensPerMinute: limited(least(configured.tokensPerMinute, tokens), at),
      picturesPerMinute: limited(configured.picturesPerMinute, at),
      atOnce: limited(configured.atOnce, at)!,
    }),
  };
}

/**
 * How much later than in the best schedule calls of a plain pattern began, counted from the first arrival: the worst of
 * all. 1 is the ideal. Pictures and text are looked at apart when only pictures are limited.
 */
export function ratioToIdeal({ limits }: Pattern, happenings: readonly Happening[]): number {
  const begun = happenings.filter(({ kind }) => kind === "began") as { at: number; call: PlannedCall }[];
  const first = Math.min(...begun.map(({ call }) => call.at));
  const isShared = limits.requestsPerMinute !== null;
  const groups = isShared
    ? [begun]
    : Object.values(Object.groupBy(begun, ({ call }) => call.weight.pictures));
  const ratios = groups.flatMap((group = []) => {
    const ideal = bestBeginnings(
      group.map(({ call }) => call),
      limits,
    );
    const real = group.map(({ at }) => at).toSorted((one, other) => one - other);
    return real.map((at, index) => (at === ideal[index] ? 1 : (at - first) / (ideal[index]! - first)));
  });
  return Math.max(1, ...ratios);
}

/**
 * The earliest moments at which the first, second, third ... of calls that are alike can begin, in any schedule: when it
 * is there, a minute after the one that fills the window with it, and when one of those at once has ended. The last is
 * exact only where all take the same time; where they do not, `atOnce` is ample.
 */
export function bestBeginnings(calls: readonly PlannedCall[], limits: PaceLimits): number[] {
  const aMinute =
    calls[0]!.weight.pictures > 0
      ? Math.min(limits.requestsPerMinute ?? Infinity, limits.picturesPerMinute ?? Infinity)
      : (limits.requestsPerMinute ?? Infinity);
  const best: number[] = [];
  for (const at of calls.map((call) => call.at).toSorted((one, other) => one - other)) {
    const windowOpens = (best[best.length - aMinute] ?? -Infinity) + MINUTE_MS;
    const placeOpens = (best[best.length - limits.atOnce] ?? -Infinity) + calls[0]!.latencyMs;
    best.push(Math.max(at, windowOpens, placeOpens));
  }
  return best;
}
