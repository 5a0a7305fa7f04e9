import { icon } from "../../lib/icon.js";
import { h } from "../../lib/render.js";
import { ViewElement } from "../../lib/view-element.js";

/** @import { Snapshot } from "../../../server/story/snapshot.ts" */

/** Which station of the rail a stage of the story stands at. @type {Record<Snapshot["stage"], number>} */
const STATION_OF = { planning: 0, writing: 1, checking: 1, "text-approval": 2, illustrating: 3, done: 4 };

/** Plan, scenes, approval, pictures, done: where the story stands. */
class StageRail extends ViewElement {
  /** @type {Snapshot | null} */
  story = null;

  view() {
    if (!this.story) return null;
    const { stage, counts } = this.story;
    const now = STATION_OF[stage];
    const isDone = stage === "done";
    const stations = [
      { name: "Plan", count: "" },
      { name: "Scenes", count: `${counts.chunks}/${counts.chunksTotal}` },
      { name: "Your approval", count: "" },
      { name: "Pictures", count: `${counts.picturesDrawn}/${counts.picturesTotal}` },
      { name: "Done", count: "" },
    ];
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

customElements.define("stage-rail", StageRail);
