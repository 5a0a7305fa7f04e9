import type { Random } from "../../../story/random.ts";
import type { Character, Figure, Pose, SceneFacts } from "../../../story/scene-facts.ts";
import type { Camera } from "./camera.ts";
import type { DrawnFigure, FigureRequest } from "./figures/figure.ts";

/** Somebody in the picture: drawn, and put somewhere. */
export interface Standing {
  request: FigureRequest;
  drawn: DrawnFigure;
  /** The ground between the feet, in pixels. */
  x: number;
  y: number;
  /** From the size it was drawn in to the size in the picture. */
  scale: number;
  row: "front" | "behind";
}

/** Every figure is drawn in this size and scaled into the picture. */
export const DRAWING_UNIT = 400;

interface Actor {
  figure: Figure;
  character: Character;
  member: number;
}

interface Arrangement {
  camera: Camera;
  facts: SceneFacts;
  cast: Character[];
  indoors: boolean;
  random: Random;
  draw: (request: FigureRequest) => DrawnFigure;
  /** Something large stands on the ground and wants room of its own. */
  largeThing: boolean;
}

/** Who stands where: those in front by thirds, faces clear of each other; crowds and far figures behind, smaller. */
export function arrange(scene: Arrangement): Standing[] {
  const actors = scene.facts.figures.flatMap((figure) => {
    const character = scene.cast.find(({ id }) => id === figure.character);
    return character ? [{ figure, character, member: 0 }] : [];
  });
  const isCrowd = ({ character }: Actor) => (character.count ?? 1) > 1;
  const isFar = ({ figure }: Actor) => figure.stands === "far";
  const front = actors.filter((actor) => !isCrowd(actor) && !isFar(actor));
  const shown = front.length > 0 ? front : actors.slice(0, 1);
  const behind = actors.filter((actor) => !shown.includes(actor));
  const places = thirds(shown, behind.length > 0 || scene.largeThing, scene.random);
  const standing = standInFront(shown, places, scene);
  return [...standBehind(behind, standing, scene), ...standing.toSorted((one, other) => one.y - other.y)];
}

const WISHED = { left: 0.28, centre: 0.5, right: 0.72, far: 0.5 };

/** The share of the picture's width at which each stands, wishes first, the others where there is room. */
function thirds(actors: Actor[], leaveRoom: boolean, random: Random): Map<Actor, number> {
  if (actors.length === 0) return new Map();
  const slots = {
    1: leaveRoom ? [[0.27, 0.73][random.below(2)]!] : [[0.36, 0.64, 0.42, 0.58][random.below(4)]!],
    2: leaveRoom ? [0.2, 0.8] : [0.3, 0.7],
    3: [0.2, 0.5, 0.8],
    4: [0.14, 0.38, 0.62, 0.86],
  }[Math.min(4, actors.length)]!;
  const free = [...slots];
  const places = new Map<Actor, number>();
  const wish = ({ figure }: Actor) => figure.stands && WISHED[figure.stands];
  for (const actor of actors.toSorted((one, other) => Number(!wish(one)) - Number(!wish(other)))) {
    const wished = wish(actor);
    const nearest =
      wished === undefined
        ? free[0]!
        : free.reduce((best, slot) => (Math.abs(slot - wished) < Math.abs(best - wished) ? slot : best));
    free.splice(free.indexOf(nearest), 1);
    places.set(actor, actors.length === 1 && wished !== undefined ? wished : nearest);
  }
  return places;
}

const facingOf = (actor: Actor, at: number, others: Map<Actor, number>, random: Random): "left" | "right" => {
  const target = [...others].find(
    ([other]) => other !== actor && other.character.id === actor.figure.faces,
  )?.[1];
  if (target !== undefined) return target < at ? "left" : "right";
  if (Math.abs(at - 0.5) > 0.03) return at < 0.5 ? "right" : "left";
  return random.next() < 0.5 ? "left" : "right";
};

/** Steps back from the front row, in shares of the way to the horizon, so that a group is not a line. */
const STEPS_BACK = [0, 0.1, 0.03, 0.13];

function standInFront(actors: Actor[], places: Map<Actor, number>, scene: Arrangement): Standing[] {
  const { camera, random } = scene;
  const standing = actors.map((actor, index) => {
    const at = places.get(actor)!;
    const request = requestFor(actor, facingOf(actor, at, places, random));
    const back = camera.ground > camera.height ? 0 : (STEPS_BACK[index] ?? 0);
    return {
      request,
      drawn: scene.draw(request),
      x: at * camera.width,
      y: camera.ground - back * (camera.ground - camera.horizon),
      scale: (camera.unit / DRAWING_UNIT) * (1 - back) * sizeKindness(actors) * lowPoseKindness(actors),
      row: "front" as const,
    };
  });
  if (scene.facts.distance === "close") comeClose(standing, camera);
  else fitHeight(standing, camera);
  const overlapping =
    scene.facts.distance === "close" && standing.length === 2 && camera.height > camera.width;
  if (!overlapping) makeRoom(standing, camera);
  return standing;
}

/** Small heroes are brought a little nearer, big ones stand a little off: all fill the picture about equally. */
const sizeKindness = (actors: Actor[]): number => {
  const size = actors[0]!.character.size;
  return size < 1 ? 1 / Math.sqrt(size) : 1 / size ** 0.35;
};

const LOW_POSES: Partial<Record<Pose, number>> = { lying: 1.4, sitting: 1.18, kneeling: 1.1, cowering: 1.25 };

/** Where everybody sits or lies the camera comes nearer. */
const lowPoseKindness = (actors: Actor[]): number =>
  Math.min(...actors.map(({ figure }) => LOW_POSES[figure.pose] ?? 1));

const requestFor = ({ figure, character, member }: Actor, facing: "left" | "right"): FigureRequest => ({
  character,
  pose: figure.pose,
  expression: figure.expression,
  ...(figure.holding && { holding: figure.holding }),
  facing,
  unit: DRAWING_UNIT,
  member,
});

/** How far below the middle of the face a close picture ends, in head radiuses: about the waist. */
const WAIST_RADIUSES = 2.35;
const CLOSE_HEADROOM = 0.07;

/** Faces and what is held fill the picture; everybody stands in it from the waist up. */
function comeClose(standing: Standing[], camera: Camera): void {
  const upright = camera.height > camera.width;
  const share = [0.8, upright ? 0.66 : 0.52, 0.36, 0.3][Math.min(3, standing.length - 1)]!;
  for (const each of standing) {
    const { box, head } = each.drawn;
    const visible = head.y + head.radius * WAIST_RADIUSES - box.top;
    const byHeight = (camera.height * (1 - CLOSE_HEADROOM)) / visible;
    const byWidth = (camera.width * share) / (head.radius * 3);
    each.scale = Math.min(byHeight, byWidth);
    const waist = Math.min(0, head.y + head.radius * WAIST_RADIUSES);
    each.y = camera.height * (waist < 0 ? 1.01 : 0.97) - waist * each.scale;
  }
  if (upright && standing.length === 2) lookOverShoulder(standing, camera);
  else rise(standing, camera);
}

/** Three or four faces are smaller: more of the bodies is shown then, as long as nobody's feet are. */
function rise(standing: Standing[], camera: Camera): void {
  const highest = Math.min(...standing.map(({ y, drawn, scale }) => y + drawn.box.top * scale));
  const lowestFeet = Math.min(...standing.map(({ y }) => y));
  const lift = Math.max(
    0,
    Math.min(highest - camera.height * 2 * CLOSE_HEADROOM, lowestFeet - camera.height * 1.02),
  );
  for (const each of standing) each.y -= lift;
}

/** In a tall picture two faces do not fit side by side: the bigger one is seen behind and above the smaller. */
function lookOverShoulder(standing: Standing[], camera: Camera): void {
  const height = ({ request, drawn }: Standing) =>
    -drawn.head.y * (request.character.role === "hero" ? 0.98 : 1);
  const [low, high] = standing.toSorted((one, other) => height(one) - height(other)) as [Standing, Standing];
  high.y = camera.height * 0.36 - high.drawn.head.y * high.scale;
  low.y = Math.max(low.y, camera.height * 0.63 - low.drawn.head.y * low.scale);
  high.x = low.x < high.x ? camera.width * 0.66 : camera.width * 0.34;
  low.x = camera.width - high.x;
}

/** Nobody's head, ears or raised arms are cut off by the upper edge. */
function fitHeight(standing: Standing[], camera: Camera): void {
  const margin = camera.height * 0.05;
  for (const each of standing) {
    const top = each.y + each.drawn.box.top * each.scale;
    if (top < margin) each.scale *= (each.y - margin) / (each.y - top);
  }
}

/** What of a figure must not be covered or cut: everything before it, but of the tail behind only the beginning. */
export function core({ request, drawn, scale }: Standing): { left: number; right: number } {
  const { box, head } = drawn;
  const back = head.radius * 1.55;
  const lies = -box.top < DRAWING_UNIT * 0.5 * request.character.size;
  const left = request.facing === "right" && !lies ? Math.max(box.left, head.x - back) : box.left;
  const right = request.facing === "left" && !lies ? Math.min(box.right, head.x + back) : box.right;
  return { left: left * scale, right: right * scale };
}

const SIDE_MARGIN = 0.03;
/** The smallest a group is made so that all of it finds room; after that they overlap. */
const SMALLEST_GROUP = 0.74;

/** Moves those in front apart until each is seen whole, and makes all smaller if the picture is too narrow. */
function makeRoom(standing: Standing[], camera: Camera): void {
  const row = standing.toSorted((one, other) => one.x - other.x);
  const room = camera.width * (1 - 2 * SIDE_MARGIN);
  const needed = row.reduce((sum, each) => sum + core(each).right - core(each).left, 0);
  const shrink = Math.max(SMALLEST_GROUP, Math.min(1, room / needed));
  for (const each of row) each.scale *= shrink;
  const squeeze = Math.min(1, room / (needed * shrink));
  for (let round = 0; round < 12; round++) {
    for (let index = 0; index + 1 < row.length; index++) {
      const [one, other] = [row[index]!, row[index + 1]!];
      const gap = closeness(one, other) * squeeze * (core(one).right - core(other).left) - (other.x - one.x);
      if (gap <= 0) continue;
      one.x -= gap / 2;
      other.x += gap / 2;
    }
    for (const each of row) {
      each.x = Math.max(each.x, camera.width * SIDE_MARGIN - core(each).left);
      each.x = Math.min(each.x, camera.width * (1 - SIDE_MARGIN) - core(each).right);
    }
  }
  if (row.length === 2) embrace(row[0]!, row[1]!);
}

const closeness = (one: Standing, other: Standing): number =>
  one.request.pose === "hugging" || other.request.pose === "hugging" ? 0.62 : 1.04;

/** Two that hug stand together, wherever there was room for them. */
function embrace(one: Standing, other: Standing): void {
  if (one.request.pose !== "hugging" && other.request.pose !== "hugging") return;
  const apart = (one.drawn.head.radius * one.scale + other.drawn.head.radius * other.scale) * 1.06;
  const middle = (one.x + other.x) / 2;
  one.x = middle - apart / 2;
  other.x = middle + apart / 2;
}

/** Crowds stand in a staggered group on the freer side; a far figure stands alone in the distance. */
function standBehind(actors: Actor[], front: Standing[], scene: Arrangement): Standing[] {
  const { camera } = scene;
  const middleOfFront = front.reduce((sum, { x }) => sum + x, 0) / Math.max(1, front.length) / camera.width;
  const free = middleOfFront < 0.5 ? 0.76 : 0.24;
  return actors
    .flatMap((actor, index) => {
      const far = actor.figure.stands === "far";
      const wished =
        actor.figure.stands && actor.figure.stands !== "far" ? WISHED[actor.figure.stands] : undefined;
      const at = wished ?? (index % 2 === 0 ? free : 1 - free);
      return far ? farAway(actor, 0.5 + (at - 0.5) * FAR_ASIDE, scene) : group(actor, at, front, scene);
    })
    .toSorted((one, other) => one.y - other.y);
}

/** Far figures stand near the middle, which every place keeps free of houses and rocks. */
const FAR_ASIDE = 0.4;

/** How far from the horizon to the front row, 0 to 1, feet stand behind; rooms end at their wall. */
const FAR_SHARE = { outdoors: 0.3, indoors: 0.62 };
const CROWD_SHARE = { wide: 0.66, medium: 0.58, close: 0.6 };

function standAt(
  actor: Actor,
  x: number,
  share: number,
  facing: "left" | "right",
  scene: Arrangement,
): Standing {
  const { camera, facts } = scene;
  const ground = facts.distance === "close" ? camera.height * 0.98 : camera.ground;
  const unit = facts.distance === "close" ? camera.height * 0.72 : camera.unit;
  const request = requestFor(actor, facing);
  return {
    request,
    drawn: scene.draw(request),
    x: x * camera.width,
    y: camera.horizon + share * (ground - camera.horizon),
    scale: (unit / DRAWING_UNIT) * share,
    row: "behind",
  };
}

function farAway(actor: Actor, at: number, scene: Arrangement): Standing[] {
  const share = scene.indoors ? FAR_SHARE.indoors : FAR_SHARE.outdoors;
  const members = Math.max(1, actor.character.count ?? 1);
  return Array.from({ length: members }, (_, member) => {
    const x = at + (member - (members - 1) / 2) * 0.07;
    return standAt({ ...actor, member }, x, share + (member % 2) * 0.03, at < 0.5 ? "right" : "left", scene);
  });
}

/** Shares of the picture's width. */
const CROWD_PLACES = Array.from({ length: 45 }, (_, index) => 0.06 + index * 0.02);

/** The members find places one by one: clear of those in front, near each other but not before each other. */
function group(actor: Actor, at: number, front: Standing[], scene: Arrangement): Standing[] {
  const { camera, random, facts } = scene;
  const members = Math.min(5, Math.max(1, actor.character.count ?? 1));
  const base = CROWD_SHARE[facts.distance];
  const headWidth = (camera.unit * base * 0.56 * actor.character.size) / camera.width;
  const taken: number[] = [];
  return Array.from({ length: members }, (_, member) => {
    const share = base + (member % 2 === 0 ? 0 : 0.12) + random.next() * 0.03;
    const candidates = CROWD_PLACES;
    const cost = (x: number) =>
      8 * covered(x, headWidth, front, camera) +
      4 * Math.max(0, ...taken.map((other) => 1 - Math.abs(other - x) / headWidth)) +
      Math.abs(x - at) +
      0.02 * random.next();
    const x = candidates
      .map((each) => ({ each, cost: cost(each) }))
      .reduce((best, other) => (other.cost < best.cost ? other : best)).each;
    taken.push(x);
    const middle = front.reduce((sum, each) => sum + each.x, 0) / Math.max(1, front.length) / camera.width;
    return standAt({ ...actor, member }, x, share, x < middle ? "right" : "left", scene);
  });
}

/** How much of something `width` wide around `x`, both as shares of the picture, those in front cover. */
export function covered(x: number, width: number, front: Standing[], camera: Camera): number {
  return front.reduce((sum, each) => {
    const { left, right } = core(each);
    const from = Math.max(x - width / 2, (each.x + left) / camera.width);
    const to = Math.min(x + width / 2, (each.x + right) / camera.width);
    return sum + Math.max(0, to - from) / width;
  }, 0);
}
