import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { keyDeed } from "../../lib/picture-keys.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { paragraphsOf } from "../../lib/wording.js";

/**
 * @import { SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { DrawingDesk } from "../../lib/desk.js"
 * @import { Options } from "../../lib/quiz-path.js"
 * @import { Drawing, PictureDecision } from "../picture-decision/picture-decision.js"
 *
 * @typedef {{
 *   name: string,
 *   title: string,
 *   picture: Drawing,
 *   desk: DrawingDesk | null,
 *   text: string,
 *   format: "portrait" | "landscape",
 *   place?: string,
 *   isCastSheet?: boolean,
 * }} UnderLoupe What is looked at; `text` is what it shows, `place` its place among others to leaf through
 */

/** One picture large, beside what it shows. Tells `loupe-turned` with -1 or 1, and `loupe-closed`. */
class PictureLoupe extends ViewElement {
  /** @type {UnderLoupe | null} */
  subject = null;
  /** @type {Options["limits"] | null} */
  limits = null;
  /** The illustrator works from references, so that it can change a picture as well as draw another. */
  changeable = false;

  /** The dialog itself closes a moment before it says so; a drawing in between must not open it again. */
  #isOpen = false;
  /** @type {number | null} */
  #attemptPicked = null;
  #isComparing = false;
  /** Which picture, in how many attempts, the two above are about. */
  #about = "";

  update() {
    super.update();
    if (this.subject === null || this.#isOpen) return;
    this.#isOpen = true;
    this.querySelector("dialog")?.showModal();
  }

  #close = () => {
    this.#isOpen = false;
    this.tell("loupe-closed");
  };

  /** @param {-1 | 1} by */
  #turn(by) {
    if (this.subject?.place) this.tell("loupe-turned", by);
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const decision = /** @type {PictureDecision | null} */ (this.querySelector("picture-decision"));
    keyDeed(event, {
      ArrowLeft: () => this.#turn(-1),
      ArrowRight: () => this.#turn(1),
      a: () => decision?.approve(),
      x: () => decision?.reject(),
      u: () => decision?.undo(),
    });
  };

  #decided = () => this.querySelector("dialog")?.focus();

  view() {
    return h(
      "dialog",
      {
        class: "loupe",
        tabindex: "-1",
        "aria-label": this.subject?.title ?? "Picture",
        onclose: this.#close,
        onkeydown: this.#key,
        "onpicture-decided": this.#decided,
      },
      this.subject && this.#opened(this.subject),
    );
  }

  /** @param {UnderLoupe} subject */
  #opened({ name, title, picture, desk, text, format, place, isCastSheet = false }) {
    const { attempts } = picture;
    const about = `${name}/${attempts.length}`;
    if (about !== this.#about) {
      this.#about = about;
      this.#attemptPicked = null;
      this.#isComparing = false;
    }
    const wanted = this.#attemptPicked ?? picture.approvedAttempt;
    const shown = attempts.find(({ attempt }) => attempt === wanted) ?? attempts.at(-1);
    const other = attempts[(shown ? attempts.indexOf(shown) : 0) - 1] ?? attempts.at(-1);
    return [
      h(
        "header",
        { class: "loupe-head" },
        h("h2", {}, title),
        place && h("p", { class: "quiet" }, place),
        h(
          "div",
          { class: "loupe-controls" },
          place && this.#control("Previous picture", "back", () => this.#turn(-1)),
          place && this.#control("Next picture", "forward", () => this.#turn(1)),
          this.#control("Close", "cross", () => this.querySelector("dialog")?.close()),
        ),
      ),
      h(
        "div",
        { class: "loupe-body", "data-format": format },
        h(
          "div",
          { class: "loupe-pictures", "data-comparing": String(this.#isComparing) },
          shown && large(shown),
          this.#isComparing && other && other !== shown && large(other),
        ),
        h(
          "div",
          {
            class: "loupe-side",
            tabindex: "0",
            role: "group",
            "aria-label": "What it shows, and the decision",
          },
          h("picture-decision", {
            key: name,
            desk,
            picture,
            name,
            changeable: this.changeable,
            isCastSheet,
            attemptShown: shown?.attempt ?? 0,
            noteCharactersMax: this.limits?.noteCharacters ?? 500,
            attemptsMax: this.limits?.pictureAttempts ?? Infinity,
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
            paragraphsOf(text).map((paragraph) => h("p", {}, paragraph)),
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
