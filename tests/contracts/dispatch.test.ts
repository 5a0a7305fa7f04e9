import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { localDispatch } from "../../server/backends/embedded/local-dispatch.ts";
import { describeDispatch } from "./dispatch.ts";

describeDispatch("within this process", () => localDispatch({ atOnce: 3 }));

it("The dispatch within this process runs no more stories at once than it may, in the order of their asking", async () => {
  const dispatch = localDispatch({ atOnce: 2 });
  let underWay = 0;
  let most = 0;
  const order: string[] = [];
  dispatch.start(async (storyId) => {
    order.push(storyId);
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(2);
    underWay -= 1;
  });
  const stories = ["a", "b", "c", "d", "e"];
  stories.forEach((story) => dispatch.submit(story));
  while (order.length < stories.length || underWay > 0) await pause(1);
  await dispatch.stop();
  expect(most).toBe(2);
  expect(order).toEqual(stories);
});
