import type { Snapshot } from "../../story/snapshot.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { decideAndGoOn } from "../decide-and-go-on.ts";
import { describeDeclined } from "../describe-declined.ts";
import type { Declined } from "../describe-declined.ts";
import { findStory } from "../find-story.ts";
import { WAIT, WAIT_HELP } from "../go-on.ts";
import { commandLine, print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const words: Command = {
  name: "words",
  takes: 'ID [N [use | edit "WORDS" | placeholder] [--text]] [--wait]',
  summary: "See what a provider declined to write or draw, and choose other words for it",
  details: [
    "N                  the number of the scene; without it, everything that waits for you",
    "use                take the words that are suggested",
    "edit WORDS         take these words",
    "placeholder        a plain picture by the built-in illustrator, or the summary in place of the text",
    "                   To do without a picture: `skip ID N`",
    "--text             the text of the scene is meant; otherwise its picture, when that was declined",
    WAIT_HELP,
  ],

  async run(args, readConfig) {
    const options = { ...WAIT, text: { type: "boolean", default: false } } as const;
    const { values, words: given } = readArguments(args, options, { least: 1, most: 4 });
    const [id, sceneGiven, choice, wording] = given;
    const scene = sceneGiven === undefined ? undefined : wholeNumber(sceneGiven, "N");
    if (scene === undefined || choice === undefined) {
      return withStudio(readConfig(), { isAtWork: false }, async (studio) => {
        const story = await findStory(studio, id!);
        const shown = scene === undefined ? waitingIn(story) : [declinedIn(story, scene, values.text)];
        shown
          .flatMap((each, index) => [...(index > 0 ? [""] : []), ...describeDeclined(story.id, each)])
          .forEach(print);
      });
    }
    const chosen = readChoice(choice, wording);
    await decideAndGoOn(readConfig(), id!, values.wait, async (studio, story) => {
      const declined = declinedIn(story, scene, values.text);
      const room = declined.of === "scene" ? "chunks" : "pictures";
      await studio.ask(`/story/${story.id}/${room}/${scene}/wording`, {
        method: "PUT",
        json: chosen(story.id, declined),
      });
      return [];
    });
  },
};

function waitingIn({ declined }: Snapshot): Declined[] {
  const waiting = declined.filter(({ waitsForYou }) => waitsForYou);
  if (waiting.length === 0) throw new Failure("Nothing of this story waits for other words.");
  return waiting;
}

/** The words for a picture, unless only those for the text were declined or are asked for. */
function declinedIn({ declined }: Snapshot, scene: number, isOfText: boolean): Declined {
  const ofScene = declined.filter((each) => each.scene === scene && (!isOfText || each.of === "scene"));
  const found =
    ofScene.find(({ waitsForYou, of }) => waitsForYou && of === "picture") ??
    ofScene.find(({ waitsForYou }) => waitsForYou) ??
    ofScene.at(-1);
  if (!found)
    throw new Failure(`No provider has declined ${isOfText ? "the text" : "anything"} of scene ${scene}.`);
  return found;
}

type Choice = (storyId: string, declined: Declined) => object;

function readChoice(choice: string, wording: string | undefined): Choice {
  if ((choice === "edit") !== (wording !== undefined)) {
    throw new WrongUsage(
      choice === "edit" ? 'Say which words: edit "WORDS".' : "Only edit is followed by words.",
    );
  }
  switch (choice) {
    case "use":
      return suggested;
    case "edit":
      return () => ({ choice: "words", wording });
    case "placeholder":
      return () => ({ choice: "placeholder" });
    default:
      throw new WrongUsage(`Words can be chosen with use, edit or placeholder, not "${choice}".`);
  }
}

const suggested: Choice = (storyId, { suggestion, of, scene }) => {
  if (suggestion !== null) return { choice: "words", wording: suggestion };
  throw new Failure(
    `There is no suggestion for ${of} ${scene}. See what was tried: ${commandLine(`words ${storyId} ${scene}`)}`,
  );
};
