import type { DrawPlace, Stage } from "./place.ts";
import { FLOOR_LINE, gear, hangingLamp, room, roomWindow, shelf, table } from "./scenery/interior.ts";
import { barrel, crate } from "./market.ts";
import { between, box, ellipse, placed, polygon, shape, stroke } from "./scenery/shapes.ts";
import { mix } from "../palette.ts";

/** Boards and beams, a bench with a vice, tools on the wall, wheels and gears, a stove, shavings on the floor. */
export const workshop: DrawPlace = (stage) => {
  const { random, light } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const wall = random.pick(["#c9a67a", "#b8a084", "#c4a890"]);
  const seams = Array.from({ length: 26 }, (_, index) => `M${-390 + index * 31} -170V4`);
  return [
    {
      depth: 0.8,
      markup:
        room(stage, { wall, dado: "#8f6f54", floor: "#a3825f", beam: "#6b4c3c" }) +
        stroke(seams.join(""), light.paint(mix(wall, "#2b1f3c", 0.34)), 1.1, 0.5) +
        roomWindow(stage, { x: side * 40, y: -58, width: 88, height: 66 }) +
        toolWall(stage, -side * 104, -62) +
        shelf(stage, { x: side * 160, y: -74, width: 104, things: "parts" }) +
        shelf(stage, { x: side * 160, y: -30, width: 104, things: "books" }) +
        wheelOnWall(stage, -side * 218, -46, 36) +
        planks(stage, side * 262) +
        hangingLamp(stage, -side * 22, -108),
    },
    {
      depth: 0.86,
      markup:
        table(stage, { x: -side * 142, y: 80, width: 168, height: 50, colour: "#a8784e" }) +
        onBench(stage, -side * 142, 26) +
        stool(stage, side * 92, 66) +
        barrel(stage, side * 206, 82, 52) +
        crate(stage, side * 252, 88, 40) +
        gear(side * 168, 66, 17, light.paint("#c9973f")) +
        shavings(stage),
    },
  ];
};

function toolWall(stage: Stage, x: number, y: number): string {
  const paint = stage.light.paint;
  const [wood, steel] = [paint("#a8744e"), paint("#aab0b8")];
  const hammer = placed(-44, -8, box(-1.6, 0, 3.2, 34, wood, 1) + box(-10, -5, 20, 9, steel, 2));
  const saw = placed(
    -18,
    -12,
    shape("M-9 0H9V9H-9Z", wood) +
      shape("M-8 9H8L3 46H-1Z", steel) +
      stroke("M-4 14h1M-3.4 20h1M-3 26h1M-2.4 32h1", paint("#6b6f78"), 1),
  );
  const square = placed(8, -12, shape("M0 0H5V32H24V37H0Z", steel));
  const pliers = placed(44, -10, stroke("M-4 34Q-7 18 0 8Q5 2 2 -6M4 34Q7 18 0 8Q-5 2 -2 -6", steel, 2.6));
  const brush = placed(
    62,
    -10,
    box(-1.8, 0, 3.6, 22, wood, 1) + box(-4, 22, 8, 6, steel) + shape("M-4 28H4L6 42H-6Z", paint("#e0c898")),
  );
  return placed(
    x,
    y,
    box(-62, -24, 136, 78, paint("#8a6a50"), 2) +
      box(-58, -20, 128, 70, paint("#9c7a5c"), 1) +
      hammer +
      saw +
      square +
      pliers +
      brush,
  );
}

function wheelOnWall(stage: Stage, x: number, y: number, radius: number): string {
  const paint = stage.light.paint;
  const spokes = [0, 1, 2, 3].map((spoke) => {
    const angle = (spoke * Math.PI) / 4 + 0.2;
    const [dx, dy] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  });
  return (
    stroke(spokes.join(""), paint("#8f6446"), 4) +
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${paint("#7a5540")}" stroke-width="7"/>` +
    `<circle cx="${x}" cy="${y}" r="${radius + 3.4}" fill="none" stroke="${paint("#565664")}" stroke-width="1.8"/>` +
    ellipse(x, y, 6, 6, paint("#565664"))
  );
}

const planks = (stage: Stage, x: number): string =>
  [0, 1, 2, 3]
    .map((plank) =>
      shape(
        polygon(
          [x - 26 + plank * 13, FLOOR_LINE + 4],
          [x - 16 + plank * 13, FLOOR_LINE + 4],
          [x - 6 + plank * 10, -120 + plank * 13],
          [x - 15 + plank * 10, -120 + plank * 13],
        ),
        stage.light.paint(plank % 2 ? "#d0a578" : "#c4946a"),
      ),
    )
    .join("");

function onBench(stage: Stage, x: number, y: number): string {
  const paint = stage.light.paint;
  return placed(
    x,
    y,
    shape("M-44 -4L4 -9L6 -1L-42 4Z", paint("#f4ead2")) +
      stroke("M-34 -3L-4 -6M-34 0L-12 -2", paint("#5f88a8"), 0.9) +
      box(24, -13, 26, 12, paint("#565664"), 2) +
      box(32, -22, 10, 10, paint("#6b6b7a"), 1) +
      stroke("M22 -7H14M14 -12V-2", paint("#8e8f96"), 2) +
      gear(-58, -8, 8, paint("#c9973f")) +
      gear(-47, -4, 5, paint("#a8704a")) +
      box(58, -14, 9, 14, paint("#b5573f"), 1) +
      stroke("M60 -14L58 -24M63 -14V-27M66 -14L69 -23", paint("#d8b98a"), 1.5),
  );
}

const stool = (stage: Stage, x: number, y: number): string =>
  placed(
    x,
    y,
    ellipse(0, 0, 20, 3, stage.light.paint("#2b1f3c"), 0.25) +
      stroke("M-10 -28L-15 0M10 -28L15 0M0 -28V1", stage.light.paint("#7a5540"), 3.4) +
      ellipse(0, -29, 18, 5, stage.light.paint("#b5845c")) +
      ellipse(0, -31, 18, 4.6, stage.light.paint("#c9996c")),
  );

const shavings = (stage: Stage): string =>
  stroke(
    Array.from({ length: 22 }, () => {
      const [x, y] = [between(stage.random, -230, 230), between(stage.random, 64, 150)];
      return `M${x.toFixed(1)} ${y.toFixed(1)}q3 -5 6 -1t-3 3`;
    }).join(""),
    stage.light.paint("#e6c596"),
    1.4,
    0.9,
  );
