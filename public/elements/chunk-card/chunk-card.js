import { icon } from "../../lib/icon.js";
import { unsavedEdit } from "../../lib/kept.js";
import { CHUNK_WORDS, wasChangedSinceCheck } from "../../lib/long-wording.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { ChunkState, LongStory } from "../../lib/long-wording.js"
 * @import { Child, View } from "../../lib/render.js"
 * @import { SceneCard } from "../scene-card/scene-card.js"
 */

/** A paragraph that only parts what stands before from what comes after. */
const SCENE_BREAK = /^(?:\*\s*){1,5}$|^#$|^[-–—]{3,}$/;
/** So many words of a paragraph tell those who listen which one it is. */
const WORDS_SAID = 6;

/** One scene or part of a long story: to be read, and to be worked on. Tells `findings-asked` with its number. */
export class ChunkCard extends ViewElement {
  /** @type {Desk | null} Without it nothing can be changed any more */
  desk = null;
  number = 0;
  /** What chunks are called */
  noun = "scene";
  chunkTitle = "";
  beat = "";
  /** @type {Snapshot["chunks"][number] | null} */
  chunk = null;
  /** @type {LongStory["chunks"][number] | null} */
  facts = null;
  /** @type {ChunkState} */
  state = "to-come";
  /** @type {string | null} What is being written, as far as it has come */
  draft = null;
  /** The writer is at this very chunk. */
  isBeingWritten = false;
  findingsCount = 0;
  /** @type {string | null} Words that somebody looks for */
  marked = null;
  charactersMax = Infinity;
  noteCharactersMax = Infinity;
  /** Whether the writer can tell a single paragraph otherwise. */
  rewrites = true;
  /** Nobody works on the story just now, so that it can be checked again. */
  canBeChecked = false;
  /** As a page of the book, without the tools. */
  reading = false;

  #isEditing = false;
  #isLookedUp = false;
  /** @type {number | null} The paragraph that a note is being written about */
  #noted = null;
  #note = "";
  /** @type {{ of: string, views: View[] } | null} Drawn again only when something in it has changed */
  #prose = null;

  update() {
    this.#pickUp();
    super.update();
  }

  /** An edit that an earlier visit could not save is gone on with. */
  #pickUp() {
    if (this.#isLookedUp || !this.chunk || !this.desk) return;
    this.#isLookedUp = true;
    this.#isEditing = unsavedEdit(this.desk.id, this.number) !== null;
  }

  /** @returns {SceneCard | null} */
  #sheet() {
    return this.querySelector("scene-card");
  }

  /** Somebody writes in it just now. */
  get isWriting() {
    return this.#isEditing && !this.reading;
  }

  #edit = () => {
    this.#isEditing = true;
    this.#noted = null;
    this.requestUpdate();
    requestAnimationFrame(() => requestAnimationFrame(() => this.#beginEdit()));
  };

  /** A long text is begun at its beginning, where its reader was. */
  #beginEdit() {
    const sheet = this.querySelector("textarea");
    sheet?.setSelectionRange(0, 0);
    sheet?.focus({ preventScroll: true });
    this.scrollIntoView({ block: "start" });
  }

  /** Words that met another edit: the sheet picks them up, and shows both. */
  #meetConflict = () => {
    this.#isEditing = true;
    this.requestUpdate();
  };

  #checkAgain = () => this.attempt(async () => this.desk?.checkAgain());

  #done = async () => {
    if (!((await this.#sheet()?.save()) ?? true)) return;
    this.#isEditing = false;
    this.requestUpdate();
    requestAnimationFrame(() => this.querySelector("h3")?.focus({ preventScroll: true }));
  };

  /** @param {number | null} index */
  #noteAbout(index) {
    const before = this.#noted;
    this.#noted = index;
    this.#note = "";
    this.problem = null;
    this.requestUpdate();
    requestAnimationFrame(() => {
      const field = this.querySelector("textarea") ?? this.querySelectorAll(".retell")[before ?? 0];
      /** @type {HTMLElement | undefined} */ (field)?.focus();
    });
  }

  /** @param {Event} event @param {string} paragraph */
  #retell = async (event, paragraph) => {
    event.preventDefault();
    const { desk, chunk } = this;
    const note = this.#note.trim();
    if (!desk || !chunk) return;
    const isAsked = await this.attempt(() =>
      desk.rewriteParagraph(this.number, { paragraph, note }, chunk.version),
    );
    if (isAsked) this.#noteAbout(null);
  };

  view() {
    const { chunk } = this;
    if (!chunk) return this.#coming();
    if (this.isWriting && this.desk) return this.#editing();
    return h(
      "section",
      {
        class: this.reading ? "chunk chunk-page" : "chunk",
        key: "chunk",
        "data-state": this.state,
        "aria-labelledby": `chunk-${this.number}-title`,
      },
      this.#heading(chunk.title),
      !this.reading && this.#foot(chunk),
      h("div", { class: "prose" }, this.#paragraphs(chunk.text)),
    );
  }

  #coming() {
    const isAt = this.draft !== null || this.state === "being-written";
    return [
      this.#scene(isAt ? (this.draft ?? "") : null),
      this.facts?.failure && h("p", { class: "problem", key: "failure" }, this.facts.failure),
    ];
  }

  /** @param {string | null} draft */
  #scene(draft) {
    return h("scene-card", {
      key: "sheet",
      desk: this.desk,
      number: this.number,
      noun: this.noun,
      sceneTitle: this.chunk?.title ?? this.chunkTitle,
      beat: this.beat,
      chunk: this.chunk,
      draft,
      isBeingWritten: this.isBeingWritten || this.state === "being-written",
      charactersMax: this.charactersMax,
    });
  }

  #editing() {
    return [
      h(
        "p",
        { class: "row edit-way", key: "done" },
        h("button", { type: "button", class: "button", onclick: this.#done }, icon("check"), "Done"),
        h("span", { class: "quiet" }, "An empty line parts paragraphs; a line of * * * parts scenes."),
      ),
      this.#scene(null),
    ];
  }

  /** @param {string} title */
  #heading(title) {
    return h(
      "h3",
      { id: `chunk-${this.number}-title`, tabindex: "-1" },
      h("span", { class: "scene-number" }, String(this.number)),
      h("span", { class: "for-listeners" }, ". "),
      title || "Untitled",
    );
  }

  /** @param {Snapshot["chunks"][number]} chunk */
  #foot({ words, by, version }) {
    const { facts, findingsCount } = this;
    return [
      this.beat && h("p", { class: "beat", key: "beat" }, this.beat),
      h(
        "div",
        { class: "row chunk-foot", key: "foot" },
        pill(this.state, CHUNK_WORDS[this.state]),
        h("span", { class: "quiet" }, counted(words, "word")),
        by === "person" && h("span", { class: "tag" }, "edited by you"),
        findingsCount > 0 &&
          h(
            "button",
            { type: "button", class: "link", onclick: () => this.tell("findings-asked", this.number) },
            counted(findingsCount, "finding"),
          ),
        this.desk &&
          h(
            "button",
            {
              type: "button",
              class: "button chunk-edit",
              "aria-label": `Edit ${this.noun} ${this.number}`,
              onclick: this.#edit,
            },
            icon("pen"),
            "Edit",
          ),
      ),
      facts?.stale && this.#stale(facts.stale),
      facts?.rewriting &&
        h(
          "p",
          { class: "finding", key: "rewriting", role: "status" },
          `A paragraph is being told otherwise: “${facts.rewriting}”`,
        ),
      facts?.failure && h("p", { class: "problem", key: "failure" }, facts.failure),
      facts &&
        facts.versions > 1 &&
        h("chunk-versions", {
          key: "versions",
          desk: this.desk,
          number: this.number,
          noun: this.noun,
          count: facts.versions,
          version,
          "onconflict-met": this.#meetConflict,
        }),
    ];
  }

  /** @param {string} stale */
  #stale(stale) {
    return h(
      "p",
      { class: "finding", key: "stale" },
      stale,
      this.desk &&
        this.canBeChecked &&
        wasChangedSinceCheck({ stale }) && [
          " ",
          h(
            "button",
            {
              type: "button",
              class: "link",
              "aria-disabled": this.busy ? "true" : null,
              onclick: this.#checkAgain,
            },
            "Check again",
          ),
        ],
      this.#noted === null && this.problem && h("span", { class: "problem", role: "alert" }, this.problem),
    );
  }

  /** @param {string} text */
  #paragraphs(text) {
    const hasTools = !this.reading && this.desk !== null && this.rewrites;
    const of = JSON.stringify([text, this.marked, hasTools]);
    if (this.#prose?.of !== of) this.#prose = { of, views: this.#drawn(text, hasTools) };
    const { views } = this.#prose;
    if (this.#noted === null || !hasTools) return views;
    const paragraph = paragraphsIn(text)[this.#noted];
    return paragraph === undefined ? views : views.toSpliced(this.#noted + 1, 0, this.#noteForm(paragraph));
  }

  /** @param {string} text @param {boolean} hasTools */
  #drawn(text, hasTools) {
    const quotes = this.marked ? paragraphsIn(this.marked) : [];
    return paragraphsIn(text).map((paragraph, index) => {
      if (SCENE_BREAK.test(paragraph.trim())) return h("hr", { class: "scene-break", key: index });
      const words = h("p", {}, markedIn(paragraph, quotes));
      return hasTools ? this.#paragraphWithTool(paragraph, index, words) : { ...words, key: index };
    });
  }

  /** @param {string} paragraph @param {number} index @param {View} words */
  #paragraphWithTool(paragraph, index, words) {
    const beginning = paragraph.split(/\s+/).slice(0, WORDS_SAID).join(" ");
    return h(
      "div",
      { class: "paragraph", key: index },
      words,
      h(
        "button",
        {
          type: "button",
          class: "retell",
          "aria-label": `Tell this paragraph otherwise: ${beginning}…`,
          onclick: () => this.#noteAbout(index),
        },
        icon("redraw"),
        h("span", { class: "retell-words" }, "Tell this paragraph otherwise"),
      ),
    );
  }

  /** @param {string} paragraph */
  #noteForm(paragraph) {
    const id = `note-${this.number}`;
    return h(
      "form",
      {
        class: "labelled retell-form",
        key: "note",
        onsubmit: (/** @type {Event} */ event) => this.#retell(event, paragraph),
        onkeydown: (/** @type {KeyboardEvent} */ { key }) => key === "Escape" && this.#noteAbout(null),
      },
      h("label", { for: id }, "How shall this paragraph be told?"),
      h("textarea", {
        id,
        class: "text",
        rows: 2,
        value: this.#note,
        maxLength: Number.isFinite(this.noteCharactersMax) ? this.noteCharactersMax : -1,
        placeholder: "shorter; in her own words; without the rain",
        oninput: (/** @type {Event} */ { currentTarget }) => {
          this.#note = /** @type {HTMLTextAreaElement} */ (currentTarget).value;
        },
      }),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { class: "button button-primary", "aria-disabled": this.busy ? "true" : null },
          this.busy ? "Asking…" : "Tell it otherwise",
        ),
        h("button", { type: "button", class: "button", onclick: () => this.#noteAbout(null) }, "Never mind"),
      ),
    );
  }
}

/** To the letter, as the studio parts them. @param {string} text */
const paragraphsIn = (text) => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");

/**
 * The first of the quotes that stands in the paragraph is marked.
 *
 * @param {string} paragraph
 * @param {string[]} quotes
 * @returns {Child}
 */
function markedIn(paragraph, quotes) {
  const quote = quotes.find((each) => paragraph.includes(each));
  if (quote === undefined) return paragraph;
  const at = paragraph.indexOf(quote);
  return [
    paragraph.slice(0, at),
    h("mark", { class: "quoted", tabindex: "-1" }, quote),
    paragraph.slice(at + quote.length),
  ];
}

customElements.define("chunk-card", ChunkCard);
