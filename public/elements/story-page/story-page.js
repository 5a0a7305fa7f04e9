import { announce } from "../../lib/announce.js";
import { ask } from "../../lib/ask.js";
import { deskFor } from "../../lib/desk.js";
import { followStory } from "../../lib/feed.js";
import { icon } from "../../lib/icon.js";
import { studioOptions } from "../../lib/options.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import {
  StudioProblem,
  StudioUnreachable,
  getStory,
  journalPath,
  sentenceOf,
  zipPath,
} from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { STATUS_WORDS, counted, isChecked, timeLeft } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { FeedState } from "../../lib/feed.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { Options } from "../../lib/quiz-path.js"
 * @import { Look, StorySpreads } from "../story-spreads/story-spreads.js"
 */

/** @type {{ name: Look, label: string, sign: IconName }[]} */
const LOOKS = [
  { name: "scenes", label: "Scenes", sign: "spread" },
  { name: "pictures", label: "Pictures", sign: "grid" },
  { name: "book", label: "Book", sign: "book" },
];

/** One story, live: watched, corrected, decided about and taken along. */
class StoryPage extends ViewElement {
  storyId = "";

  /** @type {Snapshot | null} */
  #story = null;
  /** @type {Options["limits"] | null} */
  #limits = null;
  /** @type {Desk | null} */
  #desk = null;
  /** @type {ReturnType<typeof followStory> | null} */
  #feed = null;
  /** @type {FeedState} */
  #feedState = "polling";
  /** @type {string | null} Why the studio does not show this story */
  #refusal = null;
  /** @type {Look | null} What the person chose; else the stage chooses */
  #lookChosen = null;
  /** @type {Look | null} The look that was drawn last */
  #lookSeen = null;
  #said = "";

  connectedCallback() {
    super.connectedCallback();
    document.title = "Story · Talewright";
    this.#follow();
    document.addEventListener("visibilitychange", this.#ring);
    window.addEventListener("online", this.#ring);
    void this.#learnLimits();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#ring);
    window.removeEventListener("online", this.#ring);
    this.#feed?.close();
  }

  #follow() {
    const id = this.storyId;
    const feed = followStory({
      openStream: () => new EventSource(journalPath(id)),
      getStory: (etag) => getStory(id, etag),
      show: this.#show,
      tellState: this.#noteState,
      tellRefusal: this.#noteRefusal,
      isUnreachable: (error) => error instanceof StudioUnreachable || isPassing(error),
    });
    this.#feed = feed;
    this.#desk = deskFor(id, feed.adopt);
  }

  #ring = () => this.#feed?.ring();

  async #learnLimits() {
    try {
      this.#limits = (await studioOptions()).limits;
      this.requestUpdate();
    } catch {
      // Without them the studio itself says when something is too long.
    }
  }

  /** @param {Snapshot} story */
  #show = (story) => {
    this.#story = story;
    this.#refusal = null;
    this.dataset.seq = String(story.seq);
    document.title = `${story.title} · Talewright`;
    const said = sentenceAbout(story);
    if (said !== this.#said) announce(said);
    this.#said = said;
    this.requestUpdate();
  };

  /** @param {FeedState} state */
  #noteState = (state) => {
    this.#feedState = state;
    this.dataset.feed = state;
    this.requestUpdate();
  };

  /** @param {unknown} error */
  #noteRefusal = (error) => {
    this.#refusal = sentenceOf(error);
    if (isGone(error)) {
      this.#feed?.close();
      this.#story = null;
    }
    this.requestUpdate();
  };

  /** @param {Snapshot} story @returns {Look} */
  #look(story) {
    if (this.#lookChosen) return this.#lookChosen;
    if (this.#spreads()?.isWriting) return "scenes"; // nobody's page is turned while they write on it
    if (story.status === "completed") return "book";
    return story.textApproved ? "pictures" : "scenes";
  }

  /** Where the stage turned the page to another look, that begins at its beginning. */
  update() {
    const before = this.#lookSeen;
    super.update();
    this.#lookSeen = this.#story && this.#look(this.#story);
    const looks = this.querySelector(".looks");
    const isTurned = before !== null && before !== this.#lookSeen;
    if (isTurned && looks && looks.getBoundingClientRect().top < 0) looks.scrollIntoView();
  }

  /** @param {Look} look */
  #chooseLook(look) {
    this.#lookChosen = look;
    this.requestUpdate();
  }

  // Deeds on the whole story

  #pause = () => this.attempt(async () => this.#desk?.setStatus("paused"));
  #resume = () => this.attempt(async () => this.#desk?.setStatus("running"));

  #cancel = async () => {
    const isSure = await ask({
      question: "Cancel this story?",
      sentence: "Nothing more will be written or drawn. What there is stays here and can be downloaded.",
      yes: "Cancel the story",
      no: "Keep it going",
    });
    if (isSure) await this.attempt(async () => this.#desk?.setStatus("cancelled"));
  };

  #delete = async () => {
    const isSure = await ask({
      question: "Delete this story?",
      sentence: "Its scenes, pictures and decisions are deleted for good.",
      yes: "Delete it",
      no: "Keep it",
    });
    if (!isSure) return;
    this.#feed?.close(); // nobody asks after what is being deleted
    if (await this.attempt(async () => this.#desk?.delete())) location.hash = "#/";
    else this.#follow();
  };

  #reopen = async () => {
    const isDone = await this.attempt(async () => this.#desk?.decideText("undecided"));
    if (isDone) this.#chooseLook("scenes");
  };

  // Deeds among the scenes and pictures

  #spreads() {
    return /** @type {StorySpreads | null} */ (this.querySelector("story-spreads"));
  }

  #saveScenes = async () => (await this.#spreads()?.saveScenes()) ?? null;

  #decideNext = () => this.#spreads()?.decideNext();

  #showFailed = () => {
    this.#chooseLook("pictures");
    this.#spreads()?.showFailed();
    requestAnimationFrame(() => this.querySelector(".looks")?.scrollIntoView());
  };

  /** @param {Event} event */
  #showScene = (event) => this.#goToScene(/** @type {CustomEvent<number>} */ (event).detail);

  /** @param {number} number */
  #goToScene(number) {
    this.#chooseLook("scenes");
    requestAnimationFrame(() => this.#spreads()?.goToScene(number));
  }

  view() {
    const story = this.#story;
    if (!story) return this.#refusal ? this.#refused(this.#refusal) : this.#opening();
    const look = this.#look(story);
    const nextStep = this.#nextStep(story);
    return [
      this.#refusal && h("p", { class: "problem", role: "alert" }, this.#refusal),
      this.#head(story),
      isOver(story) && nextStep, // nothing presses any more: what comes next stays out of the reader's way
      h("story-plan", { key: "plan", story }),
      isChecked(story) && story.findings.length > 0 && this.#findings(story),
      this.#looks(look),
      h("story-spreads", { key: "spreads", desk: this.#desk, story, limits: this.#limits, look }),
      !isOver(story) && nextStep,
    ];
  }

  /** @param {string} refusal */
  #refused(refusal) {
    return h(
      "div",
      { class: "notice", role: "alert" },
      h("h1", {}, "This story cannot be shown"),
      h("p", {}, refusal),
      h("a", { class: "button", href: "#/" }, "To the library"),
    );
  }

  #opening() {
    if (this.#feedState !== "offline") return h("p", { class: "quiet" }, "Opening the story…");
    return h(
      "div",
      { class: "notice", role: "status" },
      h("p", {}, "The studio cannot be reached just now. We keep trying."),
      h("button", { type: "button", class: "button", onclick: this.#ring }, "Try now"),
    );
  }

  /** @param {Snapshot} story */
  #nextStep(story) {
    return h("next-step", {
      key: "next",
      story,
      desk: this.#desk,
      isOutOfReach: this.#feedState === "offline",
      saveScenes: this.#saveScenes,
      "ondecide-pictures": this.#decideNext,
      "onshow-failed": this.#showFailed,
      "onshow-scene": this.#showScene,
      "onreach-asked": this.#ring,
    });
  }

  /** @param {Snapshot} story */
  #head(story) {
    const { counts, plan, status } = story;
    return h(
      "header",
      { class: "story-head", key: "head" },
      pill(status, STATUS_WORDS[status]),
      h(
        "div",
        { class: "story-title" },
        h("h1", {}, story.title),
        plan && h("p", { class: "logline" }, plan.logline),
      ),
      this.#controls(story),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h("stage-rail", { story }),
      isOver(story) ? h("p", { class: "quiet" }, countsOf(counts)) : this.#progress(story),
    );
  }

  /** @param {Snapshot} story */
  #progress({ progress, counts, status }) {
    const isOutOfReach = this.#feedState === "offline"; // then nobody knows what is done, nor how long it takes
    const doing = isOutOfReach ? "Out of reach" : progress.doing || STATUS_WORDS[status].label;
    return h(
      "div",
      { class: "story-progress", key: "progress" },
      h("progress", { max: 100, value: progress.percent, "aria-label": "Progress of the whole story" }),
      h(
        "p",
        { class: "progress-words" },
        h("span", {}, doing),
        h("span", { class: "quiet" }, countsOf(counts)),
        !isOutOfReach &&
          progress.etaSeconds &&
          h("span", { class: "quiet" }, timeLeft(progress.etaSeconds)),
      ),
    );
  }

  /** @param {Snapshot} story */
  #controls(story) {
    const { id, status, textApproved } = story;
    const isOpen = !isOver(story);
    return h(
      "div",
      { class: "row story-controls", role: "group", "aria-label": "The whole story" },
      isOpen && status !== "paused" && this.#button("Pause", "pause", this.#pause),
      (status === "paused" || status === "cancelled") && this.#button("Resume", "play", this.#resume),
      textApproved && isOpen && this.#button("Reopen the text", "undo", this.#reopen),
      h("a", { class: "button", key: "zip", href: zipPath(id), download: "" }, icon("download"), "ZIP"),
      isOpen && this.#button("Cancel", "cross", this.#cancel),
      this.#button("Delete", "bin", this.#delete),
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

  /** @param {Snapshot} story */
  #findings({ findings }) {
    return h(
      "details",
      { class: "panel", key: "findings" },
      h("summary", {}, h("h2", {}, `The check found ${counted(findings.length, "thing")}`)),
      h(
        "ul",
        { class: "findings" },
        findings.map(({ message, quotes, chunk, severity }, index) =>
          h(
            "li",
            { key: index },
            h("span", { class: `tag ${severity === "major" ? "tag-warning" : ""}` }, severity),
            " ",
            message,
            quotes.map((quote) => h("q", { key: quote }, quote)),
            chunk !== null &&
              h(
                "button",
                { type: "button", class: "link", onclick: () => this.#goToScene(chunk) },
                `Go to scene ${chunk}`,
              ),
          ),
        ),
      ),
    );
  }

  /** @param {Look} look */
  #looks(look) {
    return h(
      "div",
      { class: "looks", role: "group", "aria-label": "How to look at the story", key: "looks" },
      LOOKS.map(({ name, label, sign }) =>
        h(
          "button",
          {
            type: "button",
            key: name,
            class: "look",
            "aria-pressed": String(look === name),
            onclick: () => this.#chooseLook(name),
          },
          icon(sign),
          label,
        ),
      ),
    );
  }
}

/** @param {Snapshot} story */
const isOver = ({ status }) => status === "completed" || status === "cancelled";

/** @param {Snapshot["counts"]} counts */
const countsOf = ({ chunks, chunksTotal, words, picturesDrawn, picturesApproved, picturesTotal }) =>
  [
    `${chunks} of ${counted(chunksTotal, "scene")}`,
    counted(words, "word"),
    picturesDrawn > 0 &&
      `${picturesDrawn} of ${counted(picturesTotal, "picture")} drawn, ${picturesApproved} approved`,
  ]
    .filter(Boolean)
    .join(" · ");

/** @param {Snapshot} story */
function sentenceAbout({ status, waitingFor, attention, counts, textApproved }) {
  if (attention) return attention.sentence;
  if (status === "waiting" && waitingFor) return waitingFor.sentence;
  if (status !== "running") return `${STATUS_WORDS[status].label}.`;
  if (textApproved) return `${counts.picturesDrawn} of ${counted(counts.picturesTotal, "picture")} drawn.`;
  return `${counts.chunks} of ${counted(counts.chunksTotal, "scene")} written.`;
}

const NOT_FOUND = 404;
const SERVER_ERROR = 500;

/** Deleted, perhaps on another page: nothing of it can be decided or changed any more. @param {unknown} error */
const isGone = (error) => error instanceof StudioProblem && error.status === NOT_FOUND;

/** A fault of the studio that may be over in a moment; the feed keeps trying. @param {unknown} error */
const isPassing = (error) => error instanceof StudioProblem && error.status >= SERVER_ERROR;

customElements.define("story-page", StoryPage);
