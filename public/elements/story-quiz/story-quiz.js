import { announce } from "../../lib/announce.js";
import { icon } from "../../lib/icon.js";
import { dropQuiz, keepQuiz, keptQuiz } from "../../lib/kept.js";
import { newKey } from "../../lib/new-key.js";
import { studioOptions } from "../../lib/options.js";
import * as path from "../../lib/quiz-path.js";
import { estimated } from "../../lib/estimated.js";
import { h } from "../../lib/render.js";
import { storyAddress } from "../../lib/route.js";
import { createStory } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";

/** @import { Estimate, Options, QuizDraft, QuizStep } from "../../lib/quiz-path.js" */

/** From this share of the limit on, the characters are counted aloud. */
const NEARLY_FULL = 0.8;

/** One question a screen, back and forth without losing an answer, then everything at a glance and Start. */
class StoryQuiz extends ViewElement {
  /** @type {Options | null} */
  #options = null;
  /** @type {QuizDraft} */
  #draft = path.emptyDraft();
  #at = "hero";
  #isPickedUp = false;
  /** @type {string | null} What keeps the person from going on. */
  #gap = null;
  /** The summary was seen: a changed answer leads back to it. */
  #isReviewed = false;
  /** @type {{ brief: string, key: string } | null} Asked again with the same key, the studio makes no second story. */
  #asked = null;

  connectedCallback() {
    super.connectedCallback();
    document.title = "New story · Talewright";
    void this.#begin();
  }

  #begin = () =>
    this.attempt(async () => {
      this.#options = await studioOptions();
      const kept = keptQuiz();
      this.#draft = { ...path.emptyDraft(), hero: this.#options.defaultHero, ...kept?.draft };
      this.#isPickedUp = kept !== null;
      this.#at = this.#steps().some(({ key }) => key === kept?.at) ? String(kept?.at) : "hero";
      requestAnimationFrame(() => this.#focusScreen());
    });

  #steps() {
    return this.#options ? path.stepsOf(this.#options, this.#draft) : [];
  }

  #step() {
    const steps = this.#steps();
    return steps.find(({ key }) => key === this.#at) ?? steps[0];
  }

  #hero() {
    return this.#options?.heroes.find(({ id }) => id === this.#draft.hero);
  }

  /** @param {string} answer @param {boolean} isSurprise */
  #answer(answer, isSurprise = false) {
    const step = this.#step();
    if (!step) return;
    this.#draft = path.withAnswer(step, this.#draft, answer, { isSurprise });
    this.#gap = null;
    this.#keep();
  }

  #keep() {
    keepQuiz({ draft: this.#draft, at: this.#at });
    this.requestUpdate();
  }

  #surprise = () => {
    const step = this.#step();
    if (!this.#options || !step) return;
    this.#answer(path.surpriseFor(this.#options, step, this.#draft, Math.random), true);
    announce(`Chosen for you: ${path.answerShown(this.#options, step, this.#draft)}`);
  };

  #surpriseAll = () => {
    if (!this.#options) return;
    const isHeroUntouched = this.#draft.hero === this.#options.defaultHero;
    const open = { ...this.#draft, hero: isHeroUntouched ? null : this.#draft.hero };
    this.#draft = path.surpriseTheRest(this.#options, open, Math.random);
    this.#go("summary");
  };

  /** @param {string} key */
  #go(key) {
    this.#at = key;
    this.#gap = null;
    this.problem = null;
    if (key === "summary") this.#isReviewed = true;
    this.#keep();
    window.scrollTo(0, 0);
    requestAnimationFrame(() => this.#focusScreen());
  }

  #focusScreen() {
    const field =
      this.querySelector("input[type=text], input:checked") ??
      this.querySelector("input[type=radio]") ??
      this.querySelector("h1");
    /** @type {HTMLElement | null} */ (field)?.focus({ preventScroll: true });
  }

  #back = () => {
    const steps = this.#steps();
    const before = steps[steps.findIndex(({ key }) => key === this.#at) - 1];
    if (before) this.#go(before.key);
  };

  /** @param {Event} event */
  #goOn = (event) => {
    event.preventDefault();
    const step = this.#step();
    if (!step) return;
    if (step.kind === "summary") return void this.#start();
    if (!path.answerTo(step, this.#draft).trim()) {
      this.#gap = isTyped(step)
        ? "Write an answer, take one of the examples, or let us surprise you."
        : "Choose one, or let us surprise you.";
      this.requestUpdate();
      this.#focusScreen();
      return;
    }
    const steps = this.#steps();
    const following = steps[steps.findIndex(({ key }) => key === step.key) + 1];
    const isWhole =
      steps.at(-1)?.kind === "summary" && this.#options && path.briefOf(this.#options, this.#draft);
    if (this.#isReviewed && isWhole) this.#go("summary");
    else if (following) this.#go(following.key);
  };

  #startOver = () => {
    dropQuiz();
    this.#draft = { ...path.emptyDraft(), hero: this.#options?.defaultHero ?? null };
    this.#isPickedUp = false;
    this.#isReviewed = false;
    this.#go("hero");
  };

  async #start() {
    const brief = this.#options && path.briefOf(this.#options, this.#draft);
    if (!brief) return;
    const said = JSON.stringify(brief);
    if (this.#asked?.brief !== said) this.#asked = { brief: said, key: newKey() };
    const { key } = this.#asked;
    await this.attempt(async () => {
      const { id } = await createStory(brief, key);
      this.#asked = null;
      dropQuiz();
      location.hash = storyAddress(id);
    });
  }

  view() {
    const options = this.#options;
    const step = this.#step();
    if (!options || !step) {
      return this.problem
        ? h(
            "div",
            { class: "notice", role: "alert" },
            h("h1", {}, "A new story"),
            h("p", {}, this.problem),
            h("button", { type: "button", class: "button", onclick: this.#begin }, "Try again"),
          )
        : h("p", { class: "quiet" }, "Laying out the questions…");
    }
    const steps = this.#steps();
    const position = steps.findIndex(({ key }) => key === step.key);
    const isSummary = step.kind === "summary";
    return h(
      "form",
      { class: "quiz", "data-step": step.key, onsubmit: this.#goOn, novalidate: true, autocomplete: "off" },
      h(
        "div",
        { class: "quiz-progress" },
        h("progress", {
          max: path.questionCount(options, this.#draft),
          value: position,
          "aria-label": "Questions answered",
        }),
        h(
          "p",
          { class: "quiet" },
          isSummary
            ? "All questions answered"
            : `Question ${position + 1} of ${path.questionCount(options, this.#draft)}`,
        ),
      ),
      this.#isPickedUp &&
        h(
          "p",
          { class: "quiz-kept quiet" },
          "Your answers from last time are still here. ",
          h("button", { type: "button", class: "link", onclick: this.#startOver }, "Start over"),
        ),
      h("div", { class: "quiz-screen", key: step.key }, this.#screen(options, step)),
      this.#gap && h("p", { class: "problem", role: "alert", id: "gap" }, this.#gap),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h(
        "div",
        { class: "quiz-way" },
        position > 0
          ? h(
              "button",
              { type: "button", class: "button", key: "back", onclick: this.#back },
              icon("back"),
              "Back",
            )
          : h(
              "button",
              { type: "button", class: "button", key: "all", onclick: this.#surpriseAll },
              icon("dice"),
              "Surprise me with everything",
            ),
        h(
          "button",
          { class: "button button-primary", key: "on", "aria-disabled": this.busy ? "true" : null },
          isSummary ? (this.busy ? "Starting…" : "Start the story") : "Next",
          !isSummary && icon("forward"),
        ),
      ),
    );
  }

  /** @param {Options} options @param {QuizStep} step */
  #screen(options, step) {
    if (step.kind === "summary") return this.#summary(options);
    return [
      h("h1", { id: "question", tabindex: "-1" }, this.#question(step)),
      h("p", { class: "hint", id: "hint" }, this.#hint(step)),
      this.#field(options, step),
      step.kind !== "format" && this.#surpriseRow(step),
    ];
  }

  /** @param {QuizStep} step */
  #question(step) {
    if (step.kind === "hero") return "Who is your story about?";
    if (step.kind === "format") return "Which shape shall the pictures have?";
    return step.kind === "summary" ? "" : path.spoken(step.question.question, this.#hero());
  }

  /** @param {QuizStep} step */
  #hint(step) {
    if (step.kind === "hero") return "The hero is in every scene, and looks the same in every picture.";
    if (step.kind === "structure") return "Each kind asks questions of its own.";
    if (step.kind === "format")
      return "Portrait reads like a book in the hand, landscape like one across two knees.";
    return step.kind === "summary" ? "" : path.spoken(step.question.hint, this.#hero());
  }

  /** @param {Options} options @param {QuizStep} step */
  #field(options, step) {
    if (step.kind === "hero") return this.#heroes(options);
    if (step.kind === "format") return this.#formats(options);
    if (step.kind === "summary") return null;
    return isTyped(step) ? this.#typed(options, step) : this.#choices(options, step);
  }

  /** @param {Options} options */
  #heroes(options) {
    return h(
      "div",
      { class: "heroes", role: "radiogroup", "aria-labelledby": "question", "aria-describedby": "hint" },
      options.heroes.map((hero) =>
        h(
          "label",
          { class: "hero", key: hero.id },
          this.#radio("hero", hero.id, this.#draft.hero),
          h(
            "span",
            { class: "hero-face", "aria-hidden": "true" },
            h("span", { class: "hero-letter" }, hero.species.charAt(0).toUpperCase()),
            h("img", { src: `/heroes/${hero.id}.webp`, alt: "", loading: "lazy", onerror: hide }),
          ),
          h("span", { class: "hero-name" }, hero.label),
        ),
      ),
    );
  }

  /** @param {Options} options */
  #formats(options) {
    const words = { portrait: "Portrait, 2 : 3", landscape: "Landscape, 3 : 2" };
    return h(
      "div",
      { class: "choices", role: "radiogroup", "aria-labelledby": "question", "aria-describedby": "hint" },
      options.formats.map((format) =>
        h(
          "label",
          { class: "choice", key: format },
          this.#radio("format", format, this.#draft.format),
          h("span", { class: "shape", "data-format": format, "aria-hidden": "true" }),
          h("span", {}, words[format]),
        ),
      ),
    );
  }

  /** @param {Options} options @param {Extract<QuizStep, { question: unknown }>} step */
  #choices(options, step) {
    const structures = step.kind === "structure" ? options.structures : [];
    /** @type {Map<string, string>} */
    const promises = new Map(structures.map(({ id, promise }) => [id, promise]));
    return h(
      "div",
      { class: "choices", role: "radiogroup", "aria-labelledby": "question", "aria-describedby": "hint" },
      step.question.choices?.map(({ id, label }) =>
        h(
          "label",
          { class: "choice", key: id },
          this.#radio(step.key, id, path.answerTo(step, this.#draft)),
          h("span", {}, label, promises.has(id) && h("span", { class: "promise" }, promises.get(id))),
        ),
      ),
    );
  }

  /** @param {string} name @param {string} value @param {string | null} chosen */
  #radio(name, value, chosen) {
    return h("input", {
      type: "radio",
      name,
      value,
      checked: value === chosen,
      onchange: () => this.#answer(value),
    });
  }

  /** @param {Options} options @param {Extract<QuizStep, { question: unknown }>} step */
  #typed(options, step) {
    const answer = path.answerTo(step, this.#draft);
    const { answerCharacters } = options.limits;
    return [
      h("input", {
        type: "text",
        key: step.key,
        class: "answer",
        name: step.key,
        value: answer,
        maxLength: answerCharacters,
        "aria-labelledby": "question",
        "aria-describedby": this.#gap ? "hint gap" : "hint",
        "aria-invalid": this.#gap ? "true" : null,
        oninput: (/** @type {Event} */ { currentTarget }) =>
          this.#answer(/** @type {HTMLInputElement} */ (currentTarget).value),
      }),
      answer.length > answerCharacters * NEARLY_FULL &&
        h("p", { class: "quiet" }, `${answer.length} of ${answerCharacters} characters`),
      h("h2", { class: "label", id: "examples" }, "For example"),
      h(
        "div",
        { class: "chips", role: "group", "aria-labelledby": "examples" },
        step.question.chips.map((chip) =>
          h(
            "button",
            {
              type: "button",
              key: chip,
              class: "chip",
              "aria-pressed": String(chip === answer),
              onclick: () => this.#answer(chip),
            },
            chip,
          ),
        ),
      ),
    ];
  }

  /** @param {QuizStep} step */
  #surpriseRow(step) {
    const isSurprise = this.#draft.surprises.includes(step.key);
    return h(
      "div",
      { class: "surprise" },
      h(
        "button",
        { type: "button", class: "button", onclick: this.#surprise },
        icon("dice"),
        isSurprise ? "Another surprise" : "Surprise me",
      ),
      isSurprise &&
        this.#options &&
        h("p", {}, "Chosen for you: ", h("strong", {}, path.answerShown(this.#options, step, this.#draft))),
    );
  }

  /** @param {Options} options */
  #summary(options) {
    const asked = this.#steps().filter(({ kind }) => kind !== "summary");
    return [
      h("h1", { id: "question", tabindex: "-1" }, "Is this your story?"),
      h(
        "p",
        { class: "hint" },
        `Twenty scenes and twenty pictures. Written by: ${options.madeBy.writer}. ` +
          `Drawn by: ${options.madeBy.illustrator}.`,
      ),
      options.estimate && estimated(options.estimate),
      h(
        "dl",
        { class: "summary" },
        asked.map((step) =>
          h(
            "div",
            { key: step.key },
            h("dt", {}, this.#question(step)),
            h(
              "dd",
              {},
              h("span", { class: "summary-answer" }, path.answerShown(options, step, this.#draft)),
              this.#draft.surprises.includes(step.key) &&
                h("span", { class: "tag" }, icon("dice"), "surprise"),
            ),
            h(
              "dd",
              { class: "summary-change" },
              h(
                "button",
                {
                  type: "button",
                  class: "link",
                  "aria-label": `Change: ${this.#question(step)}`,
                  onclick: () => this.#go(step.key),
                },
                "Change",
              ),
            ),
          ),
        ),
      ),
    ];
  }
}

/** @param {QuizStep} step */
const isTyped = (step) => step.kind === "question" && step.question.shape !== "choice";

/** @param {Event} event */
const hide = ({ currentTarget }) => {
  /** @type {HTMLElement} */ (currentTarget).hidden = true;
};

customElements.define("story-quiz", StoryQuiz);
