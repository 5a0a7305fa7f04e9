import type { Random } from "../../../story/random.ts";
import type { Place, Pose, SceneFacts, Thing } from "../../../story/scene-facts.ts";
import { core, covered, DRAWING_UNIT, type Standing } from "./arrange.ts";
import type { Camera } from "./camera.ts";
import { lit, shining } from "./lit.ts";
import type { Stage } from "./places/place.ts";
import { rock } from "./places/scenery/rocks.ts";
import { ellipse } from "./places/scenery/shapes.ts";
import { drawProp } from "./props/draw-prop.ts";
import { glow } from "./sky.ts";
import { round, type Defs } from "./svg.ts";

/** A thing that nobody holds, put where it is seen. */
export interface SetThing {
  markup: string;
  y: number;
  row: "front" | "behind";
}

interface Setting {
  facts: SceneFacts;
  camera: Camera;
  standing: Standing[];
  random: Random;
  stage: Stage;
  /** Where what things are painted with is kept, to be lit like the figures. */
  defs: Defs;
}

const drawShining = shining(drawProp);

/** Below this height beside a fox a key object is lifted onto a stone, else nobody would find it. */
const SMALL_THING = 0.42;
/** And it is drawn at least so big. */
const SMALLEST_KEY_OBJECT = 0.24;
const SMALLEST_AROUND = 0.2;
const AROUND_MAX = 5;
const LARGE_THING = 0.62;

export function setThings(setting: Setting): SetThing[] {
  const { facts } = setting;
  const taken: number[] = [];
  const key = facts.keyObject && setKeyObject(facts.keyObject, taken, setting);
  const around = (facts.around ?? []).slice(0, AROUND_MAX).map((thing) => setAround(thing, taken, setting));
  return [...around, ...supportFor(setting), ...(key ? [key] : [])];
}

/** Of these places the one that those in front, and things already set, leave most free. */
function freest(places: number[], width: number, taken: number[], { standing, camera }: Setting): number {
  const front = standing.filter(({ row }) => row === "front");
  const cost = (at: number) =>
    covered(at, width, front, camera) +
    Math.max(0, ...taken.map((other) => 1 - Math.abs(other - at) / Math.max(width, 0.12)));
  return places.reduce((best, at) => (cost(at) < cost(best) - 0.02 ? at : best));
}

/** Whether a thing is so large that the figures make room for it. */
export const isLarge = (thing: Thing | undefined, defs: Defs): boolean =>
  thing !== undefined && drawProp(thing, 100, defs).scale > LARGE_THING;

function setAround(thing: Thing, taken: number[], setting: Setting): SetThing {
  const { camera, facts, random } = setting;
  const close = facts.distance === "close";
  const share = close ? 0.72 : 0.74 + random.next() * 0.16;
  const ground = close ? camera.height * 0.98 : camera.ground;
  const unit = close ? camera.height * 0.62 : camera.unit;
  const y = camera.horizon + share * (ground - camera.horizon);
  const size = unit * share * Math.max(SMALLEST_AROUND, drawProp(thing, 100, setting.defs).scale);
  const at = freest([0.09, 0.91, 0.19, 0.81, 0.5, 0.35, 0.65], size / camera.width, taken, setting);
  taken.push(at);
  return { markup: stood(thing, { x: at * camera.width, y, size }, setting), y, row: "behind" };
}

function setKeyObject(thing: Thing, taken: number[], setting: Setting): SetThing {
  const { camera, standing, facts, stage, defs } = setting;
  const first = standing.find(({ row }) => row === "front");
  const unit = first ? first.scale * DRAWING_UNIT : camera.unit;
  const scale = Math.max(SMALLEST_KEY_OBJECT, drawProp(thing, 100, defs).scale);
  if (facts.distance === "close") {
    const size = Math.max(camera.height * 0.26, Math.min(camera.height * 0.5, unit * scale * 0.8));
    const at = freest([0.2, 0.8, 0.5], size / camera.width, taken, setting);
    return {
      markup: stood(thing, { x: at * camera.width, y: camera.height * 0.985, size }, setting),
      y: camera.height * 4,
      row: "front",
    };
  }
  const large = scale > LARGE_THING;
  const size = unit * scale;
  const at = large
    ? freest([0.5, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8], size / camera.width, taken, setting)
    : placeBeside(first, size, taken, setting) / camera.width;
  taken.push(at);
  const x = at * camera.width;
  const y = large
    ? camera.horizon + 0.9 * (camera.ground - camera.horizon)
    : camera.ground + (camera.height - camera.ground) * 0.18;
  const lifted = scale < SMALL_THING ? unit * 0.16 : 0;
  const stone = lifted
    ? rock(stage, {
        x,
        y,
        width: Math.max(size * 1.25, unit * 0.34),
        height: lifted * 1.08,
        depth: 1,
        mossy: facts.place === "forest",
      })
    : "";
  const pool = ellipse(
    x,
    y - lifted - size * 0.4,
    size * 1.15,
    size * 1.15,
    glow(stage.defs, "#fff0c0", 0.42),
  );
  return {
    markup: (large ? "" : pool) + stone + stood(thing, { x, y: y - lifted, size }, setting),
    y: y + 1,
    row: large ? "behind" : "front",
  };
}

/** Where the first figure looks; where that is taken or outside the picture, wherever there is room. */
function placeBeside(first: Standing | undefined, size: number, taken: number[], setting: Setting): number {
  const { width } = setting.camera;
  if (!first) return width / 2;
  const front = setting.standing.filter(({ row }) => row === "front");
  const side = first.request.facing === "right" ? 1 : -1;
  const { left, right } = core(first);
  const beside = (way: number) => first.x + (way > 0 ? right : left) + way * size * 0.55;
  const fits = (x: number) =>
    x > size * 0.6 &&
    x < width - size * 0.6 &&
    covered(x / width, size / width, front, setting.camera) < 0.25;
  const elsewhere = width * freest([0.5, 0.14, 0.86, 0.32, 0.68], size / width, taken, setting);
  return [beside(side), beside(-side)].find(fits) ?? elsewhere;
}

/** No boulder belongs into a room; who climbs or pushes there has the furniture. */
const HOUSES: readonly Place[] = ["cottage", "workshop"];

/** What a pose needs to make sense: something to climb, to push or to work at. */
function supportFor(setting: Setting): SetThing[] {
  const { standing, stage, camera, facts } = setting;
  if (facts.distance === "close" || HOUSES.includes(facts.place)) return [];
  const needy = standing.filter(({ row, request }) => row === "front" && needsSupport(request.pose, facts));
  return needy
    .filter(({ request }, index) => needy.findIndex((other) => other.request.pose === request.pose) === index)
    .map((each) => {
      const unit = each.scale * DRAWING_UNIT;
      const side = each.request.facing === "right" ? 1 : -1;
      const climbs = each.request.pose === "climbing";
      const edge = (side > 0 ? each.drawn.box.right : each.drawn.box.left) * each.scale;
      const width = unit * (climbs ? 0.8 : 0.75);
      const x = each.x + edge + side * width * (climbs ? 0.3 : 0.46);
      const y = each.y + camera.height * 0.004;
      const markup = climbs
        ? crag(stage, { x, y, unit, side })
        : rock(stage, { x, y, width, height: unit * 0.72, depth: 1 });
      return { markup, y: each.y - 1, row: "front" };
    });
}

/** Rocks upon rocks, the steep side towards whoever climbs. */
function crag(stage: Stage, at: { x: number; y: number; unit: number; side: number }): string {
  const { x, y, unit, side } = at;
  const piece = (dx: number, width: number, height: number) =>
    rock(stage, {
      x: x + side * dx * unit,
      y,
      width: width * unit,
      height: height * unit,
      depth: 1,
      mossy: height < 0.6,
    });
  return (
    piece(0.5, 1.3, 1.75) +
    piece(0.16, 0.86, 1.3) +
    piece(0.72, 0.9, 0.9) +
    piece(-0.02, 0.5, 0.34) +
    piece(0.34, 0.5, 0.5)
  );
}

/** Two who push share what they push; a large thing of the scene is pushed itself. */
const needsSupport = (pose: Pose, { keyObject }: SceneFacts): boolean =>
  pose === "climbing" || (pose === "pushing" && !keyObject);

function stood(thing: Thing, at: { x: number; y: number; size: number }, { stage, defs }: Setting): string {
  const drawn = drawShining(thing, at.size, defs);
  const half = (drawn.box.right - drawn.box.left) / 2;
  const shadow = ellipse(at.x, at.y, half * 1.15, Math.max(3, half * 0.2), glow(stage.defs, "#241a3c", 0.55));
  return (
    shadow +
    `<g transform="translate(${round(at.x)} ${round(at.y)})">${lit(drawn.markup, stage.light.paintFigure)}</g>`
  );
}
