import { h } from "../../lib/render.js";
import { getJournal } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { clockTime, withIdleFolded } from "../../lib/wording.js";

/**
 * @import { JournalKind, JournalLine, Snapshot } from "../../../server/story/snapshot.ts"
 */

/** More than anybody reads; the whole journal is in the studio. */
const LINES_SHOWN_MAX = 200;

/** What did not go well, each with its word. @type {Partial<Record<JournalKind, string>>} */
const TROUBLES = {
  "try-failed": "tried in vain",
  "step-failed": "failed",
  "picture-failed": "failed",
  "cast-sheet-failed": "failed",
  "text-declined": "declined",
  "picture-declined": "declined",
  "budget-near": "budget",
  "budget-reached": "budget",
};

/** All that happened to a story, newest first; asked for once somebody looks. */
class StoryActivity extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;

  /** @type {JournalLine[]} Oldest first */
  #lines = [];
  /** The newest line that was told. */
  #seq = 0;
  #isOpen = false;

  /** @param {Event} event */
  #toggle = ({ currentTarget }) => {
    this.#isOpen = /** @type {HTMLDetailsElement} */ (currentTarget).open;
    this.requestUpdate();
  };

  update() {
    super.update();
    const { story } = this;
    const isBehind = story !== null && story.seq > this.#seq;
    if (this.#isOpen && isBehind && !this.busy && !this.problem) void this.#learn(story.id);
  }

  /** @param {string} id */
  #learn(id) {
    return this.attempt(async () => {
      const { lines, seq } = await getJournal(id, this.#seq);
      this.#lines = [...this.#lines, ...lines].slice(-LINES_SHOWN_MAX);
      this.#seq = seq;
    });
  }

  #again = () => {
    this.problem = null;
    this.requestUpdate();
  };

  view() {
    return h(
      "details",
      { class: "panel", ontoggle: this.#toggle },
      h("summary", {}, h("h2", {}, "What happened")),
      h(
        "div",
        { class: "activity", role: "group", tabindex: "0", "aria-label": "What happened, the newest first" },
        this.problem &&
          h(
            "p",
            { class: "problem", role: "alert" },
            this.problem,
            h("button", { type: "button", class: "link", onclick: this.#again }, "Try again"),
          ),
        h("ol", {}, withIdleFolded(this.#lines.toReversed()).map(lineShown)),
      ),
    );
  }
}

/** @param {JournalLine} line */
function lineShown({ seq, at, kind, message }) {
  const trouble = TROUBLES[kind];
  return h(
    "li",
    { key: seq, "data-kind": kind },
    h("time", { class: "quiet", datetime: at }, clockTime(at, new Date())),
    h("span", {}, trouble && [h("span", { class: "tag tag-warning" }, trouble), " "], message),
  );
}

customElements.define("story-activity", StoryActivity);
