import { Failure, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const genres: Command = {
  name: "genres",
  takes: "[ID]",
  summary: "The genres of tales and novels, and what each asks",
  details: ["ID                   every field of this genre, with the ids that it takes"],

  async run(args, readConfig) {
    const { words } = readArguments(args, {}, { least: 0, most: 1 });
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const options = await studio.ask<{ genres: GenreLine[] }>("/options");
      const [id] = words;
      if (id === undefined) {
        for (const { id: each, name, about, objection } of options.genres)
          print(`${each}  ${name}: ${about}${objection === null ? "" : ` (${objection})`}`);
        return;
      }
      const genre = options.genres.find((each) => each.id === id);
      if (!genre)
        throw new Failure(
          `There is no genre "${id}"; there are: ${options.genres.map((each) => each.id).join(", ")}.`,
        );
      for (const group of genre.groups) {
        print(`${group.id}: ${group.question}${limitsOf(group)}`);
        for (const option of group.options ?? []) print(`    ${option.id}  ${option.label}`);
      }
    });
  },
};

interface GenreLine {
  id: string;
  name: string;
  about: string;
  objection: string | null;
  groups: {
    id: string;
    question: string;
    takes: "one" | "several" | "number";
    ownWords?: boolean;
    max?: number;
    min?: number;
    options?: { id: string; label: string }[];
  }[];
}

function limitsOf({ takes, min, max, ownWords }: GenreLine["groups"][number]): string {
  if (takes === "number") return ` (${min} to ${max})`;
  const own = ownWords ? ", or your own words" : "";
  return takes === "several" ? ` (up to ${max}${own})` : own === "" ? "" : ` (one${own})`;
}
