import type { Snapshot } from "../story/snapshot.ts";
import { dollars } from "./money.ts";

/** What a story has cost, for whom, and each call that may have been paid for nothing; rows of a table. */
export function describeCost(cost: Snapshot["cost"]): string[][] {
  if (!cost) return [];
  const { byStage, byModel, inDoubt } = cost;
  return [
    ["cost", sumsOf(cost)],
    ...(byStage.length > 1
      ? [["", byStage.map(({ name, usd }) => `${name} ${dollars(usd)}`).join(", ")]]
      : []),
    ...byModel.map(({ name, usd, calls }) => [
      "",
      `${name} ${dollars(usd)}, ${calls} ${calls === 1 ? "call" : "calls"}`,
    ]),
    ...thrift(cost),
    ...inDoubt.map(({ by, sentence }, index) => [index === 0 ? "in doubt" : "", `${by}: ${sentence}`]),
  ];
}

const sumsOf = ({ spentUsd, reservedUsd, capUsd }: NonNullable<Snapshot["cost"]>): string =>
  [
    `${dollars(spentUsd)} of at most ${dollars(capUsd)}`,
    ...(reservedUsd > 0 ? [`and ${dollars(reservedUsd)} set aside for calls under way`] : []),
  ].join(", ");

function thrift({ cachedShare, tokensPerWord }: NonNullable<Snapshot["cost"]>): string[][] {
  const parts = [
    ...(tokensPerWord === null ? [] : [`${tokensPerWord.toFixed(1)} tokens a word`]),
    ...(cachedShare === null ? [] : [`${Math.round(cachedShare * 100)} % of the input read from a cache`]),
  ];
  return parts.length > 0 ? [["", parts.join(", ")]] : [];
}
