import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";

/**
 * @import { SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { Options } from "../../lib/quiz-path.js"
 */

/** One picture with what can be decided about it. Tells `picture-opened` and `picture-chosen` with `{number, isChosen, isRange}`. */
class PictureCard extends ViewElement {
  /** @type {Desk | null} Without it nothing can be decided any more */
  desk = null;
  /** @type {SnapshotPicture | null} */
  picture = null;
  sceneTitle = "";
  /** @type {Options["limits"] | null} */
  limits = null;
  chosen = false;
  /** The illustrator works from references, so that it can change a picture as well as draw another. */
  changeable = false;
  /** A provider declined to draw it, and a person is to say how it goes on. */
  wordless = false;
  /** Nothing is drawn just now. */
  resting = false;
  /** As a page of the book, without the tools. */
  reading = false;

  /** @type {number | null} An earlier attempt that somebody looks at */
  #attemptPicked = null;
  #attemptsSeen = 0;

  /** @param {Event} event */
  #showAttempt = (event) => {
    this.#attemptPicked = /** @type {CustomEvent<number>} */ (event).detail;
    this.requestUpdate();
  };

  /** @param {SnapshotPicture} picture */
  #shown(picture) {
    if (picture.attempts.length !== this.#attemptsSeen) {
      this.#attemptsSeen = picture.attempts.length;
      this.#attemptPicked = null; // a new attempt wants to be seen
    }
    const wanted = this.#attemptPicked ?? picture.approvedAttempt;
    return picture.attempts.find(({ attempt }) => attempt === wanted) ?? picture.attempts.at(-1);
  }

  view() {
    const { picture } = this;
    if (!picture) return null;
    const shown = this.#shown(picture);
    if (this.reading) {
      return (
        shown && h("figure", { class: "plate" }, image({ src: shown.url, alt: shown.alt, loading: "lazy" }))
      );
    }
    return h(
      "figure",
      { class: "picture", "data-status": picture.status },
      h(
        "div",
        { class: "picture-frame" },
        shown ? this.#image(picture, shown) : this.#blank(picture),
        shown && picture.status === "rejected" && h("p", { class: "picture-veil" }, this.#againSaid()),
        shown && this.desk && this.#choice(picture),
      ),
      h(
        "figcaption",
        {},
        h(
          "h3",
          { class: "picture-title" },
          h("span", { class: "scene-number" }, String(picture.number)),
          this.sceneTitle,
        ),
        this.wordless
          ? h(
              "p",
              { class: "picture-states", key: "declined" },
              pill("waiting", { label: "Declined", icon: "hand" }),
            )
          : h("picture-decision", {
              desk: this.desk?.picture(picture.number) ?? null,
              picture,
              name: `picture ${picture.number}`,
              changeable: this.changeable,
              attemptShown: shown?.attempt ?? 0,
              noteCharactersMax: this.limits?.noteCharacters ?? 500,
              attemptsMax: this.limits?.pictureAttempts ?? Infinity,
              "onattempt-shown": this.#showAttempt,
            }),
      ),
    );
  }

  #againSaid() {
    if (this.wordless) return "Waits for other words";
    return this.resting ? "To be drawn again" : "Drawing it again…";
  }

  /** @param {SnapshotPicture} picture @param {SnapshotPicture["attempts"][number]} shown */
  #image({ number }, { url, alt }) {
    return h(
      "button",
      {
        type: "button",
        class: "picture-open",
        key: url,
        "data-number": number,
        "aria-label": `Picture ${number}, look closely: ${alt}`,
        onclick: () => this.tell("picture-opened", number),
      },
      image({ src: url, alt: "", loading: "lazy" }),
    );
  }

  /** @param {SnapshotPicture} picture */
  #blank({ status }) {
    const said = this.wordless ? "Waits for other words" : (BLANK_WORDS[status] ?? "Not drawn yet");
    return h(
      "div",
      { class: "picture-blank", key: "blank" },
      icon(status === "failed" || this.wordless ? "warning" : "pen"),
      h("span", {}, said),
    );
  }

  /** @param {SnapshotPicture} picture */
  #choice({ number }) {
    return h(
      "label",
      { class: "picture-choice" },
      h("input", {
        type: "checkbox",
        checked: this.chosen,
        onclick: (/** @type {MouseEvent} */ event) =>
          this.tell("picture-chosen", {
            number,
            isChosen: /** @type {HTMLInputElement} */ (event.currentTarget).checked,
            isRange: event.shiftKey,
          }),
      }),
      h("span", { class: "for-listeners" }, `Select picture ${number}`),
    );
  }
}

/** @type {Partial<Record<SnapshotPicture["status"], string>>} */
const BLANK_WORDS = {
  failed: "This picture could not be drawn",
  skipped: "The book does without this picture",
  drawing: "Being drawn…",
};

customElements.define("picture-card", PictureCard);
