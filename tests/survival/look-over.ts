import { createHash } from "node:crypto";
import { access, copyFile, readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import sharp from "sharp";
import type { Brief } from "../../server/story/brief.ts";
import { keys } from "../../server/story/keys.ts";
import type { Plan } from "../../server/story/plan.ts";
import { TEMPORARY_ENDING } from "../../server/backends/embedded/save-durably.ts";
import type { StoryToAskFor } from "./asked-for.ts";

/** What stands in the database of a server that is dead: what it had finished, whether anybody was told or not. */
export interface LeftBehind {
  /** When each artifact was kept, by `story step`. */
  finished: Map<string, string>;
  /** It died in the middle of a step, which the next server has to take up again by itself. */
  wasInterrupted: boolean;
  /** Texts of each scene by `story scene`, as drafted and as edited. */
  texts: Map<string, string[]>;
  torn: string[];
  lost: string[];
  /** Steps that were begun once more after they had been finished. */
  repeated: string[];
  /** Every attempt for which money was set aside, oldest first. */
  purchases: Purchase[];
  stories: Map<string, StoryToAskFor>;
}

/** One attempt that cost money, or may have, as the ledger has it; money in millionths of a dollar. */
export interface Purchase {
  story_id: string;
  key: string;
  number: number;
  state: string;
  started_at: string;
  ended_at: string | null;
  provider: string;
  model: string;
  reserved: number;
  cost: number | null;
  in_doubt: number | null;
  usage: string | null;
}

/** Reads a copy, so that the next server finds exactly what the dead one left. */
export async function readLeftBehind(dataDir: string, scratch: string): Promise<LeftBehind> {
  const copy = join(scratch, "studio.db");
  for (const suffix of ["", "-wal"]) {
    await rm(copy + suffix, { force: true });
    await copyFile(join(dataDir, `studio.db${suffix}`), copy + suffix).catch(orAbsent); // it may have died before it made one
  }
  await rm(`${copy}-shm`, { force: true });
  const database = new DatabaseSync(copy);
  try {
    const left: LeftBehind = {
      finished: new Map(),
      wasInterrupted: false,
      texts: new Map(),
      torn: [],
      lost: [],
      repeated: [],
      purchases: [],
      stories: new Map(),
    };
    const check = database.prepare("pragma integrity_check").get() as { integrity_check: string };
    if (check.integrity_check !== "ok") left.torn.push(`studio.db: ${check.integrity_check}`);
    const isMade = database.prepare("select 1 from sqlite_master where name = 'artifact'").get();
    if (!isMade) return left; // it died before it had made its tables

    const interrupted = database.prepare(
      `select 1 from attempt join story on story.id = attempt.story_id
       where state = 'started' and status = 'running' and attempt.epoch = story.epoch`,
    );
    left.wasInterrupted = interrupted.get() !== undefined;
    const again = database.prepare(
      `select later.story_id || ' ' || later.key || ', attempt ' || later.number as step
       from attempt as kept join attempt as later
       on later.story_id = kept.story_id and later.key = kept.key and later.number > kept.number
       where kept.state = 'kept'
       union select later.story_id || ' ' || later.key || ', attempt ' || later.number as step
       from artifact join attempt as later using (story_id, key) where later.started_at > artifact.kept_at`,
    );
    for (const { step } of again.all() as { step: string }[]) left.repeated.push(step);
    const purchases = database.prepare(
      `select story_id, key, number, state, started_at, ended_at, provider, model, reserved, cost, in_doubt, usage
       from attempt where reserved is not null order by started_at, number`,
    );
    left.purchases = purchases.all() as unknown as Purchase[];
    const stories = database.prepare("select id, input from story").all() as { id: string; input: string }[];
    for (const { id, input } of stories)
      left.stories.set(id, { brief: JSON.parse(input) as Brief, plan: null, words: new Map() });
    const artifacts = database.prepare("select story_id, key, value, kept_at from artifact").all() as {
      story_id: string;
      key: string;
      value: string;
      kept_at: string;
    }[];
    for (const { story_id, key, value, kept_at } of artifacts) {
      left.finished.set(`${story_id} ${key}`, kept_at);
      const story = left.stories.get(story_id)!;
      if (key === keys.plan) story.plan = JSON.parse(value) as Plan;
      const [, of] = /^(.+)\/(?:declined|rewording|wording)-\d+$/.exec(key) ?? [];
      if (of !== undefined) {
        const { wording } = JSON.parse(value) as { wording?: string }; // none where a placeholder was chosen
        story.words.set(of, [...(story.words.get(of) ?? []), ...(wording === undefined ? [] : [wording])]);
      }
      const [, kind, scene] = /^(chunks|pictures)\/(\d+)\/(?:draft|edit|attempt-\d+)$/.exec(key) ?? [];
      if (kind === "chunks") {
        const place = `${story_id} ${Number(scene)}`;
        left.texts.set(place, [
          ...(left.texts.get(place) ?? []),
          (JSON.parse(value) as { text: string }).text,
        ]);
      }
      if (kind === "pictures") {
        const { path, bytes } = JSON.parse(value) as { path: string; bytes: number };
        const file = await stat(join(dataDir, story_id, path)).catch(orAbsent);
        if (file?.size !== bytes) left.lost.push(`${story_id}: ${path} has ${file?.size} of ${bytes} bytes.`);
      }
    }
    return left;
  } finally {
    database.close();
  }
}

/** Looks over every file that a dead server left, and says which are not whole. Pictures are decoded in full, once. */
export function createFileInspector(
  dataDir: string,
  isKnownText: (storyId: string, scene: number, text: string) => boolean,
) {
  const wholePictures = new Set<string>();

  const pictureTrouble = async (file: string): Promise<string | null> => {
    const { size, mtimeMs } = await stat(file);
    const state = `${file} ${size} ${mtimeMs}`;
    if (wholePictures.has(state)) return null;
    try {
      await sharp(file, { failOn: "warning" }).raw().toBuffer();
    } catch (error) {
      return `cannot be decoded: ${String(error)}`;
    }
    wholePictures.add(state);
    return null;
  };

  const textTrouble = (storyId: string, text: string): string | null => {
    if (!text.endsWith("\n")) return "does not end with a line end";
    for (const section of text.split(/^(?=## \d+\. )/m)) {
      const [, scene, body] = /^## (\d+)\. .+\n\n([^]+?)\n+$/.exec(section) ?? [];
      if (scene === undefined) {
        if (!section.startsWith("# ")) return "holds something that is no scene";
      } else if (!isKnownText(storyId, Number(scene), body!)) return `scene ${scene} was never written so`;
    }
    return null;
  };

  return async (): Promise<{ torn: string[]; temporary: string[] }> => {
    const torn: string[] = [];
    const temporary: string[] = [];
    for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith("studio.")) continue;
      const file = join(entry.parentPath, entry.name);
      if (entry.name.endsWith(TEMPORARY_ENDING)) {
        temporary.push(file);
        continue;
      }
      const storyId = file.slice(dataDir.length + 1).split("/")[0]!;
      const trouble = /\.(?:webp|png|jpg)$/.test(file)
        ? await pictureTrouble(file)
        : file.endsWith(".md")
          ? textTrouble(storyId, await readFile(file, "utf8"))
          : jsonTrouble(await readFile(file, "utf8"));
      if (trouble) torn.push(`${file} ${trouble}`);
    }
    return { torn, temporary };
  };
}

function jsonTrouble(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `is no JSON: ${String(error)}`;
  }
}

export interface ManifestTrouble {
  sentence: string;
  /** The story is being written: the files of one moment do not agree, those of the next will. */
  mayPass: boolean;
}

/** What is wrong between the manifest and the chunk files of a story, if anything. */
export async function manifestTrouble(dataDir: string, storyId: string): Promise<ManifestTrouble | null> {
  const folder = join(dataDir, storyId);
  const text = await readFile(join(folder, "chunk_manifest.json"), "utf8").catch(orAbsent);
  if (text === null) return null;
  const trouble = jsonTrouble(text);
  if (trouble) return { sentence: `${storyId}: the manifest ${trouble}`, mayPass: false };
  const { chunks } = JSON.parse(text) as { chunks: { file: string; sha256: string }[] };
  for (const { file, sha256 } of chunks) {
    const content = await readFile(join(folder, file)).catch(orAbsent);
    const digest = content && createHash("sha256").update(content).digest("hex");
    if (digest !== sha256)
      return { sentence: `${storyId}: ${file} is not what the manifest says.`, mayPass: true };
  }
  const files = await readdir(join(folder, "chunks")).catch(orAbsent);
  const present = files?.filter((name) => name.endsWith(".md")).length ?? 0;
  if (present === chunks.length) return null;
  return { sentence: `${storyId}: ${present} files for ${chunks.length} chunks.`, mayPass: true };
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function orAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
