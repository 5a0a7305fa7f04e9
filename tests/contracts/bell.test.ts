import { localBell } from "../../server/backends/embedded/local-bell.ts";
import { describeBell } from "./bell.ts";

describeBell("within this process", localBell);
