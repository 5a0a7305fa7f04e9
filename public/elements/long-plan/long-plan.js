import { icon } from "../../lib/icon.js";
import { PASS_WORDS } from "../../lib/long-wording.js";
import { h } from "../../lib/render.js";
import { PROVIDERS_ADDRESS } from "../../lib/route.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { LongStory } from "../../lib/long-wording.js"
 * @import { Child } from "../../lib/render.js"
 *
 * @typedef {NonNullable<LongStory["contract"]>} Contract
 */

/** What was asked for, and what every chunk of a long story holds to. Tells `chunk-shown` with a number. */
class LongPlan extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;

  view() {
    const { story } = this;
    if (!story?.long) return null;
    const { long } = story;
    return [
      panel("What you asked for", brief(story, long)),
      long.contract &&
        panel("What the story holds to", [
          contract(long.contract),
          long.promises.length > 0 && this.#promises(long),
        ]),
    ];
  }

  /** @param {LongStory} long */
  #promises(long) {
    return h(
      "section",
      { class: "wide" },
      h("h3", {}, "Promises"),
      h(
        "ul",
        { class: "promises" },
        long.promises.map(({ what, plantedIn, paidOffIn }, index) =>
          h(
            "li",
            { key: index },
            h("span", { class: "promise-what" }, what),
            h(
              "span",
              { class: "quiet" },
              "planted in ",
              this.#chunkLink(long, plantedIn),
              ", paid off in ",
              this.#chunkLink(long, paidOffIn),
            ),
          ),
        ),
      ),
    );
  }

  /** @param {LongStory} long @param {number} number */
  #chunkLink({ noun }, number) {
    return h(
      "button",
      { type: "button", class: "link", onclick: () => this.tell("chunk-shown", number) },
      `${noun} ${number}`,
    );
  }
}

/** @param {string} title @param {Child} inside */
const panel = (title, inside) =>
  h(
    "details",
    { class: "panel", key: title },
    h("summary", {}, h("h2", {}, title)),
    h("div", { class: "long-plan" }, inside),
  );

/** @param {Snapshot} story @param {LongStory} long */
function brief({ brief: asked, madeBy }, { wordsWanted, idea, passes, draftingAtOnce }) {
  return [
    h(
      "section",
      { class: "wide" },
      h("h3", {}, "Your wishes"),
      h(
        "dl",
        { class: "facts wishes" },
        fact("Length", counted(wordsWanted, "word")),
        fact("Your idea", idea),
        asked.answers.map(({ key, question, answer, surprise }) => fact(question, answer, surprise, key)),
        draftingAtOnce > 1 && fact("Drafted at once", counted(draftingAtOnce, "scene")),
      ),
    ),
    h(
      "section",
      {},
      h("h3", {}, "Passes"),
      h(
        "ol",
        { class: "pass-list" },
        passes.map(({ id, isOn }) =>
          h(
            "li",
            { key: id, "data-state": isOn ? "on" : "off" },
            icon(isOn ? "check" : "cross"),
            h("span", {}, PASS_WORDS[id].name, !isOn && h("span", { class: "quiet" }, " left out")),
          ),
        ),
      ),
    ),
    h(
      "section",
      {},
      h("h3", {}, "Made by"),
      h("p", {}, `Written by: ${madeBy.writer}. `, h("a", { href: PROVIDERS_ADDRESS }, "More about it")),
    ),
  ];
}

/** @param {Contract} contract */
const contract = ({ premise, theme, ending, telling, motifs, setting, places, rules, cast, beats }) => [
  h(
    "section",
    {},
    h("h3", {}, "At heart"),
    h("dl", { class: "facts" }, [
      fact("Premise", premise),
      fact("Theme", theme),
      fact("Ending", ending),
      fact("Telling", telling),
      fact("What comes back", motifs.join(" · ")),
      fact("Setting", setting),
    ]),
  ),
  h(
    "section",
    {},
    h("h3", {}, "Cast"),
    h(
      "dl",
      { class: "facts" },
      cast.map(({ name, role, look, wants, manner }) =>
        h(
          "div",
          { key: name },
          h("dt", {}, h("span", { class: "cast-name" }, name), ` ${role}`),
          h(
            "dd",
            { class: "described" },
            [look, wants && `Wants: ${wants}`, manner].filter(Boolean).join(" · "),
          ),
        ),
      ),
    ),
  ),
  rules.length > 0 &&
    h(
      "section",
      {},
      h("h3", {}, "Rules"),
      h(
        "ol",
        { class: "rules" },
        rules.map(({ text, consequence }, index) =>
          h("li", { key: index }, text, consequence && h("span", { class: "quiet" }, ` ${consequence}`)),
        ),
      ),
    ),
  places.length > 0 &&
    h(
      "section",
      {},
      h("h3", {}, "Places"),
      h(
        "dl",
        { class: "facts" },
        places.map(({ name, about }) => fact(name, about)),
      ),
    ),
  h(
    "section",
    { class: "wide" },
    h("h3", {}, "Beats"),
    h(
      "ol",
      { class: "beats" },
      beats.map(({ name, act, happens, parts }, index) =>
        h(
          "li",
          { key: index },
          h("strong", {}, name),
          h("span", { class: "beat" }, ` ${act} · ${parts}`),
          h("br"),
          happens,
        ),
      ),
    ),
  ),
];

/** @type {(name: string, value: string, isChosenByStudio?: boolean, key?: string) => Child} */
const fact = (name, value, isChosenByStudio = false, key = name) =>
  value !== "" &&
  h(
    "div",
    { key },
    h("dt", {}, name),
    h("dd", {}, value, isChosenByStudio && h("span", { class: "tag" }, icon("dice"), "the studio’s choice")),
  );

customElements.define("long-plan", LongPlan);
