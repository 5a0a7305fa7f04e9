import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";
import { capital } from "../../lib/wording.js";

/** @import { Snapshot } from "../../../server/story/snapshot.ts" */

/** Which station of the rail a stage of the story stands at. @type {Record<Snapshot["stage"], number>} */
const STATION_OF = { planning: 0, writing: 1, checking: 1, "text-approval": 2, illustrating: 3, done: 4 };

/** The same of a tale or a novel. @type {Partial<Record<Snapshot["stage"], number>>} */
const STATION_OF_LONG = { planning: 0, writing: 1, checking: 2, done: 3 };

/** Plan, scenes, approval, pictures, done: where the story stands. */
class StageRail extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;

  view() {
    if (!this.story) return null;
    const { stage, long } = this.story;
    const now = (long ? STATION_OF_LONG[stage] : undefined) ?? STATION_OF[stage];
    const isDone = stage === "done";
    const stations = stationsOf(this.story);
    return h(
      "ol",
      { class: "rail", "aria-label": "Stages" },
      stations.map(({ name, count }, index) => {
        const state = index < now || isDone ? "past" : index === now ? "now" : "coming";
        return h(
          "li",
          { key: name, "data-state": state, "aria-current": state === "now" ? "step" : null },
          h(
            "span",
            { class: "station", "aria-hidden": "true" },
            state === "past" ? icon("check") : String(index + 1),
          ),
          h(
            "span",
            { class: "station-name" },
            name,
            count && h("span", { class: "station-count" }, ` ${count}`),
          ),
          state === "past" && h("span", { class: "for-listeners" }, "done"),
        );
      }),
    );
  }
}

/** @param {Snapshot} story */
function stationsOf({ counts, long }) {
  const written = `${counts.chunks}/${counts.chunksTotal}`;
  if (long) {
    return [
      { name: "Plan", count: "" },
      { name: capital(`${long.noun}s`), count: written },
      { name: "Last reading", count: "" },
      { name: "Done", count: "" },
    ];
  }
  return [
    { name: "Plan", count: "" },
    { name: "Scenes", count: written },
    { name: "Your approval", count: "" },
    { name: "Pictures", count: `${counts.picturesDrawn}/${counts.picturesTotal}` },
    { name: "Done", count: "" },
  ];
}

customElements.define("stage-rail", StageRail);
