import { mix } from "../../palette.ts";
import { glow, skyThroughWindow } from "../../sky.ts";
import { round, verticalGradient } from "../../svg.ts";
import { SIDE, type Stage } from "../place.ts";
import { between, box, ellipse, placed, polygon, shape, stroke } from "./shapes.ts";

/** Where the wall of a room meets its floor, in place units below the horizon. */
export const FLOOR_LINE = 46;
const CEILING = -215;

const FIRELIGHT = "#ffb45c";

/** Back wall, ceiling beams and a floor of boards that run to the vanishing point. */
export function room(
  stage: Stage,
  colours: { wall: string; dado: string; floor: string; beam: string },
): string {
  const { light, defs, random } = stage;
  const paint = light.paint;
  const { wall, dado, floor, beam } = colours;
  const wide = SIDE * 1.2;
  const boards = Array.from({ length: 27 }, (_, index) => {
    const x = (index - 13) * 42;
    return `M${round(x * 0.62)} ${FLOOR_LINE}L${round(x * 2.2)} 330`;
  });
  const joints = Array.from({ length: 30 }, () => {
    const y = between(random, FLOOR_LINE + 4, 220);
    const x = between(random, -300, 300);
    return `M${round(x)} ${round(y)}h${round(y * 0.2)}`;
  });
  const beams = [-276, -92, 92, 276].map((x) =>
    shape(
      polygon([x - 9, -178], [x + 9, -178], [x * 1.5 + 15, -320], [x * 1.5 - 15, -320]),
      paint(mix(beam, "#2b1f3c", 0.2)),
    ),
  );
  return (
    box(
      -wide,
      -420,
      wide * 2,
      FLOOR_LINE + 430,
      verticalGradient(defs, paint(mix(wall, "#4a3550", 0.3)), paint(wall)),
    ) +
    box(-wide, -420, wide * 2, 420 + CEILING + 37, paint(mix(wall, "#3a2a48", 0.4))) +
    beams.join("") +
    box(-wide, -186, wide * 2, 17, paint(beam)) +
    box(-wide, -171, wide * 2, 3, paint("#2b1f3c"), 0) +
    box(-wide, FLOOR_LINE - 42, wide * 2, 42, paint(dado)) +
    stroke(
      Array.from(
        { length: 40 },
        (_, index) => `M${-wide + index * 30} ${FLOOR_LINE - 41}V${FLOOR_LINE}`,
      ).join(""),
      paint(mix(dado, "#2b1f3c", 0.34)),
      1,
      0.6,
    ) +
    box(-wide, FLOOR_LINE - 45, wide * 2, 4, paint(mix(dado, "#fff0d0", 0.2))) +
    box(
      -wide,
      FLOOR_LINE,
      wide * 2,
      320,
      verticalGradient(defs, paint(mix(floor, "#2b1f3c", 0.18)), paint(mix(floor, "#fff0d0", 0.06))),
    ) +
    stroke(boards.join(""), paint(mix(floor, "#2b1f3c", 0.4)), 1.3, 0.6) +
    stroke(joints.join(""), paint(mix(floor, "#2b1f3c", 0.4)), 1.1, 0.5) +
    shape(
      polygon([-wide, FLOOR_LINE], [wide, FLOOR_LINE], [wide, FLOOR_LINE + 5], [-wide, FLOOR_LINE + 5]),
      paint("#2b1f3c"),
      0.16,
    )
  );
}

/** A window in the back wall: the hour and the weather stand in it, by day its light falls on the floor. */
export function roomWindow(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; curtain?: string },
): string {
  const { x, y, width: w, height: h, curtain } = at;
  const { light, outside, defs } = stage;
  const random = stage.random.for("window");
  const paint = light.paint;
  const [left, top] = [x - w / 2, y - h / 2];
  const ground = outside.weather === "snow" ? "#e6eef8" : "#8fb27a";
  const hills =
    shape(
      `M${round(left)} ${round(top + h * 0.76)}Q${round(x - w * 0.1)} ${round(top + h * 0.6)} ${round(x + w * 0.5)} ${round(top + h * 0.74)}V${round(top + h)}H${round(left)}Z`,
      outside.paint(ground, 0.35),
    ) +
    shape(
      `M${round(left)} ${round(top + h * 0.88)}Q${round(x)} ${round(top + h * 0.78)} ${round(x + w * 0.5)} ${round(top + h * 0.86)}V${round(top + h)}H${round(left)}Z`,
      outside.paint(ground, 0.7),
    );
  const falling =
    outside.weather === "rain" || outside.weather === "storm"
      ? stroke(
          Array.from(
            { length: 22 },
            () => `M${round(left + random.next() * w)} ${round(top + random.next() * h * 0.86)}l-1.4 6`,
          ).join(""),
          "#e6f0fa",
          0.8,
          0.6,
        )
      : outside.weather === "snow"
        ? Array.from({ length: 26 }, () =>
            ellipse(left + random.next() * w, top + random.next() * h, 1, 1, "#ffffff", 0.9),
          ).join("")
        : "";
  const bright = outside.time !== "night" && outside.weather !== "storm";
  const beam = bright
    ? shape(
        polygon([left, top + h], [left + w, top + h], [left + w * 1.5, 210], [left - w * 0.1, 210]),
        beamOf(),
      )
    : "";
  const frame = paint("#8a6248");
  const cloth = (sign: number) => {
    const [outer, inner] = [x + sign * w * 0.72, x + sign * w * 0.3];
    return shape(
      `M${round(outer)} ${round(top - 6)}H${round(x + sign * w * 0.04)}Q${round(inner)} ${round(y)} ${round(x + sign * w * 0.52)} ${round(y + h * 0.16)}L${round(x + sign * w * 0.6)} ${round(top + h + 8)}H${round(outer)}Z`,
      paint(sign < 0 ? curtain! : mix(curtain!, "#4a2f4a", 0.16)),
    );
  };
  return (
    ellipse(x, y, w * 1.5, w * 1.5, glow(defs, outside.sky.low, bright ? 0.42 : 0.12)) +
    box(left - 5, top - 5, w + 10, h + 10, frame, 2) +
    skyThroughWindow(outside, defs, { x: left, y: top, width: w, height: h, seed: 11 }) +
    hills +
    falling +
    stroke(`M${round(x)} ${round(top)}v${round(h)}M${round(left)} ${round(y)}h${round(w)}`, frame, 3) +
    box(left - 9, top + h + 4, w + 18, 5, paint("#a87c5a"), 1) +
    (curtain ? cloth(-1) + cloth(1) + box(x - w * 0.8, top - 10, w * 1.6, 3.4, paint("#6f4c3c"), 1.6) : "") +
    beam
  );

  function beamOf(): string {
    return defs.define(
      (id) =>
        `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${outside.sky.low}" stop-opacity="0.3"/>` +
        `<stop offset="1" stop-color="${outside.sky.low}" stop-opacity="0"/></linearGradient>`,
    );
  }
}

/** A stone hearth with a fire that lights the room. */
export function hearth(stage: Stage, x: number): string {
  const { light, defs, random } = stage;
  const paint = light.paint;
  const stones: string[] = [];
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 5; column++) {
      const shift = row % 2 ? 9 : 0;
      const tone = mix("#a8998e", random.next() < 0.5 ? "#fff0d0" : "#4a3a58", 0.16 * random.next());
      stones.push(box(-46 + column * 18.4 + shift - 4, -72 + row * 14.6, 16.6, 12.8, paint(tone), 2.6));
    }
  }
  const flame = (dx: number, tall: number, wide: number, colour: string) =>
    shape(
      `M${dx - wide} 0Q${dx - wide * 1.1} ${-tall * 0.5} ${dx - wide * 0.1} ${-tall}Q${dx + wide * 0.2} ${-tall * 0.7} ${dx + wide * 0.5} ${-tall * 0.72}Q${dx + wide * 1.2} ${-tall * 0.4} ${dx + wide} 0Z`,
      colour,
    );
  return placed(
    x,
    FLOOR_LINE,
    placed(
      0,
      -32,
      shape(polygon([-34, -240], [34, -240], [46, -70], [-46, -70]), paint("#b5a498")) +
        shape(polygon([6, -240], [34, -240], [46, -70], [10, -70]), paint("#4a3a58"), 0.2) +
        box(-52, -76, 104, 112, paint("#6f6068"), 3) +
        stones.join(""),
    ) +
      box(-58, -112, 116, 10, paint("#7d5540"), 2) +
      shape("M-31 0V-52Q0 -82 31 -52V0Z", "#2a1a22") +
      shape("M-31 0V-52Q0 -82 31 -52V0Z", glow(defs, FIRELIGHT, 0.9)) +
      placed(
        0,
        -5,
        flame(-9, 26, 9, "#f0803c") +
          flame(8, 34, 10, "#f0803c") +
          flame(0, 40, 10, "#ffb04a") +
          flame(3, 22, 6, "#ffe08a"),
      ) +
      stroke("M-20 -3L18 -9M-18 -9L20 -3", paint("#5c3f34"), 6) +
      box(-56, -3, 112, 8, paint("#94877f"), 2) +
      candle(stage, -42, -112) +
      pot(stage, 34, -112) +
      ellipse(0, -20, 190, 150, glow(defs, FIRELIGHT, light.lampsLit ? 0.5 : 0.26)),
  );
}

export function candle(stage: Stage, x: number, y: number): string {
  const { light, defs } = stage;
  const lit = light.lampsLit
    ? ellipse(x, y - 19, 34, 34, glow(defs, "#ffd98a", 0.7)) + ellipse(x, y - 20, 2, 4.4, "#fff0b0")
    : "";
  return (
    box(x - 2.4, y - 15, 4.8, 15, light.paint("#f4ead2"), 1) +
    ellipse(x, y - 0.6, 6, 1.8, light.paint("#c9973f")) +
    lit
  );
}

const pot = (stage: Stage, x: number, y: number): string =>
  shape(
    `M${x - 8} ${y}Q${x - 12} ${y - 10} ${x - 6} ${y - 15}H${x + 6}Q${x + 12} ${y - 10} ${x + 8} ${y}Z`,
    stage.light.paint("#4f7f86"),
  ) + box(x - 7, y - 17, 14, 3, stage.light.paint("#3c6670"), 1);

/** A board on the wall with jars, books and bowls. */
export function shelf(
  stage: Stage,
  at: { x: number; y: number; width: number; things: "kitchen" | "books" | "parts" },
): string {
  const { x, y, width, things } = at;
  const { random, light } = stage;
  const paint = light.paint;
  const parts: string[] = [];
  const colours = ["#b5573f", "#d9962e", "#4f7f86", "#7fa044", "#8a5f98", "#e8d2a8", "#5f7488"];
  for (let left = x - width / 2 + 4; left < x + width / 2 - 10;) {
    const wide = things === "books" ? between(random, 4, 7) : between(random, 9, 15);
    const tall = things === "books" ? between(random, 17, 25) : between(random, 10, 19);
    const colour = paint(random.pick(colours));
    parts.push(
      things === "books"
        ? box(left, y - tall, wide, tall, colour, 0.8) +
            box(left, y - tall * 0.8, wide, 1.6, paint("#f0d9a0"))
        : things === "kitchen"
          ? shape(
              `M${round(left + wide * 0.1)} ${y}Q${round(left - wide * 0.1)} ${round(y - tall * 0.6)} ${round(left + wide * 0.25)} ${round(y - tall * 0.84)}H${round(left + wide * 0.75)}Q${round(left + wide * 1.1)} ${round(y - tall * 0.6)} ${round(left + wide * 0.9)} ${y}Z`,
              colour,
            ) + box(left + wide * 0.2, y - tall, wide * 0.6, tall * 0.18, paint("#d8b98a"), 1)
          : gear(
              left + wide / 2,
              y - wide * 0.55,
              wide * 0.5,
              paint(random.pick(["#c9973f", "#8e8f96", "#a8704a"])),
            ),
    );
    left += wide + (things === "books" ? 0.8 : between(random, 2, 6));
  }
  return (
    parts.join("") +
    box(x - width / 2, y, width, 5, paint("#9a6d4c"), 1) +
    shape(
      `M${round(x - width * 0.4)} ${y + 5}v9l7 -9ZM${round(x + width * 0.4)} ${y + 5}v9l-7 -9Z`,
      paint("#6f4c3c"),
    )
  );
}

export function gear(x: number, y: number, radius: number, colour: string): string {
  const teeth = 8;
  const outline = Array.from({ length: teeth * 4 }, (_, index) => {
    const angle = (index / (teeth * 4)) * 2 * Math.PI;
    const reach = index % 4 < 2 ? radius : radius * 0.76;
    return `${round(x + Math.cos(angle) * reach)} ${round(y + Math.sin(angle) * reach)}`;
  });
  return (
    shape(`M${outline.join("L")}Z`, colour) +
    ellipse(x, y, radius * 0.36, radius * 0.36, "#2b1f3c", 0.4) +
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * 0.55)}" fill="none" stroke="#fff0d0" stroke-opacity="0.3" stroke-width="${round(radius * 0.1)}"/>`
  );
}

/** A table or bench that stands on the floor, seen from a little above. */
export function table(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; colour: string },
): string {
  const { x, y, width: w, height: h, colour } = at;
  const paint = stage.light.paint;
  const half = w / 2;
  return placed(
    x,
    y,
    ellipse(0, -1, half * 1.04, h * 0.12, paint("#2b1f3c"), 0.28) +
      box(-half * 0.9, -h, w * 0.07, h, paint(mix(colour, "#2b1f3c", 0.24))) +
      box(half * 0.9 - w * 0.07, -h, w * 0.07, h, paint(mix(colour, "#2b1f3c", 0.3))) +
      box(-half * 0.86, -h * 0.84, w * 0.86, h * 0.14, paint(mix(colour, "#2b1f3c", 0.3))) +
      shape(
        polygon([-half, -h], [half, -h], [half * 0.9, -h * 1.2], [-half * 0.9, -h * 1.2]),
        paint(mix(colour, "#fff0d0", 0.2)),
      ) +
      box(-half, -h, w, h * 0.1, paint(colour)),
  );
}

export function rug(stage: Stage, at: { x: number; y: number; width: number; colour: string }): string {
  const { x, y, width, colour } = at;
  const paint = stage.light.paint;
  const rings = [
    [1, colour],
    [0.86, "#f0dcb4"],
    [0.8, mix(colour, "#4a2f5c", 0.2)],
    [0.5, "#e8c27a"],
    [0.45, colour],
  ] as const;
  return rings
    .map(([share, tone]) => ellipse(x, y, (width / 2) * share, width * 0.115 * share, paint(tone)))
    .join("");
}

/** A lamp that hangs from the ceiling. */
export function hangingLamp(stage: Stage, x: number, y: number): string {
  const { light, defs } = stage;
  const paint = light.paint;
  const glass = light.lampsLit ? "#ffe09a" : paint("#e8dcc0");
  return (
    stroke(`M${x} -260V${y - 16}`, paint("#4c3f48"), 1.6) +
    shape(polygon([x - 8, y - 6], [x + 8, y - 6], [x + 4, y - 17], [x - 4, y - 17]), paint("#5c4a4c")) +
    box(x - 7, y - 6, 14, 15, glass, 2) +
    stroke(
      `M${x - 7} ${y - 6}v15M${x + 7} ${y - 6}v15M${x} ${y - 6}v15M${x - 8} ${y + 9}h16`,
      paint("#5c4a4c"),
      1.6,
    ) +
    (light.lampsLit ? ellipse(x, y, 120, 120, glow(defs, "#ffcf7a", 0.55)) : "")
  );
}
