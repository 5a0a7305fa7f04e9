import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { listProviders } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { dayOf, stageWords } from "../../lib/wording.js";

/** @import { Provider } from "../../lib/studio.js" */

/** Whom this studio pays for its texts and pictures, at which price, and whether they are there. */
class ProviderList extends ViewElement {
  /** @type {Provider[] | null} */
  #providers = null;

  connectedCallback() {
    super.connectedCallback();
    document.title = "Providers · Talewright";
    void this.#learn({ look: false });
  }

  /** @param {{ look: boolean }} how */
  #learn(how) {
    return this.attempt(async () => {
      this.#providers = (await listProviders(how)).providers;
    });
  }

  view() {
    const providers = this.#providers;
    return [
      h("h1", {}, "Who writes and draws"),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      providers === null && !this.problem && h("p", { class: "quiet" }, "Asking the studio…"),
      providers?.length === 0 &&
        h(
          "p",
          {},
          "The built-in storyteller and the built-in illustrator, on this machine. They cost nothing.",
        ),
      providers && providers.length > 0 && this.#list(providers),
    ];
  }

  /** @param {Provider[]} providers */
  #list(providers) {
    return [
      h("ul", { class: "providers" }, providers.map(shown)),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          {
            type: "button",
            class: "button",
            "aria-disabled": this.busy ? "true" : null,
            onclick: () => void this.#learn({ look: true }),
          },
          icon("redraw"),
          this.busy ? "Asking…" : "Ask whether they are there",
        ),
        h("p", { class: "quiet" }, "Asking costs nothing."),
      ),
    ];
  }
}

/** @param {Provider} provider */
function shown({ name, stages, price, shut, shutdownDate, look }) {
  const ends = look?.shutdownDate ?? shutdownDate;
  return h(
    "li",
    { class: "provider", key: name },
    h("h2", {}, name),
    h("p", {}, stages.map(stageWords).join(", ")),
    h(
      "p",
      { class: "quiet" },
      price ?? "Its price is not known here. Nothing is asked of it until the settings name one.",
    ),
    ends && h("p", { class: "provider-trouble" }, `Its model ends on ${dayOf(ends)}.`),
    shut && h("p", { class: "provider-trouble" }, shut),
    look && h("p", { class: look.isReachable && look.isKnown ? "" : "provider-trouble" }, look.sentence),
  );
}

customElements.define("provider-list", ProviderList);
