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

const SUGGESTIONS_FOR_CAST = [
  "friendlier faces",
  "taller",
  "smaller",
  "rounder",
  "warmer colours",
  "plainer clothes",
  "closer together",
];

/** What is to be different in the next attempt. Tells `note-sent` with `{note, fresh}`, and `note-dropped`. */
class PictureNote extends ViewElement {
  /** What the note is about: "picture 7". */
  name = "";
  /** Whether the picture can be changed, or only drawn anew. */
  changeable = false;
  isOfCast = false;
  charactersMax = 500;
  sending = false;

  #note = "";
  #isFresh = false;

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
    this.tell("note-sent", { note: this.#note.trim(), fresh: this.#isFresh });
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") {
      // Only the note is given up, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.tell("note-dropped");
    } else if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
      this.#send(event);
  };

  view() {
    const id = `note-${this.name.replaceAll(" ", "-")}`;
    return h(
      "form",
      { class: "note", onsubmit: this.#send, onkeydown: this.#key },
      h("label", { for: id }, "What should be different?"),
      h("textarea", {
        id,
        rows: 2,
        value: this.#note,
        maxLength: this.charactersMax,
        oninput: (/** @type {Event} */ { currentTarget }) => {
          this.#note = /** @type {HTMLTextAreaElement} */ (currentTarget).value;
        },
      }),
      h(
        "div",
        { class: "chips", role: "group", "aria-label": "Suggestions" },
        (this.isOfCast ? SUGGESTIONS_FOR_CAST : SUGGESTIONS).map((suggestion) =>
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
      this.changeable && this.#ways(),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { class: "button button-primary", "aria-disabled": this.sending ? "true" : null },
          this.sending ? "Sending…" : this.changeable && !this.#isFresh ? "Change it" : "Draw it again",
        ),
        h(
          "button",
          { type: "button", class: "button", onclick: () => this.tell("note-dropped") },
          "Never mind",
        ),
      ),
    );
  }

  #ways() {
    return h(
      "fieldset",
      { class: "note-ways" },
      h("legend", { class: "for-listeners" }, "How"),
      this.#way(
        false,
        this.isOfCast ? "Change this sheet" : "Change this picture",
        "Only what you write is different.",
      ),
      this.#way(true, "Draw it anew", "From the beginning, with your note in mind."),
    );
  }

  /** @param {boolean} isFresh @param {string} label @param {string} sentence */
  #way(isFresh, label, sentence) {
    return h(
      "label",
      { class: "note-way", key: label },
      h("input", {
        type: "radio",
        name: "way",
        checked: this.#isFresh === isFresh,
        onchange: () => {
          this.#isFresh = isFresh;
          this.requestUpdate();
        },
      }),
      h("span", {}, h("strong", {}, label), h("br"), h("span", { class: "quiet" }, sentence)),
    );
  }
}

customElements.define("picture-note", PictureNote);
