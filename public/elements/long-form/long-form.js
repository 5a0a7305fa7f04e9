import { announce } from "../../lib/announce.js";
import { estimated } from "../../lib/estimated.js";
import { icon } from "../../lib/icon.js";
import { keepForm, keptForm } from "../../lib/kept.js";
import {
  answerTo,
  emptyLongDraft,
  longBriefOf,
  passesOf,
  sharedObjection,
  withAnswer,
  withoutOwnWords,
} from "../../lib/long-form.js";
import { PASS_WORDS, readingTime } from "../../lib/long-wording.js";
import { newKey } from "../../lib/new-key.js";
import { studioOptions } from "../../lib/options.js";
import { h } from "../../lib/render.js";
import { storyAddress } from "../../lib/route.js";
import { StudioProblem, createLongStory, estimateLongStory } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted, duration, moneyRange } from "../../lib/wording.js";

/**
 * @import { Pass, Preset } from "../../../server/story/long/long-brief.ts"
 * @import { Estimate } from "../../lib/quiz-path.js"
 * @import { Brought } from "../../lib/brought-along.js"
 * @import { Answer, Genre, KindOption, LongDraft, LongKind } from "../../lib/long-form.js"
 * @import { FieldProblem, StudioOptions } from "../../lib/studio.js"
 */

/** Lengths that people ask for, in words. @type {Record<LongKind, number[]>} */
const WORDS_OFFERED = {
  tale: [1000, 5000, 10_000, 30_000, 50_000],
  novel: [10_000, 30_000, 60_000, 100_000, 150_000],
};

/** @type {{ id: Preset, name: string, about: string }[]} */
const PRESETS = [
  { id: "full", name: "Full", about: "All twelve passes: the book a patient house would make." },
  { id: "quick", name: "Quick", about: "Planned, written and checked, without the polishing." },
];

/** @type {Record<LongKind, { title: string, hint: string, start: string }>} */
const WORDING = {
  tale: {
    title: "A tale",
    hint: "One story told in parts. Say as much or as little as you like; the studio settles the rest, and shows what it chose.",
    start: "Start the tale",
  },
  novel: {
    title: "A novel",
    hint: "Told in scenes, in twelve passes from the first idea to the last look. Say as much or as little as you like.",
    start: "Start the novel",
  },
};

const NO_OWN_WORDS =
  "The built-in storyteller tells from the choices below; to give it an idea or chapters of your own, name a language model as writer.";
const NEEDS_MODEL = "needs a language model";

/** What a tale or a novel is to be: one page, everything on it optional. */
class LongForm extends ViewElement {
  /** @type {LongKind} */
  kind = "tale";

  /** @type {StudioOptions | null} */
  #options = null;
  /** @type {LongDraft} */
  #draft = emptyLongDraft();
  #isPickedUp = false;
  /** @type {FieldProblem[]} */
  #problems = [];
  /** What was asked for when it was asked what it costs. @type {{ brief: string, estimate: Estimate | null } | null} */
  #cost = null;
  /** @type {{ brief: string, key: string } | null} Asked again with the same key, the studio makes no second story. */
  #asked = null;

  connectedCallback() {
    super.connectedCallback();
    void this.#begin();
  }

  #begin = () =>
    this.attempt(async () => {
      this.#options = await studioOptions();
      const kept = keptForm(this.kind);
      this.#draft = { ...emptyLongDraft(), ...kept };
      this.#isPickedUp = kept !== null;
      document.title = `New ${this.kind} · Talewright`;
    });

  /** @param {Partial<LongDraft>} change @param {string} [key] Of the field, whose problem is gone with it */
  #change(change, key) {
    this.#draft = { ...this.#draft, ...change };
    this.#problems = this.#problems.filter((problem) => problem.key !== key);
    keepForm(this.kind, this.#draft);
    this.requestUpdate();
  }

  #startOver = () => {
    keepForm(this.kind, null);
    this.#draft = emptyLongDraft();
    this.#problems = [];
    this.#isPickedUp = false;
    this.problem = null;
    this.requestUpdate();
  };

  #genre() {
    return this.#options?.genres.find(({ id, objection }) => id === this.#draft.genre && objection === null);
  }

  /** What the writer can make something of; the rest is kept for another one. */
  #readable() {
    return this.#options?.madeBy.readsOwnWords ? this.#draft : withoutOwnWords(this.#draft);
  }

  #brief() {
    return longBriefOf(this.kind, this.#readable(), this.#genre());
  }

  /** Nothing was changed since it was asked what it costs, or it costs nothing anyway. */
  #isCostKnown() {
    return !this.#options?.madeBy.costsMoney || this.#cost?.brief === JSON.stringify(this.#brief());
  }

  /** @param {Event} event */
  #start = async (event) => {
    event.preventDefault();
    if (!this.#isCostKnown()) return this.#askCost();
    const brief = this.#brief();
    const said = JSON.stringify(brief);
    if (this.#asked?.brief !== said) this.#asked = { brief: said, key: newKey() };
    const { key } = this.#asked;
    this.#problems = [];
    const isBegun = await this.attempt(async () => {
      const { id } = await createLongStory(this.kind, brief, key).catch((error) => {
        if (error instanceof StudioProblem) this.#problems = error.problems;
        throw error;
      });
      this.#asked = null;
      keepForm(this.kind, null);
      location.hash = storyAddress(id);
    });
    if (!isBegun) requestAnimationFrame(() => this.#showProblem());
  };

  async #askCost() {
    const brief = this.#brief();
    this.#problems = [];
    const isKnown = await this.attempt(async () => {
      const { estimate } = await estimateLongStory(this.kind, brief).catch((error) => {
        if (error instanceof StudioProblem) this.#problems = error.problems;
        throw error;
      });
      this.#cost = { brief: JSON.stringify(brief), estimate };
      announce(costSaid(estimate));
    });
    if (!isKnown) requestAnimationFrame(() => this.#showProblem());
  }

  #costView() {
    if (!this.#cost) return null;
    const { estimate } = this.#cost;
    return estimate ? estimated(estimate) : h("p", { key: "estimate" }, costSaid(estimate));
  }

  #showProblem() {
    /** @type {HTMLElement | null} */
    const place = this.querySelector("[aria-invalid=true]") ?? this.querySelector(".problem");
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }

  /** @param {string} key */
  #problemWith(key) {
    const sentences = this.#problems.filter((problem) => problem.key === key).map(({ sentence }) => sentence);
    return sentences.length > 0 ? sentences.join(" ") : null;
  }

  view() {
    const options = this.#options;
    const kind = options?.kinds.find(({ id }) => id === this.kind);
    if (!options || !kind) {
      return this.problem
        ? h(
            "div",
            { class: "notice", role: "alert" },
            h("h1", {}, WORDING[this.kind].title),
            h("p", {}, this.problem),
            h("button", { type: "button", class: "button", onclick: this.#begin }, "Try again"),
          )
        : h("p", { class: "quiet" }, "Laying out the form…");
    }
    const { title, hint, start } = WORDING[this.kind];
    return h(
      "form",
      { class: "long-form", onsubmit: this.#start, novalidate: true, autocomplete: "off" },
      h("header", {}, h("h1", { tabindex: "-1" }, title), h("p", { class: "hint" }, hint)),
      this.#isPickedUp &&
        h(
          "p",
          { class: "quiet" },
          "What you typed last time is still here. ",
          h("button", { type: "button", class: "link", onclick: this.#startOver }, "Start over"),
        ),
      this.#genres(options.genres),
      this.#lengths(kind),
      options.madeBy.readsOwnWords
        ? this.#idea(options.limits.given.idea)
        : h("p", { class: "quiet", key: "idea" }, NO_OWN_WORDS),
      this.#fields(),
      this.kind === "novel" && this.#work(kind, options.limits.draftingAtOnce),
      options.madeBy.readsOwnWords &&
        h("bring-along", {
          key: "bring",
          brought: this.#draft.brought,
          objection: this.#problemWith("given"),
          onbrought: (/** @type {CustomEvent<Brought>} */ { detail }) =>
            this.#change({ brought: detail }, "given"),
        }),
      this.#way(options, start),
    );
  }

  /** @param {Genre[]} genres */
  #genres(genres) {
    const shared = sharedObjection(genres);
    return h(
      "fieldset",
      { class: "form-section", key: "genres" },
      h("legend", {}, h("h2", {}, "Genre")),
      this.#trouble("genre"),
      h(
        "div",
        { class: "choices" },
        this.#genreChoice(null, "Let the studio choose", "It says afterwards what it chose.", null),
        inOrder(genres).map(({ id, name, about, objection }) =>
          this.#genreChoice(
            id,
            name,
            about,
            shared !== null && objection?.startsWith(shared) ? NEEDS_MODEL : objection,
          ),
        ),
      ),
      shared !== null && h("p", { class: "objection quiet", key: "shared" }, icon("warning"), shared),
    );
  }

  /** @param {string | null} id @param {string} name @param {string} about @param {string | null} objection */
  #genreChoice(id, name, about, objection) {
    return h(
      "label",
      { class: "choice", key: id ?? "studio", "data-state": objection === null ? "open" : "closed" },
      h("input", {
        type: "radio",
        name: "genre",
        value: id ?? "",
        checked: this.#draft.genre === id && objection === null,
        disabled: objection !== null,
        onchange: () => this.#change({ genre: id }, "genre"),
      }),
      h(
        "span",
        {},
        name,
        h("span", { class: "promise" }, about),
        objection !== null && h("span", { class: "objection quiet" }, icon("warning"), objection),
      ),
    );
  }

  /** @param {KindOption} kind */
  #lengths({ words, scenes }) {
    if (!words) return null;
    const { min, max, usual } = words;
    const wanted = Number(this.#draft.words || usual);
    return h(
      "section",
      { class: "form-section", key: "lengths" },
      h("h2", {}, "Length"),
      h(
        "div",
        { class: "labelled" },
        h("label", { for: "words" }, "Words"),
        h(
          "div",
          { class: "row" },
          this.#numberField("words", this.#draft.words, words),
          h(
            "div",
            { class: "chips", role: "group", "aria-label": "Usual lengths" },
            WORDS_OFFERED[this.kind]
              .filter((each) => each >= min && each <= max)
              .map((each) => this.#lengthChip(each, each === wanted)),
          ),
        ),
        h(
          "p",
          { class: "quiet", id: "words-hint" },
          `From ${min.toLocaleString("en-GB")} to ${max.toLocaleString("en-GB")}; ` +
            `${counted(wanted, "word")} take about ${readingTime(wanted)} to read.`,
        ),
        this.#trouble("words"),
      ),
      scenes &&
        h(
          "div",
          { class: "labelled", key: "scenes" },
          h("label", { for: "scenes" }, "Scenes"),
          this.#numberField("scenes", this.#draft.scenes, {
            ...scenes,
            usual: Math.round(wanted / scenes.wordsEach),
          }),
          h(
            "p",
            { class: "quiet", id: "scenes-hint" },
            `From ${scenes.min} to ${scenes.max}. Left empty, the studio makes scenes of about ${counted(scenes.wordsEach, "word")}.`,
          ),
          this.#trouble("scenes"),
        ),
    );
  }

  /** @param {"words" | "scenes" | "draftingAtOnce"} name @param {string} value @param {{ min: number, max: number, usual: number }} limits */
  #numberField(name, value, { min, max, usual }) {
    return h("input", {
      type: "number",
      id: name,
      class: "number",
      inputmode: "numeric",
      value,
      min,
      max,
      step: 1,
      placeholder: String(usual),
      "aria-describedby": `${name}-hint`,
      "aria-invalid": this.#problemWith(name) ? "true" : null,
      oninput: (/** @type {Event} */ { currentTarget }) =>
        this.#change({ [name]: /** @type {HTMLInputElement} */ (currentTarget).value }, name),
    });
  }

  /** @param {number} words @param {boolean} isWanted */
  #lengthChip(words, isWanted) {
    return h(
      "button",
      {
        type: "button",
        key: words,
        class: "chip",
        "aria-pressed": String(isWanted),
        onclick: () => this.#change({ words: String(words) }, "words"),
      },
      words.toLocaleString("en-GB"),
    );
  }

  /** @param {number} charactersMax */
  #idea(charactersMax) {
    return h(
      "section",
      { class: "form-section labelled", key: "idea" },
      h("label", { for: "idea" }, h("h2", {}, "Your idea")),
      h(
        "p",
        { class: "quiet", id: "idea-hint" },
        "What it is about, in your own words. Left empty, the studio has one.",
      ),
      h("textarea", {
        id: "idea",
        class: "text",
        rows: 3,
        maxLength: charactersMax,
        value: this.#draft.idea,
        "aria-describedby": "idea-hint",
        "aria-invalid": this.#problemWith("idea") ? "true" : null,
        oninput: (/** @type {Event} */ { currentTarget }) =>
          this.#change({ idea: /** @type {HTMLTextAreaElement} */ (currentTarget).value }, "idea"),
      }),
      this.#trouble("idea"),
    );
  }

  #fields() {
    const genre = this.#genre();
    return h(
      "section",
      { class: "form-section", key: "fields" },
      h("h2", {}, "What it is made of"),
      genre
        ? genre.groups.map((field) =>
            h("field-choice", {
              key: `${genre.id}-${field.id}`,
              field,
              answer: answerTo(this.#readable(), field.id),
              takesOwnWords: this.#options?.madeBy.readsOwnWords ?? true,
              objection: this.#problemWith(field.id),
              onanswered: (/** @type {CustomEvent<Answer>} */ { detail }) =>
                this.#change(withAnswer(this.#draft, field.id, detail), field.id),
            }),
          )
        : h("p", { class: "quiet" }, "Each genre asks questions of its own. Choose one to see them."),
    );
  }

  /** @param {KindOption} kind @param {number} atOnceMax */
  #work(kind, atOnceMax) {
    const isOn = passesOf(kind, this.#draft);
    return h(
      "section",
      { class: "form-section", key: "work" },
      h("h2", {}, "How it is made"),
      this.#trouble("passes"),
      h(
        "div",
        { class: "choices", role: "radiogroup", "aria-label": "How thoroughly" },
        PRESETS.map(({ id, name, about }) =>
          h(
            "label",
            { class: "choice", key: id },
            h("input", {
              type: "radio",
              name: "preset",
              checked: this.#draft.preset === id,
              onchange: () => this.#change({ preset: id, switched: {} }, "passes"),
            }),
            h("span", {}, name, h("span", { class: "promise" }, about)),
          ),
        ),
      ),
      h(
        "details",
        { class: "panel" },
        h(
          "summary",
          {},
          h("h3", { class: "panel-title" }, `The passes: ${isOn.size} of ${kind.passes?.length ?? 0}`),
        ),
        h(
          "div",
          { class: "passes" },
          (kind.passes ?? []).map((pass) => this.#pass(pass, isOn.has(pass))),
          h(
            "div",
            { class: "labelled", key: "at-once" },
            h("label", { for: "draftingAtOnce" }, "Scenes drafted at once"),
            this.#numberField("draftingAtOnce", this.#draft.draftingAtOnce, {
              min: 1,
              max: atOnceMax,
              usual: 1,
            }),
            h(
              "p",
              { class: "quiet", id: "draftingAtOnce-hint" },
              `From 1 to ${atOnceMax}. More than one only where the outline says that they do not build on each other.`,
            ),
            this.#trouble("draftingAtOnce"),
          ),
        ),
      ),
    );
  }

  /** @param {Pass} pass @param {boolean} isOn */
  #pass(pass, isOn) {
    const { name, does } = PASS_WORDS[pass];
    return h(
      "label",
      { class: "pass", key: pass },
      h("input", {
        type: "checkbox",
        checked: isOn,
        onchange: () => this.#change({ switched: { ...this.#draft.switched, [pass]: !isOn } }, "passes"),
      }),
      h("span", {}, h("strong", {}, name), h("span", { class: "guidance quiet" }, does)),
    );
  }

  /** @param {string} key */
  #trouble(key) {
    const sentence = this.#problemWith(key);
    return sentence && h("p", { class: "problem", role: "alert", key: `problem-${key}` }, sentence);
  }

  /** @param {StudioOptions} options @param {string} start */
  #way({ madeBy }, start) {
    const count = this.#problems.length;
    const isCostKnown = this.#isCostKnown();
    return h(
      "div",
      { class: "long-way", key: "way" },
      this.problem &&
        h(
          "p",
          { class: "problem", role: "alert" },
          count > 0
            ? `${counted(count, "thing wants", "things want")} another look, see above.`
            : this.problem,
        ),
      madeBy.costsMoney && isCostKnown && this.#costView(),
      h("p", { class: "quiet", key: "writer" }, `Written by: ${madeBy.writer}.`),
      h(
        "button",
        {
          key: "start",
          class: "button button-primary button-large",
          "aria-disabled": this.busy ? "true" : null,
          onclick: onlyOnce,
        },
        isCostKnown ? (this.busy ? "Starting…" : start) : this.busy ? "Asking…" : "What will it cost?",
      ),
    );
  }
}

/** The second half of a double click would start what the first one asked the price of. @param {MouseEvent} event */
const onlyOnce = (event) => {
  if (event.detail > 1) event.preventDefault();
};

/** @param {Estimate | null} estimate */
const costSaid = (estimate) =>
  estimate
    ? `It costs about ${moneyRange(estimate.usd)}, in ${duration(estimate.seconds)}.`
    : "It costs nothing.";

/** Those that can be told come first. @param {Genre[]} genres */
const inOrder = (genres) =>
  genres.toSorted((one, other) => Number(one.objection !== null) - Number(other.objection !== null));

customElements.define("long-form", LongForm);
