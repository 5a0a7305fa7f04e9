import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { newStoryAddress } from "../../lib/route.js";
import { ViewElement } from "../../lib/view-element.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { IconName } from "../../lib/icon.js"
 */

/** @type {{ kind: Snapshot["kind"], name: string, about: string, sign: IconName }[]} */
const KINDS = [
  { kind: "picture-story", name: "Picture story", about: "a short quiz, 20 scenes", sign: "spread" },
  { kind: "tale", name: "Tale", about: "1,000 to 50,000 words", sign: "pen" },
  { kind: "novel", name: "Novel", about: "10,000 to 150,000 words", sign: "book" },
];

/** What is to be made: the quiz of a picture story stands open at once, the forms of the others one step away. */
class StoryStart extends ViewElement {
  /** @type {Snapshot["kind"]} */
  kind = "picture-story";

  view() {
    const { kind } = this;
    return [
      h(
        "nav",
        { class: "kinds", "aria-label": "What to make" },
        KINDS.map((each) =>
          h(
            "a",
            {
              key: each.kind,
              class: "kind",
              href: newStoryAddress(each.kind),
              "aria-current": each.kind === kind ? "page" : null,
            },
            icon(each.sign),
            h("span", {}, each.name, h("span", { class: "kind-about quiet" }, each.about)),
          ),
        ),
      ),
      kind === "picture-story" ? h("story-quiz", { key: kind }) : h("long-form", { key: kind, kind }),
      h("pack-return", { key: "pack" }),
    ];
  }
}

customElements.define("story-start", StoryStart);
