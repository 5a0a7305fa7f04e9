import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";

const SUGGESTIONS = [
  "closer",
  "from farther away",
  "at night",
  "at dawn",
  "happier",
  "sadder",
  "in the rain",
  "in the snow",
  "brighter",
  "warmer colours",
];

/** What is to be different in the next attempt. Tells `note-sent` with the note, and `note-dropped`. */
class PictureNote extends ViewElement {
  number = 0;
  charactersMax = 500;
  sending = false;

  #note = "";

  connectedCallback() {
    super.connectedCallback();
    queueMicrotask(() => queueMicrotask(() => this.querySelector("textarea")?.focus()));
  }

  /** @param {string} suggestion */
  #add(suggestion) {
    const before = this.#note.trim();
    this.#note = before ? `${before}, ${suggestion}` : suggestion;
    this.requestUpdate();
    this.querySelector("textarea")?.focus();
  }

  /** @param {Event} event */
  #send = (event) => {
    event.preventDefault();
    this.tell("note-sent", this.#note.trim());
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") {
      // Only the note is given up, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.tell("note-dropped");
    } else if (event.key === "Enter" && !event.shiftKey) this.#send(event);
  };

  view() {
    const id = `note-${this.number}`;
    return h(
      "form",
      { class: "note", onsubmit: this.#send },
      h("label", { for: id }, "What should be different?"),
      h("textarea", {
        id,
        rows: 2,
        value: this.#note,
        maxLength: this.charactersMax,
        oninput: (/** @type {Event} */ { currentTarget }) => {
          this.#note = /** @type {HTMLTextAreaElement} */ (currentTarget).value;
        },
        onkeydown: this.#key,
      }),
      h(
        "div",
        { class: "chips", role: "group", "aria-label": "Suggestions" },
        SUGGESTIONS.map((suggestion) =>
          h(
            "button",
            {
              type: "button",
              class: "chip chip-small",
              key: suggestion,
              onclick: () => this.#add(suggestion),
            },
            suggestion,
          ),
        ),
      ),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { class: "button button-primary", "aria-disabled": this.sending ? "true" : null },
          this.sending ? "Sending…" : "Draw it again",
        ),
        h(
          "button",
          { type: "button", class: "button", onclick: () => this.tell("note-dropped") },
          "Never mind",
        ),
      ),
    );
  }
}

customElements.define("picture-note", PictureNote);
