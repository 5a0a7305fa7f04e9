import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../stand-in/read-body.ts";
import type { SeenRequest } from "../stand-in/stand-in.ts";
import { WITHOUT_CHROMIUM, complaintsOfAxe, findChromium, launchChromium } from "../support/browser.ts";
import { openPaidHouse } from "../support/paid-house.ts";
import type { PaidHouse } from "../support/paid-house.ts";

const chromium = findChromium();
if (!chromium) console.log(`Browser tests ${WITHOUT_CHROMIUM}`);

/** What one step, and what one look at the page may take on a busy machine of two cores. */
const STEP_MS = 60_000;
const LOOK_MS = 25_000;
/** Slow enough for a browser to see the text grow. */
const ANSWER_MS = 1_000;
const SCENES = 20;

describe.skipIf(!chromium)("The page of a studio that pays, driven as a person would", () => {
  let house: PaidHouse;
  let browser: Browser;
  let page: Page;
  let id: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    house = await openPaidHouse({ standIn: { msPerAnswer: ANSWER_MS, course: declinesOnePictureTwice() } });
    browser = await launchChromium(chromium!);
    const context = await browser.newContext({ reducedMotion: "reduce" });
    page = await context.newPage();
    page.setDefaultTimeout(LOOK_MS);
    page.on("pageerror", ({ message }) => troubles.push(message));
    page.on("console", (message) => {
      // axe tries out inline styles, which the page's policy forbids; everything else should be silent.
      if (message.type() === "error" && !message.text().includes("inline style"))
        troubles.push(`${message.text()} ${message.location().url}`);
    });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.end();
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const scene = (number: number) => page.locator(`li[data-number="${number}"]`);
  const expectNoComplaints = async () => expect(await complaintsOfAxe(page)).toEqual([]);
  const promptsSent = () => house.standIn.requests.map(promptIn);

  it("says before the start what a story will cost, how long it takes, and who makes it", async () => {
    await page.goto(`${house.url}/#/new`);
    await button("Surprise me with everything").click();
    await page.getByText(/Written by: Anthropic \(.+\)\. Drawn by: OpenAI \(.+\)\./).waitFor();
    const estimate = page.locator(".estimate");
    expect(await estimate.locator("summary").innerText()).toMatch(
      /^About \$\d\.\d\d to \$\d\.\d\d, in [\d–]+\smin without/,
    );
    await estimate.locator("summary").click();
    await estimate.getByRole("rowheader", { name: "Pictures" }).waitFor();
    await expectNoComplaints();
    await button("Start the story").click();
  });

  it("says what a tale will cost before it is begun, and again when it was changed", async () => {
    const form = await page.context().newPage();
    form.setDefaultTimeout(LOOK_MS);
    await form.goto(`${house.url}/#/new/tale`);
    const cost = form.getByRole("button", { name: "What will it cost?", exact: true });
    await form.locator("#words").fill("3000");
    await cost.dblclick(); // which begins nothing
    await form.locator(".long-way .estimate summary", { hasText: /^About \$\d/ }).waitFor();
    await form.getByRole("button", { name: "Start the tale", exact: true }).waitFor();
    expect(await complaintsOfAxe(form)).toEqual([]);
    await form.locator("#words").fill("30000");
    await cost.waitFor();
    expect(await form.locator(".estimate").count()).toBe(0);
    expect(form.url()).toContain("#/new/tale");
    await form.close();
  });

  it(
    "shows the text while it is being written, and tells those who listen only of whole scenes",
    async () => {
      const text = page.locator('[data-state="being-written"]:has(.writing-end) .prose');
      await text.waitFor();
      const before = (await text.innerText()).length;
      await expect.poll(async () => (await text.innerText()).length).not.toBe(before);
      expect(await text.getAttribute("aria-live")).toBe("off");
      expect(await page.locator("#announcements").innerText()).toMatch(/^(\d+ of 20 scenes written\.|)/);
      id = /#\/story\/(.+)$/.exec(page.url())![1]!;
    },
    STEP_MS,
  );

  it(
    "offers cast sheet and text together, and has the sheet changed as a note says",
    async () => {
      await button("Approve the text").waitFor();
      await button("Look at the cast sheet").click();
      await button("Reject the cast sheet").click();
      await button("taller").click();
      await expectNoComplaints();
      await button("Change it").click();
      await page.locator("cast-sheet").getByText("Redrawn: “taller”", { exact: true }).waitFor();

      await button(/^The cast sheet, look closely/).click();
      const loupe = page.getByRole("dialog");
      await loupe.getByRole("button", { name: "Compare with another attempt" }).click();
      expect(await loupe.locator(".loupe-pictures img").count()).toBe(2);
      await expectNoComplaints();
      await loupe.getByRole("button", { name: "Approve the cast sheet" }).click();
      await page.keyboard.press("Escape");
      await page.locator('cast-sheet [data-status="approved"]').waitFor();
      await button("Approve the text").click();
    },
    STEP_MS,
  );

  it(
    "lets a person choose when a picture was declined in the writer's other words too",
    async () => {
      await page.locator(".spreads .picture-open").first().waitFor();
      await button("Choose the words").click();
      const card = page.locator('declined-card:has([data-state="waiting"])');
      await card.getByRole("heading", { name: /^Picture \d+ was declined$/ }).waitFor();
      await card.getByText("It objects to: violence.").waitFor();
      await card.getByText("What was tried").waitFor();
      expect(await card.locator("ins").count()).toBeGreaterThan(1);
      await expectNoComplaints();

      await card.getByRole("button", { name: "Edit" }).click();
      const suggested = await card.getByRole("textbox").inputValue();
      await card.getByRole("textbox").press("Escape");
      await card.getByRole("button", { name: "Use the suggested words" }).click();
      await card.waitFor({ state: "detached" });
      await page.getByText(/declined this at first\. See what was changed$/).waitFor();
      await expect.poll(() => page.locator(".spreads .picture-open").count()).toBe(SCENES);
      expect(promptsSent().at(-1)).toContain(suggested);
    },
    STEP_MS,
  );

  it(
    "has a picture changed, or drawn anew, as one chooses",
    async () => {
      await button("Reject picture 2").click();
      await button("in the snow").click();
      await button("Change it").click();
      await scene(2).getByText("Redrawn: “in the snow”", { exact: true }).waitFor();
      expect(promptsSent().at(-1)).not.toContain("The moment");

      await button("Reject picture 2").click();
      await button("closer").click();
      await page.getByRole("radio", { name: "Draw it anew" }).check();
      await button("Draw it again").click();
      await scene(2).getByText("Redrawn: “closer”", { exact: true }).waitFor();
      expect(promptsSent().at(-1)).toContain("The moment");
    },
    STEP_MS,
  );

  it("tells what the story has cost, and where it went", async () => {
    const cost = page.locator("story-cost");
    expect(await cost.locator("summary").innerText()).toMatch(/^\$\d\.\d\d of \$5\.00/);
    await cost.locator("summary").click();
    for (const stage of ["Planning", "Writing", "Drawing"])
      await cost.getByRole("rowheader", { name: stage, exact: true }).waitFor();
    await cost.getByText("Tokens per word of the story").waitFor();
    await cost.getByText("All stories today").waitFor();
    await expectNoComplaints();
    await cost.locator("summary").click();
  });

  it("keeps a list of what happened, refusals among it", async () => {
    const activity = page.locator("story-activity");
    await activity.locator("summary").click();
    await activity.locator('[data-kind="picture-declined"]').first().waitFor();
    await activity.locator('[data-kind="cast-sheet-approved"]').waitFor();
    await expectNoComplaints();
    await activity.locator("summary").click();
  });

  it(
    "warns before the budget is spent, pauses when it is, and goes on when it is raised",
    async () => {
      await house.ask(`/story/${id}/budget`, { method: "PUT", json: { usd: 0.01 } });
      await page.locator(".cost-notice").waitFor();
      await button("Reject picture 3").click();
      await button("at night").click();
      await button("Change it").click();
      await page.getByText(/^Paused by the budget/).waitFor();
      await expectNoComplaints();
      await page.getByLabel("This story may cost").fill("20");
      await button("Raise and resume").click();
      await scene(3).getByText("Redrawn: “at night”", { exact: true }).waitFor();
      expect(await page.locator("story-cost summary").innerText()).toContain("of $20.00");
    },
    STEP_MS,
  );

  it("offers nothing to decide in a story that is cancelled, until it is resumed", async () => {
    await house.ask(`/story/${id}/status`, { method: "PUT", json: { status: "cancelled" } });
    await page.getByText("Cancelled. What was made until then is kept.").waitFor();
    expect(await page.getByRole("button", { name: /^(Approve|Reject|Undo) / }).count()).toBe(0);
    expect(await page.locator("story-spreads textarea").count()).toBe(0);
    await expectNoComplaints();
    await button("Resume").click();
    await button("Approve picture 1").waitFor();
  });

  it(
    "turns into a book",
    async () => {
      await button(/^Approve all \d+ undecided$/).click();
      await page.getByText("The story is finished. Take it with you.").waitFor();
      expect(await page.locator(".plate img").count()).toBe(SCENES);
      await expectNoComplaints();
    },
    STEP_MS,
  );

  it("shows the studio's own copy of a picture that its host does not show", async () => {
    const other = await browser.newPage();
    await other.route(/\/images\/[^?]+$/, (route) => route.abort());
    await other.goto(`${house.url}/#/`);
    await expect
      .poll(() => other.evaluate("document.querySelector('.story-cover img')?.naturalWidth"))
      .toBeGreaterThan(0);
    await other.close();
  });

  it("tells who writes and draws, at which price, and asks them whether they are there", async () => {
    const other = await browser.newPage();
    await other.goto(`${house.url}/#/providers`);
    await other.getByRole("heading", { name: /^Anthropic \(.+\)$/ }).waitFor();
    await other
      .getByText(/^\$\d+\.\d\d in, \$\d+\.\d\d out per million tokens/)
      .first()
      .waitFor();
    await other.getByRole("button", { name: "Ask whether they are there" }).click();
    await other.locator(".provider > :nth-child(4)").nth(1).waitFor();
    expect(await complaintsOfAxe(other)).toEqual([]);
    await other.close();
  });

  it("reads on a phone too, in light and in dark", async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: "reduce",
    });
    const small = await phone.newPage();
    await small.goto(page.url());
    await small.locator("story-cost summary").click();
    await small.locator("cast-sheet summary").click();
    for (const [look, colorScheme] of [
      ["Scenes", "light"],
      ["Pictures", "dark"],
    ] as const) {
      await small.emulateMedia({ colorScheme });
      await small.getByRole("button", { name: look, exact: true }).click();
      expect(await complaintsOfAxe(small)).toEqual([]);
      expect(await small.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    }
    await phone.close();
  });

  it("says nothing in the browser's console but what is meant", () => {
    expect(troubles).toEqual([]);
  });
});

const promptIn = ({ body }: SeenRequest): string => (body as Partial<Form> | null)?.fields?.["prompt"] ?? "";

/** Declines the first scene that is drawn: in the words of the plan, and again in the writer's first other words. */
function declinesOnePictureTwice() {
  let times = 0;
  return (request: SeenRequest) => {
    const isInTurn =
      (times === 0 && promptIn(request).includes("The moment: ")) ||
      (times === 1 && promptIn(request).includes("The moment is told"));
    if (isInTurn) times += 1;
    return isInTurn ? "blocked-before" : "well";
  };
}
