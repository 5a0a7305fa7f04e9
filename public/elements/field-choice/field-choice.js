import { icon } from "../../lib/icon.js";
import { answerShown, isFull, isLeftToStudio, withOption, withOwnWords } from "../../lib/long-form.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";

/** @import { Answer, Field, FieldForNumber, FieldOption } from "../../lib/long-form.js" */

/** @type {Answer} */
const LEFT_TO_STUDIO = { ids: [], own: "", number: "" };

/**
 * One field of a genre's form: a line that says what is chosen, and opens to what can be. Tells `answered` with the
 * new answer.
 */
class FieldChoice extends ViewElement {
  /** @type {Field | null} */
  field = null;
  /** @type {Answer} */
  answer = LEFT_TO_STUDIO;
  /** Whether the writer can make anything of words that are not in the list. */
  takesOwnWords = true;
  /** @type {string | null} What the studio has against the answer */
  objection = null;

  #isOpen = false;
  /** @type {string | null} The objection that opened the field last: once is enough */
  #opened = null;

  update() {
    if (this.objection !== null && this.objection !== this.#opened) this.#isOpen = true;
    this.#opened = this.objection;
    super.update();
  }

  /** @param {Event} event */
  #toggle = ({ currentTarget }) => {
    this.#isOpen = /** @type {HTMLDetailsElement} */ (currentTarget).open;
  };

  /** @param {Answer} answer */
  #tell(answer) {
    this.tell("answered", answer);
  }

  #leave = () => this.#tell(LEFT_TO_STUDIO);

  view() {
    const { field, answer } = this;
    if (!field) return null;
    const isLeft = isLeftToStudio(answer);
    return h(
      "details",
      { class: "field-choice", open: this.#isOpen, ontoggle: this.#toggle },
      h(
        "summary",
        {},
        h("span", { class: "field-question" }, field.question),
        h(
          "span",
          { class: isLeft ? "field-answer quiet" : "field-answer" },
          isLeft ? [icon("dice"), "the studio chooses"] : answerShown(field, answer),
        ),
      ),
      h(
        "fieldset",
        { "aria-describedby": `${field.id}-hint` },
        h("legend", { class: "for-listeners" }, field.question),
        h("p", { class: "hint", id: `${field.id}-hint` }, field.hint),
        this.objection && h("p", { class: "problem", role: "alert" }, this.objection),
        field.takes === "number" ? this.#number(field) : this.#options(field, isLeft),
      ),
    );
  }

  /** @param {FieldForNumber} field */
  #number({ id, question, min, max, usual }) {
    return h(
      "p",
      { class: "row" },
      h("input", {
        type: "number",
        class: "number",
        inputmode: "numeric",
        value: this.answer.number,
        min,
        max,
        step: 1,
        placeholder: String(usual),
        "aria-label": question,
        "aria-invalid": this.objection ? "true" : null,
        oninput: (/** @type {Event} */ { currentTarget }) =>
          this.#tell({ ...LEFT_TO_STUDIO, number: /** @type {HTMLInputElement} */ (currentTarget).value }),
      }),
      h("span", { class: "quiet", key: id }, `From ${min} to ${max}. Left empty, the studio takes ${usual}.`),
    );
  }

  /** @param {Exclude<Field, FieldForNumber>} field @param {boolean} isLeft */
  #options(field, isLeft) {
    const type = field.takes === "one" ? "radio" : "checkbox";
    return [
      h(
        "div",
        { class: "field-options" },
        h(
          "label",
          { class: "field-option", key: "studio" },
          h("input", { type, name: field.id, checked: isLeft, onchange: this.#leave }),
          h("span", {}, h("strong", {}, "Let the studio choose")),
        ),
        field.options.map((option) => this.#option(field, option, type)),
      ),
      field.ownWords &&
        this.takesOwnWords &&
        h(
          "label",
          { class: "field-own" },
          h("span", {}, field.takes === "one" ? "Or in your own words" : "And in your own words"),
          h("input", {
            type: "text",
            class: "text",
            value: this.answer.own,
            "aria-invalid": this.objection ? "true" : null,
            oninput: (/** @type {Event} */ { currentTarget }) =>
              this.#tell(
                withOwnWords(field, this.answer, /** @type {HTMLInputElement} */ (currentTarget).value),
              ),
          }),
        ),
    ];
  }

  /** @param {Exclude<Field, FieldForNumber>} field @param {FieldOption} option @param {string} type */
  #option(field, { id, label, guidance }, type) {
    const isChosen = this.answer.ids.includes(id);
    return h(
      "label",
      { class: "field-option", key: id },
      h("input", {
        type,
        name: field.id,
        value: id,
        checked: isChosen,
        disabled: !isChosen && isFull(field, this.answer),
        onchange: () => this.#tell(withOption(field, this.answer, id)),
      }),
      h("span", {}, h("strong", {}, label), h("span", { class: "guidance quiet" }, guidance)),
    );
  }
}

customElements.define("field-choice", FieldChoice);
