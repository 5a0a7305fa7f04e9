import { h, render } from "./render.js";

/**
 * Asks before something that cannot be taken back. The dialog gives the focus back to where it was.
 *
 * @param {{ question: string, sentence: string, yes: string, no: string }} wording
 * @returns {Promise<boolean>}
 */
export function ask({ question, sentence, yes, no }) {
  const dialog = document.createElement("dialog");
  dialog.className = "ask";
  dialog.setAttribute("aria-labelledby", "ask-question");
  render(
    dialog,
    h(
      "form",
      { method: "dialog" },
      h("h2", { id: "ask-question" }, question),
      h("p", {}, sentence),
      h(
        "div",
        { class: "row row-end" },
        h("button", { value: "no", class: "button" }, no),
        h("button", { value: "yes", class: "button button-danger" }, yes),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
