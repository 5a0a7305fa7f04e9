import { startStandIn } from "../stand-in/stand-in.ts";
import type { StandIn, StandInOptions } from "../stand-in/stand-in.ts";
import { openHouse } from "./house.ts";
import type { House } from "./house.ts";

/** A whole studio with real adapters, whose providers are a stand-in on loopback. */
export interface PaidHouse extends House {
  standIn: StandIn;
}

export interface PaidHouseOptions {
  /** `anthropic` unless another chain is wished for. */
  writers?: string;
  environment?: Record<string, string>;
  standIn?: StandInOptions;
}

/** Keys that must never be seen again, anywhere. */
export const CANARIES = { anthropic: "sk-ant-canary-1f3a", openai: "sk-canary-77b2" };

export async function openPaidHouse(options: PaidHouseOptions = {}): Promise<PaidHouse> {
  const standIn = await startStandIn({ pictures: "plain", ...options.standIn });
  const house = await openHouse(
    { ...settingsFor(standIn.url), WRITERS: options.writers ?? "anthropic", ...options.environment },
    { areProvidersReal: true },
  );
  return {
    ...house,
    standIn,
    async end() {
      await house.end();
      await standIn.close();
    },
  };
}

/** The settings of a studio whose providers stand at `url`, without a limit to the pictures of a minute. */
export const settingsFor = (url: string): Record<string, string> => ({
  ANTHROPIC_API_KEY: CANARIES.anthropic,
  ANTHROPIC_BASE_URL: url,
  OPENAI_API_KEY: CANARIES.openai,
  OPENAI_BASE_URL: `${url}/v1`,
  OPENAI_IPM: "100000",
  ILLUSTRATORS: "openai",
});
