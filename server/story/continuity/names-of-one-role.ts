import type { Finding } from "../finding.ts";
import { pair } from "./pair.ts";
import { TITLES, perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Of these there is one in most stories, or one of somebody. */
const ROLE =
  "headmistress|headmaster|housekeeper|landlord|landlady|innkeeper|postmaster|postmistress|ferryman|boatman|lighthouse keeper|verger|vicar|sexton|gardener|butler|maid|coachman|stationmaster|librarian|archivist|caretaker|cook|bosun|first mate|mate|pilot|navigator|engineer|burgomaster|mayor|notary|solicitor|undertaker|miller|blacksmith|baker|apothecary|organist|husband|wife|fiancé|fiancée|mother|father|twin|only (?:son|daughter|brother|sister|child)|eldest (?:son|daughter|brother|sister)|youngest (?:son|daughter|brother|sister)|dog|cat|horse|mare|pony|mule|ship|boat";
const NAME = String.raw`((?:(?:Mr|Mrs|Miss|Dr|Captain|Frau|Herr)\.? )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)`;
const FORMS = [
  String.raw`\b([Tt]he|[Hh]is|[Hh]er|[Mm]y|\p{Lu}\p{Ll}+[’']s) (?:old |late |young )?(${ROLE}),? (?:(?:was |is )?(?:called|named) )?${NAME}(?=[,.;:!?]| (?:was|is|had|has|came|said|stood|sat|went)\b)`,
].map((source) => new RegExp(source, "gu"));
const AFTER = new RegExp(
  String.raw`\b${NAME}, (the|his|her|my) (?:old |late |young )?(${ROLE})(?=[,.;:!?])`,
  "gu",
);

interface Holder {
  role: string;
  name: string;
  sentence: Sentence;
}

const holdersIn = perSentence(({ told }): Omit<Holder, "sentence">[] => [
  ...FORMS.flatMap((form) =>
    [...told.matchAll(form)].map(([, whose, role, name]) => ({
      role: `${whose!.toLowerCase()} ${role}`,
      name: name!,
    })),
  ),
  ...[...told.matchAll(AFTER)].map(([, name, whose, role]) => ({
    role: `${whose!.toLowerCase()} ${role}`,
    name: name!,
  })),
]);

/** "Miss Averill, the headmistress" first, and "the headmistress, Miss Amberley" later, who is named nowhere else. */
export function namesOfOneRole({ sentences, names }: Reading): Finding[] {
  const holders = sentences.flatMap((sentence) =>
    holdersIn(sentence).map((holder) => ({ ...holder, sentence })),
  );
  return [...Map.groupBy(holders, ({ role }) => role).values()].flatMap((all) => {
    const bare = (name: string) => name.split(/[ .]+/).filter((word) => !TITLES.has(word));
    const countOf = (name: string) => Math.max(...bare(name).map((word) => names.get(word)?.count ?? 0));
    const [first] = all;
    const later = all.find(({ name }) => !bare(name).some((word) => bare(first!.name).includes(word)));
    if (!first || !later || later.sentence.paragraph === first.sentence.paragraph) return [];
    const [rare, often] = [countOf(first.name), countOf(later.name)].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    const isSlip =
      rare === 1 &&
      often >= OFTEN &&
      all.every(({ name }) =>
        [first, later].some(
          (each) => each.name === name || bare(name).some((word) => bare(each.name).includes(word)),
        ),
      );
    const role = first.role.replace(/^\S+ /, "");
    return isSlip
      ? [
          pair(
            "naming",
            `The ${role} is "${first.name}" first, then "${later.name}".`,
            first.sentence,
            later.sentence,
          ),
        ]
      : [];
  });
}

const OFTEN = 3; // times
