import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ProviderError } from "../server/providers/provider-error.ts";
import type { Snapshot } from "../server/story/snapshot.ts";
import { openHouse } from "./support/house.ts";
import type { House } from "./support/house.ts";
import { failsForNow, prose, scriptedLongWriter } from "./support/scripted-long-writer.ts";
import type { ScriptedLongWriter } from "./support/scripted-long-writer.ts";

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.end();
});

async function open(): Promise<{ house: House; writer: ScriptedLongWriter }> {
  const writer = scriptedLongWriter();
  const house = await openHouse({}, { writer, pause: async () => undefined });
  houses.push(house);
  return { house, writer };
}

async function begin(house: House, kind: "tale" | "novel", brief: object = {}): Promise<string> {
  const answer = await house.ask("/story", {
    method: "POST",
    json: { kind, brief: { genre: "horror", seed: 1, ...brief } },
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

const rests = ({ status }: Snapshot) => status !== "running";
const make = async (house: House, kind: "tale" | "novel", brief: object = {}): Promise<Snapshot> =>
  house.until(await begin(house, kind, brief), rests);
const lines = async (house: House, id: string): Promise<{ kind: string; message: string }[]> =>
  (
    (await (await house.ask(`/story/${id}/journal?after=0`)).json()) as {
      lines: { kind: string; message: string }[];
    }
  ).lines;
const put = async (house: House, path: string, json: object, method = "PUT", headers = {}) =>
  house.ask(path, { method, json, headers });

describe("A tale", () => {
  it("is planned, told part by part, audited and completed, within 5 % of its length", async () => {
    const { house, writer } = await open();
    const story = await make(house, "tale", { words: 10_000 });
    expect(story).toMatchObject({ status: "completed", stage: "done", kind: "tale", title: "The Salt Door" });
    expect(story.counts.chunks).toBe(4);
    expect(Math.abs(story.counts.words / 10_000 - 1)).toBeLessThan(0.05);
    expect(story.long!.review).toMatchObject({ score: 100, grade: "excellent" });
    expect(writer.calls.slice(0, 1)).toEqual(["plan-tale"]);
    expect(writer.calls.filter((key) => key.startsWith("draft-part"))).toHaveLength(4);
  });

  it("shows what the studio chose for every field that was left to it, before planning begins", async () => {
    const { house, writer } = await open();
    writer.script = ({ key }) => (key === "plan-tale" ? failsForEver() : undefined);
    const story = await make(house, "tale", { words: 1000, choices: { endingType: "false_exit" } });
    const answers = story.brief.answers;
    expect(answers.find(({ key }) => key === "endingType")).toMatchObject({ surprise: false });
    expect(answers.filter(({ surprise }) => surprise).length).toBeGreaterThan(8);
    for (const { answer } of answers) expect(answer).not.toMatch(/^$|AI_SELECT|undefined/);
    const [task] = writer.tasks;
    expect(JSON.stringify(task)).not.toContain("AI_SELECT");
  });

  it("left wholly to the studio is another one each time", async () => {
    const { house } = await open();
    const briefs = [];
    for (let time = 0; time < 4; time++) {
      const answer = await put(
        house,
        "/story",
        { kind: "tale", brief: { genre: "horror", words: 1000 } },
        "POST",
      );
      briefs.push((await house.story(((await answer.json()) as { id: string }).id)).brief);
    }
    expect(new Set(briefs.map(({ answers }) => JSON.stringify(answers))).size).toBe(4);
    expect(new Set(briefs.map(({ seed }) => seed)).size).toBe(4);
  });

  it("makes later parts longer when earlier ones came out short", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, task }) =>
      key === "draft-part-1" && task.verb === "draft-part"
        ? { text: prose(1, task.inputs.words * 0.7) }
        : undefined;
    const story = await make(house, "tale", { words: 10_000 });
    expect(story.chunks[0]!.words).toBeLessThan(2000);
    expect(Math.abs(story.counts.words / 10_000 - 1)).toBeLessThan(0.05);
  });

  it("gives each part what came before: its tail, its summary, its facts", async () => {
    const { house, writer } = await open();
    const story = await make(house, "tale", { words: 13_000 });
    const task = writer.tasks.find((each) => each.verb === "draft-part" && each.inputs.card.number === 5);
    if (task?.verb !== "draft-part") throw new Error("Part 5 was never asked for.");
    const { context } = task.inputs;
    expect(story.chunks[3]!.text.endsWith(context.tail)).toBe(true);
    expect(JSON.stringify(context)).toContain("Ada did thing 3.");
    expect(context.canon.length).toBeGreaterThan(0);
  });

  it("takes nothing of a writer that breaks off, repeats, refuses or leaks into the manuscript, and ends named", async () => {
    const bad: Record<string, (words: number) => unknown> = {
      empty: () => ({ text: "" }),
      short: (words) => ({ text: prose(2, words * 0.3) }),
      long: (words) => ({ text: prose(2, words * 1.8) }),
      "another story": (words) => ({ text: prose(2, words).replaceAll(/Ada|Bruno|Cleo/g, "Zelda") }),
      copy: (words) => ({ text: prose(1, words) }),
      sentinel: (words) => ({ text: `${prose(2, words)}\n\nThey came to AI_SELECT_LOCATION at dusk.` }),
      scaffolding: (words) => ({ text: `Thought: I now can give a great answer\n\n${prose(2, words)}` }),
      refusal: (words) => ({ text: `I'm sorry, but I can't write this scene.\n\n${prose(2, words)}` }),
      placeholder: (words) => ({ text: `${prose(2, words)}\n\n[insert the storm here]` }),
      "early end": (words) => ({ text: `${prose(2, words)}\n\nThe End` }),
    };
    for (const [name, answer] of Object.entries(bad)) {
      const { house, writer } = await open();
      writer.script = ({ key, task }) =>
        key === "draft-part-2" && task.verb === "draft-part" ? answer(task.inputs.words) : undefined;
      const story = await make(house, "tale", { words: 8000 });
      expect(story.status, name).toBe("needs-attention");
      expect(story.attention, name).toMatchObject({ action: "retry" });
      expect(story.attention!.sentence, name).toContain("Part 2");
      expect(
        writer.calls.filter((key) => key === "draft-part-2"),
        name,
      ).toHaveLength(3);
      expect(
        story.chunks.map(({ number }) => number),
        name,
      ).toEqual([1]);
      const book = await readFile(join(house.dataDir, story.id, "full_story.md"), "utf8");
      expect(book, name).not.toMatch(/AI_SELECT|Thought:|sorry, but|\[insert|The End/);
    }
  });

  it("ends named when the answer is not in the form that was asked for", async () => {
    const { house, writer } = await open();
    writer.script = ({ key }) => {
      if (key !== "audit-part-1" && key !== "draft-part-2") return undefined;
      throw new ProviderError("answer-malformed", { by: "scripted writer", detail: "It is not JSON." });
    };
    const story = await make(house, "tale", { words: 8000 });
    expect(story.status).toBe("needs-attention");
    expect(story.attention!.sentence).toMatch(/^Part \d could not be (?:written|checked): .*It is not JSON/);
    expect(story.chunks.map(({ number }) => number)).toEqual([1]);
  });

  it("is told the reason when a part is rejected, and goes on when the next is sound", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, time }) =>
      key === "draft-part-2" && time < 3 ? { text: "Too little." } : undefined;
    const story = await make(house, "tale", { words: 8000 });
    expect(story.status).toBe("completed");
    const told = await lines(house, story.id);
    expect(
      told
        .filter(({ kind }) => kind === "try-failed")
        .map(({ message }) => message)
        .join(" "),
    ).toContain("2 words");
  });

  it("keeps the part although nobody could take facts out of it, and tries that again when asked", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, time }) => (key === "audit-part-1" && time === 1 ? failsForEver() : undefined);
    const story = await make(house, "tale", { words: 8000 });
    expect(story.counts.chunks).toBe(3);
    expect(story.status).toBe("needs-attention");
    await put(house, `/story/${story.id}/status`, { status: "running" });
    const after = await house.until(story.id, ({ status }) => status === "completed");
    expect(after.long!.chunks.every(({ isAudited }) => isAudited)).toBe(true);
    expect(writer.calls.filter((key) => key === "draft-part-1")).toHaveLength(1);
  });
});

describe("Findings", () => {
  const finding = (text: string) => ({
    kind: "continuity" as const,
    subtype: "appearance" as const,
    severity: "major" as const,
    chunk: 2,
    message: "Her eyes were grey before.",
    quotes: [text.slice(0, 20)],
  });

  it("are mended by single edits that keep names and length, shown version by version", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, task }) => {
      if (key === "audit-part-2" && task.verb === "audit-part")
        return { findings: [finding(task.inputs.text)], thrownAway: 1, record: { summary: "", facts: [] } };
      if (key === "mend-2" && task.verb === "revise-part") {
        const [first] = task.inputs.text.split(".");
        return {
          edits: [
            { find: first!, replace: `${first!}, grey-eyed` },
            { find: "nowhere", replace: "somewhere" },
          ],
        };
      }
      return undefined;
    };
    const story = await make(house, "tale", { words: 8000 });
    const { versions } = (await (await house.ask(`/story/${story.id}/chunks/2/versions`)).json()) as {
      versions: { version: number; made: string; why: string[]; text: string }[];
    };
    expect(versions.map(({ made }) => made)).toEqual(["draft", "mend"]);
    expect(versions[1]!.why).toEqual(["Her eyes were grey before."]);
    expect(versions[1]!.text).toContain("grey-eyed");
    expect(story.chunks[1]).toMatchObject({ version: 2, by: "writer" });
    const told = (await lines(house, story.id)).map(({ message }) => message).join("\n");
    expect(told).toContain("1 more did not quote the text as it stands, and was thrown away");
    expect(told).toContain("one place was changed. 1 other change was not made");
  });

  it("say no change when nothing was changed", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, task }) =>
      key === "audit-part-2" && task.verb === "audit-part"
        ? { findings: [finding(task.inputs.text)], thrownAway: 0, record: { summary: "", facts: [] } }
        : undefined;
    const story = await make(house, "tale", { words: 8000 });
    expect((await lines(house, story.id)).map(({ message }) => message).join("\n")).toContain(
      "was mended: no change.",
    );
    expect(story.chunks[1]!.version).toBe(1);
  });

  it("can be waived with a reason that later audits are told", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, task, time }) => {
      if (key === "audit-part-1" && task.verb === "audit-part")
        return {
          findings: [{ ...finding(task.inputs.text), chunk: 1, severity: "minor" }],
          thrownAway: 0,
          record: { summary: "", facts: [] },
        };
      return key === "audit-part-2" && time === 1 ? failsForEver() : undefined;
    };
    const story = await make(house, "tale", { words: 8000 });
    const [found] = story.findings;
    const waived = await put(house, `/story/${story.id}/findings/${found!.id}/waiver`, {
      reason: "She wears lenses.",
    });
    expect(((await waived.json()) as Snapshot).findings[0]!.waived).toMatchObject({
      reason: "She wears lenses.",
    });
    await put(house, `/story/${story.id}/status`, { status: "running" });
    await house.until(story.id, ({ status }) => status === "completed");
    const later = writer.tasks.findLast(
      (task) => task.verb === "audit-part" && task.inputs.card.number === 2,
    );
    expect(JSON.stringify(later)).toContain("It is intended: She wears lenses.");
    const unknown = await put(house, `/story/${story.id}/findings/000000000000/waiver`, { reason: "x" });
    expect(unknown.status).toBe(404);
  });
});

describe("A person's words", () => {
  it("are never overwritten by a pass, and what was told from them before is marked", async () => {
    const { house, writer } = await open();
    const story = await make(house, "tale", { words: 8000 });
    const edited = "Ada shut the door.\n\nThat was all.";
    await house.ask(`/story/${story.id}/chunks/1`, {
      method: "PUT",
      json: { text: edited },
      headers: { "If-Match": '"1"' },
    });
    const after = await house.story(story.id);
    expect(after.chunks[0]).toMatchObject({ text: edited, version: 2, by: "person" });
    expect(after.long!.chunks[1]!.stale).toBe("It was written before part 1 was changed.");
    const calls = writer.calls.length;
    await put(house, `/story/${story.id}/status`, { status: "running" });
    const again = await house.until(story.id, ({ status }) => status === "completed");
    expect(again.chunks[0]!.text).toBe(edited);
    expect(writer.calls.length).toBe(calls);
  });

  it("are what the next part goes on from", async () => {
    const { house, writer } = await open();
    writer.script = ({ key, time }) => (key === "draft-part-2" && time === 1 ? failsForEver() : undefined);
    const half = await make(house, "tale", { words: 8000 });
    expect(half.counts.chunks).toBe(1);
    await house.ask(`/story/${half.id}/chunks/1`, {
      method: "PUT",
      json: { text: "Ada burnt the door." },
      headers: { "If-Match": '"1"' },
    });
    await put(house, `/story/${half.id}/status`, { status: "running" });
    const story = await house.until(half.id, ({ status }) => status === "completed");
    const task = writer.tasks.findLast((each) => each.verb === "draft-part" && each.inputs.card.number === 2);
    expect(task?.verb === "draft-part" && task.inputs.context.tail).toBe("Ada burnt the door.");
    expect(story.long!.chunks[1]!.stale).toBeNull();
  });

  it("are read again when they ask for it, and nothing else is", async () => {
    const { house, writer } = await open();
    const story = await make(house, "tale", { words: 8000 });
    await house.ask(`/story/${story.id}/chunks/2`, {
      method: "PUT",
      json: { text: `${story.chunks[1]!.text}\n\nAda laughed.` },
      headers: { "If-Match": '"1"' },
    });
    expect((await house.story(story.id)).long!.chunks[1]!.stale).toContain("changed after it was checked");
    const before = writer.calls.length;
    await put(house, `/story/${story.id}/checks`, {}, "POST");
    const after = await house.until(
      story.id,
      ({ status, long }) => status === "completed" && long!.chunks[1]!.stale === null,
    );
    expect(writer.calls.slice(before)).toEqual(["audit-part-2"]);
    expect(after.chunks[1]!.text).toContain("Ada laughed.");
  });

  it("have a single paragraph told otherwise, as their note says", async () => {
    const { house } = await open();
    const story = await make(house, "tale", { words: 8000 });
    const paragraphs = story.chunks[1]!.text.split("\n\n");
    const asked = await put(
      house,
      `/story/${story.id}/chunks/2/rewrites`,
      { paragraph: paragraphs[1], note: "shorter" },
      "POST",
      { "If-Match": '"1"' },
    );
    expect(asked.status).toBe(200);
    const after = await house.until(story.id, ({ chunks }) => chunks[1]!.version === 2);
    expect(after.chunks[1]!.text.split("\n\n")).toEqual(paragraphs.with(1, "Told otherwise: shorter."));
    const stale = await put(
      house,
      `/story/${story.id}/chunks/2/rewrites`,
      { paragraph: "x", note: "y" },
      "POST",
      {
        "If-Match": '"1"',
      },
    );
    expect(stale.status).toBe(412);
  });
});

describe("A paragraph that cannot be told otherwise", () => {
  it("holds up neither the book nor another paragraph", async () => {
    const { house, writer } = await open();
    let isMended = false;
    writer.script = ({ key, time }) => {
      if (key === "draft-part-3" && time === 1) return failsForEver();
      return key === "rewrite-paragraph-1" && !isMended ? failsForEver() : undefined;
    };
    const half = await make(house, "tale", { words: 8000 });
    expect(half.counts.chunks).toBe(2);
    for (const number of [1, 2])
      await put(
        house,
        `/story/${half.id}/chunks/${number}/rewrites`,
        { paragraph: half.chunks[number - 1]!.text.split("\n\n")[0], note: "shorter" },
        "POST",
        { "If-Match": '"1"' },
      );
    await house.until(
      half.id,
      ({ status, chunks }) => status === "needs-attention" && chunks[1]!.version === 2,
    );
    await put(house, `/story/${half.id}/status`, { status: "running" });
    const story = await house.until(
      half.id,
      ({ status, counts }) => status === "needs-attention" && counts.chunks === 3,
    );
    expect(story.chunks[1]!.text).toContain("Told otherwise: shorter.");
    isMended = true;
    await put(house, `/story/${half.id}/status`, { status: "running" });
    const after = await house.until(half.id, ({ status }) => status === "completed");
    expect(after.chunks[0]!.text).toContain("Told otherwise: shorter.");
  });
});

describe("A novel", () => {
  it("of fifty scenes has fifty scenes, outlined beat by beat, with every pass made", async () => {
    const { house, writer } = await open();
    const story = await make(house, "novel", { words: 60_000, scenes: 50 });
    expect(story.status).toBe("completed");
    expect(story.counts).toMatchObject({ chunks: 50, chunksTotal: 50 });
    expect(Math.abs(story.counts.words / 60_000 - 1)).toBeLessThan(0.05);
    expect(writer.calls.filter((key) => key.startsWith("outline-beat")).length).toBeGreaterThan(5);
    const passes = ["self-refinement", "motif-infusion", "human-passes", "voice", "audit-part"];
    for (const pass of passes) expect(writer.calls.filter((key) => key === `${pass}-7`)).toHaveLength(1);
    const order = writer.calls.filter((key) => key.endsWith("-7") && !key.startsWith("outline"));
    expect(order).toEqual(["draft-part-7", ...passes.map((pass) => `${pass}-7`)]);
  });

  it("leaves out the passes that its brief leaves out", async () => {
    const { house, writer } = await open();
    await make(house, "novel", {
      words: 12_000,
      scenes: 10,
      preset: "quick",
      passes: { voice: true, world: false },
    });
    const made = new Set(writer.calls.map((key) => key.replace(/-\d+$/, "")));
    expect(made.has("voice")).toBe(true);
    expect(made.has("world") || made.has("motif-infusion") || made.has("self-refinement")).toBe(false);
  });

  it("drafts scenes that do not build on each other at once, and keeps the same book", async () => {
    const books: string[] = [];
    for (const draftingAtOnce of [1, 4]) {
      const { house, writer } = await open();
      let underWay = 0;
      let most = 0;
      writer.takesMs = 1;
      const { write } = writer;
      writer.write = async (task, call) => {
        if (task.verb !== "draft-part") return write(task, call);
        most = Math.max(most, ++underWay);
        try {
          return await write(task, call);
        } finally {
          underWay -= 1;
        }
      };
      writer.script = ({ task }) => {
        if (task.verb === "draft-part")
          return {
            text: `${prose(task.inputs.card.number, task.inputs.words)}\n\nShe knew: ${JSON.stringify(
              task.inputs.context,
            )
              .replaceAll(/[{}[\]]/g, "")
              .slice(0, 300)}`,
          };
        return undefined;
      };
      writer.script = withStandsAlone(writer.script);
      const story = await make(house, "novel", {
        words: 24_000,
        scenes: 20,
        draftingAtOnce,
        preset: "quick",
      });
      expect(story.status).toBe("completed");
      expect(most).toBe(draftingAtOnce === 1 ? 1 : 4);
      books.push(story.chunks.map(({ text }) => text).join("\n\n"));
    }
    expect(books[1]).toBe(books[0]);
  });

  it("of fifty scenes is finished although a third of them fail at first, and none is cancelled by another", async () => {
    const { house, writer } = await open();
    writer.script = withStandsAlone(({ key, time }) =>
      /^draft-part-\d+$/.test(key) && Number(key.split("-").at(-1)) % 3 === 0 && time === 1
        ? failsForNow()
        : undefined,
    );
    const story = await make(house, "novel", {
      words: 60_000,
      scenes: 50,
      draftingAtOnce: 4,
      preset: "quick",
    });
    expect(story.status).toBe("completed");
    expect(story.counts.chunks).toBe(50);
    const drafts = writer.calls.filter((key) => key.startsWith("draft-part"));
    expect(drafts).toHaveLength(50 + 16);
  });

  it("goes on without a scene that fails for good, as far as others do not build on it", async () => {
    const { house, writer } = await open();
    writer.script = withStandsAlone(({ key }) => (key === "draft-part-3" ? failsForEver() : undefined));
    const story = await make(house, "novel", {
      words: 12_000,
      scenes: 10,
      draftingAtOnce: 4,
      preset: "quick",
    });
    expect(story.status).toBe("needs-attention");
    expect(story.chunks.map(({ number }) => number)).toEqual([1, 2, 4]);
  });
});

describe("What a person brings along", () => {
  it("becomes part of the book: chapters stay as they are, the outline reaches the planner", async () => {
    const { house, writer } = await open();
    const chapter = { title: "How it began", text: prose(900, 900) };
    const story = await make(house, "tale", {
      words: 8000,
      given: {
        chapters: [chapter],
        outline: ["It begins.", "The door opens by itself."],
        notes: "Ada has one hand.",
      },
    });
    expect(story.status).toBe("completed");
    expect(story.chunks[0]).toMatchObject({ title: "How it began", text: chapter.text, by: "person" });
    expect(writer.calls).not.toContain("draft-part-1");
    const outlined = writer.tasks.flatMap((task) => (task.verb === "outline-beat" ? task.inputs.wanted : []));
    expect(outlined).toContainEqual({ number: 2, happens: "The door opens by itself." });
    expect(Math.abs(story.counts.words / 8000 - 1)).toBeLessThan(0.05);
  });
});

describe("A brief of a tale or a novel", () => {
  it("that cannot be told is refused in sentences, each with its field", async () => {
    const { house } = await open();
    const answer = await put(
      house,
      "/story",
      {
        kind: "tale",
        brief: {
          genre: "horror",
          words: 200,
          choices: { ruleCount: 40, endingType: "happily", nonsense: "x" },
        },
      },
      "POST",
    );
    expect(answer.status).toBe(422);
    const { problems } = (await answer.json()) as { problems: { key: string; sentence: string }[] };
    expect(problems.map(({ key }) => key).toSorted()).toEqual([
      "endingType",
      "nonsense",
      "ruleCount",
      "words",
    ]);
  });

  it("with a mark of a form in place of an answer is refused", async () => {
    const { house } = await open();
    const answer = await put(
      house,
      "/story",
      { kind: "tale", brief: { genre: "horror", choices: { location: "AI_SELECT_LOCATION" } } },
      "POST",
    );
    expect(answer.status).toBe(422);
  });
});

const failsForEver = (): never => {
  throw new ProviderError("unknown", { by: "scripted writer", detail: "No ink." });
};

/** Two of three scenes need nothing of the one before. */
const withStandsAlone =
  (script: ScriptedLongWriter["script"]): ScriptedLongWriter["script"] =>
  (call) => {
    const { task } = call;
    if (task.verb !== "outline-beat") return script(call);
    const { first, beat } = task.inputs;
    return {
      cards: Array.from({ length: beat.parts }, (_, at) => ({
        title: `Turn ${first + at}`,
        happens: `Ada does thing ${first + at}.`,
        place: "the harbour",
        time: "evening",
        who: ["ada"],
        weight: 1,
        standsAlone: (first + at) % 5 !== 0 && first + at > 1,
        plants: [],
        paysOff: [],
      })),
    };
  };
