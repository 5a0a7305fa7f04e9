import { h } from "./render.js";
import { PROVIDERS_ADDRESS } from "./route.js";
import { counted, duration, moneyRange } from "./wording.js";

/** @import { Estimate } from "./quiz-path.js" */

/** What a story will cost, folded, with what the cost is made of. @param {Estimate} estimate */
export const estimated = ({ usd, seconds, passes }) =>
  h(
    "details",
    { class: "estimate", key: "estimate" },
    h(
      "summary",
      {},
      h("strong", {}, `About ${moneyRange(usd)}, in ${duration(seconds)}`),
      " ",
      h("span", { class: "quiet" }, "without the time you take to decide"),
    ),
    h(
      "table",
      {},
      h("caption", { class: "for-listeners" }, "What the cost is made of"),
      h(
        "tbody",
        {},
        passes.map(({ name, calls, usd: each }) =>
          h(
            "tr",
            { key: name },
            h("th", { scope: "row" }, name),
            h("td", { class: "quiet" }, callsSaid(calls)),
            h("td", {}, moneyRange(each)),
          ),
        ),
      ),
    ),
    h("p", {}, h("a", { href: PROVIDERS_ADDRESS }, "Who writes and draws, and their prices")),
  );

/** @param {Estimate["usd"]} calls */
const callsSaid = ({ low, high }) =>
  low === high ? counted(low, "call") : `${low} to ${counted(high, "call")}`;
