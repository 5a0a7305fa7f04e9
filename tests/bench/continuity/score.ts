import { CONTINUITY } from "../../../server/story/finding.ts";
import type { Finding, Subtype } from "../../../server/story/finding.ts";
import { partsOf } from "./planted-text.ts";
import type { Part, Plant, PlantedText } from "./planted-text.ts";

export const CATEGORIES = Object.keys(CONTINUITY) as Category[];
export type Category = keyof typeof CONTINUITY;

const categoryOf = (subtype: Subtype): Category =>
  CATEGORIES.find((category) => (CONTINUITY[category] as readonly Subtype[]).includes(subtype))!;

export interface Score {
  slug: string;
  found: Plant[];
  missed: Plant[];
  /** Reported where nothing was planted. */
  invented: Finding[];
  /** Reported in the text before anything was planted in it. */
  inClean: Finding[];
}

/** What an audit finds of what was planted in a text, and what else it reports. */
export async function scoreText(
  { slug, clean, planted, plants }: PlantedText,
  audit: (parts: Part[]) => Finding[] | Promise<Finding[]>,
): Promise<Score> {
  const reported = (await audit(partsOf(planted))).filter(isOfContinuity);
  const inClean = (await audit(partsOf(clean))).filter(isOfContinuity);
  const found = new Set<Plant>();
  const invented = reported.filter((finding) => {
    const shown = plants.filter((plant) => shows(finding, plant, planted));
    for (const plant of shown) found.add(plant);
    return shown.length === 0;
  });
  return { slug, found: [...found], missed: plants.filter((plant) => !found.has(plant)), invented, inClean };
}

const isOfContinuity = ({ kind }: Finding): boolean => kind === "continuity";

/**
 * It names the category, quotes two places, and one of them touches what was changed. The other may be any that says
 * otherwise: a fact that is told three times is contradicted three times.
 */
function shows({ subtype, quotes }: Finding, plant: Plant, text: string): boolean {
  if (!subtype || quotes.length < 2 || categoryOf(subtype) !== categoryOf(plant.subtype)) return false;
  const places = quotes.map((quote) => placeOf(quote, text));
  const slips = plant.quotes
    .map((quote) => placeOf(quote, text))
    .filter((place) => plant.places.some(touches(place)));
  return (
    places.every(({ from }) => from >= 0) &&
    places.some((place) => [...slips, ...plant.places].some(touches(place)))
  );
}

interface Place {
  from: number;
  to: number;
}

/** A quote that does not stand in the text to the letter shows nothing. */
const placeOf = (quote: string, text: string): Place => {
  const from = text.indexOf(quote);
  return { from, to: from + quote.length };
};

const touches =
  (a: Place) =>
  (b: Place): boolean =>
    a.from < b.to && b.from < a.to;
