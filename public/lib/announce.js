/** How far apart announcements are at least: a story that arrives scene by scene must not talk over its reader. */
const BETWEEN_MS = 5_000;

/**
 * A voice for those who listen to the page: says at once what comes after silence, otherwise the newest of what came
 * meanwhile.
 *
 * @param {(sentence: string) => void} say
 */
export function announcer(say) {
  /** @type {string | null} */ let newest = null;
  let isResting = false;

  /** @param {string} sentence */
  return function announce(sentence) {
    newest = sentence;
    if (!isResting) speak();
  };

  function speak() {
    if (newest === null) {
      isResting = false;
      return;
    }
    say(newest);
    newest = null;
    isResting = true;
    setTimeout(speak, BETWEEN_MS);
  }
}

/** The polite region of the page itself. */
export const announce = announcer((sentence) => {
  const region = document.querySelector("#announcements");
  if (region) region.textContent = sentence;
});
