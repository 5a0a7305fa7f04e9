import { mix } from "../palette.ts";
import { BRASS, dab, LEAF, oval, rod, slab, stroke, WOOD } from "./paint.ts";
import type { Recipe } from "./paint.ts";

/** What is eaten, and what things are carried and kept in. */
export const foodAndVessels = {
  bread: {
    width: 100,
    height: 64,
    grip: { x: 0, y: -16 },
    scale: 0.34,
    natural: "#c98545",
    draw: ({ main, of, form, ball }) => {
      const crumb = of(mix(main.base, "#fbe7bd", 0.72));
      const cut = (x: number) =>
        form(
          `M${x} -54Q${x + 12} -44 ${x + 8} -26Q${x + 1} -30 ${x - 4} -40Q${x - 4} -50 ${x} -54z`,
          crumb,
          stroke(`M${x + 1} -50Q${x + 9} -42 ${x + 7} -30`, crumb.shade, 2, 0.5),
        );
      return (
        ball(
          "M-48 -24Q-50 -50 -24 -58Q0 -66 24 -58Q50 -50 49 -24Q48 -2 26 -1H-26Q-47 -2 -48 -24z",
          main,
          [
            dab("M-50 -16Q0 -4 52 -18V4H-50z", main.shade, 0.55),
            dab("M-34 -46Q-16 -60 10 -58Q-8 -50 -26 -40Q-36 -38 -34 -46z", main.light, 0.6),
            ...[
              [-40, -26],
              [-34, -34],
              [36, -32],
              [42, -22],
              [-22, -16],
              [20, -14],
              [0, -14],
              [30, -44],
            ].map(([x, y]) => dab(oval(x!, y!, 1.5, 1), "#fff4da", 0.7)),
          ].join(""),
        ) +
        cut(-26) +
        cut(-4) +
        cut(18) +
        dab("M-32 -50q4 -4 8 -4q-2 4 -8 4zM10 -56q5 -2 9 0q-4 2 -9 0z", "#fff8e8", 0.8)
      );
    },
  },
  basket: {
    width: 94,
    height: 98,
    grip: { x: 0, y: -93 },
    scale: 0.44,
    natural: "#b9834a",
    draw: ({ main, of, form, ball }) => {
      const cloth = of("#f0e4cc");
      const apple = of("#c24635");
      const pear = of("#b9b04a");
      const handle = "M-37 -46C-36 -108 36 -108 37 -46";
      return (
        stroke(handle, main.line, 8) +
        stroke(handle, main.base, 6) +
        `<path d="${handle}" fill="none" stroke="${main.shade}" stroke-width="6" stroke-dasharray="2.4 4" opacity="0.7"/>` +
        `<g transform="translate(-0.8 -1)">${stroke(handle, main.light, 1.5)}</g>` +
        ball(oval(-15, -53, 14, 13), apple, dab(oval(-20, -58, 3, 4), "#ffffff", 0.45)) +
        ball(oval(11, -55, 15, 14), of("#cf6a3c"), dab(oval(6, -61, 3, 4), "#ffffff", 0.45)) +
        ball("M29 -68Q34 -66 33 -60Q40 -52 34 -42H18Q16 -54 24 -60Q24 -66 29 -68z", pear) +
        stroke("M11 -68Q11 -73 14 -75M29 -68Q29 -72 31 -74M-15 -65Q-16 -70 -13 -73", "#6a4a34", 1.6) +
        form("M14 -72Q20 -78 26 -74Q21 -69 14 -72z", of(LEAF)) +
        form(
          "M-44 -48Q-30 -42 -12 -46Q0 -40 12 -46Q30 -42 44 -48Q48 -34 40 -28Q34 -36 26 -30Q18 -22 8 -30Q0 -20 -10 -30Q-20 -22 -28 -30Q-36 -36 -42 -28Q-48 -36 -44 -48z",
          cloth,
          [
            stroke(
              "M-40 -50V-20M-26 -50V-20M-12 -50V-20M2 -50V-20M16 -50V-20M30 -50V-20M44 -50V-20",
              "#b8433a",
              2,
              0.5,
            ),
            stroke("M-48 -42Q0 -34 48 -42M-48 -33Q0 -25 48 -33", "#b8433a", 2, 0.5),
          ].join(""),
        ) +
        `<g>${form(
          "M-42 -40Q-36 -34 -28 -30Q-20 -22 -10 -30Q0 -20 8 -30Q18 -22 26 -30Q36 -34 42 -40L34 -6Q33 -1 26 -1H-26Q-33 -1 -34 -6z",
          main,
          [
            ...[-34, -26, -18, -10].map((y, row) =>
              Array.from({ length: 9 }, (_, at) => {
                const x = -44 + at * 11 + (row % 2) * 5.5;
                return (
                  stroke(`M${x} ${y}q5 -4 10 0`, main.shade, 4.6, 0.75) +
                  stroke(`M${x + 1} ${y - 1}q4 -3 8 0`, main.light, 1.6, 0.8)
                );
              }).join(""),
            ),
            dab("M14 -44H50V4H8Q20 -20 14 -44z", main.shade, 0.32),
          ].join(""),
        )}</g>` +
        form(slab(-33, -7.5, 66, 6.5, 3), main, stroke("M-28 -6H14", main.light, 1.3))
      );
    },
  },
  cup: {
    width: 94,
    height: 100,
    grip: { x: 34, y: -52 },
    scale: 0.22,
    natural: "#4f7f93",
    draw: ({ main, of, ball }) => {
      const glaze = mix(main.light, "#fff6e2", 0.55);
      const tea = of("#a8683a");
      const handle = "M24 -74C52 -78 50 -26 20 -28";
      return (
        `<g transform="translate(-1.5 0)">` +
        stroke(handle, main.line, 11) +
        stroke(handle, main.base, 8.6) +
        stroke("M26 -76C46 -76 46 -48 40 -40", main.light, 2.2) +
        ball(
          "M-44 -86Q-44 -30 -34 -10Q-31 -1 -20 -1H8Q19 -1 22 -10Q32 -30 32 -86z",
          main,
          [
            dab("M10 -90Q16 -40 2 0H40V-90z", main.shade, 0.45),
            dab(
              "M-46 -90H36V-60Q28 -56 24 -64Q20 -70 16 -60Q12 -46 6 -58Q0 -70 -6 -56Q-12 -42 -18 -58Q-24 -68 -28 -58Q-34 -50 -38 -58Q-42 -64 -46 -60z",
              glaze,
              0.92,
            ),
            dab("M10 -90V-55Q13 -52 16 -60Q20 -70 24 -64Q28 -56 36 -60V-90z", main.shade, 0.3),
            dab("M-37 -52Q-36 -28 -29 -14L-25 -14Q-31 -30 -32 -52z", "#ffffff", 0.4),
            ...[-22, -6, 10].map((x) => dab(`M${x} -32q4 -6 8 0q-4 7 -8 0z`, glaze, 0.9)),
            stroke("M-42 -18Q-6 -10 30 -18", glaze, 1.6, 0.8),
          ].join(""),
        ) +
        `<path d="${oval(-6, -87, 38, 11)}" fill="${of(glaze).fill}" stroke="${main.line}" stroke-width="1.2"/>` +
        `<path d="${oval(-6, -85, 33, 8)}" fill="${tea.fill}" stroke="${tea.line}" stroke-width="0.9"/>` +
        stroke("M-30 -87Q-22 -91 -8 -91", "#f3d5a0", 1.6, 0.8) +
        "</g>"
      );
    },
  },
  sack: {
    width: 84,
    height: 100,
    grip: { x: 0, y: -82 },
    scale: 0.48,
    shine: "#eac66a",
    natural: "#c6a878",
    draw: ({ main, of, form, ball }) => {
      const patch = of("#7f8f6a");
      return (
        form(
          "M-10 -82Q-24 -92 -22 -98Q-12 -96 -8 -99Q0 -95 7 -99Q13 -95 22 -98Q24 -90 10 -82z",
          main,
          [
            dab("M2 -100H26V-80H2z", main.shade, 0.45),
            stroke("M-14 -94Q-8 -88 -6 -82M0 -95V-82M13 -94Q8 -88 6 -82", main.line, 1, 0.6),
          ].join(""),
        ) +
        ball(
          "M-10 -80Q-16 -72 -28 -62Q-44 -44 -41 -20Q-40 -3 -26 -1Q0 2 26 -1Q40 -3 41 -20Q44 -44 28 -62Q16 -72 10 -80Q0 -77 -10 -80z",
          main,
          [
            dab("M10 -84Q34 -50 22 -20Q16 -4 -20 -2L46 4V-84z", main.shade, 0.42),
            stroke(
              "M-8 -78Q-16 -64 -24 -52M-3 -77Q-5 -64 -10 -52M3 -77Q6 -64 12 -54M8 -78Q18 -66 27 -56",
              main.line,
              1.1,
              0.55,
            ),
            dab("M-34 -24Q-36 -44 -22 -56Q-26 -40 -26 -24Q-30 -16 -34 -24z", main.light, 0.7),
            ...[-50, -40, -30, -20, -10].map((y) =>
              stroke(`M-44 ${y}Q0 ${y + 7} 44 ${y}`, main.shade, 0.7, 0.4),
            ),
          ].join(""),
        ) +
        form(
          "M4 -38L24 -42L28 -20L8 -15z",
          patch,
          stroke("M6 -30L27 -34M7 -23L27 -27M11 -40L15 -16M18 -41L22 -18", patch.shade, 0.9, 0.7),
        ) +
        stroke(
          "M3 -34l4 0.6M4 -28l4 0.6M5 -22l4 0.6M22 -38l4 -1M23 -32l4 -1M24 -26l4 -1M10 -41l0.600 4M17 -43l0.600 4M13 -18l0.800 4M20 -20l0.800 4",
          "#f2e6cd",
          1.3,
        ) +
        rod("M-10 -81Q0 -77.5 10 -81", of("#a8443c"), 4) +
        rod("M9 -80Q18 -78 16 -70", of("#a8443c"), 1.8) +
        rod("M9 -80Q14 -72 9 -66", of("#a8443c"), 1.8)
      );
    },
  },
  box: {
    width: 100,
    height: 78,
    grip: { x: 0, y: -10 },
    scale: 0.42,
    shine: "#eac66a",
    natural: WOOD,
    draw: ({ main, of, form, ball }) => {
      const brass = of(BRASS);
      const band = (x: number) =>
        form(
          `M${x - 5} -77H${x + 5}L${x + 5} -1H${x - 5}z`,
          brass,
          dab(`M${x + 1} -80H${x + 6}V0H${x + 1}z`, brass.shade, 0.45),
        ) +
        [-69, -54, -34, -8]
          .map((y) => dab(oval(x, y, 1.5), brass.line, 0.75) + dab(oval(x - 0.5, y - 0.5, 0.6), "#fff6d8"))
          .join("");
      return (
        form(
          "M-46 -44H46L44 -2Q44 -1 42 -1H-42Q-44 -1 -44 -2z",
          main,
          [
            stroke("M-48 -30H48M-48 -16H48", main.line, 1.2, 0.7),
            stroke("M-48 -29H48M-48 -15H48", main.light, 0.9, 0.7),
            dab("M10 -46H50V2H24Q30 -20 10 -46z", main.shade, 0.38),
            stroke(
              "M-38 -37q8 -2 16 0M2 -23q10 2 18 0M-34 -9q10 2 16 0M24 -38q6 1 12 0",
              main.line,
              0.9,
              0.5,
            ),
            dab("M-48 -46H48V-39H-48z", main.shade, 0.6),
          ].join(""),
        ) +
        ball(
          "M-49 -46Q-50 -74 -34 -77H34Q50 -74 49 -46z",
          main,
          [
            stroke("M-48 -58Q0 -61 48 -58M-44 -69Q0 -72 44 -69", main.line, 1.2, 0.65),
            dab("M14 -80Q30 -60 26 -44H54V-80z", main.shade, 0.38),
            stroke("M-40 -74H20", "#fff3d6", 1.8, 0.6),
          ].join(""),
        ) +
        band(-33) +
        band(33) +
        form(slab(-49.5, -48, 99, 7, 2.5), brass, dab("M10 -50H52V-38H10z", brass.shade, 0.35)) +
        form("M-9 -52H9V-34Q9 -28 0 -25Q-9 -28 -9 -34z", brass) +
        dab(`${oval(0, -40, 2.7)}M-1.4 -39L-2.2 -32H2.200L1.400 -39z`, brass.line)
      );
    },
  },
} satisfies Record<string, Recipe>;
