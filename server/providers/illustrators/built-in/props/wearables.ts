import { mix } from "../palette.ts";
import { BRASS, dab, LEATHER, slab, stroke } from "./paint.ts";
import type { Recipe } from "./paint.ts";

/** What is worn and what one is wrapped in. */
export const wearables = {
  scarf: {
    width: 88,
    height: 95,
    grip: { x: 0, y: -73 },
    scale: 0.44,
    natural: "#b8433a",
    draw: ({ main, of, form, ball }) => {
      const stripe = mix(main.light, "#fff4dc", 0.55);
      const end = (outline: string, x: number, turn: number, material = main) =>
        `<g transform="translate(${x} -58) rotate(${turn})">${
          Array.from(
            { length: 6 },
            (_, at) =>
              stroke(`M${-9 + at * 3.6} 44V51`, material.line, 2.6) +
              stroke(`M${-9 + at * 3.6} 44V51`, stripe, 1.4),
          ).join("") +
          form(
            outline,
            material,
            [
              dab("M-14 28H14V33H-14zM-14 37H14V42H-14z", stripe),
              dab("M3 -4H16V50H5z", material.shade, 0.45),
              stroke("M-6 2Q-7 20 -7 44M0 2V44", material.shade, 0.9, 0.6),
            ].join(""),
          )
        }</g>`;
      const strip = "M-8 0H8Q12 24 12 45H-12Q-12 24 -8 0z";
      return (
        `<g transform="translate(0 5)">` +
        end(strip, 7, -26, of(mix(main.base, main.shade, 0.4))) +
        ball(
          "M-42 -76Q-46 -96 0 -98Q46 -96 42 -76Q40 -60 0 -58Q-40 -60 -42 -76z",
          main,
          [
            dab("M10 -100Q34 -76 8 -56H48V-100z", main.shade, 0.42),
            dab("M-36 -84Q-26 -94 -4 -95Q-22 -88 -32 -78Q-38 -78 -36 -84z", main.light, 0.8),
            ...[-30, -16, 16, 30].map((x) =>
              stroke(`M${x} -99Q${x * 1.25} -78 ${x * 0.9} -57`, stripe, 4.2, 0.95),
            ),
            stroke("M-40 -70Q0 -58 40 -70", main.shade, 1.2, 0.7),
          ].join(""),
        ) +
        form(
          "M-32 -82Q0 -72 32 -82Q34 -88 20 -90Q0 -93 -20 -90Q-34 -88 -32 -82z",
          of(mix(main.base, main.shade, 0.75)),
        ) +
        end(strip, -6, 14) +
        ball(
          "M-15 -72Q0 -80 12 -71Q17 -58 9 -52Q-3 -47 -14 -54Q-20 -63 -15 -72z",
          main,
          [
            stroke("M-9 -72Q-13 -62 -8 -53M1 -74Q-1 -62 2 -51", main.shade, 1.2, 0.8),
            dab("M5 -76H20V-46H3z", main.shade, 0.4),
          ].join(""),
        ) +
        "</g>"
      );
    },
  },
  hat: {
    width: 100,
    height: 86,
    grip: { x: 0, y: -20 },
    scale: 0.38,
    natural: "#5d7f55",
    draw: ({ main, of, form, ball }) => {
      const band = of(main.base === of("#7b3f35").base ? BRASS : "#7b3f35");
      const plume = of("#d98a3a");
      return (
        form(
          "M24 -30Q30 -58 48 -84Q50 -64 44 -52L40 -52L42 -46Q38 -34 28 -26z",
          plume,
          [
            dab("M24 -30Q34 -58 48 -84L54 -80L40 -24z", plume.shade, 0.5),
            stroke("M28 -32L34 -46M34 -46L44 -50M31 -40L40 -42", plume.line, 0.9, 0.6),
          ].join(""),
        ) +
        stroke("M26 -29Q34 -58 46 -80", "#f5e8cc", 1.2) +
        form(
          "M-49 -16Q-30 -32 0 -32Q32 -32 49 -18Q48 -4 0 -2Q-50 -2 -49 -16z",
          main,
          [
            dab("M-50 -10Q0 -2 52 -16V4H-50z", main.shade, 0.5),
            stroke("M-44 -15Q-26 -26 -6 -28", main.light, 2, 0.8),
            stroke("M-46 -11Q0 1 46 -13", main.line, 0.9, 0.5),
          ].join(""),
        ) +
        ball(
          "M-29 -22Q-30 -52 -17 -74Q-10 -86 2 -80Q8 -77 13 -82Q24 -84 26 -62Q29 -42 30 -22Q0 -12 -29 -22z",
          main,
          [
            dab("M8 -84Q20 -52 12 -14H36V-84z", main.shade, 0.45),
            dab("M0 -80Q6 -70 2 -56Q12 -66 13 -82z", main.shade, 0.45),
            dab("M-22 -50Q-20 -68 -10 -76Q-14 -58 -16 -38Q-22 -40 -22 -50z", main.light, 0.65),
          ].join(""),
        ) +
        form(
          "M-29.5 -34Q0 -23 29.5 -34L30 -22Q0 -11 -29.5 -22z",
          band,
          [dab("M8 -36H36V-8H10z", band.shade, 0.45), stroke("M-28 -31Q-8 -24 10 -26", band.light, 1.2)].join(
            "",
          ),
        ) +
        form(slab(12, -30, 12, 11, 2), of(BRASS)) +
        dab(slab(15, -27.5, 6, 6, 1), band.base)
      );
    },
  },
  boots: {
    width: 100,
    height: 94,
    grip: { x: 0, y: -78 },
    scale: 0.34,
    shine: "#eac66a",
    natural: LEATHER,
    draw: ({ main, of, form, ball }) => {
      const sole = of(mix(main.shade, "#2f1b20", 0.5));
      const lining = of("#ead7b4");
      const boot = (material: typeof main) =>
        form("M-14 -7H34Q36 -1 32 -0.7H-13Q-16 -2 -14 -7z", sole) +
        ball(
          "M-14 -84H14Q12 -60 13 -42Q20 -34 30 -28Q38 -20 35 -6H-14Q-17 -10 -14 -24Q-11 -50 -14 -84z",
          material,
          [
            dab("M4 -90Q8 -50 4 -36Q14 -20 38 -14V-4H-4Q6 -20 2 -40Q2 -70 4 -90z", material.shade, 0.4),
            dab("M-18 -12Q10 -8 40 -14V0H-18z", material.shade, 0.5),
            dab("M-10 -78Q-6 -50 -10 -24L-6 -22Q-2 -50 -5 -78z", material.light, 0.6),
            dab("M14 -36Q24 -30 30 -22Q20 -24 12 -30z", material.light, 0.6),
            stroke("M20 -26Q20 -16 28 -8M-12 -36Q0 -32 12 -38", material.line, 1.1, 0.5),
            stroke("M6 -62L13 -60M5.500 -55L13 -53M6 -48L13 -46M6.500 -41L14 -40", material.line, 1.5),
          ].join(""),
        ) +
        form(
          "M-16 -91Q0 -87 16 -91L15 -76Q0 -71 -15 -76z",
          lining,
          [
            dab("M4 -94H20V-70H4z", lining.shade, 0.4),
            stroke("M-12 -86q3 3 0 7M-4 -86q3 3 0 8M5 -86q2 3 0 8", lining.shade, 1),
          ].join(""),
        ) +
        form(slab(-15, -36, 29, 5, 1.5), of(mix(material.base, material.shade, 0.8))) +
        form(slab(-3, -37.5, 8, 8, 1.5), of(BRASS)) +
        dab(slab(-0.8, -35.2, 3.6, 3.6, 0.6), material.shade);
      return (
        `<g transform="translate(14.5 -3)">${boot(of(mix(main.base, main.shade, 0.4)))}</g>` +
        `<g transform="translate(-33 0)">${boot(main)}</g>`
      );
    },
  },
  blanket: {
    width: 100,
    height: 62,
    grip: { x: 0, y: -30 },
    scale: 0.55,
    natural: "#a9546a",
    draw: ({ main, of, ball }) => {
      const pale = mix(main.light, "#fff4dc", 0.55);
      const under = of(mix(main.base, main.shade, 0.3));
      const fold = (y: number, material: typeof main) =>
        ball(
          `M-44 ${y}Q-50 ${y} -50 ${y - 9}Q-50 ${y - 18} -42 ${y - 18}H46Q49 ${y - 18} 48.5 ${y - 15}Q46 ${y - 9} 48.5 ${y - 3}Q49 ${y} 46 ${y}z`,
          material,
          [
            dab(`M-50 ${y - 6}H50V${y + 2}H-50z`, material.shade, 0.5),
            stroke(`M-42 ${y - 15}H40`, material.light, 1.5, 0.7),
            ...[-26, -20, 10, 30, 36].map((x) => dab(`M${x} ${y - 20}h3.600v22h-3.6z`, pale, 0.9)),
            dab(`M-5 ${y - 20}h8v22h-8z`, of("#e0b45a").base, 0.9),
          ].join(""),
        ) + stroke(`M-38 ${y - 9}Q0 ${y - 7.5} 46 ${y - 9}`, material.line, 1.1, 0.5);
      return (
        fold(-0.7, under) +
        fold(-18, main) +
        ball(
          "M-44 -35Q-50 -35 -50 -46Q-49 -60 -38 -61Q0 -63 34 -60Q42 -58 40 -48Q38 -38 46 -35z",
          main,
          [
            dab("M-52 -42Q0 -38 52 -44V-30H-52z", main.shade, 0.42),
            dab("M-44 -50Q-42 -57 -34 -58.5Q10 -60 30 -57Q0 -56 -30 -53Q-40 -52 -44 -50z", main.light, 0.65),
            ...[-26, -20, 10, 28, 34].map((x) =>
              dab(`M${x + 1} -64Q${x - 2} -48 ${x} -33h3.600Q${x + 2} -48 ${x + 5} -64z`, pale, 0.9),
            ),
            dab("M-4 -64Q-7 -48 -5 -33h8Q1 -48 4 -64z", of("#e0b45a").base, 0.9),
          ].join(""),
        ) +
        [-36, -30, -24, -18, -12, -6, 0, 6, 12, 18, 24, 30, 36, 42]
          .map(
            (x) =>
              stroke(`M${x} -36Q${x + 1.5} -33 ${x} -29.5`, main.line, 2.6) +
              stroke(`M${x} -36Q${x + 1.5} -33 ${x} -29.5`, pale, 1.4),
          )
          .join("")
      );
    },
  },
} satisfies Record<string, Recipe>;
