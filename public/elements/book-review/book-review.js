import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { capital } from "../../lib/wording.js";

/**
 * @import { LongStory } from "../../lib/long-wording.js"
 * @typedef {NonNullable<LongStory["review"]>} Review
 */

/** What an editor made of the whole book: score, grade, and every check with its note. */
class BookReview extends ViewElement {
  /** @type {Review | null} */
  review = null;

  view() {
    const { review } = this;
    if (!review) return null;
    const { score, grade, checks } = review;
    const passed = checks.filter(({ isPassed }) => isPassed).length;
    const sections = Map.groupBy(checks, ({ section }) => section);
    return h(
      "details",
      { class: "panel" },
      h(
        "summary",
        {},
        h("h2", {}, `The review: ${score} of 100, ${grade}; ${passed} of ${checks.length} checks passed`),
      ),
      h(
        "div",
        { class: "review" },
        [...sections].map(([section, ofSection]) =>
          h(
            "section",
            { key: section },
            h("h3", {}, capital(section)),
            h("ul", {}, ofSection.map(checkLine)),
          ),
        ),
      ),
    );
  }
}

/** @param {Review["checks"][number]} check */
const checkLine = ({ id, asks, isPassed, note }) =>
  h(
    "li",
    { key: id, "data-state": isPassed ? "passed" : "failed" },
    icon(isPassed ? "check" : "cross"),
    h(
      "div",
      {},
      h("p", {}, h("span", { class: "for-listeners" }, isPassed ? "Passed: " : "Failed: "), asks),
      note && h("p", { class: "quiet" }, note),
    ),
  );

customElements.define("book-review", BookReview);
