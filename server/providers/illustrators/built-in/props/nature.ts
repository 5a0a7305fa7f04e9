import { mix } from "../palette.ts";
import { around, dab, DARK_WOOD, LEAF, oval, rod, starOutline, STRAW, stroke } from "./paint.ts";
import type { Recipe } from "./paint.ts";

/** What grows, hatches, burns and falls from the sky. */
export const nature = {
  flower: {
    width: 56,
    height: 100,
    grip: { x: 1, y: -20 },
    scale: 0.42,
    natural: "#d9607a",
    draw: ({ main, of, form, ball }) => {
      const leaf = of(LEAF);
      const heart = of(main.base === of("#f0c24b").base ? "#9a6132" : "#e9b33e");
      const petal = (wide: number, long: number, material = main) =>
        form(
          `M0 0Q${-wide} ${-long * 0.4} ${-wide * 0.75} ${-long * 0.8}Q${-wide * 0.4} ${-long * 1.06} 0 ${-long * 0.94}Q${wide * 0.4} ${-long * 1.06} ${wide * 0.75} ${-long * 0.8}Q${wide} ${-long * 0.4} 0 0z`,
          material,
          [
            dab(`M0 0Q${wide} ${-long * 0.4} ${wide * 0.75} ${-long * 0.8}L${wide} 0z`, main.shade, 0.35),
            stroke(
              `M0 -7V${-long * 0.72}M-2 -7L${-wide * 0.4} ${-long * 0.6}M2 -7L${wide * 0.4} ${-long * 0.6}`,
              main.shade,
              0.8,
              0.5,
            ),
          ].join(""),
        );
      const back = of(mix(main.base, main.shade, 0.55));
      return (
        rod("M3 -1.5Q-7 -34 0 -66", leaf, 2.6) +
        form(
          "M0 -17Q14 -20 26 -40Q8 -42 -1 -22z",
          leaf,
          [
            dab("M0 -17Q14 -20 26 -40Q14 -33 0 -19z", leaf.shade, 0.6),
            stroke("M1 -19Q12 -27 22 -37", leaf.light, 1),
          ].join(""),
        ) +
        form(
          "M-3 -30Q-18 -31 -26 -50Q-9 -50 -2 -36z",
          leaf,
          [
            dab("M-3 -30Q-18 -31 -26 -50Q-14 -42 -3 -32z", leaf.shade, 0.6),
            stroke("M-4 -33Q-13 -40 -21 -47", leaf.light, 1),
          ].join(""),
        ) +
        around(0, -72, 6, () => petal(13, 27.5, back), 30) +
        around(0, -72, 6, () => petal(12, 24)) +
        ball(oval(0, -72, 8.2), heart, dab("M4 -82Q8 -70 -6 -66L10 -62V-82z", heart.shade, 0.5)) +
        around(0, -72, 7, () => dab(oval(0, -5, 1), heart.light)) +
        around(0, -72, 4, () => dab(oval(0, -2.2, 0.8), heart.shade), 45)
      );
    },
  },
  seed: {
    width: 68,
    height: 100,
    grip: { x: 0, y: -20 },
    scale: 0.15,
    shine: "#b9cf5e",
    natural: "#96623a",
    draw: ({ main, of, form, ball }) => {
      const leaf = of("#7fae52");
      return (
        rod("M0 -44Q-4 -62 1 -76", leaf, 4) +
        form(
          "M0 -73Q-6 -98 -33 -94Q-30 -72 0 -73z",
          leaf,
          [
            dab("M0 -73Q-14 -88 -33 -94Q-34 -70 0 -73z", leaf.shade, 0.5),
            stroke("M-3 -75Q-14 -87 -27 -91", leaf.light, 1.4),
          ].join(""),
        ) +
        form(
          "M1 -74Q4 -97 33 -99Q33 -75 1 -74z",
          leaf,
          [
            dab("M1 -74Q16 -86 33 -99Q36 -74 1 -74z", leaf.shade, 0.5),
            stroke("M4 -77Q16 -86 27 -94", leaf.light, 1.4),
          ].join(""),
        ) +
        ball(
          "M-2 -52Q28 -48 26 -22Q24 -1 0 -1Q-26 -1 -26 -24Q-26 -46 -2 -52z",
          main,
          [
            dab("M20 -46Q16 -12 -18 -4Q0 8 30 0V-46z", main.shade, 0.5),
            dab("M-2 -52Q9 -42 4 -28Q-1 -12 3 -1Q-10 -14 -7 -30Q-5 -42 -2 -52z", main.shade, 0.65),
            stroke("M-14 -42Q-21 -28 -15 -12M13 -42Q21 -28 14 -12", main.line, 1.1, 0.45),
            dab("M-20 -30Q-19 -41 -11 -45Q-15 -36 -16 -26Q-19 -26 -20 -30z", "#fff3d6", 0.7),
          ].join(""),
        )
      );
    },
  },
  feather: {
    width: 52,
    height: 100,
    grip: { x: -15, y: -12 },
    scale: 0.36,
    natural: "#5d87b5",
    draw: ({ main, of, form }) => {
      const pale = mix(main.light, "#ffffff", 0.35);
      return (
        stroke("M-19 -1.5Q-14 -20 -8 -32", of("#e9dcc0").line, 3.6) +
        stroke("M-19 -1.5Q-14 -20 -8 -32", "#efe3c8", 1.9) +
        form(
          "M-11 -25Q-22 -34 -22 -46L-16 -44Q-24 -54 -21 -64L-14 -60Q-18 -78 2 -91Q14 -98 25 -99Q27 -84 22 -72L15 -70L20 -64Q18 -54 12 -46L6 -46L9 -40Q4 -30 -11 -25z",
          main,
          [
            dab("M-11 -25Q-4 -62 25 -99L30 -99L26 -20z", main.shade, 0.42),
            dab("M2 -91Q14 -98 25 -99Q27 -84 22 -72Q12 -82 2 -91z", pale, 0.6),
            ...[-34, -42, -50, -58, -66, -74].map(
              (y, at) =>
                stroke(`M${-9 + at * 3.3} ${y}q-8 -5 -13 -13`, pale, 0.9, 0.55) +
                stroke(`M${-8 + at * 3.3} ${y}q8 -1 14 -7`, main.line, 0.8, 0.4),
            ),
            stroke("M-21 -30Q-12 -44 -2 -50M-20 -40Q-8 -54 6 -62", main.shade, 3.2, 0.35),
          ].join(""),
        ) +
        stroke("M-9 -29Q0 -64 22 -95", mix(main.line, main.shade, 0.5), 2.1) +
        stroke("M-9.5 -29Q-0.5 -64 21.5 -95", "#f4ead2", 1) +
        stroke("M-13 -24q-5 1 -8 -3M-13 -22q6 1 9 -2", main.base, 1.4)
      );
    },
  },
  shell: {
    width: 96,
    height: 84,
    grip: { x: 0, y: -12 },
    scale: 0.22,
    natural: "#e8a493",
    draw: ({ main, form }) => {
      const rim = Array.from({ length: 9 }, (_, at) => {
        const angle = Math.PI * (1.06 - (at / 8) * 1.12);
        return { x: Math.cos(angle) * 45, y: -38 - Math.sin(angle) * 43 };
      });
      const scallops = rim
        .slice(1)
        .map(({ x, y }, at) => {
          const before = rim[at]!;
          const middle = { x: (x + before.x) / 2, y: (y + before.y) / 2 };
          const out = { x: middle.x * 1.15, y: -38 + (middle.y + 38) * 1.15 };
          return `Q${out.x.toFixed(1)} ${out.y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
        })
        .join("");
      const first = rim[0]!;
      return (
        form(
          "M-9 -14L-24 -9Q-25 -1 -14 -1L14 -1Q25 -1 24 -9L9 -14z",
          main,
          stroke("M-18 -2L-10 -12M-9 -2L-5 -12M9 -2L5 -12M18 -2L10 -12", main.shade, 1.2),
        ) +
        form(
          `M-9 -8Q-34 -14 ${first.x.toFixed(1)} ${first.y.toFixed(1)}${scallops}Q34 -14 9 -8Q0 -4 -9 -8z`,
          main,
          [
            `<path d="M0 -6Q-26 -20 -30 -38A32 32 0 0 1 30 -38Q26 -20 0 -6z" fill="${mix(main.light, "#fff7ea", 0.4)}" opacity="0.45"/>`,
            `<path d="M0 -6Q-15 -14 -17 -26A18 18 0 0 1 17 -26Q15 -14 0 -6z" fill="${main.shade}" opacity="0.25"/>`,
            ...rim
              .slice(1, -1)
              .map(({ x, y }) =>
                stroke(
                  `M${(x * 0.1).toFixed(1)} -9Q${(x * 0.62).toFixed(1)} ${(-12 + (y + 12) * 0.4).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`,
                  main.line,
                  1.3,
                  0.6,
                ),
              ),
            ...rim.slice(1).map(({ x, y }, at) => {
              const before = rim[at]!;
              const [mx, my] = [(x + before.x) / 2, (y + before.y) / 2];
              return stroke(
                `M${(mx * 0.3).toFixed(1)} ${(-10 + (my + 10) * 0.3).toFixed(1)}Q${(mx * 0.66).toFixed(1)} ${(-12 + (my + 12) * 0.52).toFixed(1)} ${(mx * 0.98).toFixed(1)} ${(my * 0.99).toFixed(1)}`,
                "#fff6e6",
                2.2,
                0.5,
              );
            }),
            dab("M18 -84Q36 -40 4 -6L50 -4V-84z", main.shade, 0.28),
            stroke("M-36 -38A37 37 0 0 1 36 -38M-26 -35A27 27 0 0 1 26 -35", main.shade, 1.6, 0.4),
          ].join(""),
        )
      );
    },
  },
  stone: {
    width: 100,
    height: 68,
    grip: { x: 0, y: -30 },
    scale: 0.36,
    shine: "#eac66a",
    natural: "#97949b",
    draw: ({ main, of, form }) => {
      const moss = of("#7f9b52");
      return (
        form(
          "M-49 -10Q-51 -24 -42 -36Q-38 -50 -22 -58Q-8 -69 10 -66Q28 -66 36 -54Q47 -44 48 -26Q52 -10 46 -4Q42 -0.7 30 -0.7H-36Q-46 -0.7 -49 -10z",
          main,
          [
            dab("M10 -70L20 -54Q22 -40 12 -30Q14 -14 26 2L54 2V-70z", main.shade, 0.42),
            dab("M20 -54L36 -56L54 -30L44 -20Q30 -26 12 -30Q22 -40 20 -54z", main.light, 0.16),
            dab("M-50 -8Q-26 -18 -8 -12Q14 -8 22 -4L20 2H-52z", main.shade, 0.4),
            dab(
              "M-42 -36Q-38 -50 -22 -58Q-8 -69 10 -67L20 -54Q2 -52 -14 -42Q-26 -32 -42 -36z",
              main.light,
              0.7,
            ),
            stroke("M-14 -42Q-26 -32 -42 -36M20 -54Q2 -52 -14 -42", "#ffffff", 1.1, 0.35),
            stroke("M-14 -42L-11 -32L-17 -24L-13 -14M-11 -32L0 -27L4 -18", main.line, 1.4, 0.7),
            stroke("M-12.5 -42L-9.5 -33L1 -28", main.light, 0.8, 0.8),
            stroke("M20 -54Q22 -40 12 -30Q14 -18 20 -8", main.line, 1, 0.35),
            dab("M-50 -18Q-40 -26 -34 -19Q-28 -24 -22 -16Q-16 -18 -14 -9Q-18 2 -34 2L-52 2z", moss.base),
            dab("M-49 -15Q-40 -22 -34 -15Q-28 -19 -22 -12Q-36 -11 -49 -8z", moss.light, 0.7),
            dab("M14 -67Q30 -66 37 -53Q42 -46 34 -47Q30 -53 26 -51Q22 -58 17 -57Q12 -62 14 -67z", moss.base),
            dab("M16 -66Q26 -65 32 -57Q24 -60 16 -63z", moss.light, 0.7),
            ...[
              [-28, -44, 2.6],
              [-4, -54, 3],
              [2, -50, 1.8],
              [34, -22, 2.8],
              [28, -14, 1.8],
            ].map(([x, y, r]) => dab(oval(x!, y!, r!, r! * 0.7), mix(main.light, "#f7efe0", 0.4), 0.6)),
            ...[
              [-26, -28],
              [-34, -30],
              [8, -40],
              [40, -38],
              [36, -10],
            ].map(([x, y]) => dab(oval(x!, y!, 1.3, 1), main.line, 0.4)),
          ].join(""),
        ) + stroke("M-43 -1.5q-2 -7 -4 -9M-40 -1.5q0 -8 2 -12M-37 -1.5q2 -5 5 -8", moss.line, 1.2)
      );
    },
  },
  egg: {
    width: 100,
    height: 96,
    grip: { x: 0, y: -20 },
    scale: 0.26,
    natural: "#a9cfc6",
    draw: ({ main, of, form, ball }) => {
      const straw = of(STRAW);
      const speckle = mix(main.line, "#6b4a32", 0.6);
      const spots = [
        [-12, -78, 2.4],
        [6, -84, 1.8],
        [14, -70, 2.8],
        [-20, -60, 2],
        [-4, -66, 1.6],
        [22, -54, 2.4],
        [2, -54, 3],
        [-14, -46, 2.6],
        [12, -42, 1.8],
        [-24, -42, 1.6],
        [26, -38, 1.6],
        [-6, -88, 1.2],
        [9, -61, 1.2],
      ];
      return (
        form("M-46 -30Q0 -46 46 -30Q44 -18 0 -18Q-44 -18 -46 -30z", of(mix(STRAW, "#5b3a2a", 0.45))) +
        ball(
          "M0 -95Q20 -93 29 -62Q36 -34 22 -20Q0 -8 -22 -20Q-36 -34 -29 -62Q-20 -93 0 -95z",
          main,
          [
            dab("M12 -98Q32 -60 14 -30Q2 -14 -30 -14H44V-98z", main.shade, 0.32),
            ...spots.map(([x, y, r]) => dab(oval(x!, y!, r!, r! * 1.15), speckle, 0.7)),
            dab(oval(-11, -70, 6, 12), "#ffffff", 0.45),
          ].join(""),
        ) +
        form(
          "M-49 -31Q-34 -20 0 -20Q34 -20 49 -31Q51 -12 34 -4Q20 -1 0 -1Q-20 -1 -34 -4Q-51 -12 -49 -31z",
          straw,
          [
            ...[-44, -34, -24, -14, -4, 6, 16, 26, 36].map(
              (x, at) =>
                stroke(
                  `M${x - 8} ${-24 + (at % 3) * 3}Q${x + 4} ${-12 - (at % 2) * 4} ${x + 16} ${-10 + (at % 3) * 4}`,
                  straw.shade,
                  1.5,
                  0.85,
                ) +
                stroke(
                  `M${x + 12} ${-25 + (at % 2) * 3}Q${x + 2} ${-14} ${x - 8} ${-6 - (at % 3) * 3}`,
                  straw.light,
                  1.3,
                ),
            ),
            dab("M-50 -8Q0 2 50 -8V4H-50z", straw.shade, 0.5),
          ].join(""),
        ) +
        stroke(
          "M-46 -28L-49 -38M-40 -25L-34 -35M38 -25L46 -34M44 -27L49 -40M-30 -22L-40 -16M30 -22L22 -28",
          straw.line,
          2.4,
        ) +
        stroke(
          "M-46 -28L-49 -38M-40 -25L-34 -35M38 -25L46 -34M44 -27L49 -40M-30 -22L-40 -16M30 -22L22 -28",
          straw.light,
          1.2,
        )
      );
    },
  },
  star: {
    width: 100,
    height: 96,
    grip: { x: 0, y: -22 },
    scale: 0.32,
    natural: "#f1c64f",
    draw: ({ main, form }) => {
      const bright = mix(main.light, "#ffffff", 0.5);
      const outline =
        "M0 -95Q4 -95 6 -90L16 -66Q17 -63 20 -63L45 -60Q51 -58 47 -53L28 -37Q26 -35 26.5 -32L32 -7Q32 0 26 -2L3 -15Q0 -17 -3 -15L-26 -2Q-32 0 -32 -7L-26.5 -32Q-26 -35 -28 -37L-47 -53Q-51 -58 -45 -60L-20 -63Q-17 -63 -16 -66L-6 -90Q-4 -95 0 -95z";
      return form(
        outline,
        main,
        [
          dab("M0 -48L0 -98L17 -64z", main.shade, 0.34),
          dab("M0 -48L52 -58L27 -36z", main.shade, 0.5),
          dab("M0 -48L32 2L0 -16z", main.shade, 0.5),
          dab("M0 -48L-32 2L-27 -35z", main.shade, 0.22),
          dab("M0 -48L-17 -64L0 -98z", bright, 0.7),
          dab("M0 -48L-52 -58L-17 -64z", bright, 0.5),
          dab("M0 -48L17 -64L52 -58z", bright, 0.28),
          stroke("M0 -90V-48M-43 -57L0 -48M43 -57L0 -48M-28 -7L0 -48M28 -7L0 -48", bright, 0.9, 0.6),
          dab(starOutline(-12, -62, 8, 4, 0.22), "#fffdf2", 0.95),
          dab(starOutline(11, -36, 4.5, 4, 0.25), "#fffdf2", 0.8),
        ].join(""),
      );
    },
  },
  fire: {
    width: 84,
    height: 100,
    grip: { x: 0, y: -10 },
    scale: 0.6,
    shine: "#f09a3a",
    natural: "#e2702e",
    draw: ({ main, thing, of, form }) => {
      const hot = thing.colour ? mix(main.light, "#fff6c8", 0.25) : "#f7bd45";
      const white = thing.colour ? mix(main.light, "#ffffff", 0.7) : "#fff0b0";
      const wood = of(DARK_WOOD);
      const log = (from: string, to: string) => rod(`M${from}L${to}`, wood, 9);
      return (
        log("-30 -9", "22 -20") +
        log("30 -9", "-22 -20") +
        form(
          "M0 -99Q12 -82 10 -70Q18 -74 18 -84Q34 -66 33 -44Q38 -48 38 -56Q46 -36 36 -22Q26 -10 0 -10Q-26 -10 -36 -22Q-45 -38 -35 -60Q-34 -50 -28 -46Q-32 -66 -16 -80Q-17 -70 -11 -67Q-10 -86 0 -99z",
          main,
          [
            dab(
              "M18 -84Q34 -66 33 -44Q38 -48 38 -56Q46 -36 36 -22Q30 -14 16 -12Q30 -50 18 -84z",
              main.shade,
              0.4,
            ),
          ].join(""),
        ) +
        dab(
          "M-2 -80Q8 -66 6 -54Q14 -58 15 -66Q26 -48 24 -34Q22 -14 0 -12Q-24 -14 -26 -32Q-26 -44 -20 -52Q-19 -42 -13 -40Q-14 -64 -2 -80z",
          hot,
        ) +
        dab(
          "M0 -54Q8 -44 7 -36Q12 -38 13 -42Q18 -30 14 -22Q10 -13 0 -13Q-14 -13 -15 -25Q-15 -33 -10 -38Q-9 -31 -5 -30Q-6 -44 0 -54z",
          white,
        ) +
        stroke("M-24 -62Q-30 -48 -27 -36M22 -60Q28 -48 26 -36", hot, 1.8, 0.8) +
        rod("M-34 -6L0 -8", wood, 9) +
        rod("M34 -6L4 -7", of(mix(DARK_WOOD, "#3a2430", 0.25)), 9) +
        [-34, 34]
          .map((x) => dab(oval(x, -6, 3, 4), "#d9a86c") + stroke(oval(x, -6, 1.4, 2), "#8a5a34", 0.9))
          .join("") +
        dab("M-12 -12q6 -4 12 0t12 -1q-2 5 -12 5t-12 -4z", hot, 0.85) +
        [
          [-30, -80, 1.8],
          [27, -88, 2.2],
          [-20, -93, 1.4],
          [36, -72, 1.4],
          [14, -94, 1.2],
        ]
          .map(([x, y, r]) => dab(oval(x!, y!, r!), hot))
          .join("")
      );
    },
  },
} satisfies Record<string, Recipe>;
