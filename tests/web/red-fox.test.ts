import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";

const ANSWERS = {
  story_type: "Power Fantasy",
  humiliation_type: "B",
  offering_who: "a girl fox",
  offering_what: "a flower",
  humiliation: "",
  find: "a glowing relic",
  do_with_find: "A",
  villain_crime: "stealing from the village",
};

/** The page of the source system, as far as the server can see it. */
describe("The red-fox page", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.end());

  const post = async (path: string, json: unknown) => {
    const answer = await house.ask(path, { method: "POST", json });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };

  const approvedStory = async (): Promise<string> => {
    const { body: scenes } = await post("/submit", ANSWERS);
    const { body } = await post("/approve_scenes", { scenes, answers: ANSWERS });
    return body["story_id"]!;
  };

  it("gets twenty scenes at once for its eight answers", async () => {
    const { status, body } = await post("/submit", ANSWERS);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(Array.from({ length: 20 }, (_, index) => `Scene${index + 1}`));
    expect(body["Scene1"]).toContain("a girl fox");
  });

  it("is told which field is missing", async () => {
    const { find: _find, ...rest } = ANSWERS;
    expect(await post("/submit", rest)).toEqual({
      status: 400,
      body: { error: "Missing required field: find" },
    });
  });

  it("approves the scenes as it edited them", async () => {
    const { body: scenes } = await post("/submit", ANSWERS);
    const { body } = await post("/approve_scenes", {
      scenes: { ...scenes, Scene2: "He sat down." },
      answers: ANSWERS,
    });
    expect(body).toMatchObject({ status: "ok", story_id: expect.any(String) });
    const story = await house.story(body["story_id"]!);
    expect(story.chunks[1]!.text).toBe("He sat down.");
    expect(story.textApproved).toBe(true);
  });

  it("can approve after the studio was started anew in between", async () => {
    const { body: scenes } = await post("/submit", ANSWERS);
    house = await house.restart();
    const { body } = await post("/approve_scenes", { scenes, answers: ANSWERS });
    const story = await house.story(body["story_id"]!);
    expect(story.chunks.map(({ text }) => text)).toEqual(Object.values(scenes));
  });

  it("reads its four fields from the story, while it polls", async () => {
    const id = await approvedStory();
    const story = await house.until(id, ({ completed_scenes }) => completed_scenes === 20);
    expect(story).toMatchObject({ total_scenes: 20, completed_scenes: 20 });
    expect(story.images["7"]).toEqual({
      url: expect.stringContaining("scene_07"),
      status: "pending_approval",
    });
  });

  it("approves and rejects pictures, counted without doubles", async () => {
    const id = await approvedStory();
    await house.until(id, ({ completed_scenes, status }) => completed_scenes === 20 && status === "waiting");
    expect((await post(`/approve_image/${id}/3`, { action: "approve" })).body).toEqual({
      success: true,
      action: "approve",
      scene_number: 3,
      approved_count: 1,
      total_images: 20,
      selected_url: null,
    });
    expect((await post(`/approve_image/${id}/4`, { action: "reject" })).body).toMatchObject({
      success: true,
    });
    const story = await house.until(id, ({ pictures }) => pictures[3]!.attempts.length === 2);
    expect(story.completed_scenes).toBe(20);
    expect(await post(`/approve_image/${id}/4`, { action: "burn" })).toMatchObject({ status: 400 });
    expect(await post(`/approve_image/no-such/4`, { action: "approve" })).toMatchObject({ status: 404 });
  });

  it("edits a picture and gets the new one in the answer", async () => {
    const id = await approvedStory();
    await house.until(id, ({ completed_scenes, status }) => completed_scenes === 20 && status === "waiting");
    const { body } = await post(`/edit_image/${id}`, {
      scene_number: 2,
      user_input: "at night",
      edit_mode: "edit",
    });
    expect(body).toEqual({ success: true, new_variations: [`/story/${id}/images/scene_02_attempt_2.webp`] });
  });

  it("hears of each picture and of the end on its stream", async () => {
    const id = await approvedStory();
    const leaving = new AbortController();
    const stream = await house.ask(`/stream?channel=${id}`, { signal: leaving.signal });
    await house.until(id, ({ completed_scenes, status }) => completed_scenes === 20 && status === "waiting");
    const decisions = Array.from({ length: 20 }, (_, index) => ({ number: index + 1, decision: "approved" }));
    await house.ask(`/story/${id}/pictures/decisions`, { method: "PUT", json: { decisions } });

    let heard = "";
    for await (const part of stream.body!.pipeThrough(new TextDecoderStream())) {
      heard += part;
      if (heard.includes("event:story_complete")) break;
    }
    leaving.abort();
    expect(heard.match(/event:image_ready/g)).toHaveLength(20);
    expect(heard).toMatch(/event:all_approved\nid:\d+\ndata:.*"approved_count":20/);
  });

  it("has its debugging doors", async () => {
    const id = await approvedStory();
    expect(await (await house.ask(`/debug_story/${id}`)).json()).toMatchObject({
      story_id: id,
      full_state: { id },
    });
    expect(await (await house.ask(`/test_emit/${id}`)).json()).toEqual({ status: "ok", story_id: id });
    expect(await (await house.ask("/health")).json()).toMatchObject({ status: "online" });
  });
});
