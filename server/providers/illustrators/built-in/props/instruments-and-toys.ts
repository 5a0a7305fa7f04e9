import { mix } from "../palette.ts";
import { around, BRASS, dab, DARK_WOOD, oval, rod, slab, stroke, WOOD } from "./paint.ts";
import type { Recipe } from "./paint.ts";

/** What is played, in both senses. */
export const instrumentsAndToys = {
  bell: {
    width: 84,
    height: 100,
    grip: { x: 0, y: -94 },
    scale: 0.32,
    natural: BRASS,
    draw: ({ main, of, form, ball }) => {
      const red = of("#a8443c");
      const knot = "M-6 -92Q0 -103 6 -92Q8 -84 0 -83Q-8 -84 -6 -92z";
      return (
        stroke(knot, main.line, 5.4) +
        stroke(knot, main.base, 3.2) +
        ball(oval(0, -9, 8.5, 8.3), of(mix(main.base, "#4a3030", 0.45))) +
        ball(
          "M0 -86Q20 -86 25 -62Q29 -36 40 -22Q43 -14 34 -13Q0 -9 -34 -13Q-43 -14 -40 -22Q-29 -36 -25 -62Q-20 -86 0 -86z",
          main,
          [
            dab("M8 -90Q22 -60 20 -34Q18 -20 8 -8H50V-90z", main.shade, 0.5),
            dab(
              "M-18 -74Q-14 -80 -8 -81Q-16 -60 -20 -38Q-24 -28 -28 -26Q-20 -50 -18 -74z",
              mix(main.light, "#ffffff", 0.55),
              0.8,
            ),
            stroke("M-26 -60Q0 -55 26 -60M-27 -56Q0 -51 27 -56", main.line, 1.3, 0.7),
            stroke("M-36 -28Q0 -22 36 -28", main.line, 1.3, 0.7),
            ...[-18, -6, 6, 18].map((x) => dab(`M${x} -46l3 4l-3 4l-3 -4z`, main.line, 0.55)),
          ].join(""),
        ) +
        form(
          "M-42 -20Q0 -14 42 -20Q45 -13 36 -12Q0 -8 -36 -12Q-45 -13 -42 -20z",
          main,
          stroke("M-38 -17Q-10 -13.5 16 -14.5", "#fff6da", 1.3, 0.8),
        ) +
        form("M-4 -84Q-22 -94 -20 -82Q-20 -74 -4 -82z", red) +
        form("M4 -84Q22 -94 20 -82Q20 -74 4 -82z", red) +
        form("M-4 -82L-13 -68L-6 -70L-2 -64L0 -80z", red) +
        form("M4 -82L13 -68L6 -70L2 -64L0 -80z", of(red.shade)) +
        ball(oval(0, -83, 4.6, 4.2), red)
      );
    },
  },
  flute: {
    width: 100,
    height: 28,
    grip: { x: 14, y: -19 },
    scale: 0.46,
    natural: "#b9824c",
    draw: ({ main, of, form }) => {
      const red = of("#a8443c");
      const brass = of(BRASS);
      const ring = (x: number) =>
        form(slab(x, -24.5, 4.5, 11, 1.5), brass, dab(`M${x} -19h5v6h-5z`, brass.shade, 0.5));
      return (
        stroke("M-36 -15Q-40 -10 -36 -4M-34 -15Q-32 -9 -34 -3", red.base, 1.5) +
        dab("M-38 -5h4l1 4.5h-6zM-35.5 -4h3.500l1 3.5h-5z", red.base) +
        form(
          "M-49 -24Q-50 -27 -46 -27H-40Q-38 -24 -34 -24H44Q49.500 -24 49.5 -19Q49.500 -14 44 -14H-36Q-46 -14 -49 -18z",
          main,
          [
            dab("M-50 -17.5H50V-10H-50z", main.shade, 0.6),
            stroke("M-30 -22.5H42", main.light, 1.5, 0.9),
            dab("M-49 -26L-41 -27L-44 -22L-49 -20z", main.shade, 0.5),
            stroke("M-20 -17.5q10 1 18 0M18 -17q8 1 14 0", main.line, 0.7, 0.5),
          ].join(""),
        ) +
        form(slab(-33, -22.8, 6, 4.6, 1), of(mix(main.line, "#2f1b20", 0.4))) +
        [-12, -3, 6, 15, 24, 33]
          .map(
            (x) =>
              dab(oval(x, -20, 2.2, 1.9), mix(main.line, "#2f1b20", 0.35)) +
              stroke(`M${x - 1.8} -18.6q1.800 1.4 3.6 0`, main.light, 0.7),
          )
          .join("") +
        ring(-23) +
        ring(40)
      );
    },
  },
  drum: {
    width: 90,
    height: 97,
    grip: { x: -38, y: -32 },
    scale: 0.42,
    natural: "#b8433a",
    draw: ({ main, of, form, ball }) => {
      const skin = of("#f0e0bf");
      const wood = of(WOOD);
      const zigzag = "M-40 -58L-31 -12L-20 -52L-10 -8L0 -50L10 -8L20 -52L31 -12L40 -58";
      return (
        `<g transform="translate(0 2.6)">` +
        form(
          "M-41 -62Q-42 -30 -39 -14Q0 -1 39 -14Q42 -30 41 -62Q0 -46 -41 -62z",
          main,
          [
            dab("M14 -66Q22 -30 14 0H50V-66z", main.shade, 0.5),
            dab("M-38 -60Q-40 -34 -36 -12L-28 -9Q-32 -34 -30 -56z", main.light, 0.55),
            stroke(zigzag, main.line, 3.2, 0.7),
            stroke(zigzag, skin.light, 2),
          ].join(""),
        ) +
        form(
          "M-40 -20Q0 -7 40 -20L39 -11Q0 3 -39 -11z",
          wood,
          [dab("M10 -24H50V4H16z", wood.shade, 0.5), stroke("M-37 -16Q0 -4 20 -9", wood.light, 1.5)].join(""),
        ) +
        form(
          "M-43 -67Q0 -50 43 -67L42 -57Q0 -41 -42 -57z",
          wood,
          [
            dab("M10 -66H50V-40H16z", wood.shade, 0.5),
            stroke("M-40 -62Q-10 -50 20 -53", wood.light, 1.5),
          ].join(""),
        ) +
        `<path d="${oval(0, -68, 43, 14)}" fill="${wood.fill}" stroke="${wood.line}" stroke-width="1.2"/>` +
        `<path d="${oval(0, -68.5, 39.5, 11.8)}" fill="${skin.round}" stroke="${wood.line}" stroke-width="1"/>` +
        dab(oval(4, -66, 20, 5.5), skin.shade, 0.35) +
        rod("M-26 -62L24 -92", wood, 3) +
        rod("M24 -63L-22 -90", wood, 3) +
        ball(oval(28, -94, 5.6, 5.2), of("#f4ead6")) +
        ball(oval(-26, -92.5, 5.6, 5.2), of("#f4ead6")) +
        "</g>"
      );
    },
  },
  kite: {
    width: 64,
    height: 100,
    grip: { x: 4, y: -8 },
    scale: 0.72,
    natural: "#cc4a38",
    draw: ({ main, of, form }) => {
      const second = of(mix(main.base, "#fff1cf", 0.72));
      const bow = (x: number, y: number, turn: number, material: typeof main) =>
        `<g transform="translate(${x} ${y}) rotate(${turn})">${form("M0 0L-6 -3.5L-6 3.5z", material) + form("M0 0L6 -3.5L6 3.5z", material) + dab(oval(0, 0, 1.3), material.line)}</g>`;
      const tail = "M6 -34Q-6 -28 0 -20Q8 -12 0 -6Q-4 -3 2 -1";
      return (
        stroke(tail, "#8a6a4a", 1.3) +
        form(
          "M2 -99L30 -72L6 -34L-30 -68z",
          main,
          [
            dab("M2 -99L30 -72L3.500 -70z", second.base),
            dab("M3.500 -70L6 -34L-30 -68z", second.base),
            dab("M3.500 -70L30 -72L6 -34z", main.shade, 0.4),
            dab("M3.500 -70L6 -34L-30 -68z", second.shade, 0.15),
            dab("M2 -99L-30 -68L-24 -68L2 -93z", main.light, 0.6),
            stroke("M2 -99L6 -34M-30 -68L30 -72", of(WOOD).line, 2.2),
            stroke("M2 -99L6 -34M-30 -68L30 -72", of(WOOD).light, 1),
          ].join(""),
        ) +
        bow(-1.5, -24, -30, of("#3f6fae")) +
        bow(3.5, -13, 25, of("#e0a93a")) +
        bow(-1, -4.5, -10, main)
      );
    },
  },
  toy: {
    width: 96,
    height: 100,
    grip: { x: 0, y: -50 },
    scale: 0.3,
    natural: "#c9503c",
    draw: ({ main, of, form, ball }) => {
      const mane = of("#f0dcae");
      const saddle = of(main.base === of("#3f6fae").base ? "#c9503c" : "#3f6fae");
      const wood = of(DARK_WOOD);
      const wheel = (x: number) =>
        ball(oval(x, -10.5, 10), of("#e0a93a")) +
        `<path d="${oval(x, -10.5, 6.5)}" fill="none" stroke="${of("#e0a93a").line}" stroke-width="0.9" opacity="0.6"/>` +
        around(x, -10.5, 5, () => stroke("M0 -2V-6", of("#e0a93a").line, 1, 0.6)) +
        ball(oval(x, -10.5, 2.4), main);
      return (
        form(
          "M-34 -58Q-48 -56 -47 -38Q-46 -30 -42 -28Q-40 -36 -40 -42Q-38 -50 -30 -50z",
          mane,
          stroke("M-36 -55Q-44 -48 -43 -34", mane.shade, 1.2),
        ) +
        form(
          "M-34 -60Q-20 -64 -2 -60Q8 -60 12 -72Q14 -84 22 -88L24 -97Q29 -94 30 -88Q38 -82 46 -70Q48 -64 44 -62Q38 -58 32 -64Q30 -56 28 -48Q30 -40 29 -32L30 -17H17L16 -34Q2 -31 -14 -34L-16 -17H-29L-30 -34Q-40 -46 -34 -60z",
          main,
          [
            dab("M-40 -44Q-10 -38 34 -46V-10H-40z", main.shade, 0.5),
            dab("M-32 -58Q-16 -62 0 -58Q-10 -52 -30 -50z", main.light, 0.65),
            dab("M20 -84Q26 -86 30 -82Q24 -74 22 -66Q18 -76 20 -84z", main.light, 0.5),
            ...[
              [-24, -42],
              [-12, -40],
              [6, -40],
              [20, -44],
            ].map(([x, y]) => dab(oval(x!, y!, 1.9), mane.base, 0.9)),
            dab("M-31 -22H-14V-15H-31zM16 -22H31V-15H16z", mane.base),
          ].join(""),
        ) +
        form(
          "M22 -90Q12 -90 7 -78Q3 -70 0 -62Q6 -60 10 -64Q8 -72 13 -74Q12 -80 18 -82Q18 -88 24 -90z",
          mane,
          stroke("M16 -86Q9 -78 6 -66", mane.shade, 1.2),
        ) +
        form(
          "M-22 -64Q-8 -67 4 -63Q4 -50 -2 -46Q-14 -44 -20 -47Q-25 -54 -22 -64z",
          saddle,
          [
            stroke("M-19 -50Q-8 -47 -1 -49", "#f0dcae", 1.4),
            dab("M-4 -70H10V-40H-6z", saddle.shade, 0.4),
          ].join(""),
        ) +
        dab(oval(31.5, -77, 2.2, 2.6), "#33222a") +
        dab(oval(30.8, -77.9, 0.8), "#ffffff") +
        dab(oval(42.5, -67, 1, 1.3), main.line) +
        stroke("M37 -64Q40 -63 43 -65", main.line, 1.1) +
        dab(oval(28.5, -71.5, 2.6), "#f2b49a", 0.5) +
        stroke("M39.500 -75L36 -62.5M36.500 -65Q24 -60 8 -61", mane.line, 2.4) +
        stroke("M39.500 -75L36 -62.5M36.500 -65Q24 -60 8 -61", mane.light, 1.2) +
        form(slab(-44, -19, 88, 6, 2.5), wood, stroke("M-41 -17.5H30", wood.light, 1.3)) +
        wheel(-28) +
        wheel(28)
      );
    },
  },
} satisfies Record<string, Recipe>;
