import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { getBudget } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { money } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { Budget } from "../../lib/studio.js"
 */

/** Lets a story cost more and go on, in one step. */
class RaiseBudget extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {Snapshot["cost"]} */
  cost = null;

  /** @type {string | null} What was typed; else something is proposed */
  #typed = null;
  /** @type {Budget | null} */
  #budget = null;

  connectedCallback() {
    super.connectedCallback();
    void this.attempt(async () => {
      this.#budget = await getBudget();
    });
  }

  /** @param {Event} event */
  #send = (event) => {
    event.preventDefault();
    const usd = this.querySelector("input")?.valueAsNumber;
    if (usd === undefined || Number.isNaN(usd)) return;
    void this.attempt(async () => this.desk?.raiseBudget(usd));
  };

  view() {
    return h(
      "form",
      { class: "raise-budget", onsubmit: this.#send },
      h("label", { for: "budget" }, "This story may cost"),
      h(
        "span",
        { class: "dollars" },
        h("span", { "aria-hidden": "true" }, "$"),
        h("input", {
          id: "budget",
          type: "number",
          min: "0",
          step: "any",
          required: true,
          inputmode: "decimal",
          value: this.#typed ?? proposed(this.cost),
          oninput: (/** @type {Event} */ { currentTarget }) => {
            this.#typed = /** @type {HTMLInputElement} */ (currentTarget).value;
          },
        }),
        h("span", { class: "for-listeners" }, "US dollars"),
      ),
      h(
        "button",
        { class: "button button-primary", "aria-disabled": this.busy ? "true" : null },
        icon("play"),
        "Raise and resume",
      ),
      this.#budget && h("p", { class: "quiet" }, othersSpent(this.#budget)),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
    );
  }
}

/** It may be these that stop the story, and only the owner's settings raise them. @param {Budget} budget */
const othersSpent = ({ day, month }) =>
  `All stories today: ${money(day.spentUsd)} of ${money(day.capUsd)}; this month: ` +
  `${money(month.spentUsd)} of ${money(month.capUsd)}. These two caps are settings of the studio.`;

const DOLLARS_LEAST = 1;

/** Twice what it may cost now, or has cost where its cap was lowered since. @param {Snapshot["cost"]} cost */
const proposed = (cost) =>
  String(Math.max(DOLLARS_LEAST, Math.ceil(2 * Math.max(cost?.capUsd ?? 0, cost?.spentUsd ?? 0))));

customElements.define("raise-budget", RaiseBudget);
