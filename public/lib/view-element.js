import { render } from "./render.js";
import { StudioUnreachable, onceReached, sentenceOf } from "./studio.js";

/** @import { Child } from "./render.js" */

/**
 * An element in the light DOM that describes itself in `view()`. Data comes in by property and asks for a drawing;
 * news goes out by events.
 */
export class ViewElement extends HTMLElement {
  #isAsked = false;

  /** Something was asked of the studio and has not been answered yet. */
  busy = false;

  /** @type {string | null} Why the last thing asked did not work, for the person to read in place. */
  problem = null;

  connectedCallback() {
    this.requestUpdate();
  }

  /** Draws at the end of this turn, once, however often it is asked. */
  requestUpdate() {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      if (this.isConnected) this.update();
    });
  }

  update() {
    render(this, this.view());
  }

  /** @returns {Child} */
  view() {
    return null;
  }

  /**
   * Asks something of the studio, one thing at a time, and keeps the reason if it does not work.
   *
   * @param {() => Promise<unknown>} deed
   * @returns {Promise<boolean>} whether it worked
   */
  async attempt(deed) {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    this.requestUpdate();
    try {
      await deed();
    } catch (error) {
      this.problem = sentenceOf(error);
      if (error instanceof StudioUnreachable) onceReached(() => this.#forget(error.message));
    }
    this.busy = false;
    this.requestUpdate();
    return this.problem === null;
  }

  /** @param {string} problem */
  #forget(problem) {
    if (this.problem !== problem) return;
    this.problem = null;
    this.requestUpdate();
  }

  /**
   * @param {string} type
   * @param {unknown} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
