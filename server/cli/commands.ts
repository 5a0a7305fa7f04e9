import type { Command } from "./command.ts";
import { budget } from "./commands/budget.ts";
import { cast } from "./commands/cast.ts";
import { approve, reject, retry, skip } from "./commands/decide.ts";
import { deleteStory } from "./commands/delete.ts";
import { doctor } from "./commands/doctor.ts";
import { edit } from "./commands/edit.ts";
import { exportStory } from "./commands/export.ts";
import { list } from "./commands/list.ts";
import { newStory } from "./commands/new.ts";
import { prompt } from "./commands/prompt.ts";
import { cancel, pause, resume } from "./commands/set-status.ts";
import { show } from "./commands/show.ts";
import { status } from "./commands/status.ts";
import { words } from "./commands/words.ts";

/** In the order in which a story meets them. */
export const COMMANDS: Command[] = [
  newStory,
  list,
  status,
  show,
  edit,
  approve,
  cast,
  reject,
  words,
  skip,
  retry,
  pause,
  resume,
  cancel,
  budget,
  exportStory,
  deleteStory,
  doctor,
  prompt,
];
