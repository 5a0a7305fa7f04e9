import { mix } from "../palette.ts";
import { around, BRASS, dab, oval, PAPER, rod, slab, starOutline, stroke, WOOD } from "./paint.ts";
import type { Recipe } from "./paint.ts";

const WAX = "#b3303c";
const SEPIA = "#7a5638";

/** What is written, drawn, folded and sealed. */
export const papers = {
  blueprint: {
    width: 100,
    height: 70,
    grip: { x: -30, y: -8 },
    scale: 0.5,
    natural: "#3a6fa5",
    draw: ({ main, form, ball }) => {
      const chalk = mix(main.light, "#ffffff", 0.72);
      return (
        form(
          "M-43 -62Q0 -66 43 -60L45 -8Q0 -3 -44 -8z",
          main,
          [
            ...[-30, -18, -6, 6, 18, 30].map((x) => stroke(`M${x} -68V0`, chalk, 0.6, 0.22)),
            ...[-54, -44, -34, -24, -14].map((y) => stroke(`M-46 ${y}Q0 ${y - 3} 46 ${y}`, chalk, 0.6, 0.22)),
            dab("M26 -66Q34 -40 30 0L50 0L50 -66z", main.shade, 0.35),
            // The flying machine: two ribbed wings, a hull, an airscrew and the measuring lines.
            stroke(
              "M-4 -37Q-18 -56 -36 -47Q-30 -43 -31 -37Q-25 -38 -22 -33Q-16 -36 -12 -31Q-8 -34 -4 -31",
              chalk,
              1.5,
            ),
            stroke("M4 -37Q18 -56 36 -47Q30 -43 31 -37Q25 -38 22 -33Q16 -36 12 -31Q8 -34 4 -31", chalk, 1.5),
            stroke("M-5 -35L-31 -37M-5 -35L-22 -33M5 -35L31 -37M5 -35L22 -33", chalk, 0.9),
            stroke(
              `${oval(0, -30, 5, 9)}M0 -39V-48M-7 -49Q0 -46 7 -49M-3 -21L-5 -15M3 -21L5 -15M-8 -15H8`,
              chalk,
              1.4,
            ),
            stroke("M-36 -56H36M-36 -58v4M36 -58v4", chalk, 0.9, 0.8),
            stroke(
              `${oval(-34, -20, 5)}M-34 -25v10M-39 -20h10M22 -22h14M22 -18.5h10M22 -15h12`,
              chalk,
              1,
              0.85,
            ),
          ].join(""),
        ) +
        ball(
          "M-50 -65Q-45 -73 -40 -65L-39 -8Q-44 2 -50 -6z",
          main,
          [
            dab("M-43 -70L-36 -70L-36 4L-43 0z", main.shade, 0.6),
            stroke("M-47.5 -64Q-45 -67 -43 -63", chalk, 1.2, 0.8),
          ].join(""),
        ) +
        ball(
          "M50 -64Q45 -71 40 -63L41 -6Q46 2 50 -6z",
          main,
          [
            dab("M44 -70L36 -70L38 4L44 0z", main.shade, 0.5),
            stroke("M47.500 -62Q45 -65 43.5 -61", chalk, 1.2, 0.8),
          ].join(""),
        )
      );
    },
  },
  book: {
    width: 80,
    height: 100,
    grip: { x: 0, y: -30 },
    scale: 0.34,
    natural: "#8f3b3a",
    draw: ({ main, of, form, ball }) => {
      const pages = of(PAPER);
      const gold = of(BRASS);
      const corner = (x: number, y: number, right: number, down: number) =>
        form(`M${x} ${y}h${13 * right}q${-2 * right} ${10 * down} ${-13 * right} ${13 * down}z`, gold);
      return (
        form("M-30 -8L-30 0L38 -2Q41 -5 38 -9z", of(main.shade)) +
        form(
          "M-31 -9L36 -9Q33 -5 36 -2L-31 -2Q-35 -5 -31 -9z",
          pages,
          stroke("M-31 -6.5H34M-31 -4H35", pages.shade, 0.7, 0.8),
        ) +
        form(
          "M-32 -100H38V-8H-32Q-40 -8 -39 -14V-94Q-39 -100 -32 -100z",
          main,
          [
            dab("M-40 -102H-28V0H-40z", main.shade, 0.55),
            stroke("M-27 -100V-6", main.line, 1.1, 0.6),
            stroke("M-39 -84H-28M-39 -70H-28M-39 -38H-28M-39 -24H-28", gold.base, 2),
            dab("M38 -100L38 -8L-4 -8Q36 -40 38 -100z", main.shade, 0.32),
            stroke("M-20 -93H31V-15H-20z", gold.base, 1.5),
          ].join(""),
        ) +
        corner(38, -100, -1, 1) +
        corner(38, -8, -1, -1) +
        ball(oval(5.5, -56, 17, 19), of(mix(main.base, main.shade, 0.5))) +
        `<path d="${oval(5.5, -56, 14, 16)}" fill="none" stroke="${gold.base}" stroke-width="1.6"/>` +
        around(5.5, -56, 8, (at) => dab("M-1.8 -5L0 -12.5L1.800 -5z", gold.light, at % 2 ? 0.65 : 1)) +
        ball(oval(5.5, -56, 5), gold) +
        stroke("M-18 -90L-18 -60", main.light, 2, 0.5) +
        form("M20 -4L27 -4L27 0L23.500 -2.5L20 0z", of("#c8a13d"))
      );
    },
  },
  scroll: {
    width: 72,
    height: 100,
    grip: { x: 0, y: -94 },
    scale: 0.4,
    natural: PAPER,
    draw: ({ main, of, form, ball }) => {
      const wood = of(WOOD);
      const text = [
        "M-20 -76q4 -3 8 0t8 0t8 0t8 0t6 0",
        "M-20 -67q4 -3 8 0t8 0t8 0t8 0",
        "M-20 -58q4 -3 8 0t8 0t8 0t8 0t4 0",
        "M-20 -49q4 -3 8 0t8 0t8 0t6 0",
        "M-20 -40q4 -3 8 0t8 0",
      ].map((line) => stroke(line, SEPIA, 1.5, 0.75));
      const roll = (y: number) =>
        ball(slab(-36, y - 4, 72, 8, 3.5), wood, stroke(`M-34 ${y - 2}H34`, wood.light, 1.4)) +
        ball(
          slab(-29, y - 6.5, 58, 13, 5.5),
          main,
          [
            dab(slab(-29, y + 1, 58, 8), main.shade, 0.5),
            stroke(`M-26 ${y - 3.5}H24`, "#fffaf0", 1.6, 0.8),
          ].join(""),
        );
      return (
        form(
          "M-25 -92H25Q22 -70 25 -50Q27 -28 25 -8H-25Q-23 -30 -25 -50Q-27 -72 -25 -92z",
          main,
          [
            dab("M-26 -90H26V-82H-26z", main.shade, 0.5),
            dab("M12 -92H27V-8H18Q22 -50 12 -92z", main.shade, 0.3),
            ...text,
          ].join(""),
        ) +
        roll(-93) +
        form("M8 -28L3 -8L9 -11L13 -6L15 -28z", of("#c0504a")) +
        form("M12 -28L14 -7L18 -11L23 -9L19 -28z", of("#a63c40")) +
        roll(-7) +
        ball("M13 -38q5 -1 7 3q5 1 4 6q2 5 -3 7q-3 5 -8 3q-6 1 -8 -4q-4 -4 -1 -8q1 -6 9 -7z", of(WAX), "") +
        dab(starOutline(13.5, -29, 5, 5, 0.45), of(WAX).light, 0.7)
      );
    },
  },
  map: {
    width: 100,
    height: 76,
    grip: { x: -34, y: -12 },
    scale: 0.48,
    natural: "#ecd6a2",
    draw: ({ main, of, form }) => {
      const sea = of("#7fb0ae");
      const ink = SEPIA;
      const outline =
        "M-49 -66L-17 -75L17 -67L49 -75Q47 -66 49.5 -56Q47 -40 49 -28L48 -9L17 -1L-17 -9L-49 -1Q-47 -12 -49.5 -22Q-47 -40 -49 -50z";
      return form(
        outline,
        main,
        [
          dab("M18 -80L52 -80L52 -34Q40 -36 36 -44Q26 -46 27 -58Q18 -62 18 -80z", sea.base, 0.85),
          stroke("M17 -76Q17 -62 26 -58Q25 -47 35 -44Q40 -36 52 -34", sea.shade, 1.4),
          stroke(
            "M32 -62q2.500 -2 5 0t5 0M37 -54q2.500 -2 5 0t5 0M33 -69q2 -1.5 4 0t4 0",
            "#eef6ee",
            1.1,
            0.9,
          ),
          stroke("M36 -44Q22 -34 12 -32Q0 -30 -6 -18Q-10 -8 -20 0", sea.base, 2.6),
          ...[
            [-40, -52, 9],
            [-32, -54, 12],
            [-23, -51, 8],
          ].map(
            ([x, y, high]) =>
              dab(`M${x! - 6} ${y}L${x} ${y! - high!}L${x! + 6} ${y}z`, "#b99a74", 1) +
              dab(`M${x} ${y! - high!}L${x! + 6} ${y}L${x! + 1} ${y}z`, ink, 0.55) +
              dab(
                `M${x! - 2} ${y! - high! + 3.5}L${x} ${y! - high!}L${x! + 2} ${y! - high! + 3.5}z`,
                "#fff8e6",
              ),
          ),
          ...[
            [20, -18],
            [27, -14],
            [33, -20],
            [25, -23],
            [38, -14],
          ].map(
            ([x, y]) =>
              stroke(`M${x} ${y}v4`, ink, 1.2) + dab(`M${x! - 3.6} ${y}q3.600 -10 7.2 0z`, "#6f9156"),
          ),
          `<path d="M-38 -14Q-34 -30 -22 -30Q-10 -30 -8 -42Q-6 -54 4 -56" fill="none" stroke="${ink}" stroke-width="1.6" stroke-dasharray="3 2.6" stroke-linecap="round"/>`,
          stroke("M1 -61L9 -52M9 -61L1 -52", "#b8323a", 2.8),
          dab(oval(-38, -13, 2.6), "#b8323a"),
          `<g transform="translate(-34 -66) scale(0.5)"></g>`,
          dab(starOutline(-4, -66, 6.5, 4, 0.3), ink, 0.75),
          // The folds: every second panel lies in the shade.
          dab("M-17 -80V0L17 6V-80z", main.shade, 0.24),
          dab("M-17 -80V0L-13 0V-80zM49 -80V0L44 0V-80z", main.shade, 0.25),
          stroke("M-17 -75V-9M17 -67V-1", main.shade, 1, 0.8),
          stroke("M-16 -74V-9M18 -67V-1", "#fffaf0", 0.7, 0.7),
          stroke(outline, SEPIA, 3, 0.22),
        ].join(""),
      );
    },
  },
  letter: {
    width: 100,
    height: 70,
    grip: { x: -36, y: -14 },
    scale: 0.28,
    natural: "#f3e6cb",
    draw: ({ main, of, form, ball }) => {
      const wax = of(main.base === of(WAX).base ? "#d6a23a" : WAX);
      return (
        form(
          "M-49 -69H49V-1H-49z",
          main,
          [
            dab("M-49 -1L-8 -38L8 -38L49 -1z", main.light, 0.8),
            stroke("M-49 -1L-9 -37M49 -1L9 -37", main.shade, 1.4),
            dab("M-49 -69L0 -24L49 -69L49 -58L2 -17L-2 -17L-49 -58z", main.shade, 0.5),
          ].join(""),
        ) +
        form(
          "M-49 -69Q0 -72 49 -69L4 -26Q0 -22 -4 -26z",
          main,
          [dab("M0 -72L52 -72L3 -22z", main.shade, 0.22), stroke("M-44 -67.5H40", "#fffaf0", 1.4, 0.8)].join(
            "",
          ),
        ) +
        ball(
          "M-1 -43q7 -2 10 4q7 1 5 8q3 6 -3 9q-3 6 -10 4q-7 3 -11 -3q-7 -2 -4 -9q-3 -7 4 -9q3 -5 9 -4z",
          wax,
        ) +
        `<path d="${oval(0.5, -30.5, 8.2)}" fill="none" stroke="${wax.shade}" stroke-width="1.2"/>` +
        dab("M0.500 -25.5Q-6 -30 -4 -34Q-1.5 -36 0.5 -33Q2.500 -36 5 -34Q7 -30 0.5 -25.5z", wax.light, 0.8)
      );
    },
  },
  banner: {
    width: 66,
    height: 100,
    grip: { x: -25, y: -30 },
    scale: 1.15,
    natural: "#b8433a",
    draw: ({ main, of, form, ball }) => {
      const gold = of(BRASS);
      return (
        rod("M-25 -2V-90", of(WOOD), 3) +
        form(
          "M-25 -88Q-6 -94 8 -86Q20 -80 32 -86Q28 -74 19 -66Q28 -58 31 -46Q18 -42 7 -48Q-8 -56 -25 -50z",
          main,
          [
            dab("M-8 -95Q-2 -70 -10 -48L6 -44Q10 -70 4 -92z", main.shade, 0.45),
            dab("M16 -90Q22 -66 16 -42L36 -40V-90z", main.shade, 0.3),
            dab("M-25 -90Q-14 -94 -9 -91Q-14 -74 -13 -50L-25 -48z", main.light, 0.35),
            stroke("M-25 -84Q-6 -90 8 -82Q18 -77 27 -81M-25 -54Q-8 -60 7 -52Q16 -47 27 -49", gold.base, 1.6),
            around(1, -69, 8, () => dab("M-1.6 -6L0 -12L1.600 -6z", gold.base)),
            dab(oval(1, -69, 5.6), gold.base),
            dab(oval(0, -70, 3.6), gold.light),
          ].join(""),
        ) +
        stroke("M-27 -86h4M-27 -69h4M-27 -53h4", gold.line, 2.2) +
        stroke("M-24 -88Q-32 -80 -30 -72", gold.base, 1.4) +
        dab("M-32 -73L-28.5 -73L-28 -66L-32.5 -66z", gold.base) +
        ball("M-25 -100Q-19.5 -95 -25 -89Q-30.5 -95 -25 -100z", gold)
      );
    },
  },
} satisfies Record<string, Recipe>;
