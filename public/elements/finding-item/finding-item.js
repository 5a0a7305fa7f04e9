import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { findingWords } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @typedef {Snapshot["findings"][number]} Finding
 * @typedef {{ chunk: number | null, quote: string | null }} Place What a finding points at
 */

/** One thing that the check found: where, in which words, and whether a person means it so. Tells `place-shown`. */
class FindingItem extends ViewElement {
  /** @type {Desk | null} Without it nothing can be decided any more */
  desk = null;
  /** @type {Finding | null} */
  finding = null;
  /** What the chunks are called */
  noun = "scene";
  charactersMax = 500;

  /** @type {string | null} Why it is intended, as far as a person has written it */
  #reason = null;

  #ask = () => {
    this.#reason = "";
    this.requestUpdate();
    requestAnimationFrame(() => this.querySelector("textarea")?.focus());
  };

  #drop = () => {
    this.#reason = null;
    this.requestUpdate();
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const button = this.querySelector(".waive");
      button?.focus();
    });
  };

  /** @param {Event} event */
  #waive = async (event) => {
    event.preventDefault();
    const { desk, finding } = this;
    const reason = (this.#reason ?? "").trim();
    if (!desk || !finding) return;
    if (await this.attempt(() => desk.waiveFinding(finding.id, reason))) this.#reason = null;
    this.requestUpdate();
  };

  #open = () =>
    this.attempt(async () => {
      if (this.desk && this.finding) await this.desk.waiveFinding(this.finding.id, null);
    });

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") this.#drop();
  };

  view() {
    const { finding } = this;
    if (!finding) return null;
    const { severity, message, quotes, chunk, waived } = finding;
    const isGrave = severity === "major" || severity === "critical";
    return [
      h(
        "p",
        {},
        h(
          "span",
          { class: isGrave && !waived ? "tag tag-warning" : "tag" },
          `${findingWords(finding)} · ${severity}`,
        ),
        " ",
        message,
      ),
      quotes.map((quote, index) =>
        h(
          "button",
          {
            type: "button",
            key: `quote-${index}`,
            class: "quote",
            onclick: () => this.#show({ chunk, quote }),
          },
          h("q", {}, quote),
        ),
      ),
      h(
        "p",
        { class: "row finding-deeds" },
        chunk !== null &&
          h(
            "button",
            { type: "button", class: "link", onclick: () => this.#show({ chunk, quote: null }) },
            `Go to ${this.noun} ${chunk}`,
          ),
        waived && h("span", { class: "quiet" }, `Intended: ${waived.reason}`),
        this.desk && this.#reason === null && this.#deed(waived !== null),
      ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      this.#reason !== null && this.desk && this.#form(finding.id, this.#reason),
    ];
  }

  /** @param {boolean} isWaived */
  #deed(isWaived) {
    return isWaived
      ? h("button", { type: "button", key: "open", class: "link", onclick: this.#open }, "Take that back")
      : h(
          "button",
          { type: "button", key: "waive", class: "link waive", onclick: this.#ask },
          "It is intended…",
        );
  }

  /** @param {string} id @param {string} reason */
  #form(id, reason) {
    return h(
      "form",
      { class: "labelled reason", onsubmit: this.#waive, onkeydown: this.#key },
      h("label", { for: `reason-${id}` }, "Why is it intended?"),
      h("p", { class: "quiet", id: `reason-${id}-hint` }, "Whoever checks the story later respects it."),
      h("textarea", {
        id: `reason-${id}`,
        class: "text",
        rows: 2,
        value: reason,
        maxLength: this.charactersMax,
        "aria-describedby": `reason-${id}-hint`,
        oninput: (/** @type {Event} */ { currentTarget }) => {
          this.#reason = /** @type {HTMLTextAreaElement} */ (currentTarget).value;
        },
      }),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { class: "button button-primary", "aria-disabled": this.busy ? "true" : null },
          "It is intended",
        ),
        h("button", { type: "button", class: "button", onclick: this.#drop }, "Never mind"),
      ),
    );
  }

  /** @param {Place} place */
  #show(place) {
    this.tell("place-shown", place);
  }
}

customElements.define("finding-item", FindingItem);
