import { GROUND_BOTTOM, SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { bush, fern, flowers, meadowGrass, mushroom } from "./scenery/plants.ts";
import { between, blob, box, ellipse, placed, shape, stroke } from "./scenery/shapes.ts";
import { conifer } from "./scenery/trees.ts";
import { mix } from "../palette.ts";
import { round, verticalGradient } from "../svg.ts";

/** Tall trunks one behind the other into green haze, leaves above, ferns, mushrooms and a fallen log below. */
export const forest: DrawPlace = (stage) => {
  const { random, light } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const glade = box(
    -SIDE * 1.5,
    -420,
    SIDE * 3,
    500,
    verticalGradient(
      stage.defs,
      light.paint("#7fa889", 0.34),
      mix(light.paint("#cfe0a8", 0.3), light.sky.low, 0.45),
    ),
  );
  const rows = [
    { depth: 0.14, count: 22, width: 8, y: 16, clear: 0, colour: "#7c9480" },
    { depth: 0.34, count: 14, width: 14, y: 22, clear: 24, colour: "#6f7a68" },
    { depth: 0.6, count: 8, width: 24, y: 33, clear: 84, colour: "#6b5f56" },
  ].map(({ depth, count, width, y, clear, colour }) => {
    const trunks = Array.from({ length: count }, (_, index) => {
      const x = -SIDE + ((index + between(random, 0.2, 0.8)) * 2 * SIDE) / count;
      return Math.abs(x) < clear
        ? ""
        : trunk(stage, { x, y, width: width * between(random, 0.75, 1.25), depth, colour });
    });
    return { depth, markup: trunks.join("") };
  });
  const floor = land(stage, { depth: 0.34, y: 18, swing: 5, wavelength: 240, colour: "#8bab68" });
  const bushes = [-250, -170, -96, 104, 176, 262].map((x) =>
    bush(stage, {
      x: x + between(random, -14, 14),
      y: 38,
      size: between(random, 26, 40),
      depth: 0.66,
      colour: random.pick(["#5f8f52", "#6f9a4c", "#548a63"]),
    }),
  );
  return [
    { depth: 0.14, markup: glade + rows[0]!.markup },
    {
      depth: 0.34,
      markup:
        conifer(stage, { x: -side * 104, y: 24, height: 128, depth: 0.34, colour: "#5c8f6c" }) +
        rows[1]!.markup +
        canopy(stage, 0.36, -150, "#6b9a5c") +
        floor.markup,
    },
    { depth: 0.62, markup: canopy(stage, 0.58, -184, "#5b8c50") + rows[2]!.markup + bushes.join("") },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 36, swing: 6, colour: "#93b25e", below: "#4f7f4a" }) +
        meadowGrass(stage, { depth: 1, colour: "#709a48", count: 220 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#9fb2e8"], count: 60 }) +
        path(stage, { depth: 1, from: side * 26, to: -side * 24, top: 38, colour: "#bfa67c", width: 70 }) +
        puddles(stage, 1) +
        log(stage, -side * 168, 92, 96) +
        [-1, 1]
          .map((each) => fern(stage, { x: each * 232, y: 98, size: 52, depth: 1, colour: "#5f9450" }))
          .join("") +
        fern(stage, { x: side * 136, y: 66, size: 32, depth: 1, colour: "#6fa054" }) +
        [0, 1, 2]
          .map((index) =>
            mushroom(stage, {
              x: side * (186 + index * 13),
              y: 86 + index * 5,
              size: 13 - index * 2.4,
              depth: 1,
            }),
          )
          .join(""),
    },
    {
      depth: 1.0,
      markup:
        trunk(stage, { x: -side * 305, y: 190, width: 62, depth: 1, colour: "#4f4248" }) +
        trunk(stage, { x: side * 322, y: 190, width: 74, depth: 1, colour: "#4f4248" }) +
        canopy(stage, 1, -216, "#456f47"),
    },
  ];
};

function trunk(
  stage: Stage,
  at: { x: number; y: number; width: number; depth: number; colour: string },
): string {
  const { x, y, width, depth, colour } = at;
  const { random, light } = stage;
  const half = width / 2;
  const lean = between(random, -0.6, 0.6) * width;
  const tall = 420;
  const fill = light.paint(colour, depth);
  const knots = Array.from({ length: depth > 0.5 ? 7 : 0 }, () => {
    const ky = -between(random, 10, 220);
    return `M${round(between(random, -half * 0.5, half * 0.2))} ${round(ky)}q${round(half * 0.2)} ${round(width * 0.5)} 0 ${round(width * 0.9)}`;
  });
  const snow = stage.snowy
    ? shape(
        `M${round(-half)} ${round(-4)}Q${round(-half * 0.4)} ${round(-tall * 0.4)} ${round(-half * 0.55 + lean)} ${round(-tall)}h${round(half * 0.3)}Q${round(-half * 0.1)} ${round(-tall * 0.4)} ${round(-half * 0.7)} -4Z`,
        snowColour(stage, depth),
        0.8,
      )
    : "";
  return placed(
    x,
    y,
    shape(
      `M${round(-half * 1.7)} 0Q${round(-half)} ${round(-width * 0.5)} ${round(-half * 0.82)} ${round(-width * 1.6)}L${round(-half * 0.6 + lean)} ${-tall}H${round(half * 0.6 + lean)}L${round(half * 0.82)} ${round(-width * 1.6)}Q${round(half)} ${round(-width * 0.5)} ${round(half * 1.8)} 0Z`,
      fill,
    ) +
      shape(
        `M${round(half * 0.3)} 0L${round(half * 0.2 + lean)} ${-tall}H${round(half * 0.6 + lean)}L${round(half * 0.82)} ${round(-width * 1.6)}Q${round(half)} ${round(-width * 0.5)} ${round(half * 1.8)} 0Z`,
        light.paint(mix(colour, "#2b2048", 0.4), depth),
        0.55,
      ) +
      stroke(knots.join(""), light.paint(mix(colour, "#2b2048", 0.4), depth), width * 0.05, 0.6) +
      snow,
  );
}

/** The leaves overhead, hanging down from the upper edge in rounded masses. */
function canopy(stage: Stage, depth: number, low: number, colour: string): string {
  const { random, light } = stage;
  const row = (lift: number, tone: string) => {
    const masses: string[] = [];
    for (let x = -SIDE; x < SIDE; x += between(random, 34, 58)) {
      masses.push(
        blob(random, {
          x,
          y:
            low -
            lift +
            between(random, -16, 14) -
            26 * Math.cos((x / 150) * Math.PI) * (depth < 1 ? 0.4 : 0),
          rx: between(random, 40, 58),
          ry: between(random, 26, 38),
          lobes: 12,
          wobble: 0.1,
        }),
      );
    }
    return shape(masses.join(""), light.paint(tone, depth));
  };
  const cover = `M${-SIDE * 1.5} ${low - 10}H${SIDE * 1.5}V${-GROUND_BOTTOM * 1.6}H${-SIDE * 1.5}Z`;
  return (
    row(0, mix(colour, "#1f3a4f", 0.3)) +
    row(20, colour) +
    shape(cover.replace(`${low - 10}`, `${low - 40}`), light.paint(mix(colour, "#1f3a4f", 0.2), depth)) +
    row(44, mix(colour, "#1f3a4f", 0.14))
  );
}

function log(stage: Stage, x: number, y: number, length: number): string {
  const paint = stage.light.paint;
  const r = length * 0.13;
  return placed(
    x,
    y,
    ellipse(0, r * 0.2, length * 0.56, r * 0.4, paint("#2f2648"), 0.25) +
      box(
        -length / 2,
        -r * 1.8,
        length,
        r * 1.9,
        verticalGradient(stage.defs, paint("#9a7657"), paint("#5f4640")),
        r * 0.6,
      ) +
      stroke(
        `M${round(-length * 0.36)} ${round(-r * 1.1)}h${round(length * 0.3)}M${round(-length * 0.1)} ${round(-r * 0.5)}h${round(length * 0.36)}`,
        paint("#4f3a38"),
        1,
        0.7,
      ) +
      ellipse(length / 2, -r * 0.85, r * 0.55, r * 0.95, paint("#dcb98a")) +
      ellipse(length / 2, -r * 0.85, r * 0.34, r * 0.6, paint("#b98f63")) +
      ellipse(length / 2, -r * 0.85, r * 0.14, r * 0.26, paint("#dcb98a")) +
      ellipse(
        -length * 0.2,
        -r * 1.8,
        length * 0.2,
        r * 0.34,
        stage.snowy ? snowColour(stage, 1) : paint("#7d9a4c"),
      ),
  );
}
