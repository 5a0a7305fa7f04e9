import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { PICTURE_WORDS } from "../../lib/wording.js";

/**
 * @import { Snapshot, SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { DrawingDesk } from "../../lib/desk.js"
 * @import { Options } from "../../lib/quiz-path.js"
 *
 * @typedef {NonNullable<Snapshot["castSheet"]>} Sheet
 */

/** The portraits, and the sheet made of them that every picture holds to: to look at and to decide about. */
export class CastSheet extends ViewElement {
  /** @type {DrawingDesk | null} */
  desk = null;
  /** @type {Sheet | null} */
  sheet = null;
  /** @type {Options["limits"] | null} */
  limits = null;

  #isUnderLoupe = false;
  /** @type {number | null} An earlier attempt that somebody looks at */
  #attemptPicked = null;
  #attemptsSeen = 0;

  /** Brings it before whoever is to decide. */
  open() {
    const details = this.querySelector("details");
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: "start" });
    this.querySelector("summary")?.focus({ preventScroll: true });
  }

  /** @param {boolean} isUnderLoupe */
  #look(isUnderLoupe) {
    this.#isUnderLoupe = isUnderLoupe;
    this.requestUpdate();
  }

  /** @param {Event} event */
  #showAttempt = (event) => {
    this.#attemptPicked = /** @type {CustomEvent<number>} */ (event).detail;
    this.requestUpdate();
  };

  /** @param {Sheet} sheet */
  #shown({ attempts, approvedAttempt }) {
    if (attempts.length !== this.#attemptsSeen) {
      this.#attemptsSeen = attempts.length;
      this.#attemptPicked = null; // a new attempt wants to be seen
    }
    const wanted = this.#attemptPicked ?? approvedAttempt;
    return attempts.find(({ attempt }) => attempt === wanted) ?? attempts.at(-1);
  }

  view() {
    const { sheet } = this;
    if (!sheet) return null;
    const shown = this.#shown(sheet);
    return [
      h(
        "details",
        { class: "panel", key: "panel", "data-status": sheet.status, open: sheet.status !== "approved" },
        h("summary", {}, h("h2", {}, "The cast sheet"), pill(sheet.status, PICTURE_WORDS[sheet.status])),
        h(
          "div",
          { class: "cast-desk" },
          h("div", { class: "cast-frame" }, shown ? this.#image(shown) : blank(sheet)),
          (shown || sheet.failure) &&
            h(
              "div",
              { class: "cast-side" },
              sheet.status === "undecided" &&
                this.desk &&
                h("p", {}, "Every picture will hold to this sheet. Does everybody look as they should?"),
              h("picture-decision", {
                ...this.#decision(sheet),
                attemptShown: shown?.attempt ?? 0,
                "onattempt-shown": this.#showAttempt,
              }),
            ),
          h("ul", { class: "portraits", "aria-label": "Portraits" }, sheet.portraits.map(portrait)),
        ),
      ),
      h("picture-loupe", {
        key: "loupe",
        subject: this.#isUnderLoupe
          ? {
              ...this.#decision(sheet),
              title: "The cast sheet",
              text: sheet.portraits.map(({ phrase }) => phrase).join("\n\n"),
              format: "landscape",
            }
          : null,
        limits: this.limits,
        changeable: true,
        "onloupe-closed": () => this.#look(false),
      }),
    ];
  }

  /** @param {Sheet} sheet */
  #decision(sheet) {
    return {
      name: "the cast sheet",
      desk: this.desk,
      picture: sheet,
      changeable: true,
      isCastSheet: true,
      noteCharactersMax: this.limits?.noteCharacters ?? 500,
      attemptsMax: this.limits?.pictureAttempts ?? Infinity,
    };
  }

  /** @param {SnapshotPicture["attempts"][number]} shown */
  #image({ url, alt }) {
    return h(
      "button",
      {
        type: "button",
        class: "picture-open",
        key: url,
        "aria-label": `The cast sheet, look closely: ${alt}`,
        onclick: () => this.#look(true),
      },
      image({ src: url, alt: "" }),
    );
  }
}

/** @param {Sheet} sheet */
const blank = ({ status }) =>
  h(
    "div",
    { class: "picture-blank", key: "blank" },
    icon(status === "failed" ? "warning" : "pen"),
    h(
      "span",
      {},
      status === "failed"
        ? "The sheet could not be drawn"
        : "The sheet is made of the portraits. Not drawn yet",
    ),
  );

/** @param {Sheet["portraits"][number]} portrait */
const portrait = ({ character, phrase, url }) =>
  h("li", { key: character }, h("figure", {}, image({ src: url, alt: "" }), h("figcaption", {}, phrase)));

customElements.define("cast-sheet", CastSheet);
