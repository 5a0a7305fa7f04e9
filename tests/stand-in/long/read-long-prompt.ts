/** What a prompt for a long story says, read as the stand-in needs it. */

export const withoutMarks = (prompt: string): string =>
  prompt.replaceAll(/=== \w+ ===/g, "=== ===").replaceAll(/<END_PROSE_\w+>/g, "<END_PROSE>");

export interface CardRead {
  title: string;
  happens: string;
  place: string;
  names: string[];
  /** The objects that are promised or kept. */
  things: string[];
}

export interface PersonRead {
  id: string;
  name: string;
}

/** `- Agnes Brook [agnes], rival, she. ...` */
export const peopleIn = (prompt: string): PersonRead[] =>
  [...prompt.matchAll(/^- (.+?) \[([a-z][a-z0-9-]*)\], /gm)].map(([, name, id]) => ({
    id: id!,
    name: name!,
  }));

/** `- the toll house: ...`, in the paragraph of the contract that holds the rules too. */
export function placesIn(prompt: string): string[] {
  const world = prompt.split("\n\n").find((paragraph) => /^Rule 1: /m.test(paragraph)) ?? "";
  return [...world.matchAll(/^- ([^:\n]+): /gm)].map(([, place]) => place!);
}

/** `12. Title: what happens. (place; time; names) Promises: a, b. Keeps: c.` */
export function cardIn(line: string): CardRead {
  const parts = /^(?:\d+\. )?(.+?): (.*?) \(([^()]*)\)(?: Promises: ([^.]*)\.)?(?: Keeps: ([^.]*)\.)?/.exec(
    line,
  );
  const [, title = "", happens = line, facts = "", promises = "", keeps = ""] = parts ?? [];
  const [place = "", , names = ""] = facts.split("; ");
  const things = [promises, keeps]
    .flatMap((ids) => ids.split(", "))
    .map((id) => id.replace(/^p\d+-/, "").replaceAll("-", " "));
  return { title, happens, place, names: names.split(", ").filter(Boolean), things: things.filter(Boolean) };
}

/** The first text that stands between two marked lines, after these words. */
export function fencedAfter(prompt: string, words: RegExp): string {
  const from = words.exec(prompt)?.index ?? 0;
  return /^(=== \w+ ===)\n([\s\S]*?)\n\1$/m.exec(prompt.slice(from))?.[2] ?? "";
}
