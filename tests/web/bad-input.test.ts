import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aWish } from "../support/builders.ts";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";

describe("Bad input", () => {
  let house: House;
  let id: string;
  beforeAll(async () => {
    house = await openHouse();
    id = await house.begin();
    await house.until(id, ({ status }) => status === "waiting");
  });
  afterAll(() => house.end());

  const problemOf = async (
    path: string,
    method: string,
    json: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await house.ask(path, { method, json, headers });
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    return (await answer.json()) as { status: number; code: string; detail: string };
  };
  const create = (brief: object) => problemOf("/story", "POST", { kind: "picture-story", brief });

  it("names every answer that is missing", async () => {
    const problem = await create({ structure: "power-fantasy", answers: { humiliation_type: "A" } });
    expect(problem).toMatchObject({ status: 422, code: "brief-incomplete" });
    for (const key of ["humiliation", "find", "do_with_find", "villain_crime"])
      expect(problem.detail).toContain(`(${key})`);
    expect(problem.detail).not.toContain("offering_who"); // not on this path
  });

  it.each([
    [{ ...aWish(), hero: "unicorn" }, "brief-incomplete", "unicorn"],
    [{ ...aWish(), structure: "tragedy" }, "brief-incomplete", "tragedy"],
    [{ ...aWish(), answers: { ...aWish().answers, do_with_find: "C" } }, "brief-incomplete", "A or B"],
    [{ ...aWish(), answers: { ...aWish().answers, find: "x".repeat(161) } }, "brief-incomplete", "160"],
    [{ ...aWish(), seed: -1 }, "request-invalid", "seed"],
    [{ ...aWish(), format: "round" }, "request-invalid", "format"],
  ])("says what is wrong with a brief (%#)", async (brief, code, word) => {
    const problem = await create(brief);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(word);
  });

  it("asks for JSON in a sentence", async () => {
    const answer = await house.ask("/story", {
      method: "POST",
      body: "{broken",
      headers: { "Content-Type": "application/json" },
    });
    expect(await answer.json()).toMatchObject({ status: 400, code: "body-not-json" });
  });

  it("takes no body larger than it has use for", async () => {
    const problem = await problemOf(`/story/${id}/chunks/1`, "PUT", { text: "x".repeat(3_200_000) });
    expect(problem).toMatchObject({ status: 413, code: "body-too-large" });
  });

  it.each([
    ["", "text-empty"],
    [" \u200b\n", "text-empty"],
    ["x".repeat(4001), "text-too-long"],
  ])("loses nothing when an edit cannot be kept (%#)", async (text, code) => {
    const problem = await problemOf(`/story/${id}/chunks/1`, "PUT", { text }, { "If-Match": '"1"' });
    expect(problem.code).toBe(code);
    expect((await house.story(id)).chunks[0]!.version).toBe(1);
  });

  it("wants to know which version was edited", async () => {
    expect(await problemOf(`/story/${id}/chunks/1`, "PUT", { text: "New." })).toMatchObject({
      status: 428,
      code: "version-missing",
    });
  });

  it.each([
    ["/story/no-such-story", "GET", "story-unknown"],
    ["/story/..%2f..%2fetc", "GET", "story-unknown"],
    ["/nowhere", "GET", "not-found"],
  ])("says that there is nothing at %s", async (path, method, code) => {
    expect(await problemOf(path, method, undefined)).toMatchObject({ status: 404, code });
  });

  it.each([
    [99, { decision: "approved" }, "picture-unknown"],
    [1, { decision: "approved" }, "not-drawn-yet"],
    [1, { decision: "maybe" }, "request-invalid"],
  ])("refuses a decision that cannot be (%#)", async (number, decision, code) => {
    expect(await problemOf(`/story/${id}/pictures/${number}/decision`, "PUT", decision)).toMatchObject({
      code,
    });
  });

  it("wants a note with a rejection, and not a novel", async () => {
    const drawn = await house.begin();
    await house.approveText(drawn);
    await house.until(drawn, ({ counts }) => counts.picturesDrawn === 20);
    const reject = (note?: string) =>
      problemOf(`/story/${drawn}/pictures/1/decision`, "PUT", { decision: "rejected", note });
    expect(await reject()).toMatchObject({ code: "note-missing" });
    expect(await reject("x".repeat(501))).toMatchObject({ code: "note-too-long" });
    expect((await house.story(drawn)).pictures[0]!.status).toBe("undecided");
  });

  it("gives no file but the pictures of the story", async () => {
    for (const file of ["..%2fchunk_manifest.json", "scene_01.webp", "%2e%2e%2fstudio.db"]) {
      expect((await house.ask(`/story/${id}/images/${file}`)).status).toBe(404);
    }
  });
});

describe("The description of the HTTP", () => {
  it("is OpenAPI 3.1 and holds every path and schema", async () => {
    const house = await openHouse();
    const document = (await (await house.ask("/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, unknown> };
    };
    await house.end();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/story",
        "/story/{id}",
        "/story/{id}/journal",
        "/story/{id}/editions/{edition}",
      ]),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(["Story", "StoryLine", "JournalLine", "Problem"]),
    );
  });
});
