import { seededRandom, type Random } from "../../../story/random.ts";
import {
  INDOOR_PLACES,
  type Character,
  type Figure,
  type SceneFacts,
  type Weather,
} from "../../../story/scene-facts.ts";
import type { PictureRequest } from "../../illustrator.ts";
import { arrange, type Standing } from "./arrange.ts";
import { cameraFor, type Camera } from "./camera.ts";
import { describePicture } from "./describe-picture.ts";
import { aura, drawPerson, type Easel } from "./draw-person.ts";
import { figureDrawer } from "./figures/draw-figure.ts";
import { drawForeground } from "./foreground.ts";
import { lightOf } from "./light.ts";
import { lit, shining } from "./lit.ts";
import { PLACE_DRAWINGS } from "./places/all-places.ts";
import type { Layer, Stage } from "./places/place.ts";
import { drawProp } from "./props/draw-prop.ts";
import { readNotes } from "./read-notes.ts";
import { isLarge, setThings, type SetThing } from "./set-things.ts";
import { drawSky } from "./sky.ts";
import { createDefs } from "./svg.ts";
import { atmosphere, lightning, vignette, weatherBefore, weatherBehind } from "./weather.ts";

export interface ComposedPicture {
  svg: string;
  /** In close pictures: what stands out of focus behind the `svg`, which is then transparent where nobody is. */
  backdrop?: string;
  alt: string;
  notUnderstood: string[];
}

/** How far the camera may step aside, in place units, so that no two scenes frame a place alike. */
const ASIDE = { indoors: 30, outdoors: 90 };

/** Faces of more than two do not fit into one close picture. */
const CLOSE_FIGURES_MAX = 2;

/**
 * Steps back where a close picture would leave somebody out: the planner thinks of the mood, the camera of the room.
 * What a person asks for in a note comes after, and is obeyed.
 */
function withRoomForAll(facts: SceneFacts, cast: Character[]): SceneFacts {
  const { distance, figures } = facts;
  const isCrowd = ({ character }: Figure) => (cast.find(({ id }) => id === character)?.count ?? 1) > 1;
  const isTight =
    figures.length > CLOSE_FIGURES_MAX ||
    (figures.length > 1 && figures.some((figure) => figure.pose === "lying" || isCrowd(figure)));
  return distance === "close" && isTight ? { ...facts, distance: "medium" } : facts;
}

/** The whole picture as SVG, made from the facts of its scene and the notes alone. The same request gives the same text. */
export function composePicture(request: PictureRequest): ComposedPicture {
  const { facts, cast, notUnderstood, grading, reshuffle } = readNotes(
    request.notes,
    withRoomForAll(request.facts, request.cast),
    request.cast,
  );
  const story = seededRandom(request.seed);
  const random = story.for(`scene ${request.scene} arrangement ${reshuffle}`);
  const indoors = INDOOR_PLACES.includes(facts.place);
  const camera = cameraFor({
    format: request.format,
    distance: facts.distance,
    indoors,
    aside: (random.for("camera").next() - 0.5) * (indoors ? ASIDE.indoors : ASIDE.outdoors),
  });
  const stage = stageFor(facts, story.for(`place ${facts.place}`), grading);
  const easel: Easel = {
    light: stage.light,
    defs: stage.defs,
    painted: createDefs("f"),
    draw: figureDrawer(shining(drawProp)),
    indoors,
    groundSeen: facts.distance !== "close",
  };
  const standing = arrange({
    camera,
    facts,
    cast,
    indoors,
    random: random.for("figures"),
    draw: (figure) => easel.draw(figure, easel.painted),
    largeThing: isLarge(facts.keyObject, createDefs()),
  });
  const things = setThings({
    facts,
    camera,
    standing,
    random: random.for("things"),
    stage: { ...stage, random: random.for("stones") },
    defs: easel.painted,
  });

  const row = (which: "front" | "behind") =>
    [...things, ...standing]
      .filter((each) => each.row === which)
      .toSorted((one, other) => one.y - other.y)
      .map((each: Standing | SetThing) => ("request" in each ? drawPerson(each, easel) : each.markup))
      .join("");
  const rear = surroundings(stage, facts, camera, random) + row("behind") + aura(standing, camera, easel);
  const fore = row("front") + whatIsNear(stage, facts, camera, random);
  const defs = lit(easel.painted.toString(), stage.light.paintFigure) + stage.defs.toString();
  const soft = facts.distance === "close";
  return {
    svg: document(camera, defs, soft ? fore : rear + fore),
    ...(soft && { backdrop: document(camera, defs, rear) }),
    alt: describePicture(facts, cast),
    notUnderstood,
  };
}

const WIND: Partial<Record<Weather, number>> = { windy: 1, storm: 0.8, rain: 0.2 };

function stageFor(facts: SceneFacts, random: Random, grading: Parameters<typeof lightOf>[2]): Stage {
  const indoors = INDOOR_PLACES.includes(facts.place);
  const outside = lightOf(facts, "open", grading);
  return {
    outside,
    light: indoors ? lightOf(facts, facts.place === "cave" ? "cave" : "room", grading) : outside,
    defs: createDefs(),
    random,
    snowy: !indoors && (facts.weather === "snow" || facts.place === "snowfield"),
    wet: !indoors && (facts.weather === "rain" || facts.weather === "storm"),
    wind: indoors ? 0 : (WIND[facts.weather] ?? 0),
  };
}

/** Sky, place, and what hangs in the air between it and the people. */
function surroundings(stage: Stage, facts: SceneFacts, camera: Camera, random: Random): string {
  const { light, defs } = stage;
  const place = PLACE_DRAWINGS[facts.place](stage)
    .map((layer) => inPlace(layer, camera))
    .join("");
  const inTheAir = (indoors: boolean) => atmosphere(camera, light, random.for("air"), defs, indoors);
  if (INDOOR_PLACES.includes(facts.place)) return place + inTheAir(true);
  return (
    drawSky(camera, light, random.for("sky"), defs) +
    (facts.weather === "storm" ? lightning(camera, random.for("lightning"), defs) : "") +
    place +
    weatherBehind(camera, light, random.for("fog"), defs) +
    inTheAir(false)
  );
}

/** What the viewer looks past: growth in the corners, rain and snow, the darker edges of the picture. */
function whatIsNear(stage: Stage, facts: SceneFacts, camera: Camera, random: Random): string {
  const { light, defs } = stage;
  const indoors = INDOOR_PLACES.includes(facts.place);
  return (
    (facts.distance === "close" ? "" : drawForeground(stage, camera, facts.place, random.for("foreground"))) +
    (indoors ? "" : weatherBefore(camera, light, random.for("weather"), defs)) +
    vignette(camera, light, defs)
  );
}

const inPlace = (layer: Layer, camera: Camera): string =>
  `<g transform="${camera.transform(layer.depth)}">${layer.markup}</g>`;

const document = (camera: Camera, defs: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${camera.width}" height="${camera.height}" ` +
  `viewBox="0 0 ${camera.width} ${camera.height}"><defs>${defs}</defs>${content}</svg>`;
