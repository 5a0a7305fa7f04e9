/**
 * Keeps the end of what is being written in sight, for those who had it in sight already. Whoever scrolls away, or
 * writes, is left in peace.
 *
 * @param {ParentNode} page Holds the end as `.writing-end`
 */
export function followWriting(page) {
  let isFollowing = false;
  /** Where the page stood when more was shown last. */
  let stoodAt = 0;

  return {
    /** Before more is shown. */
    look() {
      const end = page.querySelector(".writing-end");
      isFollowing = end ? isInSight(end) : isFollowing && hasHardlyMoved(stoodAt);
    },

    /** Once more is shown. */
    follow() {
      const end = page.querySelector(".writing-end");
      const isWriting = document.activeElement?.matches("textarea, input") ?? false;
      if (end && isFollowing && !isWriting) end.scrollIntoView({ block: "nearest" });
      stoodAt = window.scrollY;
    },
  };
}

/**
 * Between two scenes nothing is being written; what is kept then moves the page a little by itself.
 *
 * @param {number} stoodAt
 */
const hasHardlyMoved = (stoodAt) => Math.abs(window.scrollY - stoodAt) < window.innerHeight / 2;

/** @param {Element} element */
function isInSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
