import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { zipPath } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { clockTime, counted, isOutOfBudget, timeLeft } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 */

/**
 * What the story waits for, as one sentence and one thing to do. Stays in sight while there is something to do.
 * Tells `decide-pictures`, `show-cast-sheet`, `show-declined`, `show-failed`, `show-scene` with a number, and
 * `reach-asked`.
 */
class NextStep extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;
  /** @type {Desk | null} */
  desk = null;
  isOutOfReach = false;
  /** @type {() => Promise<number | null>} Saves what is typed; the first scene that could not be saved */
  saveScenes = async () => null;

  view() {
    if (!this.story) return null;
    const { sentence, act } = this.isOutOfReach ? this.#callWhileOutOfReach() : this.#call(this.story);
    return h(
      "section",
      { class: "next-step", "aria-label": "What comes next", "data-status": this.story.status },
      h(
        "div",
        { class: "next-words" },
        h("p", {}, sentence),
        this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      ),
      act && h("div", { class: "row" }, act),
    );
  }

  /** @param {Snapshot} story */
  #call(story) {
    switch (story.status) {
      case "needs-attention":
        return this.#callForAttention(story);
      case "waiting":
        return this.#callForDecision(story);
      case "paused":
        if (isOutOfBudget(story)) return this.#callForMoney(story);
        return {
          sentence: "Paused. Everything made so far is kept.",
          act: this.#button("Resume", "play", () => this.desk?.setStatus("running")),
        };
      case "completed":
        return { sentence: "The story is finished. Take it with you.", act: zip(story) };
      case "cancelled":
        return { sentence: "Cancelled. What was made until then is kept.", act: zip(story) };
      default:
        return this.#callWhileRunning(story);
    }
  }

  /** @param {Snapshot} story */
  #callForMoney({ attention, cost }) {
    return {
      sentence: attention?.sentence ?? "The budget of this story is spent.",
      act: h("raise-budget", { key: "budget", desk: this.desk, cost }),
    };
  }

  #callWhileOutOfReach() {
    return {
      sentence: "The studio cannot be reached just now. What you typed is kept here, and we keep trying.",
      act: this.#button("Try now", "redraw", async () => this.tell("reach-asked")),
    };
  }

  /** @param {Snapshot} story */
  #callForAttention({ attention }) {
    const sentence = attention?.sentence ?? "Something went wrong.";
    const label = attention?.actionLabel ?? "Try again";
    if (attention?.action === "retry-or-skip") {
      return { sentence, act: this.#button(label, "warning", async () => this.tell("show-failed")) };
    }
    return { sentence, act: this.#button(label, "redraw", () => this.desk?.setStatus("running")) };
  }

  /** @param {Snapshot} story */
  #callForDecision(story) {
    const { waitingFor } = story;
    const sentence = waitingFor?.sentence ?? "The story waits for you.";
    switch (waitingFor?.what) {
      case "text-approval":
        return this.#callForApproval(story, sentence);
      case "cast-sheet":
        return { sentence, act: this.#lookAtCast() };
      case "wording":
        return { sentence, act: this.#lookAtDeclined() };
      case "provider":
        return {
          sentence: waitingFor.until
            ? `${sentence} Next try at ${clockTime(waitingFor.until, new Date())}.`
            : sentence,
          act: null,
        };
      default:
        return { sentence, act: this.#decide() };
    }
  }

  /** The cast sheet may wait at the same time: both are offered. @param {Snapshot} story @param {string} sentence */
  #callForApproval({ castSheet }, sentence) {
    const approve = this.#button("Approve the text", "check", this.#approveText);
    if (castSheet?.status !== "undecided") return { sentence, act: approve };
    return {
      sentence: `${sentence} The cast sheet waits for you too.`,
      act: [this.#lookAtCast(""), approve],
    };
  }

  #approveText = async () => {
    const scene = await this.saveScenes();
    if (scene === null) return this.desk?.decideText("approved");
    this.problem = `Scene ${scene} is not saved yet. See to it first; then approve the text.`;
    this.tell("show-scene", scene);
  };

  /** @param {Snapshot} story */
  #callWhileRunning({ progress, pictures, castSheet, declined }) {
    const left = timeLeft(progress.etaSeconds);
    const doing = progress.doing ? `${progress.doing}${left ? `, ${left}` : ""}.` : "At work.";
    const undecided = pictures.filter(({ status }) => status === "undecided").length;
    const wordless = declined.filter(({ waitsForYou }) => waitsForYou);
    if (wordless.length > 0)
      return { sentence: `${doing} ${wantsWords(wordless)}`, act: this.#lookAtDeclined() };
    if (castSheet?.status === "undecided")
      return { sentence: `${doing} The cast sheet waits for you.`, act: this.#lookAtCast() };
    if (undecided === 0) return { sentence: `${doing} You may close this tab; the work goes on.`, act: null };
    return {
      sentence: `${doing} ${counted(undecided, "picture waits", "pictures wait")} for you.`,
      act: this.#decide(),
    };
  }

  #lookAtCast(look = "button-primary") {
    return this.#showing("Look at the cast sheet", "zoom", "show-cast-sheet", look);
  }

  #lookAtDeclined() {
    return this.#showing("Choose the words", "pen", "show-declined", "button-primary");
  }

  #decide() {
    return this.#showing("Decide one by one", "zoom", "decide-pictures", "button-primary");
  }

  /**
   * A button that leads to what there is to decide.
   *
   * @param {string} label
   * @param {import("../../lib/icon.js").IconName} sign
   * @param {string} news
   * @param {string} look
   */
  #showing(label, sign, news, look) {
    return h(
      "button",
      { type: "button", class: `button ${look}`, key: news, onclick: () => this.tell(news) },
      icon(sign),
      label,
    );
  }

  /**
   * @param {string} label
   * @param {import("../../lib/icon.js").IconName} sign
   * @param {() => Promise<unknown> | undefined} deed
   */
  #button(label, sign, deed) {
    return h(
      "button",
      {
        type: "button",
        key: label,
        class: "button button-primary",
        "aria-disabled": this.busy ? "true" : null,
        onclick: () => this.attempt(async () => deed()),
      },
      icon(sign),
      label,
    );
  }
}

/** @param {Snapshot["declined"]} wordless */
const wantsWords = ([{ of, scene }, ...others]) =>
  others.length === 0
    ? `${of === "scene" ? "Scene" : "Picture"} ${scene} was declined and waits for your words.`
    : `${others.length + 1} things were declined and wait for your words.`;

/** @param {Snapshot} story */
const zip = ({ id }) =>
  h(
    "a",
    { class: "button button-primary", key: "zip", href: zipPath(id), download: "" },
    icon("download"),
    "Download the ZIP",
  );

customElements.define("next-step", NextStep);
