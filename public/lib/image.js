import { h } from "./render.js";

/** How long until an image that did not come is asked for again, in ms: about as often as the page polls. */
const AGAIN_MS = 4_000;
/** Ten minutes of it; whoever comes back later reloads the page. */
const AGAIN_MAX = 150;

/** @type {WeakMap<HTMLImageElement, number>} How often each was asked for again. */
const asked = new WeakMap();

/**
 * An image that comes in the end, also where the studio went away in the middle of it, or where somebody took it away
 * from the host that shows it for the studio. Until then nothing is shown in its place, rather than a broken one.
 *
 * @param {{ src: string, alt: string, loading?: "lazy" }} props
 */
export const image = (props) => h("img", { ...props, onerror: askAgain, onload: arrive });

/** @param {Event} event */
function askAgain({ currentTarget }) {
  const img = /** @type {HTMLImageElement} */ (currentTarget);
  img.dataset.state = "missing";
  const own = addressOfOwnCopy(img.src);
  if (own !== img.src) {
    img.src = own;
    return;
  }
  const times = asked.get(img) ?? 0;
  if (times === AGAIN_MAX) return;
  asked.set(img, times + 1);
  setTimeout(() => {
    if (img.isConnected) img.setAttribute("src", img.src); // set anew, even to the same, it is asked for anew
  }, AGAIN_MS);
}

/** The studio sends its own copy from here, whoever else hosts the picture. @param {string} address */
function addressOfOwnCopy(address) {
  const url = new URL(address);
  url.search = "own";
  return url.href;
}

/** @param {Event} event */
function arrive({ currentTarget }) {
  const img = /** @type {HTMLImageElement} */ (currentTarget);
  delete img.dataset.state;
  asked.delete(img);
}
