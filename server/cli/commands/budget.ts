import { describeBudget } from "../describe-budget.ts";
import type { Budget } from "../../studio.ts";
import { WrongUsage, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { describeCost } from "../describe-cost.ts";
import { nextStep, toGoOn } from "../describe-story.ts";
import { findStory } from "../find-story.ts";
import { dollars } from "../money.ts";
import { print, printJson, table } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const budget: Command = {
  name: "budget",
  takes: "[ID [USD]] [--json]",
  summary: "What may be spent and has been, of the day and month or of one story",
  details: [
    "ID                 what this story has cost, by stage and by model",
    "USD                what it may cost, like 8.00. A story that the budget paused is then resumed with `resume`",
    "--json             print it as GET /budget answers it; with ID, as `cost` of GET /story/{id}",
    "",
    "The caps of day and month are settings: BUDGET_DAY_USD and BUDGET_MONTH_USD.",
  ],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, { json: { type: "boolean" } }, { least: 0, most: 2 });
    const [idGiven, usdGiven] = words;
    const usd = usdGiven === undefined ? undefined : readDollars(usdGiven);
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      if (idGiven === undefined) {
        const all = await studio.ask<Budget>("/budget");
        if (values.json) printJson(all);
        else table(describeBudget(all)).forEach(print);
        return;
      }
      const { id } = await findStory(studio, idGiven);
      if (usd !== undefined) await studio.ask(`/story/${id}/budget`, { method: "PUT", json: { usd } });
      const story = await studio.story(id);
      if (values.json) return printJson(story.cost);
      print(`${id}  ${story.title}`);
      if (usd !== undefined) print(`It may cost ${dollars(usd)} now.`);
      if (usd !== undefined && story.cost && story.cost.spentUsd > usd)
        print("More is spent already: it is paused before the next call that costs anything.");
      if (story.cost) table(describeCost(story.cost)).forEach(print);
      else print("It has cost nothing so far.");
      if (story.attention?.action !== "raise-budget") return;
      (usd === undefined ? nextStep(story, studio) : [toGoOn(id)]).forEach(print);
    });
  },
};

function readDollars(text: string): number {
  if (!/^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text))
    throw new WrongUsage(`USD is an amount like 8 or 8.00, not "${text}".`);
  return Number(text.replace("$", ""));
}
