import { seededRandom, type Random } from "../../../story/random.ts";
import { INDOOR_PLACES, type SceneFacts } from "../../../story/scene-facts.ts";
import type { PictureRequest } from "../../illustrator.ts";
import { arrange, DRAWING_UNIT, type Standing } from "./arrange.ts";
import { cameraFor, type Camera } from "./camera.ts";
import { describePicture } from "./describe-picture.ts";
import { figureDrawer } from "./figures/draw-figure.ts";
import { drawForeground } from "./foreground.ts";
import { lightOf, type Light } from "./light.ts";
import { lit, shining, silhouette } from "./lit.ts";
import { PLACE_DRAWINGS } from "./places/all-places.ts";
import type { Layer, Stage } from "./places/place.ts";
import { ellipse } from "./places/scenery/shapes.ts";
import { drawProp } from "./props/draw-prop.ts";
import { readNotes } from "./read-notes.ts";
import { isLarge, setThings, type SetThing } from "./set-things.ts";
import { drawSky, glow } from "./sky.ts";
import { createDefs, round, type Defs } from "./svg.ts";
import { atmosphere, lightning, vignette, weatherBefore, weatherBehind } from "./weather.ts";

export interface ComposedPicture {
  svg: string;
  /** In close pictures: what stands out of focus behind the `svg`, which is then transparent where nobody is. */
  backdrop?: string;
  alt: string;
  notUnderstood: string[];
}

/** The whole picture as SVG, made from the facts of its scene and the notes alone. The same request gives the same text. */
export function composePicture(request: PictureRequest): ComposedPicture {
  const { facts, cast, notUnderstood, grading, reshuffle } = readNotes(
    request.notes,
    request.facts,
    request.cast,
  );
  const random = seededRandom(request.seed);
  const ofPlace = random.for(`place ${facts.place}`);
  const ofScene = random.for(`scene ${request.scene} arrangement ${reshuffle}`);
  const indoors = INDOOR_PLACES.includes(facts.place);
  const outside = lightOf(facts, "open", grading);
  const light = indoors ? lightOf(facts, facts.place === "cave" ? "cave" : "room", grading) : outside;
  const camera = cameraFor({
    format: request.format,
    distance: facts.distance,
    indoors,
    aside: (ofScene.for("camera").next() - 0.5) * (indoors ? 30 : 90),
  });
  const paint = light.paintFigure;
  const defs = createDefs();
  const stage: Stage = {
    format: request.format,
    light,
    outside,
    defs,
    random: ofPlace,
    snowy: !indoors && (facts.weather === "snow" || facts.place === "snowfield"),
    wet: !indoors && (facts.weather === "rain" || facts.weather === "storm"),
    wind: indoors ? 0 : (({ windy: 1, storm: 0.8, rain: 0.2 } as Record<string, number>)[facts.weather] ?? 0),
  };
  const figures = createDefs("f");
  const draw = figureDrawer(shining(drawProp));
  const standing = arrange({
    camera,
    facts,
    cast,
    indoors,
    random: ofScene.for("figures"),
    draw: (figure) => draw(figure, figures),
    largeThing: isLarge(facts.keyObject, createDefs()),
  });
  const things = setThings({ facts, camera, standing, random: ofScene.for("things"), stage, defs: figures });
  const layers = PLACE_DRAWINGS[facts.place](stage);
  const behind = indoors ? "" : scenery(camera, light, ofScene, defs, facts);
  const place =
    behind +
    layers
      .filter(({ depth }) => depth <= 1)
      .map((layer) => inPlace(layer, camera))
      .join("") +
    (indoors ? "" : weatherBehind(camera, light, ofScene.for("fog"), defs)) +
    atmosphere(camera, light, ofScene.for("air"), defs, indoors);
  const background = [
    ...things.filter(({ row }) => row === "behind"),
    ...standing.filter(({ row }) => row === "behind"),
  ];
  const front = [
    ...things.filter(({ row }) => row === "front"),
    ...standing.filter(({ row }) => row === "front"),
  ];
  const people = (row: (Standing | SetThing)[]) =>
    row
      .toSorted((one, other) => one.y - other.y)
      .map((each) => ("request" in each ? person(each) : each.markup))
      .join("");
  const before =
    layers
      .filter(({ depth }) => depth > 1)
      .map((layer) => inPlace(layer, camera))
      .join("") +
    (facts.distance === "close"
      ? ""
      : drawForeground(stage, camera, facts.place, ofScene.for("foreground"))) +
    (indoors ? "" : weatherBefore(camera, light, ofScene.for("weather"), defs)) +
    vignette(camera, light, defs);
  const rear = place + people(background) + aura(standing, camera, light, defs);
  const fore = people(front) + before;
  const alt = describePicture(facts, cast);
  const shared = lit(figures.toString(), paint);
  const soft = facts.distance === "close";
  return {
    svg: document(camera, shared + defs.toString(), soft ? fore : rear + fore),
    ...(soft && { backdrop: document(camera, shared + defs.toString(), rear) }),
    alt,
    notUnderstood,
  };

  function person(each: Standing): string {
    const { x, y, scale, drawn } = each;
    const at = `translate(${round(x)} ${round(y)}) scale(${scale.toFixed(4)})`;
    return shadowOf(each) + `<g transform="${at}">${rim(each)}${lit(drawn.markup, paint)}</g>`;
  }

  /** Without a thing that shines: its halo casts no shadow. */
  function outline(each: Standing, colour: string): string {
    const { holding, ...others } = each.request;
    const plain = holding?.glowing
      ? draw({ ...others, holding: { ...holding, glowing: false } }, figures).markup
      : each.drawn.markup;
    return silhouette(plain, colour);
  }

  function shadowOf(each: Standing): string {
    const { x, y, scale, drawn } = each;
    if (facts.distance === "close") return "";
    const wide = Math.max(drawn.head.radius * 1.5, (drawn.box.right - drawn.box.left) * 0.32) * scale;
    const contact = ellipse(x, y, wide, wide * 0.2, glow(defs, "#241a3c", 0.6), 0.85);
    if (light.sunshine < 0.3 || indoors) return contact;
    const cast = outline(each, "#2b2450");
    const long = { dawn: 0.46, dusk: 0.46, day: 0.26, night: 0.3 }[light.time];
    const slant = light.from * (light.time === "day" ? 0.5 : 0.95);
    return (
      contact +
      `<g opacity="${round(2.2 * light.sunshine) / 10}" transform="translate(${round(x)} ${round(y)}) matrix(${scale.toFixed(3)} 0 ${(slant * scale).toFixed(3)} ${(-long * scale).toFixed(3)} 0 0)">${cast}</g>`
    );
  }

  /** The edge that sun or moon draw around somebody. */
  function rim(each: Standing): string {
    const moonless = light.sunshine < 0.25 && light.time !== "night" && light.weather !== "storm";
    if (moonless || indoors) return "";
    const width = (light.time === "day" ? 1.6 : 3.4) / Math.max(0.6, each.scale);
    return `<g transform="translate(${round(light.from * width)} ${round(-width * 0.8)})">${outline(each, light.weather === "storm" ? LIGHTNING : light.source)}</g>`;
  }
}

const LIGHTNING = "#dfe6ff";

const inPlace = (layer: Layer, camera: Camera): string =>
  `<g transform="${camera.transform(layer.depth)}">${layer.markup}</g>`;

function scenery(camera: Camera, light: Light, random: Random, defs: Defs, facts: SceneFacts): string {
  return (
    drawSky(camera, light, random.for("sky"), defs) +
    (facts.weather === "storm" ? lightning(camera, random.for("lightning"), defs) : "")
  );
}

/** A breath of light behind those in front, so that they stand out from a dark or crowded place. */
function aura(standing: Standing[], camera: Camera, light: Light, defs: Defs): string {
  const first = standing.find(({ row }) => row === "front");
  if (!first) return "";
  const dark = light.time === "night" || light.weather === "storm";
  const colour = light.weather === "storm" ? LIGHTNING : dark ? light.source : light.sky.low;
  const reach = Math.min(camera.width * 0.55, first.scale * DRAWING_UNIT * 0.95);
  return ellipse(first.x, first.y - reach * 0.5, reach, reach, glow(defs, colour, dark ? 0.42 : 0.3));
}

const document = (camera: Camera, defs: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${camera.width}" height="${camera.height}" ` +
  `viewBox="0 0 ${camera.width} ${camera.height}"><defs>${defs}</defs>${content}</svg>`;
