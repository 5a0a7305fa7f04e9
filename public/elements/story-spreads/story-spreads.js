import { nextUndecided, passes } from "../../lib/picture-filters.js";
import { PICTURE_KEYS, keyDeed } from "../../lib/picture-keys.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { findingsAbout, isChecked } from "../../lib/wording.js";

/**
 * @import { Snapshot, SnapshotPicture } from "../../../server/story/snapshot.ts"
 * @import { Desk } from "../../lib/desk.js"
 * @import { FilterName } from "../../lib/picture-filters.js"
 * @import { Options } from "../../lib/quiz-path.js"
 * @import { PictureDecision } from "../picture-decision/picture-decision.js"
 * @import { UnderLoupe } from "../picture-loupe/picture-loupe.js"
 * @import { SceneCard } from "../scene-card/scene-card.js"
 *
 * @typedef {"scenes" | "pictures" | "book"} Look
 */

/** Every scene beside its picture: as sheets to write on, as pictures to decide about, or as a book to read. */
export class StorySpreads extends ViewElement {
  /** @type {Desk | null} */
  desk = null;
  /** @type {Snapshot | null} */
  story = null;
  /** @type {Options["limits"] | null} */
  limits = null;
  /** @type {Look} */
  look = "scenes";
  /** @type {ReadonlyMap<number, string>} Scenes that are being written, as far as they have come; the newest last */
  drafts = new Map();

  /** @type {FilterName} */
  #filter = "all";
  /** @type {Set<number>} */
  #chosen = new Set();
  #lastChosen = 0;
  /** @type {number | null} */
  #underLoupe = null;

  /** Somebody writes in a scene just now. */
  get isWriting() {
    return this.querySelector("scene-card:focus-within") !== null;
  }

  /** Saves what is still open. @returns {Promise<number | null>} the first scene that could not be saved */
  async saveScenes() {
    const cards = /** @type {SceneCard[]} */ ([...this.querySelectorAll("scene-card")]);
    const saved = await Promise.all(cards.map((card) => card.save()));
    return cards.find((_, index) => !saved[index])?.number ?? null;
  }

  /** @param {number} number */
  goToScene(number) {
    const title = this.querySelector(`#scene-${number}-title`);
    title?.scrollIntoView({ block: "start" });
    /** @type {HTMLElement | null} */ (title)?.focus({ preventScroll: true });
  }

  /** Puts the first undecided picture under the loupe. */
  decideNext() {
    this.#putUnderLoupe(nextUndecided(this.story?.pictures ?? [], 0));
  }

  /** What a provider declined first, for whoever is to find other words. */
  goToDeclined() {
    this.#filter = "all";
    this.requestUpdate();
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const card = this.querySelector("declined-card [data-state=waiting]");
      card?.scrollIntoView({ block: "center" });
      card?.focus({ preventScroll: true });
    });
  }

  /** Only the pictures that could not be drawn. */
  showFailed() {
    this.#filter = "failed";
    this.requestUpdate();
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const retry = this.querySelector("[data-status=failed] .button");
      retry?.focus();
    });
  }

  /** @param {number | null} number */
  #putUnderLoupe(number) {
    const before = this.#underLoupe;
    this.#underLoupe = number;
    this.requestUpdate();
    // The dialog would give the focus back to the picture it was opened from; the last one seen is the better place.
    if (number === null && before !== null) requestAnimationFrame(() => this.#imageButton(before)?.focus());
  }

  /** @param {Event} event */
  #openLoupe = (event) => this.#putUnderLoupe(/** @type {CustomEvent<number>} */ (event).detail);

  #closeLoupe = () => this.#putUnderLoupe(null);

  #drawn() {
    return this.story?.pictures.filter(({ attempts }) => attempts.length > 0) ?? [];
  }

  /** @param {Event} event */
  #turnLoupe = (event) => {
    const by = /** @type {CustomEvent<-1 | 1>} */ (event).detail;
    const drawn = this.#drawn();
    const position = drawn.findIndex(({ number }) => number === this.#underLoupe);
    const other = drawn[(position + by + drawn.length) % drawn.length];
    if (other) this.#putUnderLoupe(other.number);
  };

  /** After a decision the next undecided picture comes by itself. */
  #decidedUnderLoupe = () => {
    const number = this.#underLoupe;
    if (!this.story || number === null) return;
    const { pictures } = this.story;
    const status = pictures.find((each) => each.number === number)?.status;
    const next = status === "undecided" ? null : nextUndecided(pictures, number);
    if (next !== null) this.#putUnderLoupe(next);
  };

  /** @returns {UnderLoupe | null} */
  #loupeSubject() {
    const { story } = this;
    const number = this.#underLoupe;
    const picture = story?.pictures.find((each) => each.number === number);
    if (!story || !picture || number === null) return null;
    const scene = story.chunks.find((each) => each.number === number);
    const drawn = this.#drawn();
    return {
      name: `picture ${number}`,
      title: `${number}. ${scene?.title ?? "Picture"}`,
      picture,
      desk: this.desk?.picture(number) ?? null,
      text: scene?.text ?? "",
      format: story.brief.format ?? "portrait",
      place: `${drawn.indexOf(picture) + 1} of ${drawn.length}`,
    };
  }

  /** @param {Event} event */
  #choose = (event) => {
    const { number, isChosen, isRange } =
      /** @type {CustomEvent<{ number: number, isChosen: boolean, isRange: boolean }>} */ (event).detail;
    const from = isRange && this.#lastChosen ? Math.min(this.#lastChosen, number) : number;
    const to = isRange && this.#lastChosen ? Math.max(this.#lastChosen, number) : number;
    const chosen = new Set(this.#chosen);
    for (let each = from; each <= to; each++) {
      if (isChosen) chosen.add(each);
      else chosen.delete(each);
    }
    this.#chosen = chosen;
    this.#lastChosen = number;
    this.requestUpdate();
  };

  #clearChoice = () => {
    this.#chosen = new Set();
    this.requestUpdate();
  };

  /** @param {Event} event */
  #chooseFilter = (event) => {
    this.#filter = /** @type {CustomEvent<FilterName>} */ (event).detail;
    this.#clearChoice();
  };

  /** A card that leaves the filter takes the focus with it: the next one gets it. @param {Event} event */
  #decided = (event) => {
    const number = Number(/** @type {Element} */ (event.target).closest("li")?.dataset.number);
    requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const buttons = this.#imageButtons();
      const next = buttons.find((button) => Number(button.dataset.number) > number) ?? buttons.at(-1);
      next?.focus();
    });
  };

  #imageButtons() {
    const all = /** @type {NodeListOf<HTMLElement>} */ (
      this.querySelectorAll(".spreads > li:not([hidden]) .picture-open")
    );
    return [...all];
  }

  /** @param {number} number */
  #imageButton(number) {
    return this.#imageButtons().find((button) => button.dataset.number === String(number));
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const target = /** @type {Element} */ (event.target);
    const item = target.closest("li[data-number]");
    if (!item || !this.story || target.closest("declined-card")) return;
    const number = Number(item.getAttribute("data-number"));
    const decision = /** @type {PictureDecision | null} */ (item.querySelector("picture-decision"));
    const buttons = this.#imageButtons();
    const here = buttons.findIndex((button) => button.dataset.number === String(number));
    const columns = columnsOf(buttons);
    const next = nextUndecided(this.story.pictures, number);
    keyDeed(event, {
      ArrowLeft: () => buttons[here - 1]?.focus(),
      ArrowRight: () => buttons[here + 1]?.focus(),
      ArrowUp: () => buttons[here - columns]?.focus(),
      ArrowDown: () => buttons[here + columns]?.focus(),
      Home: () => buttons[0]?.focus(),
      End: () => buttons.at(-1)?.focus(),
      a: () => {
        decision?.approve();
        if (next !== null) this.#imageButton(next)?.focus();
      },
      x: () => decision?.reject(),
      u: () => decision?.undo(),
      "?": this.#help,
    });
  };

  #help = () => {
    /** @type {HTMLDialogElement | null} */
    const dialog = this.querySelector("dialog.help");
    dialog?.showModal();
  };

  view() {
    const { story, look } = this;
    if (!story) return null;
    const isDeciding = look === "pictures";
    return [
      isDeciding &&
        h("picture-toolbar", {
          key: "toolbar",
          desk: this.desk,
          pictures: story.pictures,
          filter: this.#filter,
          chosen: this.#chosen,
          "onfilter-chosen": this.#chooseFilter,
          "onchoice-cleared": this.#clearChoice,
          "onhelp-asked": this.#help,
        }),
      look === "book" && titlePage(story),
      h("h2", { class: "for-listeners", key: "title" }, isDeciding ? "The pictures" : "The scenes"),
      this.#spreads(story),
      isDeciding &&
        !story.pictures.some((picture) => passes(this.#filter, picture)) &&
        h("p", { class: "quiet none", key: "none" }, "No picture is in this state."),
      h("picture-loupe", {
        key: "loupe",
        subject: this.#loupeSubject(),
        limits: this.limits,
        changeable: story.castSheet !== null,
        "onloupe-turned": this.#turnLoupe,
        "onloupe-closed": this.#closeLoupe,
        "onpicture-decided": this.#decidedUnderLoupe,
      }),
      helpDialog(),
    ];
  }

  /** @param {Snapshot} story */
  #spreads(story) {
    const hasPictures = story.textApproved || story.pictures.some(({ attempts }) => attempts.length > 0);
    const answerOf = new Map(story.brief.answers.map(({ key, answer }) => [key, answer]));
    const numbers = Array.from({ length: story.counts.chunksTotal }, (_, index) => index + 1);
    return h(
      "ol",
      {
        class: "spreads",
        key: "spreads",
        "data-look": this.look,
        "data-format": story.brief.format,
        "data-pictures": hasPictures || this.look === "pictures" ? "some" : "none",
        onkeydown: this.#key,
        "data-work": story.status === "running" ? "going-on" : "resting",
        "onpicture-opened": this.#openLoupe,
        "onpicture-chosen": this.#choose,
        "onpicture-decided": this.#decided,
      },
      numbers.map((number) => this.#spread(story, number, answerOf)),
    );
  }

  /** @param {Snapshot} story @param {number} number @param {Map<string, string>} answerOf */
  #spread(story, number, answerOf) {
    const reading = this.look === "book";
    const card = story.plan?.outline[number - 1];
    const chunk = story.chunks.find((each) => each.number === number) ?? null;
    const picture = story.pictures.find((each) => each.number === number) ?? null;
    const sceneTitle = chunk?.title ?? card?.title ?? "";
    const declined = story.declined.filter(({ scene }) => scene === number);
    const draft = this.drafts.get(number) ?? null;
    return h(
      "li",
      {
        key: number,
        class: "spread",
        "data-number": number,
        hidden: reading ? !chunk : this.#isFiltered(picture),
      },
      h("scene-card", {
        key: "scene",
        number,
        desk: this.desk,
        sceneTitle,
        beat: card?.beat ?? "",
        answers: (card?.answers ?? []).map((key) => answerOf.get(key)).filter(Boolean),
        chunk,
        draft,
        isBeingWritten: draft !== null && number === [...this.drafts.keys()].at(-1),
        findings: isChecked(story) ? findingsAbout(story, number) : [],
        charactersMax: this.limits?.sceneCharacters ?? Infinity,
        reading,
      }),
      h("picture-card", {
        key: "picture",
        desk: this.desk,
        picture,
        sceneTitle,
        limits: this.limits,
        chosen: this.#chosen.has(number),
        changeable: story.castSheet !== null,
        resting: story.status !== "running",
        wordless: declined.some(({ of, waitsForYou }) => of === "picture" && waitsForYou),
        reading,
      }),
      !reading &&
        declined.map((each, index) =>
          h("declined-card", { key: `declined-${index}`, desk: this.desk, declined: each }),
        ),
    );
  }

  /** @param {SnapshotPicture | null} picture */
  #isFiltered(picture) {
    return this.look === "pictures" && picture !== null && !passes(this.#filter, picture);
  }
}

/** @param {Snapshot} story */
function titlePage({ madeBy }) {
  return h(
    "div",
    { class: "title-page", key: "title-page" },
    h("p", { class: "ornament", "aria-hidden": "true" }, "❦"),
    h("p", { class: "quiet" }, `Written by: ${madeBy.writer}. Drawn by: ${madeBy.illustrator}.`),
  );
}

function helpDialog() {
  return h(
    "dialog",
    { class: "help", key: "help", "aria-labelledby": "help-title" },
    h("h2", { id: "help-title" }, "Keys among the pictures"),
    h(
      "dl",
      { class: "keys" },
      PICTURE_KEYS.map(({ keys, deed }) =>
        h("div", { key: keys }, h("dt", {}, h("kbd", {}, keys)), h("dd", {}, deed)),
      ),
    ),
    h(
      "p",
      { class: "quiet" },
      "They work while a picture has the focus, and in the close view; never while you write.",
    ),
    h(
      "form",
      { method: "dialog", class: "row row-end" },
      h("button", { class: "button button-primary" }, "Close"),
    ),
  );
}

/** How many image buttons stand beside each other. @param {HTMLElement[]} buttons */
function columnsOf(buttons) {
  const top = buttons[0]?.getBoundingClientRect().top;
  const below = buttons.findIndex((button) => button.getBoundingClientRect().top !== top);
  return below > 0 ? below : Math.max(1, buttons.length);
}

customElements.define("story-spreads", StorySpreads);
