import { mix } from "../palette.ts";
import {
  around,
  BRASS,
  dab,
  DARK_WOOD,
  LEATHER,
  LINEN,
  oval,
  rod,
  slab,
  STRAW,
  stroke,
  WOOD,
} from "./paint.ts";
import type { Material, Paint, Recipe } from "./paint.ts";

const COPPER = "#c07445";

/** What rolls, sails and flies, and the engines of clever people. */
export const vehicles = {
  boat: {
    width: 100,
    height: 98,
    grip: { x: -36, y: -22 },
    scale: 1.6,
    natural: "#3f7f8a",
    draw: ({ main, of, form }) => {
      const sail = of("#f2e4c6");
      const wood = of(WOOD);
      const red = of("#b8433a");
      return (
        rod("M-4 -20V-95", wood, 2.2) +
        form(
          "M-2.5 -90Q30 -74 38 -34Q18 -38 -2.5 -34z",
          sail,
          [
            dab("M10 -86Q20 -60 14 -34L42 -30V-80z", sail.shade, 0.32),
            dab("M-4 -60Q20 -62 36 -52L38 -44Q18 -52 -4 -50z", red.base, 0.85),
            dab("M10 -60Q24 -60 36 -52L38 -44Q26 -50 12 -50z", red.shade, 0.4),
            stroke("M-3 -74Q12 -72 24 -66M-3 -42Q18 -44 36 -38", sail.shade, 0.9),
          ].join(""),
        ) +
        form(
          "M-5.5 -84Q-20 -66 -34 -33Q-18 -37 -5.5 -34z",
          sail,
          [
            dab("M-14 -80Q-10 -60 -14 -34L-2 -32V-84z", sail.shade, 0.28),
            stroke("M-6 -62Q-16 -58 -23 -50", sail.shade, 0.9),
          ].join(""),
        ) +
        rod("M-4 -32Q16 -35 37 -32.5", wood, 1.5) +
        form("M-4 -98L-19 -94L-4 -90z", red, dab("M-4 -92L-19 -94L-4 -90z", red.shade, 0.5)) +
        form("M-47 -27Q-20 -19 4 -19Q30 -19 47 -26L46 -22Q0 -12 -46 -22z", of(mix(WOOD, "#4a2f2a", 0.4))) +
        form(
          "M-50 -28Q-22 -17 4 -17Q32 -17 50 -27Q44 -8 32 -2Q28 -0.7 22 -0.7H-24Q-34 -0.7 -38 -5Q-46 -14 -50 -28z",
          main,
          [
            dab("M-52 -12Q0 2 52 -14V4H-52z", main.shade, 0.55),
            dab("M-52 -30Q-20 -14 4 -14Q34 -14 52 -28V-23Q32 -10 4 -10Q-24 -10 -52 -24z", of("#f0e2c4").base),
            dab("M14 -18Q34 -18 52 -28V-22Q32 -12 12 -12z", main.shade, 0.25),
            stroke("M-44 -15Q-20 -4 4 -4Q30 -4 46 -14", main.line, 1, 0.6),
            stroke("M-43 -16.5Q-20 -6 4 -6Q20 -6 34 -9", main.light, 0.9, 0.7),
            dab(oval(40, -18.5, 1.5), main.line),
          ].join(""),
        ) +
        rod("M-49 -28Q-22 -17 4 -17Q32 -17 49 -27", wood, 2.2)
      );
    },
  },
  cart: {
    width: 100,
    height: 70,
    grip: { x: 46, y: -35 },
    scale: 1.3,
    natural: WOOD,
    draw: (paint) => {
      const { main, of, form, ball } = paint;
      const hay = of(STRAW);
      return (
        rod("M10 -27L48 -34", main, 2.4) +
        form(
          "M-42 -46Q-40 -62 -24 -62Q-14 -72 0 -66Q14 -66 16 -54Q20 -50 20 -44H-42z",
          hay,
          [
            ...[
              [-34, -50, -26, -60],
              [-22, -50, -16, -66],
              [-8, -52, -2, -66],
              [4, -50, 10, -62],
              [-28, -46, -36, -56],
              [-14, -48, -24, -58],
              [10, -48, 2, -58],
            ].map(([x, y, u, v], at) =>
              stroke(
                `M${x} ${y}Q${(x! + u!) / 2 + 2} ${(y! + v!) / 2} ${u} ${v}`,
                at % 2 ? hay.light : hay.shade,
                1.2,
              ),
            ),
            dab("M2 -70H24V-40H8z", hay.shade, 0.4),
          ].join(""),
        ) +
        stroke("M-38 -58l-5 -5M-22 -62l-2 -6M2 -66l3 -4M14 -60l6 -3", hay.line, 2) +
        stroke("M-38 -58l-5 -5M-22 -62l-2 -6M2 -66l3 -4M14 -60l6 -3", hay.light, 1.1) +
        ball(
          "M18 -58Q30 -60 33 -54Q35 -46 33 -38H16Q14 -48 18 -58z",
          of("#8b5a3a"),
          stroke("M15 -53Q25 -51 34 -53M15 -44Q25 -42 34 -44", "#5a4a4a", 1.6),
        ) +
        form(
          "M-46 -47L36 -45L31 -23H-40z",
          main,
          [
            stroke("M-48 -39L36 -38M-46 -31L34 -30.5", main.line, 1, 0.7),
            stroke("M-48 -38L36 -37M-46 -30L34 -29.5", main.light, 0.7, 0.8),
            dab("M10 -48H40V-20H6z", main.shade, 0.36),
            dab("M-46 -48H40V-44H-46z", main.light, 0.5),
          ].join(""),
        ) +
        [-36, -6, 26]
          .map((x) => form(slab(x - 2.5, -50, 5, 28, 1.2), of(mix(main.base, main.shade, 0.5))))
          .join("") +
        spokedWheel(paint, -14, -20.5, 20, of(mix(main.base, main.shade, 0.4))) +
        rod("M28 -26L30 -2.5", main, 2.2) +
        form("M44 -37L49.500 -37.5L49.500 -31L45 -31z", of(LEATHER))
      );
    },
  },
  wheel: {
    width: 100,
    height: 100,
    grip: { x: 0, y: -94 },
    scale: 0.5,
    natural: "#a06f42",
    draw: (paint) => spokedWheel(paint, 0, -50, 49.4, paint.main),
  },
  machine: {
    width: 100,
    height: 92,
    grip: { x: 0, y: -20 },
    scale: 1.25,
    natural: COPPER,
    draw: (paint) => {
      const { main, of, form, ball } = paint;
      const wood = of(WOOD);
      const canvas = of(LINEN);
      const brass = of(BRASS);
      return (
        wing(paint, canvas, wood, 1) +
        wing(paint, canvas, wood, -1) +
        // The airscrew on its mast.
        rod("M0 -52V-84", of("#747985"), 2.6) +
        form(
          "M-2 -84Q-20 -92 -33 -88Q-34 -83 -20 -81Q-8 -81 -2 -83z",
          wood,
          stroke("M-6 -85Q-20 -89 -30 -87", wood.light, 1),
        ) +
        form(
          "M2 -84Q20 -92 33 -88Q34 -83 20 -81Q8 -81 2 -83z",
          wood,
          dab("M2 -82Q20 -86 34 -86V-80H2z", wood.shade, 0.5),
        ) +
        ball(oval(0, -84, 3.6), brass) +
        ball(oval(0, -90, 1.9), brass) +
        // The chimney, the boiler with its rivets and its eye.
        form("M16 -50L17 -70H24L25 -46z", main, dab("M21 -72H28V-40H21z", main.shade, 0.5)) +
        form(slab(14.5, -73, 12, 4, 1.5), brass) +
        ball(
          "M-34 -36Q-34 -56 0 -56Q36 -56 36 -36Q36 -14 0 -14Q-34 -14 -34 -36z",
          main,
          [
            dab("M-36 -30Q0 -16 40 -34V-8H-36z", main.shade, 0.5),
            dab(
              "M-28 -42Q-24 -53 -4 -54Q-14 -48 -22 -38Q-28 -36 -28 -42z",
              mix(main.light, "#ffffff", 0.4),
              0.65,
            ),
            stroke("M-18 -56Q-23 -36 -18 -14M21 -56Q26 -36 21 -14", main.line, 2.6, 0.8),
            stroke("M-18 -56Q-23 -36 -18 -14M21 -56Q26 -36 21 -14", brass.base, 1.5),
            ...[-50, -43, -36, -29, -22].map(
              (y) => dab(oval(-26, y, 1), main.line, 0.7) + dab(oval(29, y, 1), main.line, 0.7),
            ),
          ].join(""),
        ) +
        ball(oval(1, -37, 12), brass) +
        `<path d="${oval(1, -37, 8.6)}" fill="${of("#bfe0dc").round}" stroke="${brass.line}" stroke-width="1"/>` +
        stroke("M1 -37L5.500 -41.5M-5 -35a6.500 6.5 0 0 1 3 -7", "#3f5560", 1.2) +
        around(1, -37, 8, () => dab(oval(0, -10.3, 0.9), brass.line)) +
        cog(paint, -30, -22, 8.5, 9, brass) +
        cog(paint, -20, -13.5, 5.5, 8, of("#8d939c")) +
        // The frame it stands on.
        form(
          "M-32 -15H34L38 -8H-36z",
          wood,
          [dab("M4 -16H40V-6H4z", wood.shade, 0.4), stroke("M-30 -13H20", wood.light, 1)].join(""),
        ) +
        ball(oval(-24, -6.5, 6), of(DARK_WOOD)) +
        ball(oval(26, -6.5, 6), of(DARK_WOOD)) +
        dab(oval(-24, -6.5, 2), brass.base) +
        dab(oval(26, -6.5, 2), brass.base) +
        stroke("M36 -30Q46 -30 44 -20", "#5a4a4a", 2.6) +
        ball(oval(44, -18, 2.8), of("#b8433a"))
      );
    },
  },
  wings: {
    width: 100,
    height: 56,
    grip: { x: 0, y: -20 },
    scale: 1.2,
    natural: "#e9dcc2",
    draw: ({ main, of, form, ball }) => {
      const wood = of(WOOD);
      const leather = of(LEATHER);
      const feather = (x: number, y: number, long: number, turn: number, material: Material) =>
        `<g transform="translate(${x} ${y}) rotate(${turn})">${form(
          `M-4 0Q-6.5 ${long * 0.6} 0 ${long}Q6.500 ${long * 0.6} 4 0z`,
          material,
          stroke(`M0 2V${long - 4}`, material.shade, 0.9) +
            dab(`M0 0Q8 ${long * 0.6} 0 ${long}L8 ${long}V0z`, material.shade, 0.3),
        )}</g>`;
      const far = of(mix(main.base, main.shade, 0.5));
      const half =
        [
          [43, -60, 34, -24],
          [38, -62, 44, -14],
          [32, -64, 50, -6],
          [25, -65, 50, 1],
          [18, -64, 46, 6],
          [12, -60, 38, 10],
        ]
          .map(([x, y, long, turn]) => feather(x!, y!, long!, turn!, far))
          .join("") +
        [
          [45, -64, 21, -30],
          [38, -67, 25, -16],
          [31, -69, 27, -8],
          [24, -69, 27, -2],
          [17, -67, 25, 4],
          [11, -62, 20, 8],
        ]
          .map(([x, y, long, turn]) => feather(x!, y!, long!, turn!, main))
          .join("") +
        rod("M5 -50Q12 -70 30 -71Q42 -71 47.5 -64", wood, 2.8) +
        stroke("M18 -69.5v4M33 -72v4", leather.base, 2.2);
      return (
        `<g transform="translate(0 10.5) scale(0.87)">` +
        `<g transform="scale(-1 1)">${half}</g>` +
        half +
        stroke("M-7 -50Q-14 -34 -6 -20M7 -50Q14 -34 6 -20", leather.line, 4.2) +
        stroke("M-7 -50Q-14 -34 -6 -20M7 -50Q14 -34 6 -20", leather.base, 2.6) +
        form(
          "M-8 -54Q0 -58 8 -54L6 -20Q0 -16 -6 -20z",
          leather,
          [
            dab("M1 -60H10V-14H1z", leather.shade, 0.5),
            stroke("M-5 -48L5 -40M5 -48L-5 -40M-5 -34L5 -26M5 -34L-5 -26", leather.light, 1.2),
          ].join(""),
        ) +
        ball(oval(0, -54, 3.2), of(BRASS)) +
        form(slab(-8, -23, 16, 4.5, 1.5), of(BRASS)) +
        "</g>"
      );
    },
  },
} satisfies Record<string, Recipe>;

function spokedWheel({ of, ball }: Paint, x: number, y: number, radius: number, rim: Material): string {
  const inner = radius * 0.8;
  const iron = of("#6d7078");
  const ring = (outer: number, hole: number, material: Material) =>
    `<path fill-rule="evenodd" d="${oval(x, y, outer)}${oval(x, y, hole)}" fill="${material.fill}" stroke="${material.line}" stroke-width="1.1"/>`;
  const width = radius * 0.13;
  return (
    around(x, y, 10, () => rod(`M0 ${-radius * 0.16}V${-inner}`, rim, width)) +
    ring(radius, radius * 0.92, iron) +
    ring(radius * 0.92, inner, rim) +
    around(x, y, 5, () => stroke(`M0 ${-radius * 0.91}V${-inner - radius * 0.01}`, rim.line, 1, 0.7), 18) +
    stroke(
      `M${x - radius * 0.8} ${y - radius * 0.28}A${radius * 0.85} ${radius * 0.85} 0 0 1 ${x - radius * 0.25} ${y - radius * 0.81}`,
      rim.light,
      radius * 0.035,
      0.9,
    ) +
    ball(oval(x, y, radius * 0.2), rim) +
    ball(oval(x, y, radius * 0.1), iron)
  );
}

/** One bat wing of canvas over ribs; `side` is 1 for the right one. */
const wing = ({ form }: Paint, canvas: Material, wood: Material, side: number): string =>
  `<g transform="scale(${side} 1)">${
    form(
      "M20 -42Q28 -66 49.5 -68Q44 -60 46 -50Q40 -52 38 -42Q33 -44 30 -34Q26 -38 20 -34z",
      canvas,
      [
        dab("M24 -40Q34 -56 50 -66L46 -48Q40 -52 38 -42Q33 -44 30 -34z", canvas.shade, side > 0 ? 0.4 : 0.25),
      ].join(""),
    ) +
    rod("M20 -42Q28 -66 48.5 -67.5", wood, 1.6) +
    stroke("M22 -46L45.500 -50.5M22 -44L38 -42.5M22 -42L30 -35", wood.line, 1.1)
  }</g>`;

const cog = (
  { ball }: Paint,
  x: number,
  y: number,
  radius: number,
  teeth: number,
  material: Material,
): string =>
  around(
    x,
    y,
    teeth,
    () =>
      `<path d="${slab(-1.7, -radius - 1.8, 3.4, 4, 0.8)}" fill="${material.base}" stroke="${material.line}" stroke-width="0.9"/>`,
  ) +
  ball(oval(x, y, radius), material) +
  `<path d="${oval(x, y, radius * 0.62)}" fill="none" stroke="${material.line}" stroke-width="0.9" opacity="0.7"/>` +
  dab(oval(x, y, radius * 0.24), material.line);
