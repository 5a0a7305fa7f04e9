import type { Budget } from "../studio.ts";
import { dollars } from "./money.ts";

/** One model that the settings name, as `GET /providers` tells of it. */
export interface Provider {
  name: string;
  provider: string;
  stages: string[];
  isConfigured: boolean;
  /** In words; `null` when it is not known. */
  price: string | null;
  isPriced: boolean;
  /** As far as the price table knows it. */
  shutdownDate: string | null;
  /** What a person must mend before it is asked again. */
  shut: string | null;
  /** What was found when it was asked. */
  look: { isReachable: boolean; isKnown: boolean; shutdownDate: string | null; sentence: string } | null;
}

/** What was found, with what to do about it. With a trouble the studio cannot work as it is configured. */
export interface Finding {
  isTrouble: boolean;
  sentence: string;
}

/** Time to try another model, and to change the settings, before the old one goes. */
const SHUTDOWN_NOTICE_DAYS = 60;
const DAY_MS = 86_400_000;
/** As the studio itself gives notice. */
const NOTICE_SHARE = 0.8;

export const findingsIn = (
  providers: Provider[],
  budget: Budget,
  costsMoney: boolean,
  now: Date,
): Finding[] => [
  ...providers.flatMap((provider) => findingsAbout(provider, now)),
  ...(costsMoney ? findingsOf(budget) : []),
];

const trouble = (sentence: string): Finding => ({ isTrouble: true, sentence });
const notice = (sentence: string): Finding => ({ isTrouble: false, sentence });

function findingsAbout(provider: Provider, now: Date): Finding[] {
  const { name, stages, isConfigured, isPriced, shut, look } = provider;
  const end = endOf(provider);
  if (stages.length === 0) return [];
  if (!isConfigured) {
    return [
      trouble(`${name} is named for ${stages.join(", ")} and not configured. Set its key, or name another.`),
    ];
  }
  return [
    ...(isPriced || look?.isKnown === false
      ? []
      : [
          trouble(
            `${name} has no known price, so that nothing is bought there. Set its price in PRICES_FILE.`,
          ),
        ]),
    ...(look && !(look.isReachable && look.isKnown) ? [trouble(look.sentence)] : []),
    ...(shut !== null && (!look || look.isReachable) ? [trouble(shut)] : []),
    ...(end === null ? [] : tellEnd(name, end, now)),
  ];
}

/** The provider knows best, but not every provider says. */
export const endOf = ({ look, shutdownDate }: Provider): string | null => look?.shutdownDate ?? shutdownDate;

function tellEnd(name: string, shutdownDate: string, now: Date): Finding[] {
  const days = Math.ceil((Date.parse(shutdownDate) - now.getTime()) / DAY_MS);
  if (days > SHUTDOWN_NOTICE_DAYS) return [];
  const day = shutdownDate.slice(0, "2026-12-01".length);
  return days <= 0
    ? [trouble(`${name} was to be shut down on ${day}. Choose another model in the settings.`)]
    : [
        notice(
          `${name} is shut down on ${day}, in ${days} days. Choose another model in the settings before.`,
        ),
      ];
}

function findingsOf({ day, month }: Budget): Finding[] {
  const caps = [
    { ...day, whose: "Today's", until: "Wait until tomorrow (UTC)", setting: "BUDGET_DAY_USD" },
    { ...month, whose: "This month's", until: "Wait until next month (UTC)", setting: "BUDGET_MONTH_USD" },
  ];
  return caps.flatMap(({ spentUsd, capUsd, whose, until, setting }) => {
    if (spentUsd >= capUsd)
      return [trouble(`${whose} ${dollars(capUsd)} are spent. ${until}, or raise ${setting}.`)];
    if (spentUsd < capUsd * NOTICE_SHARE) return [];
    return [
      notice(
        `${dollars(spentUsd)} of ${whose.toLowerCase()} ${dollars(capUsd)} are spent. To go further, raise ${setting}.`,
      ),
    ];
  });
}
