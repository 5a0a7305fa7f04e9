import { broughtInFile, chaptersIn, entriesIn } from "../../lib/brought-along.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { countWords, counted } from "../../lib/wording.js";

/** @import { Brought } from "../../lib/brought-along.js" */

/** @type {{ name: keyof Brought, label: string, hint: string, rows: number }[]} */
const FIELDS = [
  {
    name: "outline",
    label: "An outline",
    hint: "What is to happen, in order: one entry a line, or a paragraph each. It may end before the story does.",
    rows: 4,
  },
  {
    name: "notes",
    label: "Notes",
    hint: "People, places, rules: whatever is to be true.",
    rows: 4,
  },
  {
    name: "chapters",
    label: "The first chapters",
    hint: "They stay as they are; the story goes on after them. A line “# Title” begins a chapter.",
    rows: 6,
  },
];

/** What a person brings along for a long story. Tells `brought` with all of it. */
class BringAlong extends ViewElement {
  /** @type {Brought} */
  brought = { outline: "", notes: "", chapters: "" };
  /** @type {string | null} What the studio has against it */
  objection = null;

  #isOpen = false;
  /** @type {string | null} The objection that opened it last: once is enough */
  #opened = null;

  connectedCallback() {
    super.connectedCallback();
    this.#isOpen = isAnything(this.brought);
  }

  update() {
    if (this.objection !== null && this.objection !== this.#opened) this.#isOpen = true;
    this.#opened = this.objection;
    super.update();
  }

  /** @param {Event} event */
  #toggle = ({ currentTarget }) => {
    this.#isOpen = /** @type {HTMLDetailsElement} */ (currentTarget).open;
  };

  /** @param {Event} event */
  #read = async ({ currentTarget }) => {
    const field = /** @type {HTMLInputElement} */ (currentTarget);
    const [file] = field.files ?? [];
    if (!file) return;
    this.problem = null;
    try {
      this.tell("brought", { ...this.brought, ...broughtInFile(file.name, await file.text()) });
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    field.value = ""; // the same file again is a new choice
    this.requestUpdate();
  };

  view() {
    return h(
      "details",
      { class: "panel", open: this.#isOpen, ontoggle: this.#toggle },
      h("summary", {}, h("h2", {}, "Bring your own: outline, notes, first chapters")),
      h(
        "div",
        { class: "bring-fields" },
        h("p", { class: "hint" }, "It becomes part of the plan and is not contradicted."),
        this.objection && h("p", { class: "problem", role: "alert" }, this.objection),
        FIELDS.map((field) => this.#field(field)),
        h(
          "p",
          { class: "row" },
          h(
            "label",
            { class: "button file-button" },
            "Read a file…",
            h("input", {
              type: "file",
              accept: ".md,.txt,.json,text/markdown,text/plain,application/json",
              "aria-describedby": "file-hint",
              onchange: this.#read,
            }),
          ),
          h(
            "span",
            { class: "quiet", id: "file-hint" },
            "Markdown or plain text: the chapters. JSON: {outline, notes, chapters: [{title, text}]}.",
          ),
        ),
        this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      ),
    );
  }

  /** @param {typeof FIELDS[number]} field */
  #field({ name, label, hint, rows }) {
    const found = foundIn(name, this.brought[name]);
    return h(
      "div",
      { class: "labelled", key: name },
      h("label", { for: `brought-${name}` }, label),
      h("p", { class: "quiet", id: `brought-${name}-hint` }, hint),
      h("textarea", {
        id: `brought-${name}`,
        class: "text",
        rows,
        value: this.brought[name],
        "aria-describedby": `brought-${name}-hint`,
        oninput: (/** @type {Event} */ { currentTarget }) =>
          this.tell("brought", {
            ...this.brought,
            [name]: /** @type {HTMLTextAreaElement} */ (currentTarget).value,
          }),
      }),
      found && h("p", { class: "quiet", role: "status" }, found),
    );
  }
}

/** @param {Brought} brought */
const isAnything = (brought) => Object.values(brought).some((text) => text.trim() !== "");

/** What the studio will make of it. @param {keyof Brought} name @param {string} text */
function foundIn(name, text) {
  if (text.trim() === "") return null;
  if (name === "notes") return counted(countWords(text), "word");
  if (name === "outline") return counted(entriesIn(text).length, "entry", "entries");
  const chapters = chaptersIn(text);
  const words = chapters.reduce((sum, chapter) => sum + countWords(chapter.text), 0);
  const titles = chapters.map(({ title }) => title || "untitled").join(", ");
  return `${counted(chapters.length, "chapter")}, ${counted(words, "word")}: ${titles}`;
}

customElements.define("bring-along", BringAlong);
