import { WrongUsage, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { commandLine, print, printJson } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const findings: Command = {
  name: "findings",
  takes: "ID [FINDING intended REASON | FINDING open] [--json]",
  summary: "See what was found in a story, with its quotes; say of a finding that it is intended",
  details: [
    "FINDING intended REASON   it stays as it is, and later audits leave it",
    "FINDING open              it is a finding again",
    "--json                    print the findings as GET /story/{id} answers them",
  ],

  async run(args, readConfig) {
    const options = { json: { type: "boolean", default: false } } as const;
    const { values, words } = readArguments(args, options, { least: 1, most: 4 });
    const [story, finding, verb, reason] = words;
    if (finding !== undefined && verb !== "intended" && verb !== "open")
      throw new WrongUsage("After the finding stands `intended REASON` or `open`.");
    if (verb === "intended" && reason === undefined) throw new WrongUsage("Say why it is intended.");
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id, findings: found } = await findStory(studio, story!);
      if (finding !== undefined) {
        const path = `/story/${id}/findings/${finding}/waiver`;
        if (verb === "intended") await studio.ask(path, { method: "PUT", json: { reason } });
        else await studio.ask(path, { method: "DELETE" });
        print(verb === "intended" ? "It is left as it is." : "It is open again.");
        return;
      }
      if (values.json) return printJson(found);
      if (found.length === 0) print("Nothing was found.");
      for (const { id: each, severity, kind, subtype, chunk, message, quotes, waived } of found) {
        print(`${each}  ${severity} ${subtype ?? kind}${chunk === null ? "" : `, ${chunk}`}: ${message}`);
        for (const quote of quotes) print(`    “${quote}”`);
        if (waived) print(`    intended: ${waived.reason}`);
      }
      const open = found.find(({ waived }) => waived === null);
      if (open) print(`If one is intended: ${commandLine(`findings ${id} ${open.id} intended "WHY"`)}`);
    });
  },
};
