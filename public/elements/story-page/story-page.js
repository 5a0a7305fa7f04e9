import { announce } from "../../lib/announce.js";
import { ask } from "../../lib/ask.js";
import { deskFor } from "../../lib/desk.js";
import { followStory } from "../../lib/feed.js";
import { icon } from "../../lib/icon.js";
import { studioOptions } from "../../lib/options.js";
import { nextUndecided, passes } from "../../lib/picture-filters.js";
import { PICTURE_KEYS, keyDeed } from "../../lib/picture-keys.js";
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
import { STATUS_WORDS, counted, timeLeft } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { FeedState } from "../../lib/feed.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { FilterName } from "../../lib/picture-filters.js"
 * @import { Options } from "../../lib/quiz-path.js"
 * @import { PictureDecision } from "../picture-decision/picture-decision.js"
 *
 * @typedef {"scenes" | "pictures" | "book"} Look
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
  /** @type {FilterName} */
  #filter = "all";
  /** @type {Set<number>} */
  #chosen = new Set();
  #lastChosen = 0;
  /** @type {number | null} */
  #underLoupe = null;
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
    this.requestUpdate();
  };

  /** @param {Snapshot} story @returns {Look} */
  #look(story) {
    if (this.#lookChosen) return this.#lookChosen;
    if (this.#isWriting()) return "scenes"; // nobody's page is turned while they write on it
    if (story.status === "completed") return "book";
    return story.textApproved ? "pictures" : "scenes";
  }

  /** Where the stage turned the page to another look, that begins at its beginning. */
  update() {
    const before = this.querySelector(".spreads")?.getAttribute("data-look");
    super.update();
    const looks = this.querySelector(".looks");
    const isTurned = before && this.#story && before !== this.#look(this.#story);
    if (isTurned && looks && looks.getBoundingClientRect().top < 0) looks.scrollIntoView();
  }

  #isWriting() {
    return this.querySelector("scene-card:focus-within") !== null;
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

  // Among the pictures

  /** @param {number | null} number */
  #putUnderLoupe = (number) => {
    const before = this.#underLoupe;
    this.#underLoupe = number;
    this.requestUpdate();
    // The dialog would give the focus back to the picture it was opened from; the last one seen is the better place.
    if (number === null && before !== null) requestAnimationFrame(() => this.#imageButton(before)?.focus());
  };

  /** @param {Event} event */
  #moveLoupe = (event) => this.#putUnderLoupe(/** @type {CustomEvent<number | null>} */ (event).detail);

  #decideNext = () => this.#putUnderLoupe(nextUndecided(this.#story?.pictures ?? [], 0));

  #showFailed = () => {
    this.#filter = "failed";
    this.#chooseLook("pictures");
    requestAnimationFrame(() => {
      this.querySelector(".looks")?.scrollIntoView();
      /** @type {HTMLElement | null} */
      const retry = this.querySelector("[data-status=failed] .button");
      retry?.focus();
    });
  };

  /** @param {Event} event */
  #choose = (event) => {
    const { number, isChosen, isRange } =
      /** @type {CustomEvent<{ number: number, isChosen: boolean, isRange: boolean }>} */ (event).detail;
    const from = isRange && this.#lastChosen ? Math.min(this.#lastChosen, number) : number;
    const to = isRange && this.#lastChosen ? Math.max(this.#lastChosen, number) : number;
    const chosen = new Set(this.#chosen);
    for (let each = from; each <= to; each++) {
      if (isChosen) chosen.add(each);
      else chosen.delete(each);
    }
    this.#chosen = chosen;
    this.#lastChosen = number;
    this.requestUpdate();
  };

  #clearChoice = () => {
    this.#chosen = new Set();
    this.requestUpdate();
  };

  /** @param {Event} event */
  #chooseFilter = (event) => {
    this.#filter = /** @type {CustomEvent<FilterName>} */ (event).detail;
    this.#clearChoice();
  };

  /** A card that leaves the filter takes the focus with it: the next one gets it. @param {Event} event */
  #decided = (event) => {
    const { detail: number } = /** @type {CustomEvent<number>} */ (event);
    requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const buttons = this.#imageButtons();
      const next = buttons.find((button) => Number(button.dataset.number) > number) ?? buttons.at(-1);
      next?.focus();
    });
  };

  #imageButtons() {
    const all = /** @type {NodeListOf<HTMLElement>} */ (
      this.querySelectorAll(".spreads > li:not([hidden]) .picture-open")
    );
    return [...all];
  }

  /** @param {number} number */
  #imageButton(number) {
    return this.#imageButtons().find((button) => button.dataset.number === String(number));
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const item = /** @type {Element} */ (event.target).closest("li[data-number]");
    if (!item || !this.#story) return;
    const number = Number(item.getAttribute("data-number"));
    const decision = /** @type {PictureDecision | null} */ (item.querySelector("picture-decision"));
    const buttons = this.#imageButtons();
    const here = buttons.findIndex((button) => button.dataset.number === String(number));
    const columns = columnsOf(buttons);
    const next = nextUndecided(this.#story.pictures, number);
    keyDeed(event, {
      ArrowLeft: () => buttons[here - 1]?.focus(),
      ArrowRight: () => buttons[here + 1]?.focus(),
      ArrowUp: () => buttons[here - columns]?.focus(),
      ArrowDown: () => buttons[here + columns]?.focus(),
      Home: () => buttons[0]?.focus(),
      End: () => buttons.at(-1)?.focus(),
      a: () => {
        decision?.approve();
        if (next !== null) this.#imageButton(next)?.focus();
      },
      x: () => decision?.reject(),
      u: () => decision?.undo(),
      "?": this.#help,
    });
  };

  #help = () => {
    /** @type {HTMLDialogElement | null} */
    const dialog = this.querySelector("dialog.help");
    dialog?.showModal();
  };

  /** @param {number} number */
  #goToScene(number) {
    this.#chooseLook("scenes");
    requestAnimationFrame(() => {
      const title = this.querySelector(`#scene-${number}-title`);
      title?.scrollIntoView({ block: "start" });
      /** @type {HTMLElement | null} */ (title)?.focus({ preventScroll: true });
    });
  }

  view() {
    const story = this.#story;
    if (!story) {
      return this.#refusal
        ? h(
            "div",
            { class: "notice", role: "alert" },
            h("h1", {}, "This story cannot be shown"),
            h("p", {}, this.#refusal),
            h("a", { class: "button", href: "#/" }, "To the library"),
          )
        : [this.#offlineNotice(), h("p", { class: "quiet" }, "Opening the story…")];
    }
    const look = this.#look(story);
    return [
      this.#offlineNotice(),
      this.#refusal && h("p", { class: "problem", role: "alert" }, this.#refusal),
      this.#head(story),
      h("story-plan", { key: "plan", story }),
      isChecked(story) && story.findings.length > 0 && this.#findings(story),
      this.#looks(look),
      look === "pictures" &&
        h("picture-toolbar", {
          key: "toolbar",
          desk: this.#desk,
          pictures: story.pictures,
          filter: this.#filter,
          chosen: this.#chosen,
          "onfilter-chosen": this.#chooseFilter,
          "onchoice-cleared": this.#clearChoice,
          "onhelp-asked": this.#help,
        }),
      look === "book" && titlePage(story),
      this.#spreads(story, look),
      h("next-step", {
        key: "next",
        story,
        desk: this.#desk,
        "ondecide-pictures": this.#decideNext,
        "onshow-failed": this.#showFailed,
      }),
      h("picture-loupe", {
        key: "loupe",
        story,
        desk: this.#desk,
        limits: this.#limits,
        number: this.#underLoupe,
        "onloupe-moved": this.#moveLoupe,
      }),
      helpDialog(),
    ];
  }

  #offlineNotice() {
    if (this.#feedState !== "offline") return null;
    return h(
      "div",
      { class: "notice", role: "status", key: "offline" },
      h("p", {}, "The studio cannot be reached just now. What you typed is kept here, and we keep trying."),
      h("button", { type: "button", class: "button", onclick: this.#ring }, "Try now"),
    );
  }

  /** @param {Snapshot} story */
  #head(story) {
    const { progress, counts, plan, status } = story;
    const isOver = status === "completed" || status === "cancelled";
    return h(
      "header",
      { class: "story-head", key: "head" },
      h(
        "div",
        { class: "story-title" },
        pill(status, STATUS_WORDS[status]),
        h("h1", {}, story.title),
        plan && h("p", { class: "logline" }, plan.logline),
      ),
      this.#controls(story),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h("stage-rail", { story }),
      !isOver &&
        h(
          "div",
          { class: "story-progress", key: "progress" },
          h("progress", { max: 100, value: progress.percent, "aria-label": "Progress of the whole story" }),
          h(
            "p",
            { class: "progress-words" },
            h("span", {}, progress.doing || STATUS_WORDS[status].label),
            h("span", { class: "quiet" }, countsOf(counts)),
            progress.etaSeconds && h("span", { class: "quiet" }, timeLeft(progress.etaSeconds)),
          ),
        ),
      isOver && h("p", { class: "quiet" }, countsOf(counts)),
    );
  }

  /** @param {Snapshot} story */
  #controls({ id, status, textApproved }) {
    const isOver = status === "completed" || status === "cancelled";
    return h(
      "div",
      { class: "row story-controls", role: "group", "aria-label": "The whole story" },
      !isOver && status !== "paused" && this.#button("Pause", "pause", this.#pause),
      (status === "paused" || status === "cancelled") && this.#button("Resume", "play", this.#resume),
      textApproved && !isOver && this.#button("Reopen the text", "undo", this.#reopen),
      h("a", { class: "button", key: "zip", href: zipPath(id), download: "" }, icon("download"), "ZIP"),
      !isOver && this.#button("Cancel", "cross", this.#cancel),
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

  /** @param {Snapshot} story @param {Look} look */
  #spreads(story, look) {
    const reading = look === "book";
    const hasPictures = story.textApproved || story.pictures.some(({ attempts }) => attempts.length > 0);
    const answerOf = new Map(story.brief.answers.map(({ key, answer }) => [key, answer]));
    const numbers = Array.from({ length: story.counts.chunksTotal }, (_, index) => index + 1);
    return [
      h(
        "h2",
        { class: "for-listeners", key: "spreads-title" },
        look === "pictures" ? "The pictures" : "The scenes",
      ),
      h(
        "ol",
        {
          class: "spreads",
          key: "spreads",
          "data-look": look,
          "data-format": story.brief.format,
          "data-pictures": hasPictures || look === "pictures" ? "some" : "none",
          onkeydown: this.#key,
          "onpicture-opened": this.#moveLoupe,
          "onpicture-chosen": this.#choose,
          "onpicture-decided": this.#decided,
        },
        numbers.map((number) => {
          const card = story.plan?.outline[number - 1];
          const chunk = story.chunks.find((each) => each.number === number) ?? null;
          const picture = story.pictures.find((each) => each.number === number) ?? null;
          const isFiltered = look === "pictures" && picture !== null && !passes(this.#filter, picture);
          const isBlankPage = reading && !chunk;
          return h(
            "li",
            {
              key: number,
              class: "spread",
              "data-number": number,
              hidden: isFiltered || isBlankPage,
            },
            h("scene-card", {
              key: "scene",
              number,
              desk: this.#desk,
              sceneTitle: chunk?.title ?? card?.title ?? "",
              beat: card?.beat ?? "",
              answers: (card?.answers ?? []).map((key) => answerOf.get(key)).filter(Boolean),
              chunk,
              findings: isChecked(story) ? story.findings.filter(({ chunk: about }) => about === number) : [],
              charactersMax: this.#limits?.sceneCharacters ?? Infinity,
              reading,
            }),
            h("picture-card", {
              key: "picture",
              desk: this.#desk,
              picture,
              sceneTitle: chunk?.title ?? card?.title ?? "",
              limits: this.#limits,
              chosen: this.#chosen.has(number),
              reading,
            }),
          );
        }),
      ),
      look === "pictures" &&
        !story.pictures.some((picture) => passes(this.#filter, picture)) &&
        h("p", { class: "quiet none", key: "none" }, "No picture is in this state."),
    ];
  }
}

/** Half a story misses much that is still to come. @param {Snapshot} story */
const isChecked = ({ stage }) => !["planning", "writing", "checking"].includes(stage);

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

/** @param {Snapshot} story */
function titlePage({ madeBy }) {
  return h(
    "div",
    { class: "title-page", key: "title-page" },
    h("p", { class: "ornament", "aria-hidden": "true" }, "❦"),
    h("p", { class: "quiet" }, `Written by: ${madeBy.writer}. Drawn by: ${madeBy.illustrator}.`),
  );
}

function helpDialog() {
  return h(
    "dialog",
    { class: "help", key: "help", "aria-labelledby": "help-title" },
    h("h2", { id: "help-title" }, "Keys among the pictures"),
    h(
      "dl",
      { class: "keys" },
      PICTURE_KEYS.map(({ keys, deed }) =>
        h("div", { key: keys }, h("dt", {}, h("kbd", {}, keys)), h("dd", {}, deed)),
      ),
    ),
    h(
      "p",
      { class: "quiet" },
      "They work while a picture has the focus, and in the close view; never while you write.",
    ),
    h(
      "form",
      { method: "dialog", class: "row row-end" },
      h("button", { class: "button button-primary" }, "Close"),
    ),
  );
}

/** How many image buttons stand beside each other. @param {HTMLElement[]} buttons */
function columnsOf(buttons) {
  const top = buttons[0]?.getBoundingClientRect().top;
  const below = buttons.findIndex((button) => button.getBoundingClientRect().top !== top);
  return below > 0 ? below : Math.max(1, buttons.length);
}

const SERVER_ERROR = 500;

/** A fault of the studio that may be over in a moment; the feed keeps trying. @param {unknown} error */
const isPassing = (error) => error instanceof StudioProblem && error.status >= SERVER_ERROR;

customElements.define("story-page", StoryPage);
