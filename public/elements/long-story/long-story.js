import { chunkStates, wasChangedSinceCheck } from "../../lib/long-wording.js";
import { looksView } from "../../lib/looks-view.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { counted } from "../../lib/wording.js";

/**
 * @import { Snapshot } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { IconName } from "../../lib/icon.js"
 * @import { ChunkState, LongStory } from "../../lib/long-wording.js"
 * @import { StudioOptions } from "../../lib/studio.js"
 * @import { ChunkCard } from "../chunk-card/chunk-card.js"
 * @import { Place } from "../finding-item/finding-item.js"
 *
 * @typedef {"work" | "read"} LongLook
 */

/** @type {{ name: LongLook, label: string, sign: IconName }[]} */
const LOOKS = [
  { name: "work", label: "Work on it", sign: "pen" },
  { name: "read", label: "Read", sign: "book" },
];

/** A tale or a novel under its head: what it holds to, how far it is, what was found, and the text itself. */
export class LongStoryView extends ViewElement {
  /** @type {Desk | null} Without it nothing can be changed any more */
  desk = null;
  /** @type {Snapshot | null} */
  story = null;
  /** @type {StudioOptions["limits"] | null} */
  limits = null;
  /** Whether the writer can tell a single paragraph otherwise. */
  rewrites = true;
  /** @type {ReadonlyMap<number, string>} Chunks that are being written, as far as they have come; the newest last */
  drafts = new Map();

  /** @type {LongLook | null} What the person chose; else the story chooses */
  #lookChosen = null;
  /** @type {{ chunk: number, quote: string } | null} Words that somebody looks for */
  #marked = null;
  #areFindingsOpen = false;

  /** What a provider declined first, for whoever is to find other words. */
  goToDeclined() {
    this.#chooseLook("work");
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const card = this.querySelector("declined-card [data-state=waiting]");
      card?.scrollIntoView({ block: "center" });
      card?.focus({ preventScroll: true });
    });
  }

  /** @param {Snapshot} story @returns {LongLook} */
  #look({ status }) {
    if (this.#lookChosen) return this.#lookChosen;
    const cards = /** @type {ChunkCard[]} */ ([...this.querySelectorAll("chunk-card")]);
    if (cards.some(({ isWriting }) => isWriting)) return "work"; // nobody's page is turned while they write on it
    return status === "completed" ? "read" : "work";
  }

  /** @param {LongLook} look */
  #chooseLook(look) {
    this.#lookChosen = look;
    this.requestUpdate();
  }

  /** @param {Event} event */
  #showChunk = (event) =>
    this.#goTo({ chunk: /** @type {CustomEvent<number>} */ (event).detail, quote: null });

  /** @param {Event} event */
  #showPlace = (event) => this.#goTo(/** @type {CustomEvent<Place>} */ (event).detail);

  /** A quote may stand in another chunk than the one the finding is about. @param {Place} place */
  #goTo({ chunk, quote }) {
    const chunks = this.story?.chunks ?? [];
    const holds = (/** @type {Snapshot["chunks"][number]} */ { text }) =>
      quote !== null && text.includes(quote);
    const own = chunks.find((each) => each.number === chunk && holds(each));
    const number = (own ?? chunks.find(holds))?.number ?? chunk;
    if (number === null) return;
    this.#marked = quote === null ? null : { chunk: number, quote };
    this.requestUpdate();
    // The cards draw themselves after this element has.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#scrollTo(number, quote)));
  }

  /** @param {number} number @param {string | null} quote */
  #scrollTo(number, quote) {
    const item = this.querySelector(`.chunks > li[data-number="${number}"]`);
    /** @type {HTMLTextAreaElement | null | undefined} */
    const sheet = item?.querySelector("textarea.prose");
    /** @type {HTMLElement | null | undefined} */
    const place = item?.querySelector("mark.quoted") ?? sheet ?? item?.querySelector("h3");
    if (place === sheet && sheet && quote !== null) selectIn(sheet, quote);
    place?.scrollIntoView({ block: place.localName === "h3" ? "start" : "center" });
    place?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #showFindings = (event) => {
    const number = /** @type {CustomEvent<number>} */ (event).detail;
    this.#areFindingsOpen = true;
    this.requestUpdate();
    requestAnimationFrame(() => requestAnimationFrame(() => this.#scrollToFinding(number)));
  };

  /** @param {number} number */
  #scrollToFinding(number) {
    /** @type {HTMLElement | null} */
    const item = this.querySelector(`.long-findings li[data-chunk="${number}"]`);
    item?.scrollIntoView({ block: "center" });
    item?.focus({ preventScroll: true });
  }

  #checkAgain = () => this.attempt(async () => this.desk?.checkAgain());

  /** @param {Event} event */
  #toggleFindings = ({ currentTarget }) => {
    this.#areFindingsOpen = /** @type {HTMLDetailsElement} */ (currentTarget).open;
    this.requestUpdate();
  };

  view() {
    const { story } = this;
    if (!story?.long) return null;
    const states = chunkStates(story, this.drafts);
    return [
      h("long-plan", { key: "plan", story, "onchunk-shown": this.#showChunk }),
      h("long-outline", { key: "outline", story, states, "onchunk-shown": this.#showChunk }),
      story.findings.length > 0 && this.#findings(story, story.long),
      story.long.review && h("book-review", { key: "review", review: story.long.review }),
      h("story-activity", { key: "activity", story }),
      story.plan && this.#text(story, story.long, states),
    ];
  }

  /** @param {Snapshot} story @param {LongStory} long */
  #findings({ findings }, { noun, chunks }) {
    const open = findings.filter(({ waived }) => waived === null);
    const intended = findings.length - open.length;
    const title =
      open.length > 0
        ? `The check found ${counted(open.length, "thing")}`
        : "The check found nothing that is open";
    return h(
      "details",
      {
        class: "panel",
        key: "findings",
        open: this.#areFindingsOpen,
        ontoggle: this.#toggleFindings,
        "onplace-shown": this.#showPlace,
      },
      h("summary", {}, h("h2", {}, intended > 0 ? `${title}; ${intended} intended` : title)),
      this.#areFindingsOpen && this.#outOfDate(chunks, noun),
      this.#areFindingsOpen &&
        h(
          "ul",
          { class: "long-findings" },
          [...open, ...findings.filter(({ waived }) => waived !== null)].map((finding) =>
            h(
              "li",
              {
                key: finding.id,
                tabindex: "-1",
                "data-chunk": finding.chunk,
                "data-state": finding.waived ? "intended" : "open",
              },
              h("finding-item", {
                desk: this.desk,
                finding,
                noun,
                charactersMax: this.limits?.noteCharacters ?? Infinity,
              }),
            ),
          ),
        ),
    );
  }

  /** @param {LongStory["chunks"]} chunks @param {string} noun */
  #outOfDate(chunks, noun) {
    const count = chunks.filter(wasChangedSinceCheck).length;
    if (count === 0 || !this.desk || !canBeChecked(this.story)) return null;
    return h(
      "p",
      { class: "row", key: "again" },
      `${counted(count, noun)} ${count === 1 ? "was" : "were"} changed after the check.`,
      h(
        "button",
        {
          type: "button",
          class: "button",
          "aria-disabled": this.busy ? "true" : null,
          onclick: this.#checkAgain,
        },
        "Check again",
      ),
      this.problem && h("span", { class: "problem", role: "alert" }, this.problem),
    );
  }

  /** @param {Snapshot} story @param {LongStory} long @param {ReadonlyMap<number, ChunkState>} states */
  #text(story, long, states) {
    const look = this.#look(story);
    const isReading = look === "read";
    // What is not begun yet stands in the outline; a long row of blanks would only be in the way.
    const shown = long.chunks.filter(({ number }) => states.get(number) !== "to-come");
    return [
      looksView(LOOKS, look, (name) => this.#chooseLook(name)),
      h("h2", { class: "for-listeners", key: "title" }, "The text"),
      h(
        "ol",
        {
          class: "chunks",
          key: "chunks",
          "data-look": look,
          "data-work": story.status === "running" ? "going-on" : "resting",
          "onfindings-asked": this.#showFindings,
        },
        shown.map((facts) => this.#chunk(story, long, facts, states, isReading)),
      ),
    ];
  }

  /**
   * @param {Snapshot} story
   * @param {LongStory} long
   * @param {LongStory["chunks"][number]} facts
   * @param {ReadonlyMap<number, ChunkState>} states
   * @param {boolean} reading
   */
  #chunk(story, { noun }, facts, states, reading) {
    const { number } = facts;
    const card = story.plan?.outline[number - 1];
    return h(
      "li",
      { key: number, "data-number": number },
      h("chunk-card", {
        key: "chunk",
        desk: this.desk,
        number,
        noun,
        chunkTitle: card?.title ?? "",
        beat: card?.beat ?? "",
        chunk: story.chunks.find((each) => each.number === number) ?? null,
        facts,
        state: states.get(number) ?? "to-come",
        draft: this.drafts.get(number) ?? null,
        isBeingWritten: number === [...this.drafts.keys()].at(-1),
        findingsCount: story.findings.filter(({ chunk, waived }) => chunk === number && waived === null)
          .length,
        marked: this.#marked?.chunk === number ? this.#marked.quote : null,
        charactersMax: this.limits?.chunkCharacters ?? Infinity,
        noteCharactersMax: this.limits?.noteCharacters ?? Infinity,
        rewrites: this.rewrites,
        canBeChecked: canBeChecked(story),
        reading,
      }),
      story.declined
        .filter(({ of, scene }) => of === "scene" && scene === number)
        .map((declined, index) =>
          h("declined-card", { key: `declined-${index}`, desk: this.desk, declined }),
        ),
    );
  }
}

/** Before it is through, the check is still to come. @param {Snapshot | null} story */
const canBeChecked = (story) => story?.status === "completed";

/** @param {HTMLTextAreaElement} sheet @param {string} words */
function selectIn(sheet, words) {
  const at = sheet.value.indexOf(words);
  if (at >= 0) sheet.setSelectionRange(at, at + words.length);
}

customElements.define("long-story", LongStoryView);
