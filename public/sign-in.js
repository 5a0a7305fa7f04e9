import { keepSignedIn } from "./lib/kept.js";
import { sentenceOf, signIn } from "./lib/studio.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const password = /** @type {HTMLInputElement} */ (form.elements.namedItem("password"));
const problem = /** @type {HTMLElement} */ (form.querySelector(".problem"));
const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));

password.focus();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void enter();
});

async function enter() {
  button.disabled = true;
  problem.hidden = true;
  try {
    await signIn(password.value);
    keepSignedIn(true);
    location.replace(whereTo());
  } catch (error) {
    problem.textContent = sentenceOf(error);
    problem.hidden = false;
    button.disabled = false;
    password.select();
  }
}

/** Only ever a page of this studio: an address made by somebody else must not lead away from it. */
function whereTo() {
  const to = URL.parse(new URLSearchParams(location.search).get("to") ?? "/", location.origin);
  return to?.origin === location.origin ? to.pathname + to.search + to.hash : "/";
}
