import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STRUCTURES } from "../../server/story/structures.ts";
import { WITHOUT_CHROMIUM, complaintsOfAxe, findChromium, launchChromium } from "../support/browser.ts";
import { unzip } from "../support/unzip.ts";
import { startServer } from "../survival/server-process.ts";
import type { ServerProcess } from "../survival/server-process.ts";

const chromium = findChromium();
if (!chromium) console.log(`Browser tests ${WITHOUT_CHROMIUM}`);

/** Twenty pictures on a busy machine of two cores. */
const STORY_MS = 120_000;
const SCENES = 20;

describe.skipIf(!chromium)("The page, driven as a person would", () => {
  let dataDir: string;
  let server: ServerProcess;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "talewright-page-"));
    server = startServer({
      dataDir,
      onCall: () => undefined,
      onTrouble: (trouble) => troubles.push(trouble),
    });
    const listening = await server.listening;
    if (!listening) throw new Error(`The server did not start: ${troubles.join("\n")}`);
    url = listening;
    browser = await launchChromium(chromium!);
    context = await browser.newContext({ acceptDownloads: true, reducedMotion: "reduce" });
    page = await context.newPage();
    page.on("pageerror", ({ message }) => troubles.push(message));
    page.on("console", (message) => {
      // axe tries out inline styles, which the page's policy forbids; everything else should be silent.
      if (message.type() === "error" && !message.text().includes("inline style"))
        troubles.push(`${message.text()} ${message.location().url}`);
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const scene = (number: number) => page.locator(`li[data-number="${number}"]`);
  const expectNoComplaints = async () => expect(await complaintsOfAxe(page)).toEqual([]);
  const answerWith = async (step: string, answer: () => Promise<unknown>) => {
    await page.locator(`[data-step="${step}"]`).waitFor();
    await answer();
    await page.keyboard.press("Enter");
  };

  it("invites whoever comes first", async () => {
    await page.goto(url);
    await page.getByRole("link", { name: "Begin a story" }).waitFor();
    await expectNoComplaints();
    await page.getByRole("link", { name: "Begin a story" }).click();
  });

  it("asks one question a screen, and keeps the answers over a reload", async () => {
    await page.getByRole("radio", { name: "The red fox" }).waitFor();
    await expectNoComplaints();
    await answerWith("hero", () => page.getByLabel("The little mouse").check());
    await page.getByText(STRUCTURES["redemption-arc"].promise).waitFor();
    await answerWith("structure", () => page.getByLabel("Power Fantasy").check());
    await page.locator('[data-step="humiliation_type"]').waitFor();
    await button("Next").click();
    await page.getByText("Choose one, or let us surprise you.").waitFor();
    await expectNoComplaints();
    await answerWith("humiliation_type", () => page.getByLabel("Humiliation").check());

    await page.locator('[data-step="humiliation"]').waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "How is the little mouse humiliated?" }).waitFor();
    await button("Surprise me").click();
    await page.locator("main").getByText("Chosen for you:").waitFor();
    await expectNoComplaints();
    await page.getByRole("textbox").press("Enter");
    await answerWith("find", () => page.getByRole("textbox").fill("a whistle made of moonlight"));
    await answerWith("do_with_find", () => page.getByLabel("Trains").check());
    await answerWith("villain_crime", () => page.getByRole("textbox").fill("stealing the midwinter bell"));
    await page.locator('[data-step="format"]').waitFor();
    await button("Next").click();
  });

  it("shows every answer before the start, each to be changed", async () => {
    await page.getByRole("heading", { name: "Is this your story?" }).waitFor();
    for (const answer of ["The little mouse", "Power Fantasy", "a whistle made of moonlight", "Portrait"])
      await page.getByText(answer, { exact: true }).waitFor();
    expect(await page.locator(".summary .tag").count()).toBe(1);
    await expectNoComplaints();

    await button(/^Change: How is/).click();
    await page.getByRole("textbox").fill("chosen last for every game");
    await page.getByRole("textbox").press("Enter");
    await page.getByRole("heading", { name: "Is this your story?" }).waitFor();
    expect(await page.locator(".summary .tag").count()).toBe(0);
    await button("Start the story").click();
  });

  it(
    "writes twenty scenes before one's eyes, and waits for an approval",
    async () => {
      await page.locator("scene-card textarea").first().waitFor();
      await button("Approve the text").waitFor({ timeout: STORY_MS });
      expect(await page.locator("scene-card textarea").count()).toBe(SCENES);
      await page.locator('story-page[data-feed="live"]').waitFor();
      await expectNoComplaints();
    },
    STORY_MS,
  );

  it("saves an edit, without touching what is being typed", async () => {
    const text = scene(2).getByRole("textbox");
    await text.click();
    await text.press("Control+End");
    await text.pressSequentially("\n\nAnd the stars looked on. ");
    await scene(2).getByText("Saved", { exact: true }).waitFor();
    expect(await text.inputValue()).toMatch(/And the stars looked on\. $/); // the studio tidied its own copy
    await text.pressSequentially("So did the owl.");
    await text.press("Control+Enter");
    await scene(2).getByText("Saved", { exact: true }).waitFor();
    await scene(2).getByText("edited by you").waitFor();

    await page.reload();
    await scene(2).getByRole("textbox").waitFor();
    expect(await scene(2).getByRole("textbox").inputValue()).toMatch(/looked on\. So did the owl\.$/);
  });

  it("shows both versions when a scene was changed elsewhere meanwhile", async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    const theirs = other.locator('li[data-number="3"] textarea');
    await theirs.waitFor();
    const mine = scene(3).getByRole("textbox");
    await mine.fill("Mine, all mine.");
    await theirs.fill("Theirs, since they were quicker.");
    await theirs.press("Control+Enter");
    await mine.press("Control+Enter");
    await Promise.any([
      scene(3).getByRole("button", { name: "Keep mine" }).waitFor(),
      other.locator('li[data-number="3"]').getByRole("button", { name: "Keep mine" }).waitFor(),
    ]);
    const isMineLate = await scene(3).getByRole("button", { name: "Keep mine" }).isVisible();
    const late = isMineLate ? scene(3) : other.locator('li[data-number="3"]');
    await late.getByRole("button", { name: "Keep mine" }).click();
    await late.getByText("Saved", { exact: true }).waitFor();
    const kept = await late.getByRole("textbox").inputValue();
    await expect.poll(() => scene(3).getByRole("textbox").inputValue()).toBe(kept);
    await other.close();
  });

  it("keeps what is typed while the studio is out of reach", async () => {
    const text = scene(4).getByRole("textbox");
    await context.setOffline(true);
    await text.click();
    await text.press("Control+End");
    await text.pressSequentially(" Nothing was lost.");
    await text.press("Control+Enter");
    await scene(4).getByText("Not saved", { exact: true }).waitFor();
    await button("Pause").click();
    const refused = page.locator("story-head .problem");
    await refused.waitFor();
    await context.setOffline(false);
    await scene(4).getByText("Saved", { exact: true }).waitFor();
    await refused.waitFor({ state: "detached" });
    await button("Approve the text").waitFor();
    troubles.splice(0); // the browser says aloud that the network was away
  });

  it("takes no approval while a scene is not saved, and leads to it", async () => {
    const text = scene(6).getByRole("textbox");
    const before = await text.inputValue();
    await text.fill("");
    await button("Approve the text").click();
    await page.getByText("Scene 6 is not saved yet. See to it first; then approve the text.").waitFor();
    expect(await page.locator("#scene-6-title:focus").count()).toBe(1);
    await expectNoComplaints();
    await text.fill(before);
    await text.press("Control+Enter");
    await scene(6).getByText("Not saved", { exact: true }).waitFor({ state: "detached" });
    troubles.splice(0); // the browser says aloud that the studio refused an empty scene
  });

  it(
    "draws twenty pictures once the text is approved",
    async () => {
      const behindProxy = await context.newPage();
      await behindProxy.route("**/journal", () => undefined); // a proxy that holds the stream back for ever
      let isCut = true;
      await behindProxy.route("**/images/scene_01.webp", (route) => {
        if (!isCut) return route.continue();
        isCut = false;
        return route.abort(); // the first time only
      });
      await behindProxy.goto(page.url());
      await behindProxy.locator("scene-card textarea").first().waitFor();

      await button("Approve the text").click();
      await page.locator(".picture-open").first().waitFor();
      await page.locator('story-page:has(.next-step[data-status="waiting"])').waitFor({ timeout: STORY_MS });
      expect(await page.locator(".picture-open").count()).toBe(SCENES);
      await expectNoComplaints();

      await behindProxy.locator('story-page:has(.next-step[data-status="waiting"]) .toolbar').waitFor();
      await expect.poll(() => behindProxy.locator(".picture-open").count()).toBe(SCENES);
      expect(await behindProxy.locator("story-page").getAttribute("data-feed")).toBe("polling");
      await behindProxy.locator("img[data-state=missing]").waitFor({ state: "detached" });
      expect(isCut).toBe(false);
      const first = behindProxy.locator('li[data-number="1"] .picture-open img');
      await expect
        .poll(() => first.evaluate((img) => "naturalWidth" in img && img.naturalWidth))
        .toBeGreaterThan(0);
      await behindProxy.close();
    },
    STORY_MS,
  );

  it(
    "draws a rejected picture again, with the note in mind",
    async () => {
      const first = await scene(5).locator(".picture-open img").getAttribute("src");
      await button("Reject picture 5").click();
      await button("at night").click();
      await expectNoComplaints();
      await button("Draw it again").click();
      await scene(5).getByText("Redrawn: “at night”", { exact: true }).waitFor({ timeout: STORY_MS });
      expect(await scene(5).locator(".picture-open img").getAttribute("src")).not.toBe(first);

      await button(/^Picture 5, look closely/).click();
      const loupe = page.getByRole("dialog");
      await loupe.getByRole("button", { name: "Compare with another attempt" }).click();
      expect(await loupe.locator(".loupe-pictures img").count()).toBe(2);
      await expectNoComplaints();
    },
    STORY_MS,
  );

  it("decides by keys in the close view and comes back to where one was", async () => {
    await page.keyboard.press("a");
    await page.getByRole("dialog").getByRole("heading", { name: /^6\./ }).waitFor();
    await page.keyboard.press("Escape");
    await scene(5).getByText("Approved", { exact: true }).waitFor();
    expect(await page.locator(".picture-open:focus").getAttribute("data-number")).toBe("6");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("a");
    await scene(7).getByText("Approved", { exact: true }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
  });

  it("takes a decision back, decides about the chosen ones and about the rest", async () => {
    await button("Undo picture 7").click();
    await scene(7).getByText("Undecided", { exact: true }).waitFor();
    await page.getByLabel("Select picture 1", { exact: true }).check();
    await page.getByLabel("Select picture 4", { exact: true }).click({ modifiers: ["Shift"] });
    await page.getByText("4 pictures selected").waitFor();
    await expectNoComplaints();
    await button("Approve selected").click();
    await scene(4).getByText("Approved", { exact: true }).waitFor();
    await button(/^Approve all \d+ undecided$/).click();
  });

  it("turns into a book, which can be taken along", async () => {
    await page.getByText("The story is finished. Take it with you.").waitFor();
    expect(await page.locator(".plate img").count()).toBe(SCENES);
    await expectNoComplaints();

    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the ZIP" }).click();
    const files = unzip(await readFile(await (await coming).path()));
    const names = [...files.keys()];
    for (const name of [
      "README.txt",
      "01_initial_generation.txt",
      "02_audit_report.md",
      "03_revised_story.txt",
      "metadata.json",
      "chunk_manifest.json",
      "full_story.md",
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith("images/"))).toHaveLength(SCENES);
    expect(names.filter((name) => name.startsWith("chunks/"))).toHaveLength(SCENES);
    expect(files.get("full_story.md")!.toString()).toContain("So did the owl.");
    expect(files.get("01_initial_generation.txt")!.toString()).not.toContain("So did the owl.");
    expect(files.get("03_revised_story.txt")!.toString()).toContain("So did the owl.");
  });

  it("reads on a phone too, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const phone = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        colorScheme,
        reducedMotion: "reduce",
      });
      const small = await phone.newPage();
      await small.goto(page.url());
      for (const look of ["Book", "Pictures", "Scenes"]) {
        await small.getByRole("button", { name: look, exact: true }).click();
        expect(await complaintsOfAxe(small)).toEqual([]);
        expect(await small.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      }
      await phone.close();
    }
  });

  it("has the story in the library, and lets go of it when asked twice", async () => {
    await button("Delete").click();
    await expectNoComplaints();
    await button("Keep it").click();
    await page.getByRole("link", { name: "Library" }).click();
    await page.locator(".story-card").getByText("Finished").waitFor();
    await expectNoComplaints();
    await page.locator(".story-card a").click();
    const elsewhere = await context.newPage();
    await elsewhere.goto(page.url());
    await elsewhere.locator('story-page[data-feed="live"]').waitFor();
    await button("Delete").click();
    await button("Delete it").click();
    await page.getByRole("link", { name: "Begin a story" }).waitFor();
    await elsewhere.getByRole("heading", { name: "This story cannot be shown" }).waitFor();
    await elsewhere.close();
  });

  it("gave nobody a reason to look into the console", () => {
    expect(troubles).toEqual([]);
  });
});
