import { CHUNK_WORDS } from "../../lib/long-wording.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { capital, counted, isOver } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { ChunkState } from "../../lib/long-wording.js"
 */

/** What happens in each chunk, and how far it is. Tells `chunk-shown` with a number. */
class LongOutline extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;
  /** @type {ReadonlyMap<number, ChunkState>} */
  states = new Map();

  view() {
    const { story } = this;
    const outline = story?.plan?.outline ?? [];
    if (!story?.long || outline.length === 0) return null;
    const words = new Map(story.chunks.map((chunk) => [chunk.number, chunk.words]));
    const states = [...this.states.values()];
    const isThere = (/** @type {ChunkState} */ state) => state !== "to-come" && state !== "being-written";
    return h(
      "details",
      { class: "panel", open: !isOver(story) },
      h(
        "summary",
        {},
        h(
          "h2",
          {},
          `Outline: ${states.filter(isThere).length} of ${counted(outline.length, story.long.noun)} written`,
        ),
      ),
      h(
        "div",
        { class: "chunk-scroll", role: "group", tabindex: "0", "aria-label": "Outline" },
        h(
          "ol",
          { class: "chunk-list" },
          outline.map((card) => this.#line(card, words.get(card.number) ?? 0)),
        ),
      ),
    );
  }

  /** @param {NonNullable<Snapshot["plan"]>["outline"][number]} card @param {number} words */
  #line({ number, title, beat, summary }, words) {
    const long = this.story?.long;
    const facts = long?.chunks[number - 1];
    const state = this.states.get(number) ?? "to-come";
    return h(
      "li",
      { key: number, "data-state": state },
      h("span", { class: "chunk-number", "aria-hidden": "true" }, String(number)),
      h(
        "div",
        {},
        words > 0 || state === "being-written"
          ? h(
              "button",
              { type: "button", class: "link chunk-link", onclick: () => this.tell("chunk-shown", number) },
              long && h("span", { class: "for-listeners" }, `${capital(long.noun)} ${number}: `),
              title,
            )
          : h("span", { class: "chunk-link" }, title),
        h("span", { class: "beat" }, ` ${beat}`),
        h("p", { class: "chunk-summary" }, summary),
        facts?.stale && h("p", { class: "finding" }, facts.stale),
        facts?.failure && h("p", { class: "problem" }, facts.failure),
      ),
      h(
        "span",
        { class: "chunk-facts" },
        pill(state, CHUNK_WORDS[state]),
        words > 0 && h("span", { class: "quiet" }, counted(words, "word")),
      ),
    );
  }
}

customElements.define("long-outline", LongOutline);
