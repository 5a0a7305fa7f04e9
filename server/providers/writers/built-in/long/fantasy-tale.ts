import { seededRandom } from "../../../../story/random.ts";
import type { Random } from "../../../../story/random.ts";
import type { LongBrief } from "../../../../story/long/long-brief.ts";
import type { Candidate } from "./arrange-tale.ts";
import type { Genre, TaleWorld } from "./genre.ts";
import { passageOf, passagesOf } from "./passages.ts";
import { capital, filled, labelOf, titleInWords } from "./slot-words.ts";
import { toldPassage } from "./told-passage.ts";

const PASSAGES = () => passagesOf("fantasy");

/** An errand across a land where small magic has a price; what is given on the way comes back when it is needed. */
export const fantasy: Genre = { leastWords: 4000, imagine, candidates, titlesOf, happensIn };

const HEROES = {
  she: ["Maren", "Tilda", "Isa", "Bryn", "Oda", "Linnet", "Sefa", "Hanne"],
  he: ["Corin", "Jory", "Aske", "Tam", "Wil", "Edric", "Lorn", "Pell"],
};
const FRIENDS = {
  she: ["Ossa", "Ketha", "Dorrit", "Vey", "Marga"],
  he: ["Harl", "Bastian", "Quill", "Osric", "Nevin"],
};
const PRONOUNS = {
  she: { he: "she", him: "her", his: "her", himself: "herself" },
  he: { he: "he", him: "him", his: "his", himself: "himself" },
} as const;
const KIN: readonly [word: string, pronoun: "he" | "she"][] = [
  ["grandmother", "she"],
  ["aunt", "she"],
  ["grandfather", "he"],
  ["uncle", "he"],
];

const first = (brief: LongBrief, group: string): string => brief.choices[group]![0]!;
const randomOf = (brief: LongBrief): Random =>
  seededRandom(`${brief.seed}/fantasy/${JSON.stringify(brief.choices)}`);
const allEpisodes = (): string[] =>
  [...PASSAGES().keys()].filter((id) => id.startsWith("ep-") && !/-(?:1|2|return)$/.test(id));

function imagine(brief: LongBrief): TaleWorld {
  const random = randomOf(brief).for("world");
  const head = (id: string) => passageOf(PASSAGES(), id).head;
  const land = head(first(brief, "land"));
  const sort = random.pick(["she", "he"] as const);
  const friendSort = random.pick(["she", "he"] as const);
  const { he, him, his, himself } = PRONOUNS[sort];
  const friend = PRONOUNS[friendSort];
  const [kin, kinSort] = random.pick(KIN);
  const slots: Record<string, string> = {
    ...land,
    hero: random.pick(HEROES[sort]),
    he,
    him,
    his,
    himself,
    friend: random.pick(FRIENDS[friendSort]),
    f_he: friend.he,
    f_him: friend.him,
    f_his: friend.his,
    kin: `${his} ${kin}`,
    kin_he: PRONOUNS[kinSort].he,
    kin_his: PRONOUNS[kinSort].his,
    trade: head(`trade-${first(brief, "trade")}`)["trade"]!,
    ...head(`foe-${first(brief, "foe")}`),
    token: head(`token-${first(brief, "token")}-plant`)["token"]!,
    law: head(`law-${first(brief, "law")}-plant`)["law"]!,
    law_short: head(`law-${first(brief, "law")}-plant`)["law_short"]!,
  };
  const names = ["hero", "friend"].map((slot) => slots[slot]!);
  const theme = labelOf(brief, "theme").toLowerCase();
  return {
    slots,
    title: titleInWords(random.pick(TITLES), slots),
    logline: filled(
      "{hero}, {trade}, carries {token} from {home} to {city}, where {foe} keeps what she has taken.",
      slots,
    ),
    premise: filled(
      "Magic in {land} is small and has its price: {law}. {hero} must bring {token} to {city}, with {friend} and a mule, and is helped and cheated on the way.",
      slots,
    ),
    ending: `${capital(labelOf(brief, "ending"))}: the errand is done, and its price is paid.`,
    person: "third",
    voice: "warm, exact, unhurried, a little wry",
    motifs: [slots["token"]!, slots["law_short"]!, theme],
    setting: filled("{land}: from {home} along {road} to {city}", slots),
    places: ["home", "city", "river", "hills", "wood", "sea"].map((slot) => ({
      name: slots[slot]!,
      about: ABOUT[slot]!,
    })),
    rules: [{ text: `${capital(slots["law"]!)}.`, consequence: "Whoever uses it pays, and knows it." }],
    cast: [
      {
        id: "hero",
        name: names[0]!,
        role: "protagonist",
        pronoun: he,
        look: "about twenty; good hands",
        wants: "to do what was asked and go home",
        manner: "stubborn; hates to be thanked; counts things when afraid",
      },
      {
        id: "friend",
        name: names[1]!,
        role: "companion",
        pronoun: friend.he,
        look: "older",
        wants: "not to be found out",
        manner: "talks much, not always truthfully, loyal in the end",
      },
      {
        id: "beast",
        name: slots["beast_name"]!,
        role: "mule",
        pronoun: "it",
        look: "a mule",
        wants: "its supper",
        manner: "has opinions",
      },
      {
        id: "foe",
        name: capital(slots["foe_short"]!.replace(/^the /, "")),
        role: "antagonist",
        pronoun: "she",
        look: "not seen before the end",
        wants: "what she takes",
        manner: "reasonable",
      },
    ],
  };
}

const ABOUT: Record<string, string> = {
  home: "where it begins",
  city: "where the errand leads",
  river: "a river on the way",
  hills: "hills on the way",
  wood: "a wood on the way",
  sea: "the sea at the end of the land",
};

const TITLES = [
  "The Road to {city}",
  "{token}",
  "What {hero} Carried",
  "The Way from {home}",
  "An Errand for {home}",
];

const RANK = { spine: 0, frame: 1, body: 2, more: 3 };

function candidates(brief: LongBrief, { slots }: TaleWorld): Candidate[] {
  const random = randomOf(brief).for("candidates");
  const found: Candidate[] = [];
  const put = (id: string, at: number, rank: number, sort = "", together?: string): void => {
    const passage = toldPassage(passageOf(PASSAGES(), id), slots, brief.seed);
    found.push({ passage, at, rank: rank + random.next() * 0.001, sort, ...(together && { together }) });
  };
  const one = (group: string) => `${group}-${first(brief, group)}`;

  const hasRoom = brief.words >= ROOM_FOR_MORE;
  /** The nearer to the inner door, the later. */
  const onTheWayIn = (id: string, index = 0): number => {
    const order = orderOf(id);
    return (order <= LAST_OUTSIDE ? 0.822 : 0.842) + order * 0.004 + index * 0.0001;
  };

  put(one("ending"), 0.98, RANK.spine);
  put(one("call"), 0.03, RANK.spine + 0.1);
  put(`${one("foe")}-meeting`, 0.9, RANK.spine + 0.2);
  put(`${one("token")}-use`, 0.91, RANK.spine + 0.3);
  put(one("trade"), 0.01, RANK.spine + 0.4);
  put(`${one("companion")}-meet`, 0.12, RANK.spine + 0.5);
  put(`${one("foe")}-sign`, 0.037, RANK.spine + 0.55);
  put(`${one("foe")}-after`, 0.92, RANK.spine + 0.57);
  put(`${one("token")}-plant`, 0.045, RANK.spine + 0.6);
  put(`${one("token")}-middle`, 0.42, RANK.frame + 0.42);
  put(`${one("foe")}-approach`, 0.82, RANK.spine + 0.7, "", "approach");
  put(`${one("foe")}-entry`, 0.838, RANK.spine + 0.7, "", "approach");
  put(`land-${first(brief, "land")}-city`, 0.78, RANK.spine + 0.72);
  put(`land-${first(brief, "land")}-leaving`, 0.06, RANK.spine + 0.74);
  for (const [part, at] of [
    ["plant", 0.2],
    ["tempt", 0.52],
    ["payoff", 0.89],
  ] as const)
    put(`${one("law")}-${part}`, at, RANK.spine + 0.65, "", "law");
  put(`${one("trade")}-use`, onTheWayIn(`${one("trade")}-use`), RANK.frame + 0.6);
  put("errand-told", 0.14, hasRoom ? RANK.spine + 0.83 : RANK.frame + 0.62);
  put(`${one("foe")}-riders`, 0.34, RANK.frame + 0.7);
  put(`dark-${1 + random.below(3)}`, 0.75, RANK.frame + 0.72);
  for (const [part, at] of [
    ["tale", 0.24],
    ["rift", 0.62],
    ["mend", 0.62001],
  ] as const)
    put(`${one("companion")}-${part}`, at, hasRoom ? RANK.spine + 0.85 : RANK.frame + 0.75, "", "companion");
  put(`${one("foe")}-rumour`, 0.5, RANK.frame + 0.8);
  put(`${one("foe")}-notice`, 0.16, RANK.frame + 0.85);
  put(`${one("call")}-answer`, 0.95, hasRoom ? RANK.spine + 0.95 : RANK.frame + 0.9);
  for (const [index, theme] of brief.choices["theme"]!.entries())
    for (const [part, at] of [
      ["plant", 0.08],
      ["middle", 0.46],
      ["payoff", 0.965],
    ] as const)
      put(
        `theme-${theme}-${part}`,
        (WHEN[`${theme}-${part}`] ?? at) + index * (part === "payoff" ? 0.001 : 0.05),
        hasRoom && index === 0 ? RANK.spine + 0.9 : RANK.frame + 0.9,
        "",
        `theme-${theme}`,
      );

  const road = random.shuffle(allEpisodes());
  const camps = random.shuffle([...PASSAGES().keys()].filter((id) => id.startsWith("camp-")));
  const room = Math.max(1, Math.min(road.length, Math.round((brief.words - SPINE_WORDS) / EPISODE_WORDS)));
  const used = giftsUsed(road);
  for (const [index, id] of road.entries()) {
    const at = index < room ? placeOf(index, room) : random.next() * 0.55 + 0.15;
    const rank = hasRoom && index === 0 ? RANK.spine + 0.8 : RANK.body + index / 10;
    put(`${id}-1`, at, rank, "", id);
    put(`${id}-2`, at + 0.0001, rank, "", id);
    if (used.has(id)) put(`${id}-return`, onTheWayIn(id, index), rank, "", id);
  }
  for (const [index, id] of camps.entries())
    put(id, placeOf(index % room, room) + 0.012 + index / 1000, RANK.body + 0.35 + index / 6, "camp");
  return found;
}

/** What is told besides the road, and what an episode takes with what comes of it; on the average. */
const SPINE_WORDS = 13_000;
const EPISODE_WORDS = 2900;

/** From so many words on, a tale has something happen on the road, a quarrel and a thread, if need be told shorter. */
const ROOM_FOR_MORE = 8000;

/** Told on the night itself, not when all is over. */
const WHEN: Readonly<Record<string, number>> = { "small-courage-payoff": 0.8355 };

/** How far in something is that stands in their way, from the street, 1, to the inner door, 9; up to the third it is outside the house. */
const orderOf = (id: string): number => Number(passageOf(PASSAGES(), id).head["order"]);
const LAST_OUTSIDE = 3;

/** So many of the gifts are used before the house and within it, and so many at one stage of the way; with more it would be a list. */
const GIFTS_USED = { outside: 3, inside: 6, atOneStage: 2 };

/** Of episodes in the order in which they are taken in: those whose gift is used. */
function giftsUsed(road: readonly string[]): Set<string> {
  const used: string[] = [];
  const among = (belongs: (order: number) => boolean) => used.filter((id) => belongs(orderOf(id))).length;
  for (const id of road) {
    const here = orderOf(id);
    const isOutside = here <= LAST_OUTSIDE;
    const most = isOutside ? GIFTS_USED.outside : GIFTS_USED.inside;
    if (
      among((order) => order === here) < GIFTS_USED.atOneStage &&
      among((order) => order <= LAST_OUTSIDE === isOutside) < most
    )
      used.push(id);
  }
  return new Set(used);
}

/** Episodes lie between the meeting of the two and the last night before the city. */
const placeOf = (index: number, count: number): number => 0.15 + (0.58 * (index + 0.5)) / count;

/** Titles that would fit a chunk, the best first. */
function titlesOf(ids: readonly string[], { slots }: TaleWorld): string[] {
  const episodes = ids
    .filter((id) => /^ep-.*-[12]$/.test(id))
    .flatMap((id) => {
      const title = titleInWords(passageOf(PASSAGES(), id.replace(/-[12]$/, "")).head["title"]!, slots);
      return id.endsWith("-1") ? [title] : [`${title}, and After`];
    });
  const gifts = ids
    .filter((id) => id.endsWith("-return"))
    .map((id) => titleInWords(passageOf(PASSAGES(), id.replace(/-return$/, "")).head["gift"]!, slots));
  const named = ids.flatMap((id) => {
    const fixed = TITLES_OF.find(([pattern]) => pattern.test(id));
    return fixed ? [titleInWords(fixed[1], slots)] : [];
  });
  return [
    ...episodes,
    ...named,
    ...gifts,
    ...ids.map((id) => titleInWords(id.replace(/^[a-z]+-/, "").replaceAll("-", " "), slots)),
  ];
}

const TITLES_OF: readonly [pattern: RegExp, title: string][] = [
  [/^ending-/, "Afterwards"],
  [/^foe-.*-meeting$/, "{foe}"],
  [/^foe-.*-approach$/, "The house of {foe_short}"],
  [/^foe-.*-entry$/, "The way in"],
  [/^errand-told$/, "By the third button"],
  [/^land-.*-city$/, "{city}"],
  [/^dark-/, "The last night out"],
  [/^trade-.*-use$/, "A thing learnt at home"],
  [/^trade-/, "{home}"],
  [/^call-.*-answer$/, "What was answered"],
  [/^call-/, "What was asked"],
  [/^companion-.*-meet$/, "{friend}"],
  [/^companion-.*-rift$/, "The quarrel"],
  [/^companion-.*-mend$/, "Made up"],
  [/^companion-.*-tale$/, "What {friend} said"],
  [/^foe-.*-riders$/, "Riders"],
  [/^foe-.*-sign$/, "One house"],
  [/^foe-.*-notice$/, "A notice"],
  [/^foe-.*-rumour$/, "Somebody who knew her"],
  [/^foe-.*-after$/, "What was given back"],
  [/^law-.*-plant$/, "What it costs"],
  [/^law-.*-tempt$/, "The short way"],
  [/^law-.*-payoff$/, "The price"],
  [/^token-.*-(?:plant|use)$/, "{token}"],
  [/^token-.*-middle$/, "An odd small thing"],
  [/^land-.*-leaving$/, "The way out"],
  [/^theme-.*-plant$/, "What was packed"],
  [/^theme-.*-middle$/, "On {road}"],
  [/^theme-.*-payoff$/, "What was unpacked"],
];

function happensIn(ids: readonly string[], { slots }: TaleWorld): string {
  const deeds = ids.map((id) => {
    const episode = /^(ep-.*)-([12]|return)$/.exec(id);
    if (!episode)
      return filled(
        DEEDS.find(([pattern]) => pattern.test(id))?.[1] ?? `${capital(id.replaceAll("-", " "))}.`,
        slots,
      );
    const { summary, gift } = passageOf(PASSAGES(), episode[1]!).head;
    if (episode[2] === "1") return filled(summary!, slots);
    return filled(
      episode[2] === "2" ? `They leave with ${gift!}.` : `{hero} gets further by means of ${gift!}.`,
      slots,
    );
  });
  return [...new Set(deeds)].join(" ");
}

const DEEDS: readonly [pattern: RegExp, deed: string][] = [
  [/^trade-.*-use$/, "What {hero} learnt at home gets them past something."],
  [/^trade-/, "{hero} works at {home}, and something small and true happens."],
  [/^call-.*-answer$/, "What {hero} left home for is answered."],
  [/^call-/, "{hero} must carry {token} to {city}."],
  [/^token-.*-plant$/, "{hero} is told how {token} is to be carried."],
  [/^token-.*-middle$/, "{token} does an odd small thing."],
  [/^token-.*-use$/, "{token} does what it is for."],
  [/^land-.*-leaving$/, "{hero} leaves {home}."],
  [/^land-.*-city$/, "They come to {city}."],
  [/^law-.*-plant$/, "{law_short} is seen at work on a stranger."],
  [/^law-.*-tempt$/, "They are tempted to use {law_short}."],
  [/^law-.*-payoff$/, "{hero} pays, knowingly."],
  [/^foe-.*-sign$/, "They see in one house what {foe} takes."],
  [/^foe-.*-riders$/, "The people of {foe_short} search them, and nearly find {token}."],
  [/^foe-.*-rumour$/, "Somebody who worked for {foe_short} tells a true thing of her."],
  [/^foe-.*-notice$/, "A notice of {foe_short} is read aloud."],
  [/^foe-.*-approach$/, "They find a way to the house of {foe_short}."],
  [/^foe-.*-entry$/, "They go in, by night."],
  [/^errand-told$/, "{hero} tells {friend} of the errand, and {friend} will not hear what is carried."],
  [/^foe-.*-meeting$/, "{hero} stands before {foe}."],
  [/^foe-.*-after$/, "What {foe_short} took is given back."],
  [/^companion-.*-meet$/, "{hero} and {friend} fall in together."],
  [/^companion-.*-tale$/, "{friend} tells how it came about, not quite truthfully."],
  [/^companion-.*-rift$/, "The truth comes out, and they part for a night."],
  [/^companion-.*-mend$/, "They make it up."],
  [/^dark-/, "The worst night; they go on."],
  [/^camp-/, "An evening on {road}."],
  [/^theme-/, "An old thread is taken up."],
  [/^ending-/, "How it ended."],
];
