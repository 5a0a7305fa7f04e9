import type { Condition } from "./incident.ts";

/** Whether every part of `condition` holds: "build !night rain/storm". No condition always holds. */
export const holds = (condition: Condition | undefined, tags: ReadonlySet<string>): boolean =>
  (condition ?? "")
    .split(" ")
    .every((part) => part === "" || part.split("/").some((each) => isTrue(each, tags)));

const isTrue = (part: string, tags: ReadonlySet<string>): boolean =>
  part.startsWith("!") ? !tags.has(part.slice(1)) : tags.has(part);
