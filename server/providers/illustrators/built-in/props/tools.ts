import { mix } from "../palette.ts";
import { around, BRASS, dab, LEATHER, oval, rod, slab, STEEL, STRAW, stroke, WOOD } from "./paint.ts";
import type { Recipe } from "./paint.ts";

/** What work, wandering and fighting are done with. */
export const tools = {
  lantern: {
    width: 60,
    height: 100,
    grip: { x: 0, y: -95 },
    scale: 0.4,
    shine: "#f2a43c",
    natural: "#4c5a63",
    draw: ({ main, of, thing, form, ball }) => {
      // A coloured lantern that shines has a coloured light in a dark frame: "a lantern with a green flame".
      const lit = thing.glowing && thing.colour;
      const frame = lit ? of("#4c5a63") : main;
      const flame = lit ? main.base : "#f2a43c";
      const glass = of(mix(flame, "#fff1c4", 0.58));
      return (
        stroke("M-17 -76C-24 -104 24 -104 17 -76", frame.line, 4.2) +
        stroke("M-17 -76C-24 -104 24 -104 17 -76", frame.base, 2.2) +
        `<path d="M-19 -60Q-26 -38 -20 -16H20Q26 -38 19 -60z" fill="${glass.round}" stroke="${frame.line}" stroke-width="1.2"/>` +
        dab(oval(0, -34, 17, 19), "#fffbe0", 0.5) +
        dab("M0 -54Q9 -42 9 -33Q9 -23 0 -23Q-9 -23 -9 -33Q-9 -40 -4 -44Q-3 -40 -1 -40Q-3 -48 0 -54z", flame) +
        dab("M1 -42Q5 -36 4 -31Q3 -26 0 -26Q-4 -26 -4 -31Q-4 -35 -1 -37Q0 -36 1 -42z", "#fff7cf") +
        form(slab(-2, -24, 4, 6, 1), of("#efe1c4")) +
        dab("M-17 -54Q-21 -38 -17 -20L-13 -20Q-16 -38 -12 -54z", "#ffffff", 0.6) +
        stroke("M-9.5 -60Q-13 -38 -10 -16M9.500 -60Q13 -38 10 -16", frame.line, 2.6) +
        stroke("M-9.5 -60Q-13 -38 -10 -16M9.500 -60Q13 -38 10 -16", frame.base, 1.2) +
        form("M-22 -66Q-21 -60 -20 -59H20Q21 -60 22 -66z", frame) +
        ball(
          "M-25 -66Q-17 -70 -12 -79Q-8 -86 0 -86Q8 -86 12 -79Q17 -70 25 -66Q0 -62 -25 -66z",
          frame,
          [
            dab("M6 -88Q12 -72 10 -60H30V-88z", frame.shade, 0.5),
            stroke("M-15 -70Q-10 -74 -7 -81", frame.light, 2, 0.8),
          ].join(""),
        ) +
        ball(oval(0, -88, 4), of(BRASS)) +
        form("M-21 -17H21L25 -9H-25z", frame) +
        form(
          "M-27 -9H27Q30 -5 28 -0.7H-28Q-30 -5 -27 -9z",
          frame,
          [dab("M6 -10H32V0H10z", frame.shade, 0.5), stroke("M-24 -6.5H10", frame.light, 1.4, 0.8)].join(""),
        )
      );
    },
  },
  rope: {
    width: 98,
    height: 64,
    grip: { x: 0, y: -54 },
    scale: 0.36,
    natural: "#c99e62",
    draw: ({ main }) => {
      const coil = (y: number, rx: number, ry: number) => {
        const ring = oval(0, y, rx, ry);
        return (
          stroke(ring, main.line, 10.6) +
          stroke(ring, main.base, 8.4) +
          `<path d="${ring}" fill="none" stroke="${main.shade}" stroke-width="8.4" stroke-dasharray="2 4.6" opacity="0.65"/>` +
          `<g transform="translate(-0.6 -1.8)"><path d="${ring}" fill="none" stroke="${main.light}" stroke-width="2.6" stroke-dasharray="4 2.6" opacity="0.9"/></g>`
        );
      };
      return (
        coil(-18, 40, 12) +
        coil(-27, 39, 12) +
        coil(-36, 37, 12) +
        coil(-45, 35, 12) +
        stroke("M30 -44Q52 -34 40 -14Q36 -6 22 -6", main.line, 9.6) +
        stroke("M30 -44Q52 -34 40 -14Q36 -6 22 -6", main.base, 7.4) +
        `<path d="M30 -44Q52 -34 40 -14Q36 -6 22 -6" fill="none" stroke="${main.shade}" stroke-width="7.4" stroke-dasharray="2 4.4" opacity="0.65"/>` +
        stroke("M21 -8.5l-7 -1.5M21 -6l-8 1M21 -4l-7 2.5", main.line, 2.2) +
        stroke("M21 -8.5l-7 -1.5M21 -6l-8 1M21 -4l-7 2.5", main.light, 1.2) +
        stroke("M26 -9.5q-2 4 0 7", "#a8443c", 2.6)
      );
    },
  },
  hammer: {
    width: 62,
    height: 100,
    grip: { x: 0, y: -22 },
    scale: 0.42,
    natural: "#7f8893",
    draw: ({ main, of, form, ball }) => {
      const wood = of(WOOD);
      const hide = of(LEATHER);
      return (
        form(
          "M-4 -84L-5 -30Q-7 -14 -6 -3Q0 1 6 -3Q7 -14 5 -30L4 -84z",
          wood,
          [
            dab("M1 -86H8V0H1z", wood.shade, 0.5),
            stroke("M-2 -66V-34M0 -58Q-1 -48 0 -40", wood.line, 0.8, 0.5),
            dab("M-8 -26H8V-7H-8z", hide.base),
            stroke("M-8 -22L8 -25M-8 -17L8 -20M-8 -12L8 -15M-8 -7.5L8 -10", hide.line, 1.2),
            dab("M2 -26H8V-7H2z", hide.shade, 0.6),
          ].join(""),
        ) +
        ball(
          "M-30 -96H-14Q-12 -92 -6 -92H8Q22 -96 30 -84Q22 -80 8 -76H-6Q-12 -76 -14 -72H-30Q-31 -84 -30 -96z",
          main,
          [
            dab("M-32 -82Q0 -80 32 -84V-70H-32z", main.shade, 0.6),
            stroke("M-28 -93H-16M-6 -89.5H7Q16 -92 22 -88", mix(main.light, "#ffffff", 0.4), 2, 0.9),
            stroke("M-24 -97V-70", main.line, 1, 0.6),
          ].join(""),
        ) +
        form("M-6 -99H6V-92H-6z", wood) +
        form(slab(-7, -93, 14, 18, 2), main, dab("M1 -94H9V-74H1z", main.shade, 0.5))
      );
    },
  },
  axe: {
    width: 38,
    height: 100,
    grip: { x: 9.5, y: -28 },
    scale: 0.56,
    natural: "#8b949e",
    draw: ({ main, of, form }) => {
      const wood = of(WOOD);
      return (
        `<g transform="translate(8.5 0)">` +
        form(
          "M-2 -97L5 -98Q6 -70 5 -46Q4 -24 9 -8Q11 -1 4 -1Q-3 -1 -3 -8Q-5 -30 -3 -50Q-1 -74 -2 -97z",
          wood,
          [
            dab("M3 -100Q3 -50 3 -30Q4 -10 8 0L14 0V-100z", wood.shade, 0.5),
            stroke("M0 -62Q-1 -44 0 -26M1 -52Q0 -38 2 -22", wood.line, 0.9, 0.5),
            dab("M-8 -12H14V-8H-8z", "#a8443c", 0.9),
          ].join(""),
        ) +
        form(
          "M8 -93L-6 -93Q-14 -93 -24 -99Q-29 -80 -23 -58Q-14 -68 -6 -70L8 -70z",
          main,
          [
            dab("M-24 -100Q-29 -80 -23 -56L-18 -62Q-23 -80 -18 -97z", mix(main.light, "#ffffff", 0.6), 0.9),
            dab("M-20 -72L10 -80V-66L-24 -56z", main.shade, 0.55),
            stroke("M-14 -92Q-5 -90 6 -90", main.light, 1.8),
            stroke("M-12 -84q4 3 0 7M-9 -82h6", main.line, 1.2, 0.5),
          ].join(""),
        ) +
        form(slab(-5, -94, 13, 25, 2.5), main, dab("M3 -96H10V-66H3z", main.shade, 0.6)) +
        dab(oval(1.5, -81.5, 1.6), main.line, 0.7) +
        "</g>"
      );
    },
  },
  broom: {
    width: 34,
    height: 100,
    grip: { x: 0, y: -62 },
    scale: 0.9,
    natural: STRAW,
    draw: ({ main, of, form }) => {
      const twine = of("#a8443c");
      const ends = "L-15 -1L-12 -4L-9 -0.5L-6 -4L-3 -0.5L0 -4L3 -0.5L6 -4L9 -0.5L12 -4L15 -1";
      return (
        rod("M0.500 -98.5Q-1.5 -70 0 -34", of(WOOD), 3) +
        form(
          `M-4 -40Q-12 -26 -16.5 -2${ends}L16.500 -2Q12 -26 4 -40Q0 -42 -4 -40z`,
          main,
          [
            dab("M5 -42Q8 -20 6 2H20V-42z", main.shade, 0.5),
            ...[-12, -8, -4, 0, 4, 8, 12].map((x, at) =>
              stroke(
                `M${x * 0.28} -36Q${x * 0.7} -18 ${x} -2`,
                at % 2 ? main.light : main.line,
                0.8,
                at % 2 ? 0.9 : 0.5,
              ),
            ),
          ].join(""),
        ) +
        form(
          "M-5.5 -37Q0 -34 5.5 -37L7 -32Q0 -28 -7 -32z",
          twine,
          stroke("M-6 -34.5Q0 -31.5 6 -34.5", twine.light, 0.9),
        ) +
        form("M-8.5 -27Q0 -23 8.5 -27L9.500 -23.5Q0 -19.5 -9.5 -23.5z", twine)
      );
    },
  },
  sword: {
    width: 30,
    height: 100,
    grip: { x: 0, y: -11 },
    scale: 0.76,
    natural: STEEL,
    draw: ({ main, of, form, ball }) => {
      const gold = of(BRASS);
      const hide = of("#7b3f35");
      return (
        form(
          "M0 -99.5L5.500 -88L4.800 -24H-4.8L-5.5 -88z",
          main,
          [
            dab("M0 -100L6 -88V-22H0z", main.shade, 0.5),
            dab("M0 -100L-6 -88V-22H-3.4L-3.6 -86z", mix(main.light, "#ffffff", 0.5), 0.8),
            stroke("M0 -84V-26", main.line, 1.2, 0.5),
          ].join(""),
        ) +
        form(
          "M-2.8 -22H2.800V-6H-2.8z",
          hide,
          stroke("M-4 -18L4 -20.5M-4 -14L4 -16.5M-4 -10L4 -12.5", hide.light, 1, 0.8),
        ) +
        ball(
          "M-13.5 -28Q-15 -24.5 -12.5 -22.5Q-6 -21 0 -19.5Q6 -21 12.5 -22.5Q15 -24.5 13.5 -28Q6 -24.5 0 -25.5Q-6 -24.5 -13.5 -28z",
          gold,
          dab("M2 -28H16V-18H2z", gold.shade, 0.4),
        ) +
        ball(oval(0, -4, 3.6, 3.7), gold) +
        ball(oval(0, -22.8, 2), of("#b8324a"))
      );
    },
  },
  shield: {
    width: 84,
    height: 100,
    grip: { x: 0, y: -52 },
    scale: 0.54,
    natural: "#a93b38",
    draw: ({ main, of, form, ball }) => {
      const steel = of(STEEL);
      const gold = of(BRASS);
      const outline = (inset: number) => {
        const x = 41 - inset;
        const [top, tip] = [-96 + inset, -1 - inset * 1.25];
        return `M0 ${top - 3}Q${-x * 0.5} ${top + 3} ${-x} ${top}Q${-x - 1} -58 ${-x * 0.86} -40Q${-x * 0.6} -14 0 ${tip}Q${x * 0.6} -14 ${x * 0.86} -40Q${x + 1} -58 ${x} ${top}Q${x * 0.5} ${top + 3} 0 ${top - 3}z`;
      };
      return (
        form(
          outline(0),
          steel,
          [
            dab("M4 -100H50V0H4z", steel.shade, 0.4),
            stroke("M-37 -92Q-38 -58 -32 -40", "#ffffff", 1.6, 0.8),
          ].join(""),
        ) +
        form(
          outline(6),
          main,
          [
            dab("M0 -104H46V-52H0z", main.shade, 0.35),
            dab("M-46 -52H0V6H-46z", main.shade, 0.35),
            dab("M0 -100H46V0Z", main.shade, 0.14),
            stroke("M0 -95V-8M-36 -53H36", gold.line, 5),
            stroke("M0 -95V-8M-36 -53H36", gold.base, 3.2),
          ].join(""),
        ) +
        around(0, -53, 12, (at) =>
          form(at % 2 ? "M-3 -11L0 -18L3 -11z" : "M-3.5 -11L0 -22L3.500 -11z", gold),
        ) +
        ball(oval(0, -53, 12), gold, dab("M6 -68Q14 -50 -8 -42L14 -40V-66z", gold.shade, 0.4)) +
        stroke("M-4 -54.5v1.500M4 -54.5v1.500M-4 -49Q0 -46 4 -49", gold.line, 1.6) +
        [
          [-31, -89],
          [31, -89],
          [0, -9.5],
          [-35, -62],
          [35, -62],
        ]
          .map(([x, y]) => dab(oval(x! * 1.12, y! * 1.01, 1.7), steel.line, 0.55))
          .join("")
      );
    },
  },
  staff: {
    width: 24,
    height: 100,
    grip: { x: 0.5, y: -52 },
    scale: 1.12,
    shine: "#59c2b5",
    natural: "#8a6242",
    draw: ({ main, of, ball }) => {
      const jewel = of("#3fa59b");
      const curl = "M2 -70Q-1 -84 -6 -88Q-9 -98 1 -98Q10 -97 9 -89Q8 -82 2 -83Q-1 -85 0 -89";
      return (
        rod("M-1 -1.8Q2 -22 0 -38Q-2 -56 2 -71", main, 3.2) +
        rod(curl, main, 2.6) +
        stroke("M1 -20q2 3 1 6M-1 -46q-2 3 0 7M1.500 -62q2 2 1 5", main.line, 0.9, 0.8) +
        ball(oval(-1.5, -30, 2.2, 2.8), main) +
        ball(oval(4, -90, 3), jewel) +
        dab(oval(3, -91, 0.9), "#ffffff", 0.9) +
        stroke("M-2.5 -66L5 -67M-2.5 -64L5 -65", "#a8443c", 1.5) +
        stroke("M4 -65Q9 -61 7 -53M3.500 -65Q5 -58 3.5 -52", "#a8443c", 1.2) +
        dab("M5.500 -53L9 -54L8 -46Q6 -45 5.5 -46z", "#f1e3c2") +
        stroke("M5.500 -53L9 -54L8 -46Q6 -45 5.5 -46z", "#8a6a4a", 0.6)
      );
    },
  },
  bow: {
    width: 42,
    height: 100,
    grip: { x: 14, y: -50 },
    scale: 0.8,
    natural: "#97603a",
    draw: ({ main, of, form }) => {
      const limb =
        "M-12 -97Q-17 -99 -17 -95Q-12 -90 -8 -84Q10 -70 14 -56L14 -44Q10 -30 -8 -16Q-12 -10 -17 -5Q-17 -1 -12 -3";
      const red = of("#a8443c");
      return (
        stroke("M-13.5 -93L-13.5 -7", "#6b5a4c", 1.3) +
        stroke("M-13.5 -93L-13.5 -7", "#f3ead6", 0.7) +
        rod("M-13.5 -50H10", of("#c9a26a"), 1.3) +
        form(
          "M-20 -54.5L-12 -54L-8 -50L-12 -46L-20 -45.5L-16 -50z",
          red,
          stroke("M-18 -50H-9", red.light, 0.9),
        ) +
        rod(limb, main, 3.2) +
        stroke("M14 -57V-43", red.line, 6) +
        stroke("M14 -57V-43", red.base, 4.2) +
        stroke(
          "M12.500 -54.5L15.800 -56M12.500 -51L15.800 -52.5M12.500 -47.5L15.800 -49M12.500 -44L15.800 -45.5",
          red.light,
          0.8,
          0.8,
        ) +
        stroke("M2 -75.5l4 -3.5M2 -24.5l4 3.5", of(BRASS).base, 1.6) +
        form("M15.500 -53L20.500 -50L15.500 -47L16.500 -50z", of(STEEL))
      );
    },
  },
} satisfies Record<string, Recipe>;
