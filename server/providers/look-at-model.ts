import type { ModelLook } from "./language-model.ts";
import { ProviderError } from "./provider-error.ts";
import { AnswerThatIsNone } from "./seen-failure.ts";
import { forALook, watched } from "./transport.ts";
import type { WatchedCall } from "./transport.ts";

/** Asks about a model within the time that takes at most. That it is gone is an answer here, and no failure. */
export async function lookAtModel(
  call: WatchedCall,
  ask: (signal: AbortSignal) => Promise<ModelLook>,
): Promise<ModelLook> {
  try {
    return await watched({ ...call, deadlines: forALook(call.deadlines) }, ({ signal }) => ask(signal));
  } catch (error) {
    if (error instanceof ProviderError && error.fault === "model-gone") return NOT_THERE;
    throw error;
  }
}

/** What stands between us and a provider may answer any question with a friendly page. */
export function refuseUnlessModel(found: { id?: unknown } | null | undefined): void {
  if (typeof found?.id !== "string") throw new AnswerThatIsNone(JSON.stringify(found) ?? "");
}

const NOT_THERE: ModelLook = { isKnown: false, shutdownDate: null };
