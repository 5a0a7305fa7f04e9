import type { Random } from "../../../story/random.ts";
import type { Place } from "../../../story/scene-facts.ts";
import type { Camera } from "./camera.ts";
import { mix } from "./palette.ts";
import type { Stage } from "./places/place.ts";
import { groundColour, snowColour } from "./places/scenery/land.ts";
import { fern, reeds, tuft } from "./places/scenery/plants.ts";
import { rock } from "./places/scenery/rocks.ts";
import { between, blob, ellipse, shape, stroke } from "./places/scenery/shapes.ts";
import { round } from "./svg.ts";

type Growth = "grass" | "ferns" | "reeds" | "stones" | "heather" | "snow" | "none";

const GROWTH: Record<Place, Growth> = {
  village: "grass",
  market: "none",
  meadow: "grass",
  forest: "ferns",
  mountain: "stones",
  river: "reeds",
  lake: "reeds",
  seashore: "stones",
  harbour: "none",
  moor: "heather",
  snowfield: "snow",
  cave: "stones",
  castle: "grass",
  ruin: "ferns",
  cottage: "none",
  workshop: "none",
};

const LEAFY_PLACES: readonly Place[] = ["meadow", "forest", "village", "river", "lake", "castle", "ruin"];

/** What the viewer looks past: growth in the lower corners, now and then a branch from above. Faces stay clear. */
export function drawForeground(stage: Stage, camera: Camera, place: Place, random: Random): string {
  const own = { ...stage, random };
  const corners = [-1, 1].map((side) => corner(own, camera, GROWTH[place], side)).join("");
  const branch = LEAFY_PLACES.includes(place) && random.next() < 0.65 ? leafyBranch(own, camera, random) : "";
  return branch + corners;
}

function corner(stage: Stage, { width, height }: Camera, growth: Growth, side: number): string {
  const { random, light } = stage;
  const edge = side < 0 ? 0 : width;
  const size = height * between(random, 0.075, 0.115);
  const inward = (share: number) => edge - side * share * width;
  const dark = (colour: string) => light.paint(mix(groundColour(stage, colour), "#1f2c4a", 0.36), 1);
  switch (growth) {
    case "grass":
    case "heather": {
      const back = clump(0.24, 0.62);
      const front = clump(0.19, 0.9);
      const colour = growth === "grass" ? "#5f8f44" : "#7a7a4c";
      const buds = Array.from({ length: 9 }, () => {
        const share = random.next() * 0.17;
        return ellipse(
          inward(share),
          height - size * between(random, 0.3, 0.85),
          size * 0.055,
          size * (growth === "grass" ? 0.055 : 0.12),
          light.paint(growth === "grass" ? "#f0c95a" : "#a06aa0", 1),
        );
      });
      return (
        shape(back, dark(mix(colour, "#f6f0b0", 0.15))) +
        (stage.snowy ? "" : buds.join("")) +
        shape(front, dark(colour))
      );
    }
    case "ferns":
      return (
        fern(stage, {
          x: inward(0.1),
          y: height + size * 0.2,
          size: size * 1.5,
          depth: 1,
          colour: mix("#4f8052", "#1f2c4a", 0.22),
        }) +
        fern(stage, {
          x: inward(0.01),
          y: height + size * 0.2,
          size: size * 1.9,
          depth: 1,
          colour: mix("#3f6f4c", "#1f2c4a", 0.34),
        })
      );
    case "reeds":
      return (
        reeds(stage, { x: inward(0.1), y: height + 8, size: size * 1.7, depth: 1 }) +
        reeds(stage, { x: inward(0.03), y: height + 8, size: size * 2.3, depth: 1 }) +
        shape(clump(0.16, 0.5), dark("#5f8f44"))
      );
    case "stones":
      return (
        rock(stage, {
          x: inward(0.1),
          y: height + size * 0.25,
          width: size * 2,
          height: size * 0.8,
          depth: 1,
          colour: mix("#8d8894", "#1f2c4a", 0.25),
        }) +
        rock(stage, {
          x: inward(-0.01),
          y: height + size * 0.3,
          width: size * 2.2,
          height: size * 1.25,
          depth: 1,
          colour: mix("#8d8894", "#1f2c4a", 0.36),
        })
      );
    case "snow":
      return (
        shape(
          blob(random, { x: edge, y: height + size * 0.35, rx: width * 0.24, ry: size * 0.95, wobble: 0.05 }),
          snowColour(stage, 1),
        ) + shape(clump(0.12, 0.7, size * 0.3), light.paint("#a89a86", 1))
      );
    case "none":
      return "";
  }

  function clump(reach: number, tall: number, lift = 0): string {
    return Array.from({ length: 13 }, () => {
      const share = random.next() * reach;
      const tuftSize = size * tall * between(random, 0.7, 1.15) * (1.15 - (share / reach) * 0.7);
      return tuft(stage, { x: inward(share), y: height + 6 - lift, size: tuftSize, blades: 6 });
    }).join("");
  }
}

/** A bough that hangs into an upper corner. */
function leafyBranch(stage: Stage, { width, height }: Camera, random: Random): string {
  const side = random.next() < 0.5 ? -1 : 1;
  const { light } = stage;
  const edge = side < 0 ? -10 : width + 10;
  const long = width * between(random, 0.24, 0.36);
  const startY = height * between(random, 0.02, 0.1);
  const on = (share: number) => ({
    x: edge - side * long * share,
    y: startY + long * 0.3 * share ** 2 - long * 0.1 * share,
  });
  const bough = `M${round(edge)} ${round(startY)}Q${round(on(0.5).x)} ${round(on(0.5).y - 8)} ${round(on(1).x)} ${round(on(1).y)}`;
  const bare = stage.snowy;
  const leaves = (tone: string, from: number) =>
    shape(
      Array.from({ length: bare ? 0 : 22 }, (_, index) => {
        const share = from + (1 - from) * (index / 21);
        const { x, y } = on(share);
        const size = height * between(random, 0.022, 0.036);
        const down = between(random, -0.7, 1.5) + stage.wind * 0.4;
        const [dx, dy] = [Math.cos(down) * -side, Math.sin(down)];
        return `M${round(x)} ${round(y)}Q${round(x + (dx - dy * 0.5) * size * 0.6)} ${round(y + (dy + dx * 0.5) * size * 0.6)} ${round(x + dx * size * 1.3)} ${round(y + dy * size * 1.3)}Q${round(x + (dx + dy * 0.5) * size * 0.6)} ${round(y + (dy - dx * 0.5) * size * 0.6)} ${round(x)} ${round(y)}Z`;
      }).join(""),
      light.paint(mix(tone, "#1f2c4a", 0.22), 1),
    );
  return (
    stroke(bough, light.paint("#57413f", 1), height * 0.008) +
    (bare ? stroke(bough, snowColour(stage, 1), height * 0.004) : "") +
    leaves("#4f7d45", 0) +
    leaves("#7ea34f", 0.12)
  );
}
