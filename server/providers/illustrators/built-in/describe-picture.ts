import type {
  Character,
  Figure,
  Place,
  Pose,
  SceneFacts,
  TimeOfDay,
  Weather,
} from "../../../story/scene-facts.ts";

const WEATHER_WORDS: Record<Weather, string | undefined> = {
  clear: undefined,
  cloudy: "under a cloudy sky",
  windy: "in the wind",
  rain: "in the rain",
  storm: "in a storm",
  snow: "in the snow",
  fog: "in the fog",
};

const TIME_WORDS: Record<TimeOfDay, string | undefined> = {
  dawn: "at dawn",
  day: undefined,
  dusk: "at dusk",
  night: "at night",
};

const PLACE_WORDS: Record<Place, string> = {
  village: "in the village",
  market: "at the market",
  meadow: "in the meadow",
  forest: "in the forest",
  mountain: "in the mountains",
  river: "by the river",
  lake: "by the lake",
  seashore: "on the seashore",
  harbour: "at the harbour",
  moor: "on the moor",
  snowfield: "in the snowfield",
  cave: "in the cave",
  castle: "before the castle",
  ruin: "among the ruins",
  cottage: "in the cottage",
  workshop: "in the workshop",
};

const POSE_WORDS: Record<Pose, [one: string, many: string]> = {
  standing: ["stands", "stand"],
  walking: ["walks", "walk"],
  running: ["runs", "run"],
  sitting: ["sits", "sit"],
  lying: ["lies", "lie"],
  cowering: ["cowers", "cower"],
  kneeling: ["kneels", "kneel"],
  reaching: ["reaches out", "reach out"],
  pointing: ["points", "point"],
  holding: ["stands", "stand"],
  offering: ["holds out a hand", "hold out a hand"],
  pushing: ["pushes hard", "push hard"],
  lifting: ["raises both arms", "raise both arms"],
  climbing: ["climbs", "climb"],
  working: ["works", "work"],
  training: ["practises", "practise"],
  leaping: ["leaps", "leap"],
  cheering: ["cheers", "cheer"],
  waving: ["waves", "wave"],
  laughing: ["laughs", "laugh"],
  crying: ["cries", "cry"],
  thinking: ["thinks", "think"],
  bowing: ["bows", "bow"],
  hugging: ["hugs", "hug"],
};

/** What the picture shows, in one sentence for those who cannot see it. */
export function describePicture(facts: SceneFacts, cast: Character[]): string {
  const figures = facts.figures.flatMap((figure) => {
    const character = cast.find(({ id }) => id === figure.character);
    return character ? [{ figure, character }] : [];
  });
  const opening = [WEATHER_WORDS[facts.weather], TIME_WORDS[facts.time]].filter(Boolean).join(" ");
  const place = PLACE_WORDS[facts.place];
  const [first, ...others] = figures;
  const thing = facts.keyObject ? facts.keyObject.phrase : undefined;
  if (!first) return sentence(opening, `${thing ?? "nobody"} is seen ${place}`);
  const subject = first.character.phrase;
  const main = `${subject} ${doing(first.figure, first.character)} ${place}${holds(first.figure, first.character)}`;
  const beside = others.map(
    ({ figure, character }) => `${character.phrase} ${doing(figure, character)}${distantly(figure)}`,
  );
  const seen = thing && beside.length === 0 ? `, and ${thing} is there` : thing ? `, near ${thing}` : "";
  return sentence(opening, main + (beside.length > 0 ? `${seen}, while ${listed(beside)}` : seen));
}

const isMany = (character: Character): boolean => (character.count ?? 1) > 1;

function doing(figure: Figure, character: Character): string {
  if (figure.pose === "offering" && figure.holding)
    return `${isMany(character) ? "offer" : "offers"} ${figure.holding.phrase}`;
  return POSE_WORDS[figure.pose][isMany(character) ? 1 : 0];
}

function holds(figure: Figure, character: Character): string {
  if (!figure.holding || figure.pose === "offering") return "";
  return ` and ${isMany(character) ? "hold" : "holds"} ${figure.holding.phrase}`;
}

const distantly = (figure: Figure): string => (figure.stands === "far" ? " far away" : "");

const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const sentence = (opening: string, rest: string): string => {
  const whole = opening ? `${opening}, ${rest}` : rest;
  return `${whole[0]!.toUpperCase()}${whole.slice(1)}.`;
};
