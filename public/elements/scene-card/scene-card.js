import { announce } from "../../lib/announce.js";
import { keepUnsavedEdit, unsavedEdit } from "../../lib/kept.js";
import { h } from "../../lib/render.js";
import { StudioUnreachable, isConflict, sentenceOf } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { capital, countWords, counted, findingWords, paragraphsOf } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { UnsavedEdit } from "../../lib/kept.js"
 * @import { StudioProblem } from "../../lib/studio.js"
 * @typedef {Snapshot["chunks"][number]} Chunk
 */

/** A pause in typing after which an edit is saved by itself, in ms. */
const QUIET_MS = 1_500;
/** How long until an unreachable studio is tried again, in ms. */
const AGAIN_MS = 5_000;
/** From this share of the limit on, the characters are shown. */
const NEARLY_FULL = 0.8;
const IS_GROWING_BY_ITSELF = CSS.supports("field-sizing", "content");

/** The text of one scene: read like a page, written in like a page, saved by itself. */
export class SceneCard extends ViewElement {
  /** @type {Desk | null} Without it nothing can be changed any more */
  desk = null;
  number = 0;
  /** What it is called where it is spoken of */
  noun = "scene";
  sceneTitle = "";
  beat = "";
  /** @type {string[]} The answers of the quiz that this scene shows */
  answers = [];
  /** @type {Chunk | null} */
  chunk = null;
  /** @type {string | null} What is being written, as far as it has come */
  draft = null;
  /** The writer is at this very scene. */
  isBeingWritten = false;
  /** @type {Snapshot["findings"]} */
  findings = [];
  charactersMax = Infinity;
  /** As a page of the book, without the tools. */
  reading = false;

  /** @type {UnsavedEdit | null} What was typed and is not kept by the studio yet */
  #edit = null;
  /** @type {UnsavedEdit | null} What was typed and is kept, perhaps tidied: nothing moves under the caret */
  #asTyped = null;
  /** @type {Chunk | null} What somebody else made of the same version meanwhile */
  #theirs = null;
  /** @type {Promise<void> | null} */
  #saving = null;
  #wasSaved = false;
  #isPickedUp = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;

  disconnectedCallback() {
    clearTimeout(this.#quiet);
    void this.#save();
  }

  /** Saves what is open. @returns {Promise<boolean>} whether nothing is open any more */
  async save() {
    await this.#save();
    if (this.#edit && !this.problem && !this.#theirs) await this.#save(); // more was typed meanwhile
    return this.#edit === null;
  }

  update() {
    this.#pickUp();
    super.update();
    if (!IS_GROWING_BY_ITSELF) this.#grow();
  }

  /** Goes on with an edit that an earlier visit could not save. */
  #pickUp() {
    if (this.#isPickedUp || !this.chunk || !this.desk) return;
    this.#isPickedUp = true;
    this.#edit = unsavedEdit(this.desk.id, this.number);
    if (this.#edit?.text === this.chunk.text) this.#settle();
    else if (this.#edit) this.#saveAfter(QUIET_MS);
  }

  #grow() {
    const field = this.querySelector("textarea");
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }

  /** @param {Event} event */
  #type = ({ currentTarget }) => {
    const { value } = /** @type {HTMLTextAreaElement} */ (currentTarget);
    const version = this.#edit?.version ?? this.chunk?.version ?? 1;
    this.#asTyped = null;
    this.#hold({ text: value, version });
    this.problem = null;
    this.#wasSaved = false;
    this.#saveAfter(QUIET_MS);
    this.requestUpdate();
  };

  #leave = () => {
    this.#asTyped = null;
    void this.#save();
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.#save();
  };

  /** @param {UnsavedEdit} edit */
  #hold(edit) {
    this.#edit = edit;
    if (this.desk) keepUnsavedEdit(this.desk.id, this.number, edit);
  }

  /** Nothing is open any more. */
  #settle() {
    this.#edit = null;
    this.#theirs = null;
    this.problem = null;
    if (this.desk) keepUnsavedEdit(this.desk.id, this.number, null);
  }

  /** @param {number} ms */
  #saveAfter(ms) {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#save, ms);
  }

  #save = () => {
    clearTimeout(this.#quiet);
    this.#saving ??= this.#saveOpen().finally(() => {
      this.#saving = null;
      this.requestUpdate();
    });
    return this.#saving;
  };

  async #saveOpen() {
    const edit = this.#edit;
    if (!edit || !this.desk || this.#theirs) return;
    if (edit.text === this.chunk?.text) {
      this.#settle();
      return;
    }
    this.requestUpdate();
    try {
      const story = await this.desk.saveChunk(this.number, edit.text, edit.version);
      this.#acknowledge(edit, story);
    } catch (error) {
      // Other words stand there by now: what was refused is no news about them.
      if (!isConflict(error) && this.#edit?.text !== edit.text) this.#saveAfter(QUIET_MS);
      else await this.#explain(error);
    }
  }

  /** @param {UnsavedEdit} saved @param {Snapshot} story */
  #acknowledge(saved, story) {
    const kept = story.chunks.find(({ number }) => number === this.number);
    if (kept) this.chunk = kept;
    this.problem = null;
    if (this.#edit && this.#edit.text !== saved.text) {
      // More was typed while the studio was saving.
      this.#hold({ text: this.#edit.text, version: kept?.version ?? saved.version });
      this.#saveAfter(QUIET_MS);
      return;
    }
    this.#settle();
    this.#asTyped =
      kept && this.contains(document.activeElement) ? { text: saved.text, version: kept.version } : null;
    this.#wasSaved = true;
    announce(`${capital(this.noun)} ${this.number} is saved.`);
  }

  /** @param {unknown} error */
  async #explain(error) {
    if (isConflict(error)) return this.#meetTheirs(error);
    this.problem = sentenceOf(error);
    if (error instanceof StudioUnreachable) this.#saveAfter(AGAIN_MS);
  }

  /** @param {StudioProblem} conflict */
  async #meetTheirs(conflict) {
    const story = await this.desk?.look().catch(() => null);
    const theirs = story?.chunks.find(({ number }) => number === this.number);
    if (!theirs) {
      this.problem = sentenceOf(conflict);
    } else if (theirs.text === this.#edit?.text) {
      this.chunk = theirs;
      this.#settle();
    } else {
      this.problem = null;
      this.#theirs = theirs;
      announce(`${capital(this.noun)} ${this.number} was changed elsewhere meanwhile.`);
    }
  }

  #keepMine = () => {
    if (!this.#theirs || !this.#edit) return;
    this.#hold({ text: this.#edit.text, version: this.#theirs.version });
    this.#theirs = null;
    void this.#save();
    this.querySelector("textarea")?.focus();
  };

  #takeTheirs = () => {
    if (!this.#theirs) return;
    this.chunk = this.#theirs;
    this.#settle();
    this.requestUpdate();
    this.querySelector("textarea")?.focus();
  };

  view() {
    if (!this.chunk) return this.draft === null ? this.#blank() : this.#coming(this.draft);
    return this.reading || !this.desk ? this.#page(this.chunk) : this.#sheet(this.chunk);
  }

  #heading() {
    return h(
      "h3",
      { id: `scene-${this.number}-title`, tabindex: "-1" },
      h("span", { class: "scene-number" }, String(this.number)),
      h("span", { class: "for-listeners" }, ". "),
      this.sceneTitle || "Untitled",
    );
  }

  #blank() {
    return h(
      "section",
      { class: "scene", "data-state": "coming", "aria-labelledby": `scene-${this.number}-title` },
      this.#heading(),
      this.beat && h("p", { class: "beat" }, this.beat),
      h("p", { class: "quiet" }, "Not written yet"),
      h("div", { class: "lines", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    );
  }

  /** Silent for those who listen: they are told when the scene is there. @param {string} draft */
  #coming(draft) {
    return h(
      "section",
      {
        class: "scene",
        "data-state": "being-written",
        "aria-labelledby": `scene-${this.number}-title`,
        "aria-busy": String(this.isBeingWritten),
      },
      this.#heading(),
      this.beat && h("p", { class: "beat" }, this.beat),
      h(
        "div",
        { class: "prose", "aria-live": "off" },
        paragraphsOf(draft).map((paragraph) => h("p", {}, paragraph)),
      ),
      h(
        "p",
        { class: this.isBeingWritten ? "quiet writing-end" : "quiet" },
        `${this.isBeingWritten ? "Being written" : "Written, about to be kept"} · ${counted(countWords(draft), "word")}`,
      ),
    );
  }

  /** @param {Chunk} chunk */
  #page({ text }) {
    return h(
      "section",
      { class: "scene scene-page", "aria-labelledby": `scene-${this.number}-title` },
      this.#heading(),
      h(
        "div",
        { class: "prose" },
        paragraphsOf(text).map((paragraph) => h("p", {}, paragraph)),
      ),
    );
  }

  /** @param {Chunk} chunk */
  #sheet(chunk) {
    const asTyped = this.#asTyped?.version === chunk.version ? this.#asTyped.text : null;
    const text = this.#edit?.text ?? asTyped ?? chunk.text;
    return h(
      "section",
      { class: "scene", "data-state": this.#theirs ? "conflict" : "written" },
      this.#heading(),
      (this.beat || this.answers.length > 0) &&
        h(
          "p",
          { class: "beat" },
          this.beat && `${this.beat} `,
          this.answers.map((answer) =>
            h("span", { class: "answer-shown", key: answer }, `your answer: ${answer}`),
          ),
        ),
      h("textarea", {
        class: "prose",
        value: text,
        rows: 4,
        maxLength: Number.isFinite(this.charactersMax) ? this.charactersMax : -1,
        spellcheck: true,
        "aria-labelledby": `scene-${this.number}-title`,
        "aria-describedby": `scene-${this.number}-state`,
        oninput: this.#type,
        onblur: this.#leave,
        onkeydown: this.#key,
      }),
      h(
        "p",
        { class: "scene-foot quiet" },
        h("span", {}, counted(countWords(text), "word")),
        text.length > this.charactersMax * NEARLY_FULL &&
          h(
            "span",
            {},
            `${text.length.toLocaleString()} of ${this.charactersMax.toLocaleString()} characters`,
          ),
        chunk.by === "person" && h("span", { class: "tag" }, "edited by you"),
        h("span", { class: "save-state", id: `scene-${this.number}-state` }, this.#state()),
      ),
      this.problem && this.#trouble(this.problem),
      this.#theirs && this.#conflict(this.#theirs),
      this.findings.map((finding) =>
        h(
          "p",
          { class: "finding", key: finding.message },
          h("strong", {}, `${findingWords(finding)}: `),
          finding.message,
          finding.quotes.map((quote) => h("q", { key: quote }, quote)),
        ),
      ),
    );
  }

  #state() {
    if (this.#theirs || this.problem) return "Not saved";
    if (this.#saving && this.#edit) return "Saving…";
    if (this.#edit) return "Not saved yet";
    return this.#wasSaved ? "Saved" : "";
  }

  /** @param {string} problem */
  #trouble(problem) {
    return h(
      "div",
      { class: "problem", role: "alert" },
      h("span", {}, problem),
      h("button", { type: "button", class: "link", onclick: this.#save }, "Try again"),
    );
  }

  /** @param {Chunk} theirs */
  #conflict(theirs) {
    return h(
      "div",
      { class: "conflict", role: "group", "aria-label": `Two versions of this ${this.noun}` },
      h(
        "p",
        {},
        h("strong", {}, `This ${this.noun} was changed elsewhere while you were writing.`),
        " The other version:",
      ),
      h(
        "blockquote",
        { class: "prose" },
        paragraphsOf(theirs.text).map((paragraph) => h("p", {}, paragraph)),
      ),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "button button-primary", onclick: this.#keepMine }, "Keep mine"),
        h("button", { type: "button", class: "button", onclick: this.#takeTheirs }, "Take theirs"),
      ),
    );
  }
}

customElements.define("scene-card", SceneCard);
