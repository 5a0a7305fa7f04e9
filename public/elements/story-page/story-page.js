import { announce } from "../../lib/announce.js";
import { deskFor } from "../../lib/desk.js";
import { followStory } from "../../lib/feed.js";
import { studioOptions } from "../../lib/options.js";
import { looksView } from "../../lib/looks-view.js";
import { h } from "../../lib/render.js";
import { StudioProblem, StudioUnreachable, getStory, journalPath, sentenceOf } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted, findingWords, isChecked, isOver, nounOf, statusWords } from "../../lib/wording.js";
import { followWriting } from "../../lib/writing-follower.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { FeedState, TextSoFar } from "../../lib/feed.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { StudioOptions } from "../../lib/studio.js"
 * @import { CastSheet } from "../cast-sheet/cast-sheet.js"
 * @import { LongStoryView } from "../long-story/long-story.js"
 * @import { Look, StorySpreads } from "../story-spreads/story-spreads.js"
 */

/** @type {{ name: Look, label: string, sign: IconName }[]} */
const LOOKS = [
  { name: "scenes", label: "Scenes", sign: "spread" },
  { name: "pictures", label: "Pictures", sign: "grid" },
  { name: "book", label: "Book", sign: "book" },
];

/** One story, live: watched, corrected, decided about and taken along. */
class StoryPage extends ViewElement {
  storyId = "";

  /** @type {Snapshot | null} */
  #story = null;
  /** @type {StudioOptions["limits"] | null} */
  #limits = null;
  /** Whether the writer can tell a single paragraph otherwise; as long as it is not known, the studio says so when asked. */
  #rewrites = true;
  /** @type {Desk | null} */
  #desk = null;
  /** @type {ReturnType<typeof followStory> | null} */
  #feed = null;
  /** @type {FeedState} */
  #feedState = "polling";
  /** @type {string | null} Why the studio does not show this story */
  #refusal = null;
  /** @type {Look | null} What the person chose; else the stage chooses */
  #lookChosen = null;
  /** @type {Look | null} The look that was drawn last */
  #lookSeen = null;
  /** @type {ReadonlyMap<number, string>} Scenes that are being written, as far as they have come; the newest last */
  #drafts = new Map();
  #follower = followWriting(this);
  #said = "";

  connectedCallback() {
    super.connectedCallback();
    document.title = "Story · Talewright";
    this.#follow();
    document.addEventListener("visibilitychange", this.#ring);
    window.addEventListener("online", this.#ring);
    void this.#learnLimits();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#ring);
    window.removeEventListener("online", this.#ring);
    this.#feed?.close();
  }

  #follow() {
    const id = this.storyId;
    const feed = followStory({
      openStream: () => new EventSource(journalPath(id)),
      getStory: (etag) => getStory(id, etag),
      show: this.#show,
      hearText: this.#hearText,
      tellState: this.#noteState,
      tellRefusal: this.#noteRefusal,
      isUnreachable: (error) => error instanceof StudioUnreachable || isPassing(error),
    });
    this.#feed = feed;
    this.#desk = deskFor(id, feed.adopt);
  }

  #ring = () => this.#feed?.ring();

  async #learnLimits() {
    try {
      const options = await studioOptions();
      this.#limits = options.limits;
      this.#rewrites = options.madeBy.rewritesParagraphs;
      this.requestUpdate();
    } catch {
      // Without them the studio itself says when something is too long.
    }
  }

  /** @param {Snapshot} story */
  #show = (story) => {
    this.#follower.look();
    this.#story = story;
    this.#refusal = null;
    this.#drafts = new Map([...this.#drafts].filter(([scene]) => isStillWritten(story, scene)));
    this.dataset.seq = String(story.seq);
    document.title = `${story.title} · Talewright`;
    const said = sentenceAbout(story);
    if (said !== this.#said) announce(said);
    this.#said = said;
    this.requestUpdate();
  };

  /** @param {TextSoFar} heard */
  #hearText = ({ scene, text }) => {
    if (!this.#story || !isStillWritten(this.#story, scene)) return; // a piece that comes after the whole
    this.#follower.look();
    this.#drafts = new Map([...this.#drafts].filter(([other]) => other !== scene)).set(scene, text);
    this.requestUpdate();
    requestAnimationFrame(() => this.#follower.follow());
  };

  /** @param {FeedState} state */
  #noteState = (state) => {
    this.#feedState = state;
    this.dataset.feed = state;
    this.requestUpdate();
  };

  /** @param {unknown} error */
  #noteRefusal = (error) => {
    this.#refusal = sentenceOf(error);
    if (isGone(error)) {
      this.#feed?.close();
      this.#story = null;
    }
    this.requestUpdate();
  };

  #isOutOfReach() {
    return this.#feedState === "offline";
  }

  /** @param {Snapshot} story @returns {Look} */
  #look(story) {
    if (this.#lookChosen) return this.#lookChosen;
    if (this.#spreads()?.isWriting) return "scenes"; // nobody's page is turned while they write on it
    if (story.status === "completed") return "book";
    return story.textApproved ? "pictures" : "scenes";
  }

  /** Where the stage turned the page to another look, that begins at its beginning. */
  update() {
    const before = this.#lookSeen;
    super.update();
    this.#lookSeen = this.#story && this.#look(this.#story);
    const looks = this.querySelector(".looks");
    const isTurned = before !== null && before !== this.#lookSeen;
    if (isTurned && looks && looks.getBoundingClientRect().top < 0) looks.scrollIntoView();
  }

  /** @param {Look} look */
  #chooseLook(look) {
    this.#lookChosen = look;
    this.requestUpdate();
  }

  #delete = async () => {
    this.#feed?.close(); // nobody asks after what is being deleted
    if (await this.attempt(async () => this.#desk?.delete())) location.hash = "#/";
    else this.#follow();
  };

  #readText = () => this.#chooseLook("scenes");

  /** @returns {StorySpreads | null} */
  #spreads() {
    return this.querySelector("story-spreads");
  }

  #saveScenes = async () => (await this.#spreads()?.saveScenes()) ?? null;

  #decideNext = () => this.#spreads()?.decideNext();

  /** @returns {CastSheet | null} */
  #castSheet() {
    return this.querySelector("cast-sheet");
  }

  #showCastSheet = () => this.#castSheet()?.open();

  #showDeclined = () => {
    if (this.#lookSeen === "book") this.#chooseLook(this.#story?.textApproved ? "pictures" : "scenes");
    requestAnimationFrame(() => (this.#long() ?? this.#spreads())?.goToDeclined());
  };

  /** @returns {LongStoryView | null} */
  #long() {
    return this.querySelector("long-story");
  }

  #showFailed = () => {
    this.#chooseLook("pictures");
    this.#spreads()?.showFailed();
    requestAnimationFrame(() => this.querySelector(".looks")?.scrollIntoView());
  };

  /** @param {Event} event */
  #showScene = (event) => this.#goToScene(/** @type {CustomEvent<number>} */ (event).detail);

  /** @param {number} number */
  #goToScene(number) {
    if (this.#lookSeen !== "scenes") this.#chooseLook("scenes");
    requestAnimationFrame(() => this.#spreads()?.goToScene(number));
  }

  view() {
    const story = this.#story;
    if (!story) return this.#refusal ? this.#refused(this.#refusal) : this.#opening();
    const look = this.#look(story);
    const seen = atScene(story, [...this.#drafts.keys()].at(-1));
    const nextStep = this.#nextStep(seen);
    const desk = story.status === "cancelled" ? null : this.#desk; // nothing is decided until it goes on
    return [
      (this.#refusal ?? this.problem) &&
        h("p", { class: "problem", role: "alert", key: "problem" }, this.#refusal ?? this.problem),
      h("story-head", {
        key: "head",
        desk: this.#desk,
        story: seen,
        isOutOfReach: this.#isOutOfReach(),
        "ontext-reopened": this.#readText,
        "ondeletion-agreed": this.#delete,
      }),
      isOver(story) && nextStep, // nothing presses any more: what comes next stays out of the reader's way
      story.long
        ? h("long-story", {
            key: "long",
            desk,
            story,
            limits: this.#limits,
            rewrites: this.#rewrites,
            drafts: this.#drafts,
          })
        : this.#pictureStory(story, desk, look),
      !isOver(story) && nextStep,
    ];
  }

  /** @param {Snapshot} story @param {Desk | null} desk @param {Look} look */
  #pictureStory(story, desk, look) {
    return [
      h("story-plan", { key: "plan", story }),
      h("story-activity", { key: "activity", story }),
      story.castSheet &&
        story.castSheet.portraits.length > 0 &&
        h("cast-sheet", {
          key: "cast",
          desk: desk?.castSheet ?? null,
          sheet: story.castSheet,
          limits: this.#limits,
        }),
      isChecked(story) && story.findings.length > 0 && this.#findings(story),
      this.#looks(look),
      h("story-spreads", {
        key: "spreads",
        desk,
        story,
        limits: this.#limits,
        look,
        drafts: this.#drafts,
      }),
    ];
  }

  /** @param {string} refusal */
  #refused(refusal) {
    return h(
      "div",
      { class: "notice", role: "alert" },
      h("h1", {}, "This story cannot be shown"),
      h("p", {}, refusal),
      h("a", { class: "button", href: "#/" }, "To the library"),
    );
  }

  #opening() {
    if (!this.#isOutOfReach()) return h("p", { class: "quiet" }, "Opening the story…");
    return h(
      "div",
      { class: "notice", role: "status" },
      h("p", {}, "The studio cannot be reached just now. We keep trying."),
      h("button", { type: "button", class: "button", onclick: this.#ring }, "Try now"),
    );
  }

  /** @param {Snapshot} story */
  #nextStep(story) {
    return h("next-step", {
      key: "next",
      story,
      desk: this.#desk,
      isOutOfReach: this.#isOutOfReach(),
      saveScenes: this.#saveScenes,
      "ondecide-pictures": this.#decideNext,
      "onshow-failed": this.#showFailed,
      "onshow-cast-sheet": this.#showCastSheet,
      "onshow-declined": this.#showDeclined,
      "onshow-scene": this.#showScene,
      "onreach-asked": this.#ring,
    });
  }

  /** @param {Snapshot} story */
  #findings({ findings }) {
    return h(
      "details",
      { class: "panel", key: "findings" },
      h("summary", {}, h("h2", {}, `The check found ${counted(findings.length, "thing")}`)),
      h(
        "ul",
        { class: "findings" },
        findings.map((finding, index) => {
          const { message, quotes, chunk, severity } = finding;
          return h(
            "li",
            { key: index },
            severity === "major"
              ? h("span", { class: "tag tag-warning" }, `${findingWords(finding)}, major`)
              : h("span", { class: "tag" }, findingWords(finding)),
            " ",
            message,
            quotes.map((quote) => h("q", { key: quote }, quote)),
            chunk !== null &&
              h(
                "button",
                { type: "button", class: "link", onclick: () => this.#goToScene(chunk) },
                `Go to scene ${chunk}`,
              ),
          );
        }),
      ),
    );
  }

  /** @param {Look} look */
  #looks(look) {
    return looksView(LOOKS, look, (name) => this.#chooseLook(name));
  }
}

/**
 * Several scenes are written in one go. The journal, and so the studio, names the first of them; the text itself shows
 * to which it has come.
 *
 * @param {Snapshot} story
 * @param {number | undefined} scene
 */
function atScene(story, scene) {
  const title = scene && story.plan?.outline[scene - 1]?.title;
  if (!title) return story;
  return { ...story, progress: { ...story.progress, doing: `Writing ${nounOf(story)} ${scene}: ${title}` } };
}

/** Nothing is being written in a story that rests. @param {Snapshot} story @param {number} scene */
const isStillWritten = ({ status, chunks }, scene) =>
  status === "running" && !chunks.some(({ number }) => number === scene);

/** @param {Snapshot} story */
function sentenceAbout(story) {
  const { status, waitingFor, attention, counts, textApproved, castSheet, declined } = story;
  if (attention) return attention.sentence;
  if (status === "waiting" && waitingFor) return waitingFor.sentence;
  if (status !== "running") return `${statusWords(story).label}.`;
  const made = textApproved
    ? `${counts.picturesDrawn} of ${counted(counts.picturesTotal, "picture")} drawn.`
    : `${counts.chunks} of ${counted(counts.chunksTotal, nounOf(story))} written.`;
  if (declined.some(({ waitsForYou }) => waitsForYou))
    return `${made} Something was declined and waits for your words.`;
  return castSheet?.status === "undecided" ? `${made} The cast sheet waits for you.` : made;
}

const NOT_FOUND = 404;
const SERVER_ERROR = 500;

/** Deleted, perhaps on another page: nothing of it can be decided or changed any more. @param {unknown} error */
const isGone = (error) => error instanceof StudioProblem && error.status === NOT_FOUND;

/** A fault of the studio that may be over in a moment; the feed keeps trying. @param {unknown} error */
const isPassing = (error) => error instanceof StudioProblem && error.status >= SERVER_ERROR;

customElements.define("story-page", StoryPage);
