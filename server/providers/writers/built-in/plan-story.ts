import type { Brief } from "../../../story/brief.ts";
import type { Plan, SceneCard, Thread } from "../../../story/plan.ts";
import { seededRandom } from "../../../story/random.ts";
import type { Random } from "../../../story/random.ts";
import { TIMES_OF_DAY } from "../../../story/scene-facts.ts";
import type { Figure, Prop, SceneFacts, Thing, TimeOfDay, Weather } from "../../../story/scene-facts.ts";
import { STRUCTURES } from "../../../story/structures.ts";
import { holds } from "./conditions.ts";
import type { Incident, Material } from "./incident.ts";
import { articleFor } from "./noun-phrase.ts";
import type { Reading } from "./read-answer.ts";
import { readAnswers } from "./read-answers.ts";
import { openingOf, sentencesOf, spelled } from "./sentences.ts";
import { chooseTelling, tellScene } from "./tell-scene.ts";
import type { Choices, Told } from "./tell-scene.ts";
import { tell } from "./tell.ts";
import type { Telling } from "./tell.ts";
import type { World } from "./world.ts";

/** Chooses a world, one incident for each beat and the words for it; the same brief always gives the same plan. */
export function planStory(brief: Brief, material: Material): Plan {
  const random = randomOf(brief);
  const world = material.imagineWorld(brief, random.for("world"));
  const readings = readAnswers(brief);
  const told: Told = {
    openings: new Set(),
    names: spelled(Object.values(world.people).flatMap(({ words }) => [words.later, words.short])),
    given: Object.values(readings).map(({ words }) => words),
  };
  const introduced = new Set<string>();
  const whole: Telling = {
    world,
    readings,
    tags: tagsOf(world, brief, readings),
    introduced: new Set(),
    isHeroNamed: false,
    isHeroSaid: false,
  };
  const titles = new Set<string>();

  const settings = chooseVariedSettings(brief, material, whole, random);
  const outline = settings.map((setting, at): SceneCard => {
    const { incident } = setting;
    const scene = random.for(`scene/${at + 1}`);
    const telling: Telling = { ...whole, tags: sceneTags(whole.tags, setting, world), introduced };
    const before = [...introduced].join(",");
    const threads = material.threads.filter(({ when }) => holds(when, whole.tags));
    const { choices, text } = chooseTelling(incident, telling, told, owedBy(incident, threads, whole), scene);
    remember(text, told, telling, incident, choices, scene);
    const note = (words: string, purpose: string) =>
      tell(words, knowing(telling, purpose === "summary" ? incident.shows : []), scene.for(purpose));
    const open = incident.titles.filter((title) => !titles.has(title));
    const title = scene.for("title").pick(open.length > 0 ? open : incident.titles);
    titles.add(title);
    return {
      number: at + 1,
      beat: incident.beat,
      title: note(title, "title words"),
      summary: note(incident.summary, "summary"),
      facts: factsOf(setting, world, note(incident.action, "action")),
      answers: [...(incident.shows ?? [])],
      plants: threads.filter(({ planted }) => planted === incident.beat).map(({ id }) => id),
      paysOff: threads.filter(({ paidOff }) => paidOff === incident.beat).map(({ id }) => id),
      notes: {
        incident: incident.id,
        attempt: String(choices.attempt),
        slots: choices.slots.join(","),
        introduced: before,
        tags: [...telling.tags].filter((tag) => !whole.tags.has(tag)).join(","),
      },
    };
  });

  const note = (words: string, purpose: string) => tell(words, knowing(whole), random.for(purpose));
  return {
    title: note(random.for("title").pick(material.titles), "title words"),
    logline: note(material.logline, "logline"),
    cast: unique(Object.values(world.people).map(({ character }) => character)),
    things: Object.fromEntries(Object.entries(world.things).map(([key, { thing }]) => [key, thing])),
    threads: threadsOf(material, outline, note),
    outline,
  };
}

export const randomOf = (brief: Brief): Random =>
  seededRandom(
    `${brief.seed}/${brief.hero}/${brief.structure}/${JSON.stringify(Object.entries(brief.answers).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`,
  );

/** Everything that is true of the whole story, for conditions. */
export function tagsOf(world: World, brief: Brief, readings: Record<string, Reading>): ReadonlySet<string> {
  const answered = Object.entries(brief.answers).flatMap(([key, value]) => {
    const reading = readings[key];
    return reading
      ? [`${key}:${reading.shape}`, `${key}:${reading.isNative ? "native" : "quoted"}`]
      : [`${key}:${value}`];
  });
  return new Set([...world.tags, ...answered]);
}

interface Setting {
  incident: Incident;
  time: TimeOfDay;
  weather: Weather;
}

const sceneTags = (tags: ReadonlySet<string>, { incident, time, weather }: Setting, world: World) =>
  new Set([...tags, time, weather, world.spots[incident.at]!.place]);

const PLACES_MIN = 6;
const ROUNDS_MAX = 12; // few worlds need a second round; a small material is told all the same

/** Settings with at least six different places, as far as the material has them. */
function chooseVariedSettings(
  brief: Brief,
  material: Material,
  { world, tags }: Telling,
  random: Random,
): Setting[] {
  let settings: Setting[] = [];
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    settings = chooseSettings(brief, material, tags, random.for(`settings/${round}`));
    const places = new Set(settings.map(({ incident }) => world.spots[incident.at]!.place));
    if (places.size >= PLACES_MIN) break;
  }
  return settings;
}

/** One incident for each beat, with its hour and weather: hours of one day never go back, places take turns. */
function chooseSettings(
  brief: Brief,
  material: Material,
  tags: ReadonlySet<string>,
  random: Random,
): Setting[] {
  const settings: Setting[] = [];
  for (const beat of STRUCTURES[brief.structure].beats) {
    const choice = random.for(`incident/${beat.id}`);
    const earliest = hoursLeft(beat.id, material, settings);
    const possible = material.incidents.filter(
      (incident) =>
        incident.beat === beat.id &&
        holds(incident.when, tags) &&
        incident.times.some((time) => TIMES_OF_DAY.indexOf(time) >= earliest) &&
        incident.weathers.some((weather) => isInSeason(weather, tags)),
    );
    if (possible.length === 0) throw new Error(`No incident of the beat ${beat.id} fits this world.`);
    const incident = choice.pick(possible);
    const hours = incident.times.filter((time) => TIMES_OF_DAY.indexOf(time) >= earliest);
    const skies = incident.weathers.filter((weather) => isInSeason(weather, tags));
    settings.push({ incident, time: choice.pick(hours), weather: choice.pick(skies) });
  }
  return settings;
}

/** The earliest hour that a beat may have, when the one before it happened on the same day. */
function hoursLeft(beat: string, { days }: Material, settings: Setting[]): number {
  const previous = settings.at(-1);
  const isSameDay = days.some(
    (day) => day.includes(beat) && previous && day.includes(previous.incident.beat),
  );
  return isSameDay && previous ? TIMES_OF_DAY.indexOf(previous.time) : 0;
}

const isInSeason = (weather: Weather, tags: ReadonlySet<string>): boolean =>
  weather === "snow" ? tags.has("winter") : !(tags.has("winter") && weather === "storm");

/** For each thread that the incident plants or pays off, the words of which one has to be said. */
function owedBy({ beat }: Incident, threads: Material["threads"], whole: Telling): string[][] {
  const known = { ...knowing(whole), isHeroNamed: true };
  return threads
    .filter(({ planted, paidOff }) => beat === planted || beat === paidOff)
    .map(({ id, saidAs }) => saidAs.map((words) => tell(words, known, seededRandom(id)).toLowerCase()));
}

/** Tells the chosen scene once more for what it leaves behind: who has been mentioned, how its sentences begin. */
function remember(
  text: string,
  told: Told,
  telling: Telling,
  incident: Incident,
  choices: Choices,
  scene: Random,
): void {
  tellScene(incident, choices, telling, scene);
  for (const sentence of sentencesOf(text, told.given)) told.openings.add(openingOf(sentence, told.names));
}

/** For titles and summaries, where everybody counts as known but those whom an answer names. */
function knowing(telling: Telling, answered: readonly string[] = []): Telling {
  const { people, things } = telling.world;
  const known = { ...people, ...things };
  const unknown = answered.flatMap((key) => known[key]?.words.id ?? []);
  return {
    ...telling,
    isHeroNamed: false,
    isHeroSaid: false,
    introduced: new Set(
      Object.values(known).flatMap(({ words: { id } }) => (unknown.includes(id) ? [] : [id])),
    ),
  };
}

function factsOf({ incident, time, weather }: Setting, world: World, action: string): SceneFacts {
  const figures = incident.figures.flatMap(([who, pose, expression, holding]): Figure[] => {
    const person = world.people[who];
    const stance = pose === "own" ? world.ownPose : pose;
    const held = holding === undefined ? undefined : world.things[holding]?.thing;
    return person
      ? [{ character: person.character.id, pose: stance, expression, ...(held ? { holding: held } : {}) }]
      : [];
  });
  const keyObject = incident.keyObject === undefined ? undefined : world.things[incident.keyObject]?.thing;
  return {
    place: world.spots[incident.at]!.place,
    time,
    weather,
    mood: incident.mood,
    distance: incident.distance,
    action,
    figures: figures.filter(
      ({ character }, at) => figures.findIndex((each) => each.character === character) === at,
    ),
    ...(keyObject ? { keyObject } : {}),
    ...(incident.around ? { around: incident.around.map(asThing) } : {}),
  };
}

const asThing = (around: Prop | Thing): Thing =>
  typeof around === "string" ? { phrase: `${articleFor(around)} ${around}`, prop: around } : around;

function threadsOf(
  { threads }: Material,
  outline: SceneCard[],
  note: (words: string, purpose: string) => string,
): Thread[] {
  return threads.flatMap(({ id, what }) => {
    const planted = outline.find(({ plants }) => plants.includes(id));
    const paidOff = outline.findLast(({ paysOff }) => paysOff.includes(id));
    return planted && paidOff
      ? [{ id, what: note(what, id), plantedIn: planted.number, paidOffIn: paidOff.number }]
      : [];
  });
}

const unique = <T>(items: T[]): T[] => [...new Set(items)];
