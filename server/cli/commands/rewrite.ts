import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const rewrite: Command = {
  name: "rewrite",
  takes: 'ID CHUNK [PARAGRAPH "NOTE"] [--wait]',
  summary: "Have one paragraph of a tale or a novel told otherwise",
  details: [
    "PARAGRAPH          its number, from 1; without it, the paragraphs are listed with theirs",
    WAIT_HELP,
  ],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, WAIT, { least: 2, most: 4 });
    const number = wholeNumber(words[1]!, "CHUNK");
    if (words.length === 3) throw new WrongUsage("Say in a note how the paragraph is to be told.");
    await withStudio(readConfig(), { isAtWork: true }, async (studio) => {
      const { id, chunks, seq } = await findStory(studio, words[0]!);
      const chunk = chunks.find((each) => each.number === number);
      if (!chunk) throw new Failure(`There is no chunk ${number} yet.`);
      const paragraphs = chunk.text.split(/\n{2,}/);
      if (words.length < 4) {
        for (const [at, paragraph] of paragraphs.entries()) print(`${at + 1}. ${paragraph}\n`);
        return;
      }
      const paragraph = paragraphs[wholeNumber(words[2]!, "PARAGRAPH") - 1];
      if (paragraph === undefined) throw new Failure(`Chunk ${number} has ${paragraphs.length} paragraphs.`);
      await studio.ask(`/story/${id}/chunks/${number}/rewrites`, {
        method: "POST",
        json: { paragraph, note: words[3]! },
        headers: { "If-Match": `"${chunk.version}"` },
      });
      printOutcome(await goOn(studio, id, { after: seq, wait: values.wait }), studio);
    });
  },
};
