import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { PROVIDERS_ADDRESS } from "../../lib/route.js";
import { getBudget } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted, dayOf, inOrderOfStages, money, percent, stageWords } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Budget } from "../../lib/studio.js"
 *
 * @typedef {NonNullable<Snapshot["cost"]>} Cost
 * @typedef {Cost["byStage"][number]} Spending
 */

/** From this share of the cap on, a notice says so. */
const NEARLY_SPENT = 0.8;

/** What a story has cost, in a line that opens to where it went. */
class StoryCost extends ViewElement {
  /** @type {Cost | null} */
  cost = null;
  /** Nothing is bought just now, so that a cap comes no nearer. */
  resting = false;

  /** @type {Budget | null} */
  #budget = null;

  /** @param {Event} event */
  #learnBudget = async ({ currentTarget }) => {
    if (/** @type {HTMLDetailsElement} */ (currentTarget).open)
      await this.attempt(async () => {
        this.#budget = await getBudget();
      });
  };

  view() {
    const { cost } = this;
    if (!cost) return null;
    const isNear = cost.share >= NEARLY_SPENT && !this.resting;
    return [
      h(
        "details",
        { class: "cost", key: "cost", ontoggle: this.#learnBudget },
        h(
          "summary",
          {},
          h("span", { class: "cost-line" }, `${money(cost.spentUsd)} of ${money(cost.capUsd)} spent`),
          cost.reservedUsd > 0 && h("span", { class: "quiet" }, `${money(cost.reservedUsd)} more set aside`),
          cost.inDoubt.length > 0 &&
            h(
              "span",
              { class: "tag tag-warning" },
              icon("warning"),
              `${counted(cost.inDoubt.length, "call")} in doubt`,
            ),
        ),
        this.#panel(cost),
      ),
      isNear &&
        h(
          "p",
          { class: "notice cost-notice", role: "status", key: "near" },
          `${percent(cost.share)} of what this story may cost is spent or set aside. At 100 % it pauses; nothing is lost then.`,
        ),
    ];
  }

  /** @param {Cost} cost */
  #panel(cost) {
    const { cachedShare, tokensPerWord, inDoubt } = cost;
    return h(
      "div",
      { class: "cost-panel" },
      inDoubt.length > 0 && doubts(inDoubt),
      table("By stage", inOrderOfStages(cost.byStage), stageWords),
      table("By model", cost.byModel, (name) => name),
      h(
        "dl",
        { class: "cost-facts" },
        tokensPerWord !== null && fact("Tokens per word of the story", tokensPerWord.toFixed(1)),
        cachedShare !== null && fact("Input that the provider had in its cache", percent(cachedShare)),
        this.#budget && fact("All stories today", spent(this.#budget.day)),
        this.#budget && fact("All stories this month", spent(this.#budget.month)),
        this.#budget && fact("Prices as of", dayOf(this.#budget.pricesDate)),
      ),
      h(
        "p",
        { class: "cost-more" },
        h("a", { href: PROVIDERS_ADDRESS }, "Who writes and draws, and their prices"),
      ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
    );
  }
}

/** @param {Cost["inDoubt"]} calls */
const doubts = (calls) =>
  h(
    "section",
    { class: "doubts" },
    h("h2", {}, "Calls in doubt"),
    h(
      "ul",
      {},
      calls.map(({ sentence, by, usd }, index) =>
        h(
          "li",
          { key: index },
          h("span", {}, sentence),
          h("span", { class: "quiet" }, `${by} · ${money(usd)}`),
        ),
      ),
    ),
  );

/** @type {(title: string, spendings: Spending[], words: (name: string) => string) => import("../../lib/render.js").View} */
const table = (title, spendings, words) =>
  h(
    "table",
    { key: title },
    h("caption", {}, title),
    h(
      "thead",
      { class: "for-listeners" },
      h(
        "tr",
        {},
        h("th", { scope: "col" }, "For"),
        h("th", { scope: "col" }, "What"),
        h("th", { scope: "col" }, "Cost"),
      ),
    ),
    h(
      "tbody",
      {},
      spendings.map((spending) =>
        h(
          "tr",
          { key: spending.name },
          h("th", { scope: "row" }, words(spending.name)),
          h("td", { class: "quiet" }, bought(spending)),
          h("td", { class: "cost-sum" }, money(spending.usd)),
        ),
      ),
    ),
  );

/** @param {Spending} spending */
const bought = ({ calls, inputTokens, outputTokens, pictures }) =>
  [
    counted(calls, "call"),
    inputTokens + outputTokens > 0 && counted(inputTokens + outputTokens, "token"),
    pictures > 0 && counted(pictures, "picture"),
  ]
    .filter(Boolean)
    .join(" · ");

/** @param {Budget["day"]} of */
const spent = ({ spentUsd, capUsd }) => `${money(spentUsd)} of ${money(capUsd)}`;

/** @type {(name: string, value: string) => import("../../lib/render.js").View} */
const fact = (name, value) => h("div", { key: name }, h("dt", {}, name), h("dd", {}, value));

customElements.define("story-cost", StoryCost);
