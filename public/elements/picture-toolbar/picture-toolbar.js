import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { FILTERS } from "../../lib/picture-filters.js";
import { counted } from "../../lib/wording.js";

/**
 * @import { SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { FilterName } from "../../lib/picture-filters.js"
 */

/** Filters, many decisions at once, help. Tells `filter-chosen`, `choice-cleared` and `help-asked`. */
class PictureToolbar extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {SnapshotPicture[]} */
  pictures = [];
  /** @type {FilterName} */
  filter = "all";
  /** @type {Set<number>} */
  chosen = new Set();

  /** @param {SnapshotPicture[]} pictures */
  #approve(pictures) {
    return this.attempt(async () => {
      const decisions = pictures.map(({ number }) => ({
        number,
        decision: /** @type {const} */ ("approved"),
      }));
      const refused = await this.desk?.decidePictures(decisions);
      this.tell("choice-cleared");
      if (refused) this.problem = refused;
    });
  }

  #askForHelp = () => this.tell("help-asked");

  view() {
    const undecided = this.pictures.filter(({ status }) => status === "undecided");
    const chosen = this.pictures.filter(({ number }) => this.chosen.has(number));
    const approvable = chosen.filter(({ status }) => status === "undecided");
    return h(
      "div",
      { class: "toolbar" },
      h(
        "div",
        { class: "filters", role: "group", "aria-label": "Which pictures to show" },
        FILTERS.map(({ name, label, isIn }) =>
          h(
            "button",
            {
              type: "button",
              key: name,
              class: "filter",
              "aria-pressed": String(this.filter === name),
              onclick: () => this.tell("filter-chosen", name),
            },
            label,
            h("span", { class: "filter-count" }, ` ${this.pictures.filter(isIn).length}`),
          ),
        ),
      ),
      h(
        "div",
        { class: "row" },
        undecided.length > 0 &&
          this.desk &&
          this.#button(`Approve all ${undecided.length} undecided`, "check", () => this.#approve(undecided)),
        h(
          "button",
          { type: "button", key: "keys", class: "button keys-button", onclick: this.#askForHelp },
          "Keys",
        ),
      ),
      chosen.length > 0 &&
        h(
          "div",
          { class: "bulk", role: "group", "aria-label": "Selected pictures" },
          h("p", {}, `${counted(chosen.length, "picture")} selected`),
          approvable.length > 0 &&
            this.desk &&
            this.#button("Approve selected", "check", () => this.#approve(approvable)),
          this.#button("Clear", "cross", () => this.tell("choice-cleared")),
        ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
    );
  }

  /**
   * @param {string} label
   * @param {import("../../lib/icon.js").IconName} sign
   * @param {() => unknown} deed
   */
  #button(label, sign, deed) {
    return h(
      "button",
      {
        type: "button",
        key: sign,
        class: "button",
        "aria-disabled": this.busy ? "true" : null,
        onclick: () => void deed(),
      },
      icon(sign),
      label,
    );
  }
}

customElements.define("picture-toolbar", PictureToolbar);
