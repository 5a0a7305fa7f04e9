import type { DrawPlace, Stage } from "./place.ts";
import {
  FLOOR_LINE,
  candle,
  hangingLamp,
  hearth,
  room,
  roomWindow,
  rug,
  shelf,
  table,
} from "./scenery/interior.ts";
import { box, ellipse, placed, shape, stroke } from "./scenery/shapes.ts";
import { mix } from "../palette.ts";

/** A warm room: hearth, window, shelves of jars, a table, herbs under the beams, a round rug. */
export const cottage: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const wall = random.pick(["#e6cda4", "#d9c9b0", "#e0bfa0", "#c9cdb0"]);
  const cloth = random.pick(["#b5573f", "#4f7f86", "#7fa044", "#8a5f98"]);
  return [
    {
      depth: 0.8,
      markup:
        room(stage, { wall, dado: "#a8805c", floor: "#b58a62", beam: "#7a5540" }) +
        roomWindow(stage, { x: -side * 66, y: -52, width: 66, height: 78, curtain: cloth }) +
        hearth(stage, side * 120) +
        shelf(stage, { x: -side * 172, y: -74, width: 92, things: "kitchen" }) +
        shelf(stage, { x: -side * 172, y: -34, width: 92, things: "books" }) +
        shelf(stage, { x: side * 246, y: -70, width: 88, things: "kitchen" }) +
        picture(stage, side * 26, -84) +
        herbs(stage, [-side * 20, -side * 128, side * 200]) +
        bed(stage, -side * 250, cloth) +
        hangingLamp(stage, -side * 8, -112),
    },
    {
      depth: 0.86,
      markup:
        rug(stage, { x: 0, y: 104, width: 300, colour: cloth }) +
        table(stage, { x: -side * 168, y: 76, width: 112, height: 44, colour: "#a8744e" }) +
        candle(stage, -side * 190, 27) +
        bowl(stage, -side * 150, 30) +
        basket(stage, side * 208, 72),
    },
  ];
};

const picture = (stage: Stage, x: number, y: number): string =>
  box(x - 17, y - 21, 34, 42, stage.light.paint("#8a6248"), 1.5) +
  box(x - 13, y - 17, 26, 34, stage.light.paint("#cfe0d8")) +
  shape(
    `M${x - 13} ${y + 17}V${y + 4}Q${x - 4} ${y - 5} ${x + 3} ${y + 3}T${x + 13} ${y}V${y + 17}Z`,
    stage.light.paint("#7fa06a"),
  ) +
  ellipse(x + 5, y - 8, 4, 4, stage.light.paint("#f0c860"));

const herbs = (stage: Stage, places: number[]): string =>
  places
    .map((x, index) => {
      const colour = ["#7f9a5c", "#a888b5", "#c9a85c"][index % 3]!;
      const leaves = [-8, -4, 0, 4, 8].map((lean) =>
        shape(
          `M${x} -166Q${x + lean - 3} -146 ${x + lean} -132Q${x + lean + 3} -146 ${x} -166Z`,
          stage.light.paint(mix(colour, "#3a4a3c", Math.abs(lean) * 0.02)),
        ),
      );
      return stroke(`M${x} -172V-160`, stage.light.paint("#8a6248"), 1.4) + leaves.join("");
    })
    .join("");

function bed(stage: Stage, x: number, cloth: string): string {
  const paint = stage.light.paint;
  return placed(
    x,
    FLOOR_LINE + 8,
    ellipse(0, 0, 66, 7, paint("#2b1f3c"), 0.25) +
      box(-62, -58, 10, 58, paint("#8a6248"), 3) +
      box(52, -42, 10, 42, paint("#7a5540"), 3) +
      box(-58, -26, 116, 18, paint("#8a6248")) +
      box(-54, -36, 110, 16, paint("#f4ead2"), 6) +
      box(-50, -44, 30, 15, paint("#fff6e4"), 6) +
      shape("M-16 -38H56V-14H-16Q-22 -26 -16 -38Z", paint(cloth)) +
      stroke("M4 -38V-14M28 -38V-14M-14 -26H56", paint(mix(cloth, "#fff0d0", 0.4)), 1.4, 0.6),
  );
}

const bowl = (stage: Stage, x: number, y: number): string =>
  ellipse(x - 5, y - 12, 5, 5, stage.light.paint("#c4503f")) +
  ellipse(x + 5, y - 12, 5, 5, stage.light.paint("#d9a03a")) +
  shape(
    `M${x - 15} ${y - 11}H${x + 15}Q${x + 11} ${y} ${x} ${y}T${x - 15} ${y - 11}Z`,
    stage.light.paint("#5f8a94"),
  );

const basket = (stage: Stage, x: number, y: number): string =>
  placed(
    x,
    y,
    ellipse(0, 0, 26, 4, stage.light.paint("#2b1f3c"), 0.25) +
      stroke("M-18 -20Q0 -52 18 -20", stage.light.paint("#9a6d4c"), 3) +
      [-10, 0, 10]
        .map((dx) => ellipse(dx, -22, 8, 7, stage.light.paint(dx ? "#b5573f" : "#d9cdb5")))
        .join("") +
      shape("M-22 -22H22L17 0H-17Z", stage.light.paint("#c9975f")) +
      stroke("M-21 -15H21M-19 -8H19M-12 -22L-9 0M0 -22V0M12 -22L9 0", stage.light.paint("#8a6248"), 1.3),
  );
