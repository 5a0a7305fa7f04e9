import type { Command } from "./command.ts";
import { budget } from "./commands/budget.ts";
import { cast } from "./commands/cast.ts";
import { approve, reject, retry, skip } from "./commands/decide.ts";
import { deleteStory } from "./commands/delete.ts";
import { doctor } from "./commands/doctor.ts";
import { edit } from "./commands/edit.ts";
import { exportStory } from "./commands/export.ts";
import { genres } from "./commands/genres.ts";
import { findings } from "./commands/findings.ts";
import { importStory } from "./commands/import.ts";
import { list } from "./commands/list.ts";
import { newStory } from "./commands/new.ts";
import { prompt } from "./commands/prompt.ts";
import { rewrite } from "./commands/rewrite.ts";
import { cancel, pause, resume } from "./commands/set-status.ts";
import { show } from "./commands/show.ts";
import { status } from "./commands/status.ts";
import { novel, tale } from "./commands/tell.ts";
import { versions } from "./commands/versions.ts";
import { words } from "./commands/words.ts";

/** In the order in which a story meets them. */
export const COMMANDS: Command[] = [
  newStory,
  tale,
  novel,
  genres,
  importStory,
  list,
  status,
  show,
  edit,
  rewrite,
  versions,
  findings,
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
