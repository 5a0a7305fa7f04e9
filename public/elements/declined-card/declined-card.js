import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { wordDiff } from "../../lib/word-diff.js";
import { categoryWords } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { IconName } from "../../lib/icon.js"
 *
 * @typedef {Snapshot["declined"][number]} Declined
 */

const PLACEHOLDERS = {
  scene: "A placeholder is what the plan says of the scene, in place of its text.",
  picture: "A placeholder is a plain picture by the built-in illustrator.",
};

/**
 * What a provider would not write or draw: what was tried, and how it shall go on. Once that is settled, a line that
 * opens to the words before and after.
 */
class DeclinedCard extends ViewElement {
  /** @type {Desk | null} Without it nothing can be chosen any more */
  desk = null;
  /** @type {Declined | null} */
  declined = null;

  /** @type {string | null} Words that a person is writing */
  #words = null;

  #edit = () => {
    this.#words = this.declined?.suggestion ?? this.declined?.wording ?? "";
    this.requestUpdate();
    requestAnimationFrame(() => this.querySelector("textarea")?.focus());
  };

  #dropEdit = () => {
    this.#words = null;
    this.requestUpdate();
    requestAnimationFrame(() => this.#focusIfLost());
  };

  /** @param {(desk: Desk, declined: Declined) => Promise<unknown>} deed */
  async #do(deed) {
    const { desk, declined } = this;
    if (!desk || !declined || !(await this.attempt(() => deed(desk, declined)))) return;
    this.#words = null;
    this.requestUpdate();
    requestAnimationFrame(() => this.#focusIfLost());
  }

  #focusIfLost() {
    if (document.activeElement && document.activeElement !== document.body) return;
    /** @type {HTMLElement | null | undefined} */
    const near =
      this.querySelector(".button, summary") ??
      this.closest("li")?.querySelector("button, textarea, [tabindex]");
    near?.focus();
  }

  /** @param {string} wording */
  #useWords(wording) {
    return this.#do((desk, { of, scene }) => desk.chooseWording(of, scene, { choice: "words", wording }));
  }

  #usePlaceholder = () =>
    this.#do((desk, { of, scene }) => desk.chooseWording(of, scene, { choice: "placeholder" }));

  #skip = () => this.#do((desk, { scene }) => desk.picture(scene).decide({ decision: "skipped" }));

  /** @param {Event} event */
  #sendWords = (event) => {
    event.preventDefault();
    const words = (this.#words ?? "").trim();
    if (words !== "") void this.#useWords(words);
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") this.#dropEdit();
  };

  view() {
    const { declined } = this;
    if (!declined) return null;
    return declined.waitsForYou && this.desk ? this.#waiting(declined) : past(declined);
  }

  /** @param {Declined} declined */
  #waiting(declined) {
    const { of, scene, by, category, suggestion, rewordings } = declined;
    const id = `declined-${of}-${scene}`;
    const objection = categoryWords(category);
    const tried = rewordings.filter(({ wasDeclined }) => wasDeclined);
    const suggested = rewordings.find(({ after }) => after === suggestion);
    return h(
      "section",
      { class: "declined", "data-state": "waiting", tabindex: "-1", "aria-labelledby": id },
      h("h4", { id }, icon("warning"), `${of === "scene" ? "Scene" : "Picture"} ${scene} was declined`),
      h(
        "p",
        {},
        `${by} would not ${of === "scene" ? "write" : "draw"} it. `,
        objection ? `It objects to: ${objection}.` : "It did not say what it objects to.",
        " Only this one waits; say how it shall go on.",
      ),
      tried.length > 0 && [h("h5", {}, "What was tried"), tried.map(reworded)],
      suggested && [h("h5", {}, "Suggested words"), reworded(suggested)],
      rewordings.length === 0 &&
        h(
          "details",
          { class: "declined-words" },
          h("summary", {}, "The words that were declined"),
          h("p", { class: "word-diff" }, declined.wording),
        ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      this.#words === null ? this.#actions(declined) : this.#form(declined, this.#words),
    );
  }

  /** @param {Declined} declined */
  #actions({ of, suggestion }) {
    return [
      h(
        "div",
        { class: "row", key: "actions" },
        suggestion !== null &&
          this.#button(
            "Use the suggested words",
            "check",
            () => this.#useWords(suggestion),
            "button-primary",
          ),
        this.#button(suggestion === null ? "Write other words" : "Edit", "pen", this.#edit),
        of === "picture" && this.#button("Skip this picture", "cross", this.#skip),
        this.#button("Use a placeholder", "spread", this.#usePlaceholder),
      ),
      h("p", { class: "quiet" }, PLACEHOLDERS[of]),
    ];
  }

  /** @param {Declined} declined @param {string} words */
  #form({ of, scene }, words) {
    const id = `words-${of}-${scene}`;
    return h(
      "form",
      { class: "declined-form", key: "form", onsubmit: this.#sendWords },
      h("label", { for: id }, of === "scene" ? "What the scene shall tell" : "What the picture shall show"),
      h("textarea", {
        id,
        rows: 5,
        value: words,
        onkeydown: this.#key,
        oninput: (/** @type {Event} */ { currentTarget }) => {
          this.#words = /** @type {HTMLTextAreaElement} */ (currentTarget).value;
        },
      }),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { class: "button button-primary", "aria-disabled": this.busy ? "true" : null },
          icon("check"),
          "Use these words",
        ),
        h("button", { type: "button", class: "button", onclick: this.#dropEdit }, "Never mind"),
      ),
    );
  }

  /**
   * @param {string} label
   * @param {IconName} sign
   * @param {() => unknown} deed
   * @param {string} [look]
   */
  #button(label, sign, deed, look = "") {
    return h(
      "button",
      {
        type: "button",
        key: label,
        class: `button ${look}`,
        "aria-disabled": this.busy ? "true" : null,
        onclick: () => void deed(),
      },
      icon(sign),
      label,
    );
  }
}

/** @param {Declined} declined */
function past({ by, rewordings, waitsForYou }) {
  const said = `${by} declined this${waitsForYou ? "" : " at first"}`;
  if (rewordings.length === 0) return h("p", { class: "declined-past quiet" }, `${said}.`);
  return h(
    "details",
    { class: "declined declined-past", "data-state": "past" },
    h("summary", { class: "quiet" }, `${said}. See what was changed`),
    rewordings.map(reworded),
  );
}

/** @param {Declined["rewordings"][number]} rewording @param {number} [index] */
const reworded = ({ before, after, changed, wasDeclined }, index = 0) =>
  h(
    "div",
    { class: "reworded", key: index },
    h("p", {}, changed, wasDeclined && [" ", h("span", { class: "tag" }, "declined too")]),
    wordDiff(before, after),
  );

customElements.define("declined-card", DeclinedCard);
