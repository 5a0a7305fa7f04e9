import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";
import type { OpenStudio } from "../../server/open-studio.ts";
import type { Parts } from "../../server/build-studio.ts";
import type { BriefWish } from "../../server/story/resolve-brief.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { aWish } from "./builders.ts";
import { scriptedIllustrator, scriptedWriter } from "./scripted-providers.ts";

/** A whole studio with a real store and scripted providers, spoken to through HTTP. */
export interface House extends OpenStudio {
  dataDir: string;
  writer: ReturnType<typeof scriptedWriter>;
  illustrator: ReturnType<typeof scriptedIllustrator>;
  ask(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>;
  begin(change?: Partial<BriefWish>): Promise<string>;
  story(id: string): Promise<Snapshot>;
  /** Waits until the story is as wished, looking at it through HTTP. */
  until(id: string, isAsWished: (story: Snapshot) => boolean): Promise<Snapshot>;
  approveText(id: string): Promise<Snapshot>;
  decide(id: string, number: number, decision: object): Promise<Snapshot>;
  /** Closes the door and opens it again on the same data folder, with providers that remember their calls. */
  restart(): Promise<House>;
  end(): Promise<void>;
}

const WAIT_MS = 20_000;

export async function openHouse(
  environment: Record<string, string> = {},
  given: Partial<Parts> & { dataDir?: string; areProvidersReal?: boolean } = {},
): Promise<House> {
  const {
    dataDir = await mkdtemp(join(tmpdir(), "talewright-test-")),
    areProvidersReal = false,
    ...parts
  } = given;
  const writer = (parts.writer as House["writer"] | undefined) ?? scriptedWriter();
  const illustrator = (parts.illustrator as House["illustrator"] | undefined) ?? scriptedIllustrator();
  const config = readConfig({ PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...environment });
  const open = await openStudio(config, pino({ level: "silent" }), {
    ...(areProvidersReal ? {} : { writer, illustrator }),
    ...parts,
  });

  const house: House = {
    ...open,
    dataDir,
    writer,
    illustrator,
    ask: (path, { json, ...init } = {}) =>
      fetch(
        open.url + path,
        json === undefined
          ? init
          : {
              ...init,
              body: JSON.stringify(json),
              headers: { "Content-Type": "application/json", ...(init.headers as Record<string, string>) },
            },
      ),
    async begin(change) {
      const answer = await house.ask("/story", {
        method: "POST",
        json: { kind: "picture-story", brief: aWish(change) },
      });
      if (answer.status !== 201) throw new Error(await answer.text());
      return ((await answer.json()) as { id: string }).id;
    },
    story: async (id) => (await house.ask(`/story/${id}`)).json() as Promise<Snapshot>,
    async until(id, isAsWished) {
      const deadline = Date.now() + WAIT_MS;
      for (;;) {
        const story = await house.story(id);
        if (isAsWished(story)) return story;
        if (Date.now() > deadline)
          throw new Error(`The story did not get there: ${JSON.stringify(story.progress)}`);
        await pause(5);
      }
    },
    async approveText(id) {
      await house.until(id, ({ stage, status }) => stage === "text-approval" && status === "waiting");
      const answer = await house.ask(`/story/${id}/decisions/text`, {
        method: "PUT",
        json: { decision: "approved" },
      });
      return (await answer.json()) as Snapshot;
    },
    decide: async (id, number, decision) => {
      const answer = await house.ask(`/story/${id}/pictures/${number}/decision`, {
        method: "PUT",
        json: decision,
      });
      return (await answer.json()) as Snapshot;
    },
    async restart() {
      await open.close(2000);
      return openHouse(environment, {
        ...parts,
        ...(areProvidersReal ? {} : { writer, illustrator }),
        dataDir,
        areProvidersReal,
      });
    },
    async end() {
      await open.close(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return house;
}
