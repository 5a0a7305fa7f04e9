import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { PICTURE_WORDS } from "../../lib/wording.js";

/**
 * @import { SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { PictureDecided } from "../../lib/studio.js"
 */

/**
 * All that can be decided about one picture, wherever it is shown.
 * Tells `attempt-shown` with an attempt's number and `picture-decided` with the picture's.
 */
export class PictureDecision extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {SnapshotPicture | null} */
  picture = null;
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
    if (!picture || (picture.status !== "undecided" && picture.status !== "approved") || this.#isFull())
      return;
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
    return this.#do((desk, number) => desk.decidePicture(number, decided));
  }

  /** @param {(desk: Desk, number: number) => Promise<unknown>} deed */
  async #do(deed) {
    const { desk, picture } = this;
    if (!desk || !picture) return;
    const hadFocus = this.contains(document.activeElement);
    const isDone = await this.attempt(() => deed(desk, picture.number));
    if (!isDone) return;
    this.#isNoting = false;
    this.requestUpdate();
    // The button that was pressed is gone; the focus stays with this picture.
    if (hadFocus) requestAnimationFrame(() => this.#focusIfLost());
    this.tell("picture-decided", picture.number);
  }

  #focusIfLost() {
    if (document.activeElement === document.body || !document.activeElement)
      this.querySelector("button")?.focus();
  }

  /** @param {Event} event */
  #send = (event) =>
    this.#decide({ decision: "rejected", note: /** @type {CustomEvent<string>} */ (event).detail });

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
      this.#isNoting
        ? h("picture-note", {
            key: "note",
            number: picture.number,
            charactersMax: this.noteCharactersMax,
            sending: this.busy,
            "onnote-sent": this.#send,
            "onnote-dropped": this.#dropNote,
          })
        : this.#actions(picture),
      this.#isFull() &&
        picture.status === "undecided" &&
        h(
          "p",
          { class: "quiet picture-said" },
          `Drawn ${picture.attempts.length} times, as often as one scene can be. Choose an attempt, or change the text.`,
        ),
    ];
  }

  /** @param {SnapshotPicture} picture */
  #attempts({ number, attempts, approvedAttempt }) {
    return h(
      "div",
      { class: "attempts", role: "group", "aria-label": `Attempts at picture ${number}` },
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

  /** @param {SnapshotPicture} picture */
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
      const retry = () => void this.#do((desk, number) => desk.retryPicture(number));
      const skip = () => void this.#decide({ decision: "skipped" });
      buttons.push(
        this.#button("Retry", "redraw", retry, "button-primary"),
        this.#button("Skip", "cross", skip),
      );
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
        "aria-label": `${label} picture ${this.picture?.number}`,
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
