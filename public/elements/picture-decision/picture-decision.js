import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { PICTURE_WORDS } from "../../lib/wording.js";

/**
 * @import { SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { DrawingDesk } from "../../lib/desk.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { PictureDecided } from "../../lib/studio.js"
 *
 * @typedef {Omit<SnapshotPicture, "number" | "stale"> & { stale?: boolean }} Drawing A picture of a scene, or the cast sheet
 */

/**
 * All that can be decided about one picture, or about the cast sheet, wherever it is shown.
 * Tells `attempt-shown` with an attempt's number, and `picture-decided`.
 */
export class PictureDecision extends ViewElement {
  /** @type {DrawingDesk | null} Without it nothing can be decided any more */
  desk = null;
  /** @type {Drawing | null} */
  picture = null;
  /** What is decided about: "picture 7". */
  name = "";
  /** The illustrator works from references, so that it can change a picture as well as draw another. */
  changeable = false;
  /** Not a picture of a scene: the book cannot do without it. */
  isCastSheet = false;
  /** The attempt that is being looked at, and so the one that is approved. */
  attemptShown = 0;
  noteCharactersMax = 500;
  attemptsMax = Infinity;

  #isNoting = false;

  approve() {
    if (this.picture?.status === "approved" && this.picture.approvedAttempt === this.attemptShown) return;
    void this.#decide({ decision: "approved", attempt: this.attemptShown });
  }

  /** Opens the note that a rejection takes. */
  reject() {
    const { picture } = this;
    const isOpen = picture?.status === "undecided" || picture?.status === "approved";
    if (!this.desk || !isOpen || this.#isFull()) return;
    this.#isNoting = true;
    this.requestUpdate();
  }

  undo() {
    if (this.picture?.status === "approved" || this.picture?.status === "skipped")
      void this.#decide({ decision: "undecided" });
  }

  #isFull() {
    return (this.picture?.attempts.length ?? 0) >= this.attemptsMax;
  }

  /** @param {PictureDecided} decided */
  #decide(decided) {
    return this.#do((desk) => desk.decide(decided));
  }

  /** @param {(desk: DrawingDesk) => Promise<unknown>} deed */
  async #do(deed) {
    const { desk } = this;
    if (!desk) return;
    const hadFocus = this.contains(document.activeElement);
    const isDone = await this.attempt(() => deed(desk));
    if (!isDone) return;
    this.#isNoting = false;
    this.requestUpdate();
    // The button that was pressed is gone; the focus stays with this picture.
    if (hadFocus) requestAnimationFrame(() => this.#focusIfLost());
    this.tell("picture-decided");
  }

  #focusIfLost() {
    if (document.activeElement === document.body || !document.activeElement)
      this.querySelector("button")?.focus();
  }

  /** @param {Event} event */
  #send = (event) => {
    const { note, fresh } = /** @type {CustomEvent<{ note: string, fresh: boolean }>} */ (event).detail;
    return this.#decide({ decision: "rejected", note, ...(this.changeable && { fresh }) });
  };

  #dropNote = () => {
    this.#isNoting = false;
    this.requestUpdate();
    requestAnimationFrame(() => this.#focusIfLost());
  };

  view() {
    const { picture } = this;
    if (!picture) return null;
    const shown = picture.attempts.find(({ attempt }) => attempt === this.attemptShown);
    return [
      h(
        "p",
        { class: "picture-states" },
        pill(picture.status, PICTURE_WORDS[picture.status]),
        picture.stale && h("span", { class: "tag tag-warning" }, icon("warning"), "text changed since"),
      ),
      picture.pendingNote && h("p", { class: "quiet picture-said" }, `Your note: “${picture.pendingNote}”`),
      shown?.note &&
        !picture.pendingNote &&
        h("p", { class: "quiet picture-said" }, `Redrawn: “${shown.note}”`),
      shown &&
        shown.notUnderstood.length > 0 &&
        h("p", { class: "picture-said not-understood" }, `not understood: ${shown.notUnderstood.join(", ")}`),
      picture.failure && picture.status === "failed" && h("p", { class: "problem" }, picture.failure),
      picture.attempts.length > 1 && this.#attempts(picture),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      this.#isNoting && this.desk
        ? h("picture-note", {
            key: "note",
            name: this.name,
            changeable: this.changeable,
            isOfCast: this.isCastSheet,
            charactersMax: this.noteCharactersMax,
            sending: this.busy,
            "onnote-sent": this.#send,
            "onnote-dropped": this.#dropNote,
          })
        : this.desk && this.#actions(picture),
      this.#isFull() &&
        this.desk &&
        picture.status === "undecided" &&
        h(
          "p",
          { class: "quiet picture-said" },
          `Drawn ${picture.attempts.length} times, as often as it can be. Choose one of the attempts.`,
        ),
    ];
  }

  /** @param {Drawing} picture */
  #attempts({ attempts, approvedAttempt }) {
    return h(
      "div",
      { class: "attempts", role: "group", "aria-label": `Attempts at ${this.name}` },
      attempts.map(({ attempt, url }) =>
        h(
          "button",
          {
            type: "button",
            key: attempt,
            class: "attempt",
            "aria-pressed": String(attempt === this.attemptShown),
            "aria-label": `Attempt ${attempt}${attempt === approvedAttempt ? ", approved" : ""}`,
            onclick: () => this.tell("attempt-shown", attempt),
          },
          image({ src: url, alt: "", loading: "lazy" }),
          h("span", { "aria-hidden": "true" }, String(attempt)),
        ),
      ),
    );
  }

  /** @param {Drawing} picture */
  #actions(picture) {
    const { status, approvedAttempt } = picture;
    const buttons = [];
    if (status === "undecided" || (status === "approved" && approvedAttempt !== this.attemptShown)) {
      buttons.push(this.#button("Approve", "check", () => this.approve(), "button-approve"));
    }
    if (status === "undecided" && !this.#isFull())
      buttons.push(this.#button("Reject", "cross", () => this.reject()));
    if (status === "approved" || status === "skipped")
      buttons.push(this.#button("Undo", "undo", () => this.undo()));
    if (status === "failed") {
      const retry = () => void this.#do((desk) => desk.retry());
      const skip = () => void this.#decide({ decision: "skipped" });
      buttons.push(this.#button("Retry", "redraw", retry, "button-primary"));
      if (!this.isCastSheet) buttons.push(this.#button("Skip", "cross", skip));
    }
    return buttons.length > 0 && h("div", { class: "row picture-actions", key: "actions" }, buttons);
  }

  /**
   * @param {string} label
   * @param {IconName} sign
   * @param {() => void} deed
   * @param {string} [look]
   */
  #button(label, sign, deed, look = "") {
    return h(
      "button",
      {
        type: "button",
        key: label,
        class: `button ${look}`,
        "aria-label": `${label} ${this.name}`,
        "aria-disabled": this.busy ? "true" : null,
        onclick: (/** @type {MouseEvent} */ event) => {
          // The second click of a double click would land on whatever took this button's place.
          if (event.detail <= 1) deed();
        },
      },
      icon(sign),
      label,
    );
  }
}

customElements.define("picture-decision", PictureDecision);
