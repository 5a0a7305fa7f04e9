import { pair } from "./pair.ts";
import type { Finding } from "../finding.ts";
import type { Name, Reading } from "./reading.ts";

const OFTEN = 3; // times
const SELDOM = 1;
/** Letters of two names with two others that differ; Martin and Martha are two people. */
const SAME_BEGINNING = 5;

/** A name that stands once, and a letter or two from one that stands often. */
export function namesSpeltOtherwise({ names, sentences, isPlainToo }: Reading): Finding[] {
  const all = [...names.values()];
  return all
    .filter(({ count, name }) => count <= SELDOM && name.length >= 4 && !isPlainToo(name))
    .flatMap((rare) => {
      const meant = all.filter((often) => often.count >= OFTEN && isSpellingOf(rare, often));
      if (meant.length !== 1) return [];
      const slip = sentences[rare.sentences[0]!]!;
      const before = meant[0]!.sentences.filter((index) => index < slip.index);
      const other = sentences[before[0] ?? meant[0]!.sentences[0]!]!;
      const [earlier, later] = other.index < slip.index ? [other, slip] : [slip, other];
      return [
        pair("naming", `Is "${rare.name}" the same as "${meant[0]!.name}", spelt otherwise?`, earlier, later),
      ];
    });
}

/** A name that is a letter or two from one of the cast's. */
export function castNamesMisspelt(
  { names, sentences, isPlainToo }: Reading,
  cast: readonly string[],
): Finding[] {
  const known = cast.flatMap((name) => name.match(/\p{Lu}\p{Ll}+/gu) ?? []);
  return [...names.values()]
    .filter(
      ({ name, count }) =>
        count <= MISSPELT_MAX && name.length >= 4 && !known.includes(name) && !isPlainToo(name),
    )
    .flatMap((rare): Finding[] => {
      const meant = known.filter((name) =>
        isSpellingOf(rare, { name, sentences: names.get(name)?.sentences ?? [] }),
      );
      if (new Set(meant).size !== 1) return [];
      const slip = sentences[rare.sentences[0]!]!;
      return [
        {
          kind: "name",
          severity: "moderate",
          chunk: slip.part,
          message: `Is "${rare.name}" meant to be ${meant[0]}, who is of the cast?`,
          quotes: [slip.text],
        },
      ];
    });
}

const MISSPELT_MAX = 2; // times; more often, and it is somebody else

const KIN = /^(?:Grand\p{L}+|Mum|Mummy|Mam|Mama|Ma|Dad|Daddy|Pa|Papa|Aunt\p{L}*|Uncle|Step\p{L}+)$/u;

function isSpellingOf(rare: Name, often: Pick<Name, "name" | "sentences">): boolean {
  const [a, b] = [rare.name, often.name];
  if (KIN.test(a) || KIN.test(b)) return false;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4 || /[-’']/.test(a)) return false;
  if (rare.sentences.some((index) => often.sentences.includes(index))) return false;
  if (a.replace("-", "").toLowerCase() === b.replace("-", "").toLowerCase()) return false;
  // "Tom" and "Tommy", "Hale" and "the Hales", "Corran" and "Corranish" are forms of one name.
  if (a.startsWith(b) || b.startsWith(a)) return false;
  const distance = editDistance(a, b);
  return (
    (distance === 1 && Math.min(a.length, b.length) >= 5) ||
    (distance === 2 && a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING))
  );
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
