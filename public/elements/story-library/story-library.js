import { icon } from "../../lib/icon.js";
import { image } from "../../lib/image.js";
import { pill } from "../../lib/pill.js";
import { h } from "../../lib/render.js";
import { storyAddress } from "../../lib/route.js";
import { listStories } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { KIND_WORDS, STATUS_WORDS, counted, dayOf } from "../../lib/wording.js";

/** @import { StoryLine } from "../../../server/story/snapshot.ts" */

const STORIES_A_PAGE = 24;
/** Cards of stories being made keep up this often, in ms; the story's own page is the live one. */
const REFRESH_MS = 5_000;

/** All stories, newest first. */
class StoryLibrary extends ViewElement {
  /** @type {StoryLine[] | null} */
  #stories = null;
  /** @type {string | null} */
  #next = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #refreshing;

  connectedCallback() {
    super.connectedCallback();
    document.title = "Library · Talewright";
    void this.#look();
    this.#refreshing = setInterval(this.#refresh, REFRESH_MS);
  }

  disconnectedCallback() {
    clearInterval(this.#refreshing);
  }

  #look = () =>
    this.attempt(async () => {
      const { stories, next } = await listStories({ limit: STORIES_A_PAGE });
      const older = (this.#stories ?? []).filter(({ id }) => !stories.some((each) => each.id === id));
      // Pages that were already turned to stay open when the first is looked at again.
      const isTurned = older.length > 0 && this.#stories !== null && stories.length === STORIES_A_PAGE;
      this.#stories = isTurned ? [...stories, ...older] : stories;
      if (!isTurned) this.#next = next;
    });

  #refresh = () => {
    const isAtWork = this.#stories?.some(({ status }) => status === "running");
    if (document.visibilityState === "visible" && (isAtWork || this.problem)) void this.#look();
  };

  #lookFurther = () =>
    this.attempt(async () => {
      const { stories, next } = await listStories({ limit: STORIES_A_PAGE, before: this.#next });
      this.#stories = [...(this.#stories ?? []), ...stories];
      this.#next = next;
    });

  view() {
    const stories = this.#stories;
    return [
      h(
        "div",
        { class: "library-head" },
        h("h1", {}, "Your stories"),
        stories?.length
          ? h("a", { class: "button button-primary", href: "#/new" }, icon("add"), "New story")
          : null,
      ),
      this.problem &&
        h(
          "div",
          { class: "notice", role: "alert" },
          h("p", {}, this.problem),
          h("button", { type: "button", class: "button", onclick: this.#look }, "Try again"),
        ),
      stories === null && !this.problem && h("p", { class: "quiet" }, "Fetching the stories…"),
      stories?.length === 0 && invitation(),
      stories && stories.length > 0 && h("ul", { class: "shelf" }, stories.map(card)),
      this.#next &&
        h("button", { type: "button", class: "button", onclick: this.#lookFurther }, "Older stories"),
    ];
  }
}

function invitation() {
  return h(
    "section",
    { class: "invitation" },
    h("p", { class: "ornament", "aria-hidden": "true" }, "❦"),
    h("h2", {}, "The shelf is empty. Shall we fill it?"),
    h(
      "p",
      {},
      "Answer a few questions, or let chance answer them, and watch a picture story of twenty scenes being " +
        "written and drawn; or have a tale or a whole novel told. You correct it while it is made, and take it " +
        "with you when it is done.",
    ),
    h("a", { class: "button button-primary button-large", href: "#/new" }, "Begin a story"),
  );
}

/** @param {StoryLine} story */
function card(story) {
  return h(
    "li",
    { key: story.id, class: "story-card" },
    h(
      "div",
      { class: "story-cover" },
      story.cover
        ? image({ src: story.cover, alt: "", loading: "lazy" })
        : h(
            "span",
            { class: "cover-blank", "aria-hidden": "true" },
            story.title.replace(/^The /, "").charAt(0),
          ),
    ),
    h(
      "div",
      { class: "story-facts" },
      h("h2", {}, h("a", { href: storyAddress(story.id) }, story.title)),
      pill(story.status, STATUS_WORDS[story.status]),
      h("p", { class: "quiet" }, `${KIND_WORDS[story.kind]} · ${counted(story.words, "word")}`),
      h("p", { class: "quiet" }, partsOf(story)),
      h("p", { class: "quiet" }, h("time", { datetime: story.createdAt }, dayOf(story.createdAt))),
    ),
  );
}

/** @param {StoryLine} story */
const partsOf = ({ kind, scenes, picturesApproved, picturesTotal }) =>
  kind === "picture-story"
    ? `${counted(scenes, "scene")} · ${picturesApproved} of ${counted(picturesTotal, "picture")} approved`
    : counted(scenes, kind === "tale" ? "part" : "scene");

customElements.define("story-library", StoryLibrary);
