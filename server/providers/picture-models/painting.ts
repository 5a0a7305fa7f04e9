import type { Painted } from "../picture-model.ts";
import { ProviderError } from "../provider-error.ts";
import { watched } from "../transport.ts";
import type { Watch, WatchedCall } from "../transport.ts";

/** Does the work of painting one picture within its deadlines; a refusal is told as one of a picture. */
export async function painting(
  call: WatchedCall,
  work: (watch: Watch) => Promise<Painted>,
): Promise<Painted> {
  try {
    return await watched(call, work);
  } catch (error) {
    if (error instanceof ProviderError && REFUSALS.includes(error.fault)) throw refusalOfPicture(error);
    throw error;
  }
}

/** Older codes ("content_policy_violation") do not tell whether it was words or a picture that was refused. */
const REFUSALS: readonly string[] = ["refused", "picture-refused"];

const refusalOfPicture = ({ by, detail, usage, category, cause }: ProviderError): ProviderError =>
  new ProviderError("picture-refused", {
    by,
    detail,
    usage,
    category: category ?? /safety_violations=\[([^\]]+)\]/.exec(detail)?.[1] ?? null,
    cause,
  });
