import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Sharp } from "sharp";
import type { Illustrator } from "../../server/providers/illustrator.ts";
import { builtInIllustrator } from "../../server/providers/illustrators/built-in-illustrator.ts";
import { describeFigures, inPlainWords } from "../../server/providers/illustrators/describe-scene.ts";
import type { SceneCard } from "../../server/story/plan.ts";
import { hash32 } from "../../server/story/random.ts";
import type { Character } from "../../server/story/scene-facts.ts";
import { drawLineUp } from "./draw-line-up.ts";
import type { KnownStory } from "./storyteller.ts";
import type { Encoding, PictureAsked } from "./wire/painting.ts";

export interface Painter {
  paint(asked: PictureAsked): Promise<Buffer>;
  close(): Promise<void>;
}

/** Paints one colour, that of the prompt; a second time it has the picture at hand, since encoding is what takes long. */
export function plainPainter(): Painter {
  const painted = new Map<string, Promise<Buffer>>();
  return {
    paint(asked) {
      const { prompt, width, height, encoding } = asked;
      const name = `${hash32(prompt)} ${width} ${height} ${encoding}`;
      const bytes = painted.get(name) ?? encoded(plain(asked), encoding);
      painted.set(name, bytes);
      return bytes;
    },
    close: async () => undefined,
  };
}

/** Paints with the built-in illustrator what the prompt speaks of, as far as the stand-in planned the story itself. */
export function drawingPainter(stories: () => KnownStory[]): Painter {
  const illustrator = builtInIllustrator({ threads: 1, encoding: "png" });
  /** What was drawn before, by the bytes that went out, so that a change of it can be drawn too. */
  const drawn = new Map<string, Motif>();

  const draw = async (asked: PictureAsked): Promise<Buffer> => {
    const motif = motifOf(asked, stories(), drawn);
    const pixels = motif
      ? await picture(motif, asked, illustrator)
      : (lineUp(asked, stories()) ?? changed(asked) ?? plain(asked));
    const bytes = await encoded(pixels.resize(asked.width, asked.height, { fit: "cover" }), asked.encoding);
    if (motif) drawn.set(fingerprint(bytes), motif);
    return bytes;
  };
  return { paint: draw, close: () => illustrator.close() };
}

/** A scene, and what people wished for in it. */
interface Motif {
  story: KnownStory;
  card: SceneCard;
  notes: string[];
}

function motifOf(asked: PictureAsked, stories: KnownStory[], drawn: Map<string, Motif>): Motif | null {
  const wishes = wishesIn(asked.prompt);
  const before = asked.prompt.includes("Image 1 is the picture to change") ? asked.references[0] : undefined;
  if (before) {
    const motif = drawn.get(fingerprint(before));
    return motif ? { ...motif, notes: [...motif.notes, ...wishes] } : null;
  }
  for (const story of stories) {
    const shown = story.told.outline.findIndex((card) => isShownIn(asked.prompt, card, story.told.cast));
    const card = story.plan.outline[shown];
    if (card) return { story, card, notes: wishes };
  }
  return null;
}

/** By what happens; where other words stand for that, by who is there and what they do. */
const isShownIn = (prompt: string, { summary, facts }: SceneCard, cast: Character[]): boolean =>
  prompt.includes(summary) || prompt.includes(describeFigures(inPlainWords(facts), cast));

/** What stands after the word for it, between two marked lines. */
const wishesIn = (prompt: string): string[] => {
  const wished =
    /(?:What people wished for|Change only what)[^\n]*\n(?:[^\n=]*\n)*(=== \w+ ===)\n([\s\S]*?)\n\1/.exec(
      prompt,
    );
  return wished?.[2]?.split("\n").map((line) => line.replace(/^- /, "")) ?? [];
};

async function picture({ story, card, notes }: Motif, asked: PictureAsked, illustrator: Illustrator) {
  const { bytes } = await illustrator.draw(
    {
      facts: card.facts,
      cast: story.plan.cast,
      summary: card.summary,
      editedText: null,
      notes,
      wording: null,
      references: { castSheet: null, current: null },
      format: asked.width > asked.height ? "landscape" : "portrait",
      seed: story.brief.seed,
      scene: card.number,
      attempt: notes.length + 1,
    },
    {
      signal: new AbortController().signal,
      story: story.plan.title,
      before: [],
      reserve: async () => undefined,
      spent: () => undefined,
    },
  );
  return sharp(bytes);
}

/** Those whom a prompt lists, each at the head of a line, side by side on a plain ground; nothing where nobody is. */
function lineUp({ prompt, width, height }: PictureAsked, stories: KnownStory[]): Sharp | null {
  const listed = (cast: Character[]) =>
    cast.filter(({ phrase }) => new RegExp(`^(?:\\d+\\. )?${RegExp.escape(phrase)}: `, "m").test(prompt));
  const casts = stories.map(({ plan }) => listed(plan.cast)).toSorted((a, b) => b.length - a.length);
  const [best] = casts;
  return best && best.length > 0 ? sharp(drawLineUp(best, { width, height })) : null;
}

/** A picture that came from elsewhere, changed so that it can be seen. */
function changed({ prompt, references: [first] }: PictureAsked): Sharp | null {
  return first && prompt.includes("Image 1 is the picture to change")
    ? sharp(first).modulate({ hue: 15 + (hash32(prompt) % 20), saturation: 1.2 })
    : null;
}

const plain = ({ prompt, width, height }: PictureAsked): Sharp => {
  const hash = hash32(prompt);
  const background = { r: hash & 255, g: (hash >> 8) & 255, b: 64 + ((hash >> 16) & 127) }; // never black all over
  return sharp({ create: { width, height, channels: 3, background } });
};

const encoded = (pixels: Sharp, encoding: Encoding): Promise<Buffer> =>
  pixels.removeAlpha().toFormat(encoding).toBuffer();

const fingerprint = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");
