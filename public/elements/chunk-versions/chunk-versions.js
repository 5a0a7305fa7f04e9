import { announce } from "../../lib/announce.js";
import { keepUnsavedEdit } from "../../lib/kept.js";
import { madeWords } from "../../lib/long-wording.js";
import { h } from "../../lib/render.js";
import { isConflict } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { capital, paragraphsOf } from "../../lib/wording.js";
import { wordDiff } from "../../lib/word-diff.js";

/**
 * @import { Desk } from "../../lib/desk.js"
 * @import { ChunkVersion } from "../../lib/studio.js"
 */

/**
 * How a chunk became what it is: what each version changed of the one before. Asked for once somebody looks. Tells
 * `conflict-met` when words that were brought back met another edit, and are kept as an unsaved one.
 */
class ChunkVersions extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  number = 0;
  /** What chunks are called */
  noun = "scene";
  /** How many there are */
  count = 0;
  /** The one that counts; another one means that there is more to ask for. */
  version = 0;

  /** @type {ChunkVersion[]} Oldest first */
  #versions = [];
  #isOpen = false;
  /** What is tried again when it did not work. @type {() => Promise<unknown>} */
  #deed = () => this.#learn();
  /** @type {number | null} Which of them is looked at; else the newest */
  #chosen = null;

  /** @param {Event} event */
  #toggle = ({ currentTarget }) => {
    this.#isOpen = /** @type {HTMLDetailsElement} */ (currentTarget).open;
    this.requestUpdate();
  };

  update() {
    super.update();
    const isBehind = this.#versions.at(-1)?.version !== this.version;
    if (this.#isOpen && isBehind && !this.busy && !this.problem) void this.#learn();
  }

  #learn() {
    this.#deed = () => this.#learn();
    return this.attempt(async () => {
      this.#versions = (await this.desk?.versions(this.number)) ?? [];
      this.count = this.#versions.length;
      this.version = this.#versions.at(-1)?.version ?? 0;
    });
  }

  /** @param {string} text */
  #bringBack(text) {
    this.#deed = () => this.#bringBack(text);
    return this.attempt(async () => {
      const { desk, number, version } = this;
      if (!desk) return;
      try {
        await desk.saveChunk(number, text, version);
        this.#chosen = null;
        announce(`${capital(this.noun)} ${number} is as it was.`);
      } catch (error) {
        if (!isConflict(error)) throw error;
        keepUnsavedEdit(desk.id, number, { text, version });
        this.tell("conflict-met");
      }
    });
  }

  view() {
    return h(
      "details",
      { class: "versions", ontoggle: this.#toggle },
      h("summary", { class: "quiet" }, this.count === 1 ? "1 version" : `${this.count} versions`),
      this.problem &&
        h(
          "p",
          { class: "problem", role: "alert" },
          this.problem,
          h("button", { type: "button", class: "link", onclick: () => this.#deed() }, "Try again"),
        ),
      this.#isOpen && this.#versions.length > 0 && this.#looked(),
    );
  }

  #looked() {
    const versions = this.#versions;
    const at = Math.min(this.#chosen ?? versions.length - 1, versions.length - 1);
    const version = versions[at];
    const before = versions[at - 1];
    if (!version) return null;
    return [
      h(
        "div",
        { class: "chips", role: "group", "aria-label": "Versions" },
        versions.map(({ made, version: each }, index) =>
          h(
            "button",
            {
              type: "button",
              key: each,
              class: "chip chip-small",
              "aria-pressed": String(index === at),
              onclick: () => this.#choose(index),
            },
            `${index + 1}. ${madeWords(made)}`,
          ),
        ),
      ),
      h(
        "p",
        { class: "quiet" },
        version.by === "person" ? "By you" : "By the writer",
        before ? `; compared with ${at}. ${madeWords(before.made)}` : "",
        ".",
      ),
      version.why.length > 0 &&
        h(
          "ul",
          { class: "whys" },
          version.why.map((why, index) => h("li", { key: index }, why)),
        ),
      changed(before, version),
      this.#wayBack(version, at),
    ];
  }

  /** @param {ChunkVersion} version @param {number} at */
  #wayBack({ text }, at) {
    const newest = this.#versions.at(-1);
    if (!this.desk || !newest || newest.text === text) return null;
    return h(
      "p",
      { class: "row", key: `back-${at}` },
      h(
        "button",
        {
          type: "button",
          class: "button",
          "aria-disabled": this.busy ? "true" : null,
          onclick: () => this.#bringBack(text),
        },
        "Bring this version back",
      ),
      newest.made === "edit" &&
        h("span", { class: "quiet" }, "It takes the place of your edit, which is then gone."),
    );
  }

  /** @param {number} index */
  #choose(index) {
    this.#chosen = index;
    this.requestUpdate();
  }
}

/** @param {ChunkVersion | undefined} before @param {ChunkVersion} version */
function changed(before, version) {
  if (!before)
    return h(
      "div",
      { class: "prose version-text", tabindex: "0", role: "group", "aria-label": "The first version" },
      paragraphsOf(version.text).map((paragraph) => h("p", {}, paragraph)),
    );
  if (before.text === version.text) return h("p", {}, "No change.");
  return wordDiff(before.text, version.text, { isAbridged: true });
}

customElements.define("chunk-versions", ChunkVersions);
