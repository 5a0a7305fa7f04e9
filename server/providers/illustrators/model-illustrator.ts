import type { Call } from "../call.ts";
import type {
  CastSheetIllustrator,
  CastSheetRequest,
  DrawnPicture,
  Illustrator,
  PictureRequest,
  PortraitRequest,
  ReferencePicture,
} from "../illustrator.ts";
import type { Painted, PaintRequest, PictureModel } from "../picture-model.ts";
import { ProviderError } from "../provider-error.ts";
import { markOf } from "../prompt-mark.ts";
import type { Character } from "../../story/scene-facts.ts";
import { describePicture } from "./built-in/describe-picture.ts";
import { renderPicturePrompt } from "./picture-prompt.ts";
import type { PaintingTask } from "./picture-prompt.ts";

/** A request as the illustrator's own model takes it. */
export interface FittedRequest extends PaintRequest {
  /** The same picture asked of another model, in other words where that one takes fewer references. */
  fittedTo(model: Pick<PictureModel, "referencesMax">): PaintRequest;
}

export interface Painter extends Pick<
  PictureModel,
  "name" | "atOnce" | "referencesMax" | "promptCharactersMax"
> {
  /** Buys one picture. */
  paint(request: FittedRequest, call: Call): Promise<Painted>;
}

/** An illustrator that puts each picture into words for a picture model, and sends along what it is to hold to. */
export function modelIllustrator(painter: Painter): Illustrator {
  const draw = async (wish: Wish, alt: string, call: Call): Promise<DrawnPicture> => {
    const fittedTo: FittedRequest["fittedTo"] = ({ referencesMax }) =>
      asked(wish, referencesMax, markOf(call.story));
    const request = fittedTo(painter);
    if (request.prompt.length > painter.promptCharactersMax)
      throw new ProviderError("prompt-too-long", { by: painter.name });
    const { bytes, mediaType, width, height } = await painter.paint({ ...request, fittedTo }, call);
    return { bytes, mediaType, width, height, alt, notUnderstood: [] };
  };
  const castSheet: CastSheetIllustrator = {
    drawPortrait: (request, call) =>
      draw({ kind: "portrait", request }, portraitInWords(request.character), call),
    drawCastSheet: (request, call) => draw({ kind: "cast-sheet", request }, sheetInWords(request.cast), call),
  };
  return {
    name: painter.name,
    atOnce: painter.atOnce,
    castSheet: painter.referencesMax >= REFERENCES_TO_HOLD_TO ? castSheet : null,
    draw: (request, call) =>
      draw({ kind: "scene", request }, describePicture(request.facts, request.cast), call),
    close: async () => undefined, // connections that nobody uses close by themselves
  };
}

/** The sheet, and a picture that is to be changed. A model that takes one alone only paints that one over. */
const REFERENCES_TO_HOLD_TO = 2;

type Wish =
  | { kind: "scene"; request: PictureRequest }
  | { kind: "portrait"; request: PortraitRequest }
  | { kind: "cast-sheet"; request: CastSheetRequest };

function asked(wish: Wish, referencesMax: number, mark: string): PaintRequest {
  const { task, references, seed } = planned(wish, referencesMax);
  return {
    prompt: renderPicturePrompt(task, mark),
    references,
    shape: shapeOf(wish),
    seed: seed % SEEDS,
  };
}

/** One stands upright; a whole cast stands side by side. Whatever the book's own format is. */
function shapeOf(wish: Wish): PaintRequest["shape"] {
  switch (wish.kind) {
    case "scene":
      return wish.request.format;
    case "portrait":
      return "portrait";
    case "cast-sheet":
      return "landscape";
  }
}

/** Servers take seeds of 31 bits at least. */
const SEEDS = 2 ** 31;
/** So far apart that no two pictures of a story begin alike: the seed holds nobody's looks, only the composition. */
const SEEDS_PER_SCENE = 1000;

interface Planned {
  task: PaintingTask;
  references: ReferencePicture[];
  seed: number;
}

function planned(wish: Wish, referencesMax: number): Planned {
  switch (wish.kind) {
    case "scene":
      return scene(wish.request, referencesMax);
    case "portrait":
      return {
        task: { verb: "draw-portrait", inputs: wish.request },
        references: [],
        seed: wish.request.seed,
      };
    case "cast-sheet":
      return sheetOf(wish.request, referencesMax);
  }
}

function scene(request: PictureRequest, referencesMax: number): Planned {
  const { cast, notes, wording, references, seed, scene: number, attempt } = request;
  const canHold = referencesMax >= REFERENCES_TO_HOLD_TO;
  const sheet = canHold && references.castSheet ? [references.castSheet] : [];
  const current = references.current ? [references.current] : [];
  const hasSheet = sheet.length > 0;
  const note = notes.at(-1);
  const drawn = { seed: seed + number * SEEDS_PER_SCENE + attempt };

  // Other words are for a picture that was declined: what was sent for it is not sent again.
  if (canHold && current.length > 0 && note !== undefined && wording === null) {
    const inputs = { note, sheet: hasSheet ? cast : [], portraits: [] };
    return { ...drawn, task: { verb: "change-picture", inputs }, references: [...current, ...sheet] };
  }
  const task: PaintingTask = { verb: "draw-scene", inputs: { request, hasSheet } };
  // A model that only paints one picture over takes no orders: it is told the whole scene again.
  return { ...drawn, task, references: canHold ? sheet : current.slice(0, referencesMax) };
}

function sheetOf(request: CastSheetRequest, referencesMax: number): Planned {
  const { cast, portraits, notes, current } = request;
  const seed = request.seed + notes.length;
  const note = notes.at(-1);
  if (referencesMax >= REFERENCES_TO_HOLD_TO && current && note !== undefined) {
    const shown = portraits.slice(0, referencesMax - 1);
    const inputs = { note, sheet: [], portraits: cast.slice(0, shown.length) };
    return { seed, task: { verb: "change-picture", inputs }, references: [current, ...shown] };
  }
  const shown = portraits.slice(0, referencesMax);
  const inputs = { cast, portraits: cast.slice(0, shown.length), notes };
  return { seed, task: { verb: "draw-cast-sheet", inputs }, references: shown };
}

const portraitInWords = ({ phrase }: Character): string =>
  capitalised(`${phrase}, alone and whole, on a plain ground.`);

const sheetInWords = (cast: Character[]): string =>
  capitalised(`${cast.map(({ phrase }) => phrase).join(", ")}, side by side on a plain ground.`);

const capitalised = (sentence: string): string => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;
