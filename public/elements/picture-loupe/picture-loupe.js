import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { nextUndecided } from "../../lib/picture-filters.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { paragraphsOf } from "../../lib/wording.js";
import { keyDeed } from "../../lib/picture-keys.js";

/**
 * @import { Snapshot, SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { Options } from "../../lib/quiz-path.js"
 * @import { PictureDecision } from "../picture-decision/picture-decision.js"
 */

/** One picture large, beside its scene. Tells `loupe-moved` with a number, or `null` when it is closed. */
class PictureLoupe extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {Snapshot | null} */
  story = null;
  /** @type {Options["limits"] | null} */
  limits = null;
  /** @type {number | null} The picture under the loupe */
  number = null;

  /** The dialog itself closes a moment before it says so; a drawing in between must not open it again. */
  #isOpen = false;
  /** @type {number | null} */
  #attemptPicked = null;
  #isComparing = false;
  /** Which picture, in how many attempts, the two above are about. */
  #about = "";

  update() {
    super.update();
    if (this.number === null || this.#isOpen) return;
    this.#isOpen = true;
    this.querySelector("dialog")?.showModal();
  }

  #close = () => {
    this.#isOpen = false;
    this.tell("loupe-moved", null);
  };

  #drawn() {
    return this.story?.pictures.filter(({ attempts }) => attempts.length > 0) ?? [];
  }

  #picture() {
    return this.story?.pictures.find(({ number }) => number === this.number);
  }

  /** @param {number} by */
  #move(by) {
    const drawn = this.#drawn();
    const position = drawn.findIndex(({ number }) => number === this.number);
    const other = drawn[(position + by + drawn.length) % drawn.length];
    if (other) this.tell("loupe-moved", other.number);
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const decision = /** @type {PictureDecision | null} */ (this.querySelector("picture-decision"));
    keyDeed(event, {
      ArrowLeft: () => this.#move(-1),
      ArrowRight: () => this.#move(1),
      a: () => decision?.approve(),
      x: () => decision?.reject(),
      u: () => decision?.undo(),
    });
  };

  /** After a decision the next undecided picture comes by itself. */
  #decided = () => {
    const { story, number } = this;
    if (!story || number === null) return;
    const status = this.#picture()?.status;
    const next = status === "undecided" ? null : nextUndecided(story.pictures, number);
    if (next !== null) this.tell("loupe-moved", next);
    this.querySelector("dialog")?.focus();
  };

  view() {
    const picture = this.#picture();
    return h(
      "dialog",
      {
        class: "loupe",
        tabindex: "-1",
        "aria-labelledby": "loupe-title",
        onclose: this.#close,
        onkeydown: this.#key,
        "onpicture-decided": this.#decided,
      },
      picture && this.#opened(picture),
    );
  }

  /** @param {SnapshotPicture} picture */
  #opened(picture) {
    const about = `${picture.number}/${picture.attempts.length}`;
    if (about !== this.#about) {
      this.#about = about;
      this.#attemptPicked = null;
      this.#isComparing = false;
    }
    const { attempts } = picture;
    const wanted = this.#attemptPicked ?? picture.approvedAttempt;
    const shown = attempts.find(({ attempt }) => attempt === wanted) ?? attempts.at(-1);
    const other = attempts[(shown ? attempts.indexOf(shown) : 0) - 1] ?? attempts.at(-1);
    const scene = this.story?.chunks.find(({ number }) => number === picture.number);
    const drawn = this.#drawn();
    return [
      h(
        "header",
        { class: "loupe-head" },
        h("h2", { id: "loupe-title" }, `${picture.number}. ${scene?.title ?? "Picture"}`),
        h("p", { class: "quiet" }, `${drawn.indexOf(picture) + 1} of ${drawn.length}`),
        h(
          "div",
          { class: "loupe-controls" },
          this.#control("Previous picture", "back", () => this.#move(-1)),
          this.#control("Next picture", "forward", () => this.#move(1)),
          this.#control("Close", "cross", () => this.querySelector("dialog")?.close()),
        ),
      ),
      h(
        "div",
        { class: "loupe-body", "data-format": this.story?.brief.format },
        h(
          "div",
          { class: "loupe-pictures", "data-comparing": String(this.#isComparing) },
          shown && large(shown),
          this.#isComparing && other && other !== shown && large(other),
        ),
        h(
          "div",
          { class: "loupe-side", tabindex: "0", role: "group", "aria-label": "Scene and decision" },
          h("picture-decision", {
            desk: this.desk,
            picture,
            attemptShown: shown?.attempt ?? 0,
            noteCharactersMax: this.limits?.noteCharacters ?? 500,
            attemptsMax: this.limits?.pictureAttempts ?? Infinity,
            key: picture.number,
            "onattempt-shown": (/** @type {Event} */ event) => {
              this.#attemptPicked = /** @type {CustomEvent<number>} */ (event).detail;
              this.requestUpdate();
            },
          }),
          attempts.length > 1 &&
            h(
              "button",
              {
                type: "button",
                class: "button",
                "aria-pressed": String(this.#isComparing),
                onclick: () => {
                  this.#isComparing = !this.#isComparing;
                  this.requestUpdate();
                },
              },
              icon("grid"),
              "Compare with another attempt",
            ),
          h(
            "div",
            { class: "prose" },
            paragraphsOf(scene?.text ?? "").map((paragraph) => h("p", {}, paragraph)),
          ),
        ),
      ),
    ];
  }

  /**
   * @param {string} label
   * @param {import("../../lib/icon.js").IconName} sign
   * @param {() => void} deed
   */
  #control(label, sign, deed) {
    return h(
      "button",
      { type: "button", key: label, class: "button button-square", "aria-label": label, onclick: deed },
      icon(sign),
    );
  }
}

/** @param {SnapshotPicture["attempts"][number]} attempt */
const large = ({ attempt, url, alt }) =>
  h(
    "figure",
    { key: url },
    image({ src: url, alt }),
    h("figcaption", { class: "quiet" }, `Attempt ${attempt}`),
  );

customElements.define("picture-loupe", PictureLoupe);
