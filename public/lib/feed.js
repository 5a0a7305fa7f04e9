/**
 * Follows one story. The stream is only a bell: whatever rings, the whole snapshot is fetched and shown, so stream and
 * polling show the same truth. Where the stream is silent or blocked the story is polled until the stream works again.
 *
 * @import { Snapshot } from "../../server/story/snapshot.ts"
 *
 * @typedef {"live" | "polling" | "offline"} FeedState
 * @typedef {{ scene: number, text: string }} TextSoFar What is being written, as far as it has come
 * @typedef {{
 *   addEventListener(type: string, listener: (event: { data?: string }) => void): void,
 *   close(): void,
 *   readonly readyState: number,
 * }} Stream
 * @typedef {{
 *   openStream: () => Stream,
 *   getStory: (etag: string | null) => Promise<{ snapshot: Snapshot, etag: string | null } | "unchanged">,
 *   show: (snapshot: Snapshot) => void,
 *   hearText: (text: TextSoFar) => void,
 *   tellState: (state: FeedState) => void,
 *   tellRefusal: (error: unknown) => void,
 *   isUnreachable: (error: unknown) => boolean,
 *   now?: () => number,
 * }} FeedTools
 */

/** A stream that works says hello at once; a proxy that holds it back is found out before ten seconds are over. */
const HELLO_MS_MAX = 5_000;
/** The server beats every 10 s: two may be missed before the stream is taken to be silent. */
const SILENCE_MS_MAX = 20_000;
const POLL_MS = 3_000;
const STREAM_AGAIN_MS = 30_000;
/** Twenty pictures at once are a handful of fetches, not twenty. */
const BETWEEN_FETCHES_MS = 200;
/** A book being written is fetched whole, some hundred kilobytes; a look a second is as live as anybody reads. */
const BETWEEN_FETCHES_OF_A_BOOK_MS = 1_000;
/** And on a slow line no more than a quarter of the time is spent on fetching it. */
const REST_PER_FETCH = 3;
const STREAM_CLOSED = 2; // EventSource.CLOSED, which a test's stream has not got.

/** @param {FeedTools} tools */
export function followStory({
  openStream,
  getStory,
  show,
  hearText,
  tellState,
  tellRefusal,
  isUnreachable,
  now = Date.now,
}) {
  /** @type {Stream | null} */ let stream = null;
  /** @type {FeedState | null} */ let state = null;
  /** @type {string | null} */ let etag = null;
  let isOver = false;
  let isLive = false;
  let isFetching = false;
  let isRung = false;
  let shownSeq = 0;
  /** No earlier than this is the story fetched again. */
  let nextFetchAt = -Infinity;
  let isBookAtWork = false;
  const timers = { hello: timer(), silence: timer(), poll: timer(), streamAgain: timer(), fetch: timer() };

  changeState("polling");
  ring();
  startStream();

  return {
    /** The bell: fetches the story, soon. */
    ring,

    /**
     * Shows what the studio answered to something that was asked of it.
     *
     * @param {Snapshot} snapshot
     */
    adopt: (snapshot) => {
      etag = null;
      showUnlessOld(snapshot);
    },

    close: () => {
      isOver = true;
      stream?.close();
      for (const each of Object.values(timers)) each.stop();
    },
  };

  function startStream() {
    stream?.close();
    stream = openStream();
    timers.hello.start(HELLO_MS_MAX, loseStream);
    stream.addEventListener("hello", (event) => {
      isLive = true;
      timers.hello.stop();
      timers.poll.stop();
      timers.streamAgain.stop();
      if (state !== "offline") changeState("live");
      hear(event);
      if (state === "offline") ring();
    });
    stream.addEventListener("journal", hear);
    stream.addEventListener("beat", hear);
    stream.addEventListener("text", ({ data }) => {
      timers.silence.start(SILENCE_MS_MAX, loseStream);
      hearText(JSON.parse(data ?? ""));
    });
    stream.addEventListener("error", () => {
      if (stream?.readyState === STREAM_CLOSED) return loseStream();
      // The browser connects again by itself; the new connection must say hello like the first.
      timers.hello.startOnce(HELLO_MS_MAX, loseStream);
      ring();
    });
  }

  /** @param {{ data?: string }} event */
  function hear(event) {
    timers.silence.start(SILENCE_MS_MAX, loseStream);
    if (seqIn(event) > shownSeq) ring();
  }

  function loseStream() {
    isLive = false;
    stream?.close();
    timers.hello.stop();
    timers.silence.stop();
    if (state === "live") changeState("polling");
    timers.streamAgain.start(STREAM_AGAIN_MS, startStream);
    poll();
  }

  function poll() {
    ring();
    if (!isLive || state === "offline") timers.poll.start(POLL_MS, poll);
  }

  function ring() {
    isRung = true;
    if (isFetching || isOver) return;
    timers.fetch.startOnce(Math.max(0, nextFetchAt - now()), () => void fetchStory());
  }

  async function fetchStory() {
    isRung = false;
    isFetching = true;
    const askedAt = now();
    const etagAsked = etag;
    try {
      const answer = await getStory(etagAsked);
      if (isOver) return;
      if (state === "offline" && !isLive) timers.streamAgain.start(0, startStream);
      changeState(isLive ? "live" : "polling");
      if (answer !== "unchanged") {
        // What was adopted meanwhile forgot the etag on purpose.
        if (etag === etagAsked) etag = answer.etag;
        showUnlessOld(answer.snapshot);
      }
    } catch (error) {
      if (isOver) return;
      if (isUnreachable(error)) {
        changeState("offline");
        timers.poll.startOnce(POLL_MS, poll);
      } else tellRefusal(error);
    } finally {
      isFetching = false;
      nextFetchAt = isBookAtWork
        ? Math.max(askedAt + BETWEEN_FETCHES_OF_A_BOOK_MS, now() + REST_PER_FETCH * (now() - askedAt))
        : askedAt + BETWEEN_FETCHES_MS;
      if (isRung) ring();
    }
  }

  /** @param {Snapshot} snapshot */
  function showUnlessOld(snapshot) {
    if (isOver || snapshot.seq < shownSeq) return;
    shownSeq = snapshot.seq;
    isBookAtWork = snapshot.long !== null && snapshot.status === "running";
    show(snapshot);
  }

  /** @param {FeedState} next */
  function changeState(next) {
    if (next === state) return;
    state = next;
    tellState(next);
  }
}

/** @param {{ data?: string }} event */
function seqIn({ data }) {
  try {
    return Number(JSON.parse(data ?? "{}").seq ?? Infinity);
  } catch {
    return Infinity; // A bell that cannot be read is still a bell.
  }
}

function timer() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let running;
  const stop = () => {
    clearTimeout(running);
    running = undefined;
  };
  /** @type {(ms: number, ring: () => void) => void} */
  const start = (ms, ring) => {
    stop();
    running = setTimeout(() => {
      running = undefined;
      ring();
    }, ms);
  };
  return {
    stop,
    start,
    /** @type {(ms: number, ring: () => void) => void} */
    startOnce: (ms, ring) => (running === undefined ? start(ms, ring) : undefined),
  };
}
