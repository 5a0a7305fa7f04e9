import { mix } from "../palette.ts";
import { around, BRASS, dab, oval, rod, slab, starOutline, stroke } from "./paint.ts";
import type { Paint, Recipe } from "./paint.ts";

const RUBY = "#b8324a";
const SAPPHIRE = "#3a6cab";
const GLASS = "#bcd9dc";

/** What shines and is kept in chests. */
export const treasures = {
  relic: {
    width: 64,
    height: 100,
    grip: { x: 0, y: -12 },
    scale: 0.34,
    natural: "#38a39a",
    draw: ({ main, of, form, ball }) => {
      const stone = of("#8d8793");
      const gold = of(BRASS);
      const prong = (side: number) =>
        ball(
          `M${side * 7} -24C${side * 24} -27 ${side * 29} -40 ${side * 25} -54C${side * 25} -46 ${side * 19} -37 ${side * 10} -34z`,
          gold,
        );
      return (
        form(
          "M-31 -1L-26 -17Q0 -22 26 -17L31 -1Q0 0 -31 -1z",
          stone,
          [
            dab("M12 -24L40 -24L40 2L20 2z", stone.shade, 0.5),
            stroke("M-19 -5q0 -7 6 -7t5 5q-1 4 -4 3M0 -4v-9m-4 3l4 -4l4 4M13 -5l4 -8l4 8z", gold.light, 1.6),
            stroke("M-25 -17Q0 -21 25 -17", stone.light, 1.4),
          ].join(""),
        ) +
        form(
          "M0 -100L19 -72L17 -40L0 -20L-17 -40L-19 -72z",
          main,
          [
            dab("M0 -100L-19 -72L-17 -40L-6 -46L-7 -70z", main.light, 0.75),
            dab("M0 -100L19 -72L17 -40L7 -46L8 -70z", main.shade, 0.7),
            dab("M-17 -40L-6 -46L7 -46L17 -40L0 -20z", main.shade, 0.55),
            stroke(
              "M0 -100L-7 -70L-6 -46L0 -20M0 -100L8 -70L7 -46M-7 -70L8 -70M-6 -46L7 -46",
              main.line,
              0.7,
              0.55,
            ),
            dab("M-13 -72L-9 -82L-8 -71L-9 -58z", "#ffffff", 0.75),
            dab(starOutline(1, -60, 6, 4, 0.25), "#fffbe8", 0.85),
          ].join(""),
        ) +
        prong(-1) +
        prong(1) +
        ball(
          "M-13 -18Q-14 -32 0 -33Q14 -32 13 -18Q0 -15 -13 -18z",
          gold,
          [
            dab("M5 -40L20 -40L20 -10L3 -10z", gold.shade, 0.5),
            stroke("M-9 -24Q0 -21 9 -24", gold.line, 0.9, 0.7),
          ].join(""),
        ) +
        ball(oval(0, -27, 3.6), of(RUBY))
      );
    },
  },
  necklace: {
    width: 86,
    height: 100,
    grip: { x: 0, y: -88 },
    scale: 0.3,
    natural: SAPPHIRE,
    draw: ({ main, of, ball }) => {
      const gold = of(BRASS);
      const beads = Array.from({ length: 19 }, (_, at) => {
        const angle = Math.PI * (-0.3 + 1.6 * (at / 18));
        const [x, y] = [Math.cos(angle) * 36, -60 + Math.sin(angle) * 32];
        const radius = 3.9 + 2 * Math.sin((Math.PI * at) / 18);
        return {
          x: Math.round(x * 10) / 10,
          y: Math.round(y * 10) / 10,
          radius: Math.round(radius * 10) / 10,
        };
      });
      return (
        stroke("M-20 -86Q0 -101 20 -86", gold.line, 2.4) +
        stroke("M-20 -86Q0 -101 20 -86", gold.base, 1.2) +
        ball(oval(0, -94, 4.5), gold) +
        beads
          .map(
            ({ x, y, radius }, at) =>
              ball(oval(x, y, radius), at % 3 === 0 ? gold : main) +
              dab(oval(x - radius * 0.35, y - radius * 0.35, radius * 0.28), "#ffffff", 0.75),
          )
          .join("") +
        ball(
          "M0 -26L12 -15Q11 -3 0 0Q-11 -3 -12 -15z",
          gold,
          dab("M2 -30L14 -30L14 2L2 2z", gold.shade, 0.45),
        ) +
        ball("M0 -20L7 -13Q6 -6 0 -4.5Q-6 -6 -7 -13z", main, dab("M-5 -13L0 -18L0 -8z", "#ffffff", 0.6))
      );
    },
  },
  ring: {
    width: 76,
    height: 100,
    grip: { x: 0, y: -30 },
    scale: 0.11,
    natural: BRASS,
    draw: ({ main, of, form }) => {
      const gem = of(main.base === of(RUBY).base ? SAPPHIRE : RUBY);
      return (
        `<path fill-rule="evenodd" d="${oval(0, -36, 37, 35.4)}${oval(0, -37, 27, 26)}" fill="${main.fill}" stroke="${main.line}" stroke-width="2"/>` +
        stroke("M-31 -46A33 32 0 0 1 -12 -66", main.light, 4.5) +
        stroke("M-32 -28A33 32 0 0 0 -20 -10", mix(main.light, "#ffffff", 0.3), 2.4, 0.7) +
        stroke("M30 -22A32 31 0 0 1 6 -5", main.shade, 4.5) +
        form("M-16 -64L16 -64L11 -74L-11 -74z", main) +
        form(
          "M-19 -84L-10 -99L10 -99L19 -84L0 -64z",
          gem,
          [
            dab("M-19 -84L-10 -99L-7 -84z", gem.light),
            dab("M-10 -99L10 -99L7 -84L-7 -84z", mix(gem.light, "#ffffff", 0.35)),
            dab("M-19 -84L-7 -84L0 -64z", gem.base),
            dab("M7 -84L19 -84L0 -64z", gem.shade),
            stroke("M-19 -84H19M-7 -84L0 -64L7 -84", gem.line, 0.8, 0.6),
          ].join(""),
        ) +
        stroke("M-17 -66L-13 -79M17 -66L13 -79", main.line, 5.4) +
        stroke("M-17 -66L-13 -79M17 -66L13 -79", main.light, 3)
      );
    },
  },
  crown: {
    width: 100,
    height: 82,
    grip: { x: 0, y: -10 },
    scale: 0.3,
    natural: BRASS,
    draw: (paint) => {
      const { main, of, form, ball } = paint;
      const velvet = of("#96304a");
      return (
        `<g transform="translate(0 -4) scale(0.96)">` +
        ball(
          "M-36 -22C-46 -58 -14 -66 0 -62C14 -66 46 -58 36 -22z",
          velvet,
          [
            dab("M10 -70L50 -70L50 -10L16 -10Q26 -40 10 -70z", velvet.shade, 0.6),
            stroke("M-22 -54Q-28 -40 -24 -24M0 -60V-22M22 -54Q28 -40 24 -24", velvet.shade, 1.6, 0.8),
          ].join(""),
        ) +
        form(
          "M-40 -4L-47 -58L-26 -36L-20 -66L-9 -38L0 -74L9 -38L20 -66L26 -36L47 -58L40 -4Q0 9 -40 -4z",
          main,
          [
            dab("M14 -80L60 -80L60 10L20 10Q30 -30 14 -80z", main.shade, 0.45),
            dab("M-47 -58L-26 -36L-24 0L-40 0z", main.light, 0.5),
            dab("M0 -74L9 -38L0 -30z", main.light, 0.5),
          ].join(""),
        ) +
        form(
          "M-41 -4L-43 -17Q0 -5 43 -17L41 -4Q0 9 -41 -4z",
          main,
          stroke("M-42 -15Q0 -3 42 -15", main.light, 2),
        ) +
        [
          [-47, -61, 4.2],
          [-20, -69, 4.2],
          [0, -77, 4.8],
          [20, -69, 4.2],
          [47, -61, 4.2],
        ]
          .map(([x, y, r]) => ball(oval(x!, y!, r!), of("#f4ead8")))
          .join("") +
        gem(paint, -26, -8, RUBY) +
        gem(paint, 0, -4, "#3f9a7d") +
        gem(paint, 26, -8, RUBY) +
        "</g>"
      );
    },
  },
  medal: {
    width: 64,
    height: 100,
    grip: { x: 0, y: -90 },
    scale: 0.24,
    natural: BRASS,
    draw: ({ main, of, form, ball }) => {
      const ribbon = of("#b23a3c");
      return (
        form(
          "M-30 -100L-8 -100L10 -56L-6 -48z",
          ribbon,
          dab("M-22 -100L-16 -100L3 -52L-2 -50z", "#f2e6cd", 0.9),
        ) +
        form(
          "M30 -100L8 -100L-10 -56L6 -48z",
          of(mix(ribbon.base, ribbon.shade, 0.4)),
          dab("M22 -100L16 -100L-3 -52L2 -50z", "#f2e6cd", 0.9),
        ) +
        ball(oval(0, -53, 5), main) +
        ball(oval(0, -25.5, 25), main, dab("M14 -52Q26 -20 -14 -2L30 4L34 -50z", main.shade, 0.45)) +
        `<path d="${oval(0, -25.5, 19.5)}" fill="none" stroke="${main.line}" stroke-width="1" opacity="0.6"/>` +
        stroke("M-20.5 -33A22 22 0 0 1 -8 -46", mix(main.light, "#ffffff", 0.5), 2.4) +
        form(starOutline(0, -25, 16, 5, 0.45), of(main.light)) +
        around(0, -25, 5, () => dab("M0 -16L0 0L-4.23 -5.82z", main.shade, 0.3))
      );
    },
  },
  mirror: {
    width: 56,
    height: 100,
    grip: { x: 0, y: -15 },
    scale: 0.38,
    natural: BRASS,
    draw: ({ main, of, form, ball }) => {
      const glass = of(GLASS);
      return (
        form(
          "M-4 -40L4 -40Q3 -26 5.5 -16Q8 -5 0 0Q-8 -5 -5.5 -16Q-3 -26 -4 -40z",
          main,
          [
            dab("M1 -40L10 -40L10 0L1 0z", main.shade, 0.5),
            stroke("M-5 -17Q0 -14 5 -17M-5 -11Q0 -8 5 -11", main.line, 1, 0.7),
          ].join(""),
        ) +
        ball(
          oval(0, -67, 27.4, 32.2),
          main,
          dab("M18 -100Q30 -50 -10 -34L40 -30L40 -100z", main.shade, 0.4),
        ) +
        around(0, -67, 14, (at) =>
          at === 7
            ? ""
            : dab(
                oval(0, at % 7 === 0 ? -29 : -26.5 + Math.cos((at / 7) * Math.PI * 2) * -1.2, 1.5),
                main.light,
                0.9,
              ),
        ) +
        `<path d="${oval(0, -67, 21, 26)}" fill="${glass.fill}" stroke="${main.line}" stroke-width="1.3"/>` +
        dab("M-19 -58Q-16 -88 6 -92Q-12 -80 -14 -48Q-18 -52 -19 -58z", "#ffffff", 0.55) +
        dab("M-4 -43Q2 -72 15 -84Q19 -78 20 -72Q10 -60 6 -41Q0 -40 -4 -43z", "#ffffff", 0.32) +
        ball("M0 -37Q-9 -42 -9 -35Q-5 -31 0 -31Q5 -31 9 -35Q9 -42 0 -37z", main) +
        ball(oval(0, -35.5, 3), of("#3f8f86"))
      );
    },
  },
  compass: {
    width: 82,
    height: 100,
    grip: { x: 0, y: -40 },
    scale: 0.24,
    natural: BRASS,
    draw: ({ main, of, form, ball }) => {
      const dial = of("#f5ead0");
      const [north, south] = [of("#c2402f"), of("#3d5f86")];
      return (
        `<path d="${oval(0, -92, 6.5)}" fill="none" stroke="${main.line}" stroke-width="5"/>` +
        `<path d="${oval(0, -92, 6.5)}" fill="none" stroke="${main.base}" stroke-width="2.4"/>` +
        form(slab(-6, -87, 12, 9, 3), main) +
        ball(oval(0, -40.5, 40), main, dab("M24 -84Q44 -30 -20 -6L44 4L48 -80z", main.shade, 0.45)) +
        stroke("M-34 -54A37 37 0 0 1 -14 -74", mix(main.light, "#ffffff", 0.5), 2.6) +
        `<path d="${oval(0, -40.5, 31)}" fill="${dial.round}" stroke="${main.line}" stroke-width="1.4"/>` +
        stroke("M-27 -52A30 30 0 0 1 26 -55", "#8b6a4a", 3, 0.28) +
        around(0, -40.5, 16, (at) =>
          stroke(`M0 -28.5V${at % 4 ? -26 : -23.5}`, "#6d5038", at % 4 ? 1 : 1.8),
        ) +
        dab(starOutline(0, -40.5, 22, 4, 0.28), "#c9ab77", 0.75) +
        around(0, -40.5, 4, () => dab("M0 -22L0 0L4.300 -4.3z", "#a5814f", 0.6)) +
        `<g transform="translate(0 -40.5) rotate(32)">${
          form("M-4.5 0L0 -25L4.500 0z", north, dab("M0 -25L4.500 0L0 0z", north.shade, 0.7)) +
          form("M-4.5 0L0 25L4.500 0z", south, dab("M0 25L4.500 0L0 0z", south.shade, 0.7))
        }</g>` +
        ball(oval(0, -40.5, 3.2), main)
      );
    },
  },
  key: {
    width: 48,
    height: 100,
    grip: { x: 0, y: -46 },
    scale: 0.34,
    natural: "#b98a45",
    draw: ({ main, form, ball }) =>
      form(
        "M3 -26L19 -26L19 -19L14 -19L14 -14L19 -14L19 -5L12 -5L12 -9L9 -9L9 -5L3 -5z",
        main,
        [dab("M3 -26H19V-23H3z", main.light, 0.7), dab("M10 -12H20V0H10z", main.shade, 0.4)].join(""),
      ) +
      rod("M0 -60V-3.5", main, 5) +
      [
        "M0 -96.5a9.500 9.5 0 1 1 -0.01 0z",
        "M-11.5 -84a8.500 8.5 0 1 1 -0.01 0z",
        "M11.500 -84a8.500 8.5 0 1 1 -0.01 0z",
      ]
        .map(
          (loop) =>
            stroke(loop, main.line, 7.6) +
            stroke(loop, main.base, 5) +
            `<g transform="translate(-0.8 -0.8)">${stroke(loop, main.light, 1.4)}</g>`,
        )
        .join("") +
      ball(oval(0, -79, 5.5), main, dab("M1 -86H8V-70H1z", main.shade, 0.5)) +
      form(slab(-6, -65, 12, 5, 2), main) +
      form(slab(-5, -57, 10, 4, 2), main) +
      form(slab(-4.5, -31, 9, 3.5, 1.5), main),
  },
} satisfies Record<string, Recipe>;

const gem = ({ of, ball }: Paint, x: number, y: number, colour: string) =>
  ball(oval(x, y, 4.6, 4), of(colour)) + dab(oval(x - 1.5, y - 1.3, 1.2), "#ffffff", 0.8);
