import { h } from "../../lib/render.js";
import { storyAddress } from "../../lib/route.js";
import { bringBack } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";

/** Goes on with a story that was taken along as a resume pack, from this studio or another. */
class PackReturn extends ViewElement {
  /** @param {Event} event */
  #bringBack = async ({ currentTarget }) => {
    const field = /** @type {HTMLInputElement} */ (currentTarget);
    const [pack] = field.files ?? [];
    if (!pack) return;
    await this.attempt(async () => {
      const { id } = await bringBack(pack);
      location.hash = storyAddress(id);
    });
    field.value = ""; // the same file again is a new choice
  };

  view() {
    return h(
      "section",
      { class: "pack-return", "aria-labelledby": "pack-title" },
      h("h2", { id: "pack-title" }, "Bring back a resume pack"),
      h(
        "p",
        { class: "quiet", id: "pack-hint" },
        "A ZIP that was taken along from the page of a tale or a novel. The story goes on from exactly there.",
      ),
      h(
        "label",
        { class: "button file-button", "aria-disabled": this.busy ? "true" : null },
        this.busy ? "Unpacking…" : "Choose the pack…",
        h("input", {
          type: "file",
          accept: ".zip,application/zip",
          disabled: this.busy,
          "aria-describedby": "pack-hint",
          onchange: this.#bringBack,
        }),
      ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
    );
  }
}

customElements.define("pack-return", PackReturn);
