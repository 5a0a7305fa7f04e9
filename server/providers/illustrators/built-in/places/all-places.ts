import type { Place } from "../../../../story/scene-facts.ts";
import { castle } from "./castle.ts";
import { cave } from "./cave.ts";
import { cottage } from "./cottage.ts";
import { forest } from "./forest.ts";
import { harbour } from "./harbour.ts";
import { lake } from "./lake.ts";
import { market } from "./market.ts";
import { meadow } from "./meadow.ts";
import { moor } from "./moor.ts";
import { mountain } from "./mountain.ts";
import { river } from "./river.ts";
import { ruin } from "./ruin.ts";
import { seashore } from "./seashore.ts";
import { snowfield } from "./snowfield.ts";
import { village } from "./village.ts";
import { workshop } from "./workshop.ts";
import type { DrawPlace } from "./place.ts";

export const PLACE_DRAWINGS: Record<Place, DrawPlace> = {
  village,
  market,
  meadow,
  forest,
  mountain,
  river,
  lake,
  seashore,
  harbour,
  moor,
  snowfield,
  cave,
  castle,
  ruin,
  cottage,
  workshop,
};
