import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { PROVIDERS_ADDRESS } from "../../lib/route.js";
import { ViewElement } from "../../lib/view-element.js";

/** @import { Snapshot } from "../../../server/story/snapshot.ts" */

/** What was asked for, and what the studio made of it before writing. */
class StoryPlan extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;

  view() {
    if (!this.story) return null;
    const { brief, plan, madeBy } = this.story;
    return h(
      "details",
      { class: "panel" },
      h("summary", {}, h("h2", {}, "Your answers and the plan")),
      h(
        "div",
        { class: "plan" },
        h(
          "section",
          {},
          h("h3", {}, "What you asked for"),
          h(
            "dl",
            { class: "facts" },
            brief.answers.map(({ key, question, answer, surprise }) => fact(question, answer, surprise, key)),
            brief.format && fact("Pictures", brief.format),
          ),
        ),
        plan &&
          h(
            "section",
            {},
            h("h3", {}, "Cast"),
            h(
              "ul",
              { class: "cast" },
              plan.cast.map(({ id, phrase, role }) =>
                h(
                  "li",
                  { key: id },
                  h("span", { class: "cast-name" }, phrase),
                  h("span", { class: "quiet" }, ` ${role}`),
                ),
              ),
            ),
            h("h3", {}, "Made by"),
            h(
              "p",
              {},
              `Written by: ${madeBy.writer}. Drawn by: ${madeBy.illustrator}. `,
              h("a", { href: PROVIDERS_ADDRESS }, "More about them"),
            ),
          ),
        plan &&
          h(
            "section",
            { class: "outline" },
            h("h3", {}, "Outline"),
            h(
              "ol",
              {},
              plan.outline.map(({ number, title, beat, summary }) =>
                h(
                  "li",
                  { key: number },
                  h("strong", {}, title),
                  h("span", { class: "beat" }, ` ${beat}`),
                  h("br"),
                  summary,
                ),
              ),
            ),
          ),
      ),
    );
  }
}

/** @type {(name: string, value: string, surprise?: boolean, key?: string) => import("../../lib/render.js").View} */
const fact = (name, value, surprise = false, key = name) =>
  h(
    "div",
    { key },
    h("dt", {}, name),
    h("dd", {}, value, surprise && h("span", { class: "tag" }, icon("dice"), "surprise")),
  );

customElements.define("story-plan", StoryPlan);
