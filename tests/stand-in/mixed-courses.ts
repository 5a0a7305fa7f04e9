import { seededRandom } from "../../server/story/random.ts";
import type { Api } from "./api.ts";
import { coursesFor } from "./courses.ts";
import type { Course } from "./courses.ts";
import type { SeenRequest, StandIn } from "./stand-in.ts";

export interface Mixture {
  /** Of the requests, 0 to 1, that do not go well. */
  share: number;
  /** The same seed gives the same course to the same request. */
  seed: number;
  /** The courses that may be taken; left out, all. A request that can take none of them goes well. */
  among?: readonly Course[];
  /** The protocols in which anything may go wrong; left out, all. */
  only?: readonly Api[];
}

/** Lets a share of the requests go wrong in random ways. */
export function mixedCourses({ share, seed, among, only }: Mixture): StandIn["course"] {
  return (request) => {
    const random = seededRandom(`${seed}/${request.number}`);
    if (only && !only.includes(request.api)) return "well";
    const possible = coursesOf(request).filter((course) => !among || among.includes(course));
    return possible.length > 0 && random.next() < share ? random.pick(possible) : "well";
  };
}

/** The courses that this very request can take. */
function coursesOf({ api, body }: SeenRequest): Course[] {
  const { stream, ...said } = (body ?? {}) as { stream?: boolean; text?: Asking; output_config?: Asking } & {
    response_format?: Form;
  };
  const form = said.text?.format ?? said.output_config?.format ?? said.response_format;
  return coursesFor(api, { isStreamed: stream === true, isJson: form?.type === "json_schema" });
}

interface Form {
  type: string;
}
interface Asking {
  format?: Form;
}
