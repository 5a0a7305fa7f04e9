import { builtInStoryteller } from "../../server/providers/writers/built-in-storyteller.ts";
import { scriptedWriter } from "../support/scripted-providers.ts";
import { describeWriter } from "./writer.ts";

describeWriter("the built-in storyteller", builtInStoryteller, { isDeterministic: true });
describeWriter("the scripted one of the tests", scriptedWriter, { isDeterministic: true });
