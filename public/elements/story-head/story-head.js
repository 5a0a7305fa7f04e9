import { ask } from "../../lib/ask.js";
import { icon } from "../../lib/icon.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { packPath, zipPath } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted, isOutOfBudget, isOver, nounOf, statusWords, timeLeft } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { IconName } from "../../lib/icon.js"
 */

/** What the story is, how far it is, and what can be done with the whole of it. Tells `text-reopened` and `deletion-agreed`. */
class StoryHead extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {Snapshot | null} */
  story = null;
  isOutOfReach = false;

  #pause = () => this.attempt(async () => this.desk?.setStatus("paused"));
  #resume = () => this.attempt(async () => this.desk?.setStatus("running"));

  #cancel = async () => {
    const isSure = await ask({
      question: "Cancel this story?",
      sentence: `Nothing more will be ${this.story?.long ? "written" : "written or drawn"}. What there is stays here and can be downloaded.`,
      yes: "Cancel the story",
      no: "Keep it going",
    });
    if (isSure) await this.attempt(async () => this.desk?.setStatus("cancelled"));
  };

  #reopen = async () => {
    if (await this.attempt(async () => this.desk?.decideText("undecided"))) this.tell("text-reopened");
  };

  #delete = async () => {
    const isSure = await ask({
      question: "Delete this story?",
      sentence: this.story?.long
        ? "Its plan, its text and all its versions are deleted for good."
        : "Its scenes, pictures and decisions are deleted for good.",
      yes: "Delete it",
      no: "Keep it",
    });
    if (isSure) this.tell("deletion-agreed");
  };

  view() {
    const { story } = this;
    if (!story) return null;
    const { plan, status } = story;
    return h(
      "header",
      { class: "story-head" },
      pill(status, statusWords(story)),
      h(
        "div",
        { class: "story-title" },
        h("h1", {}, story.title),
        plan && h("p", { class: "logline" }, plan.logline),
      ),
      this.#controls(story),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h("stage-rail", { story }),
      isOver(story) ? h("p", { class: "quiet" }, countsOf(story)) : this.#progress(story),
      story.cost && h("story-cost", { cost: story.cost, resting: isOver(story) || isOutOfBudget(story) }),
    );
  }

  /** @param {Snapshot} story */
  #controls(story) {
    const { id, status, textApproved, long } = story;
    const isOpen = !isOver(story);
    return h(
      "div",
      { class: "row story-controls", role: "group", "aria-label": "The whole story" },
      isOpen && status !== "paused" && this.#button("Pause", "pause", this.#pause),
      (status === "paused" || status === "cancelled") && this.#button("Resume", "play", this.#resume),
      textApproved && isOpen && !long && this.#button("Reopen the text", "undo", this.#reopen),
      h("a", { class: "button", key: "zip", href: zipPath(id), download: "" }, icon("download"), "ZIP"),
      long &&
        h(
          "a",
          {
            class: "button",
            key: "pack",
            href: packPath(id),
            download: "",
            title: "Another Talewright goes on from exactly here",
          },
          icon("spread"),
          "Resume pack",
        ),
      isOpen && this.#button("Cancel", "cross", this.#cancel),
      this.#button("Delete", "bin", this.#delete),
    );
  }

  /** @param {Snapshot} story */
  #progress(story) {
    const { progress, status } = story;
    const { isOutOfReach } = this; // then nobody knows what is being done, nor how long it takes
    const atRest = status === "running" ? "" : statusWords(story).label;
    const doing = isOutOfReach ? "Out of reach" : atRest || progress.doing;
    return h(
      "div",
      { class: "story-progress", key: "progress" },
      h("progress", { max: 100, value: progress.percent, "aria-label": "Progress of the whole story" }),
      h(
        "p",
        { class: "progress-words" },
        h("span", {}, doing),
        h("span", { class: "quiet" }, countsOf(story)),
        !isOutOfReach && progress.etaSeconds && h("span", { class: "quiet" }, timeLeft(progress.etaSeconds)),
      ),
    );
  }

  /**
   * @param {string} label
   * @param {IconName} sign
   * @param {() => unknown} deed
   */
  #button(label, sign, deed) {
    return h(
      "button",
      { type: "button", key: label, class: "button", onclick: () => void deed() },
      icon(sign),
      label,
    );
  }
}

/** @param {Snapshot} story */
const countsOf = (story) => {
  const { chunks, chunksTotal, words, picturesDrawn, picturesApproved, picturesTotal } = story.counts;
  return [
    `${chunks} of ${counted(chunksTotal, nounOf(story))}`,
    story.long
      ? `${words.toLocaleString("en-GB")} of ${counted(story.long.wordsWanted, "word")}`
      : counted(words, "word"),
    picturesDrawn > 0 &&
      `${picturesDrawn} of ${counted(picturesTotal, "picture")} drawn, ${picturesApproved} approved`,
  ]
    .filter(Boolean)
    .join(" · ");
};

customElements.define("story-head", StoryHead);
