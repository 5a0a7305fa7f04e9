import { builtInIllustrator } from "../../server/providers/illustrators/built-in-illustrator.ts";
import { scriptedIllustrator } from "../support/scripted-providers.ts";
import { describeIllustrator } from "./illustrator.ts";

describeIllustrator("the built-in illustrator", () => builtInIllustrator({ threads: 2 }), {
  isDeterministic: true,
  drawsInFullSize: true,
});
describeIllustrator(
  "the scripted one of the tests",
  () => {
    const illustrator = scriptedIllustrator();
    illustrator.state.takesMs = 5;
    return illustrator;
  },
  { isDeterministic: true, drawsInFullSize: false },
);
