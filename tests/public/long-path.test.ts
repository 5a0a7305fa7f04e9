import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WITHOUT_CHROMIUM, complaintsOfAxe, findChromium, launchChromium } from "../support/browser.ts";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { scriptedLongWriter } from "../support/scripted-long-writer.ts";
import type { ScriptedLongWriter } from "../support/scripted-long-writer.ts";

const chromium = findChromium();
if (!chromium) console.log(`Browser tests ${WITHOUT_CHROMIUM}`);

/** What one step may take on a busy machine of two cores. */
const STEP_MS = 60_000;
const LOOK_MS = 25_000;
/** Slow enough for a page that looks once a second to see a part being written. */
const SLOW_MS = 600;

describe.skipIf(!chromium)("Tales and novels on the page, driven as a person would", () => {
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium(chromium!);
    const context = await browser.newContext({ acceptDownloads: true, reducedMotion: "reduce" });
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
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const chunk = (number: number) => page.locator(`.chunks > li[data-number="${number}"]`);
  const panel = (title: string | RegExp) =>
    page.locator("details.panel > summary").filter({ hasText: title });
  const expectNoComplaints = async () => expect(await complaintsOfAxe(page)).toEqual([]);

  async function end(house: House | undefined) {
    await page?.goto("about:blank"); // or it would go on asking after its story
    await house?.end();
  }

  async function expectToReadOnAPhone(colorScheme: "light" | "dark", look: "Work on it" | "Read" | null) {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      colorScheme,
      reducedMotion: "reduce",
    });
    const small = await phone.newPage();
    await small.goto(page.url());
    if (look) await small.getByRole("button", { name: look, exact: true }).click();
    else await small.getByRole("heading", { name: "Genre" }).waitFor();
    expect(await complaintsOfAxe(small)).toEqual([]);
    expect(await small.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await phone.close();
  }

  describe("by the built-in storyteller", () => {
    let house: House;

    beforeAll(async () => {
      house = await openHouse({}, { areProvidersReal: true });
    });
    afterAll(() => end(house));

    it("are one step away from the quiz, which stands open as before", async () => {
      await page.goto(`${house.url}/#/new`);
      await page.getByRole("radio", { name: "The red fox" }).waitFor();
      await page.getByRole("link", { name: /^Tale 1,000/ }).click();
      await page.getByRole("heading", { name: "A tale", exact: true }).waitFor();
    });

    it("offer every genre, and say of some why they cannot be told", async () => {
      const romance = page.locator(".choice", { hasText: "Romance" });
      expect(await romance.getByRole("radio").isDisabled()).toBe(true);
      expect(await romance.locator(".objection").innerText()).toBe("needs a language model");
      expect(await page.getByText(/^The built-in storyteller tells rule-based horror/).count()).toBe(1);
      await page.getByRole("radio", { name: /^Rule-based horror/ }).check();
      await button("1,000").click();
    });

    it("ask the questions of the genre, and keep what was answered over a reload", async () => {
      const ending = page.locator("field-choice", { hasText: "How does it end?" });
      await ending.locator("summary").click();
      await ending.getByRole("radio", { name: "They get out and pay for it" }).check();
      const theme = page.locator("field-choice", { hasText: "What is it really about?" });
      await theme.locator("summary").click();
      await theme.getByLabel("Grief that is being avoided").check();
      await theme.getByLabel("Taking part in something bad").check();
      expect(await theme.getByLabel("Becoming like the place").isDisabled()).toBe(true); // two at most
      await expectNoComplaints();

      await page.reload();
      await page.getByText("What you typed last time is still here.").waitFor();
      expect(await ending.locator(".field-answer").innerText()).toBe("They get out and pay for it");
      expect(await page.locator("#words").inputValue()).toBe("1000");
      await expectToReadOnAPhone("dark", null);
    });

    it("do not ask for words that the built-in storyteller cannot read", async () => {
      await page.getByText(/^The built-in storyteller tells from the choices below/).waitFor();
      await page.locator("field-choice", { hasText: "Where does it happen?" }).locator("summary").click();
      expect(await page.locator("#idea, bring-along, .field-own").count()).toBe(0);
    });

    it("show at its field what the studio cannot do", async () => {
      const count = page.locator("field-choice", { hasText: "How many rules are there?" });
      await count.locator("summary").click();
      await count.getByRole("spinbutton").fill("99");
      await page.locator("#words").fill("7");
      await button("Start the tale").click();
      await page.getByText("A tale has 1,000 to 50,000 words, not 7.").waitFor();
      await count.getByText(/takes a whole number from 3 to 12, not "99"/).waitFor();
      await page.getByText("2 things want another look, see above.").waitFor();
      await count.getByRole("spinbutton").fill("");
      await button("1,000").click();
      expect(await page.locator(".form-section .problem").count()).toBe(0);
      troubles.splice(0); // the browser says aloud that the studio refused the form
    });

    it(
      "are told to the end, with everything that the studio chose to be seen",
      async () => {
        await button("Start the tale").click();
        await page.getByText("The story is finished. Take it with you.").waitFor();
        await page.locator(".chunk-page .prose > p").first().waitFor();
        await panel("What you asked for").click();
        const wish = page.locator(".wishes > div");
        expect(await wish.filter({ hasText: "How does it end?" }).locator(".tag").count()).toBe(0);
        expect(await wish.filter({ hasText: "Where does it happen?" }).locator(".tag").count()).toBe(1);
        await panel("What the story holds to").click();
        await page.getByRole("heading", { name: "Rules", exact: true }).waitFor();
        await panel(/^Outline: 1 of 1 part written$/).click();
        await expectNoComplaints();
        await expectToReadOnAPhone("light", "Read");
      },
      STEP_MS,
    );

    it("can be changed by hand, and show what became of every version", async () => {
      await button("Work on it").click();
      await button("Edit part 1").click();
      const sheet = chunk(1).getByRole("textbox");
      await sheet.press("Control+Home");
      await sheet.pressSequentially("It began with rain. ");
      await button("Done").click();
      await chunk(1).getByText("edited by you").waitFor();
      expect(await chunk(1).locator("div.prose").innerText()).toMatch(/^It began with rain\. /);
      await chunk(1).getByText("2 versions").click();
      expect(await chunk(1).locator("ins").innerText()).toBe("It began with rain. ");
      await chunk(1)
        .getByText(/^\[[\d,]+ words as before\]$/)
        .waitFor();
      await expectNoComplaints();
    });

    it("are in the library with their kind and length, and come back from a resume pack", async () => {
      const address = page.url();
      const coming = page.waitForEvent("download");
      await page.getByRole("link", { name: "Resume pack" }).click();
      const pack = await readFile(await (await coming).path());
      await page.getByRole("link", { name: "Library" }).click();
      await page.getByText(/^Tale · (?:9|1,0)\d\d words$/).waitFor();
      await expectNoComplaints();

      await page.getByRole("link", { name: "New story" }).first().click();
      const file = page.getByLabel("Choose the pack…");
      await file.setInputFiles({ name: "x.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") });
      await page.locator("pack-return .problem").waitFor();
      await file.setInputFiles({ name: "tale.zip", mimeType: "application/zip", buffer: pack });
      await page.locator(".chunk-page").waitFor();
      expect(page.url()).not.toBe(address);
      expect(await page.locator("div.prose").innerText()).toMatch(/^It began with rain\. /);
      troubles.splice(0); // the browser says aloud that the studio refused what is no pack
    });
  });

  describe("by a writer that is slow and finds fault", () => {
    let house: House;
    let writer: ScriptedLongWriter;

    beforeAll(async () => {
      writer = scriptedLongWriter();
      writer.takesMs = SLOW_MS;
      writer.script = findsAnEyeColour;
      house = await openHouse({}, { writer });
    });
    afterAll(() => end(house));

    it("take an outline, notes and chapters from a file", async () => {
      await page.goto(`${house.url}/#/new/tale`);
      await page.getByLabel("Your idea").waitFor();
      await panel("Bring your own").click();
      await page.getByLabel("Read a file…").setInputFiles({
        name: "mine.json",
        mimeType: "application/json",
        buffer: Buffer.from(
          JSON.stringify({
            outline: ["A door.", "A key."],
            chapters: [{ title: "One", text: "It rained." }],
          }),
        ),
      });
      await page.getByText("2 entries").waitFor();
      await page.getByText("1 chapter, 2 words: One").waitFor();
      await page.getByLabel("An outline").fill("");
      await page.getByLabel("The first chapters").fill("");
    });

    it(
      "show each part as it comes: waiting, being written, checked",
      async () => {
        await page.goto(`${house.url}/#/new/tale`);
        await page.getByRole("radio", { name: /^Rule-based horror/ }).check();
        await page.locator("#words").fill("8000");
        await button("Start the tale").click();
        const states = page.locator("long-outline .pill");
        await page.locator('.chunk-list > [data-state="being-written"] + [data-state="to-come"]').waitFor();
        writer.takesMs = 0;
        await page.getByText("The story is finished. Take it with you.").waitFor();
        await expect.poll(() => states.filter({ hasText: "Checked" }).count()).toBe(3);
        expect(await page.locator(".stage, .picture-open, picture-card").count()).toBe(0);
        await panel("The review: 100 of 100, excellent; 22 of 22 checks passed").click();
        await expectNoComplaints();
      },
      STEP_MS,
    );

    it("lead from a finding to its words, which a person may mean so", async () => {
      await panel(/^The check found \d+ thing/).click();
      const finding = page.locator("finding-item", { hasText: "Her eyes were grey before." });
      await finding.getByText("Continuity, appearance · minor").waitFor();
      await finding.locator(".quote").click();
      await page.locator("mark.quoted:focus").waitFor();
      expect(await page.locator("mark.quoted").innerText()).toBe(await finding.locator("q").innerText());

      await finding.getByRole("button", { name: "It is intended…" }).click();
      await finding.getByLabel("Why is it intended?").fill("She wears lenses.");
      await expectNoComplaints();
      await finding.getByRole("button", { name: "It is intended", exact: true }).click();
      await finding.getByText("Intended: She wears lenses.").waitFor();
      await panel(/; 1 intended$/).waitFor();
      await finding.getByRole("button", { name: "Take that back" }).click();
      await panel(/^The check found \d+ things?$/).waitFor();
    });

    it("have a paragraph told otherwise, and show what that changed", async () => {
      await button("Work on it").click();
      const paragraph = chunk(2).locator(".paragraph").nth(1);
      const before = (await paragraph.locator("p").textContent()) ?? "";
      await paragraph.hover();
      await paragraph.getByRole("button", { name: /^Tell this paragraph otherwise: \w+/ }).click();
      await chunk(2).getByLabel("How shall this paragraph be told?").fill("shorter");
      await expectNoComplaints();
      await button("Tell it otherwise").click();
      await paragraph.getByText("Told otherwise: shorter.", { exact: true }).waitFor();
      await chunk(2).getByText("2 versions").click();
      await chunk(2).locator("del").first().waitFor(); // the versions are fetched first
      expect((await chunk(2).locator("del").allTextContents()).join(" ")).toContain(before.slice(0, 40));
      await button("1. Draft").click();
      expect(await chunk(2).locator(".version-text").innerText()).toContain(before.slice(0, 40));
      await expectNoComplaints();
      await button("Bring this version back").click();
      await chunk(2).getByText("edited by you").waitFor();
      expect(await paragraph.locator("p").textContent()).toBe(before);
      await button("3. Edited").waitFor();
      expect(await button("Bring this version back").count()).toBe(0);
    });

    it("never lose an edit to another one, and mark what was told from the words before", async () => {
      await button("Edit part 1").click();
      const sheet = chunk(1).getByRole("textbox");
      await sheet.fill("Mine, all mine.");
      const id = /#\/story\/(.+)$/.exec(page.url())![1]!;
      await house.ask(`/story/${id}/chunks/1`, {
        method: "PUT",
        json: { text: "Theirs, since they were quicker." },
        headers: { "If-Match": '"1"' },
      });
      await sheet.press("Control+Enter");
      await chunk(1).getByText("This part was changed elsewhere while you were writing.").waitFor();
      await expectNoComplaints();
      await button("Keep mine").click();
      await chunk(1).getByText("Saved", { exact: true }).waitFor();
      await button("Done").click();
      expect(await chunk(1).locator("div.prose").innerText()).toBe("Mine, all mine.");
      await chunk(1)
        .getByText(/^It was changed after it was checked/)
        .waitFor();
      await chunk(3).getByText("It was written before part 2 was changed.").waitFor();
      await expectToReadOnAPhone("dark", "Work on it");
      troubles.splice(0); // the browser says aloud that the studio knew a newer version
    });

    it("keep words that were brought back beside an edit that was quicker", async () => {
      await chunk(1).getByText("2 versions").click();
      await chunk(1).getByRole("button", { name: "1. Draft" }).click();
      const back = button("Bring this version back");
      await back.waitFor();
      const draft = await chunk(1).locator(".version-text").innerText();
      await page.route("**/story/*", (route) => route.abort()); // no news of the other edit
      const id = /#\/story\/(.+)$/.exec(page.url())![1]!;
      const { chunks } = (await (await house.ask(`/story/${id}`)).json()) as Snapshot;
      await house.ask(`/story/${id}/chunks/1`, {
        method: "PUT",
        json: { text: "Theirs again." },
        headers: { "If-Match": `"${chunks[0]!.version}"` },
      });
      await back.click();
      await page.unroute("**/story/*");
      await chunk(1).getByText("This part was changed elsewhere while you were writing.").waitFor();
      await button("Keep mine").click();
      await chunk(1).getByText("Saved", { exact: true }).waitFor();
      await button("Done").click();
      expect(await chunk(1).locator("div.prose").first().innerText()).toBe(draft);
      troubles.splice(0); // the browser says aloud that the studio knew a newer version
    });

    it("are checked again where they were changed since", async () => {
      const stale = page.locator(".chunks .finding", { hasText: "It was changed after it was checked" });
      expect(await stale.count()).toBe(2);
      await stale.first().getByRole("button", { name: "Check again" }).waitFor();
      await page.locator("details.panel").getByText("2 parts were changed after the check.").waitFor();
      const audits = () => writer.calls.filter((call) => call.startsWith("audit-part-")).length;
      const before = audits();
      await page.locator("details.panel").getByRole("button", { name: "Check again" }).click();
      await expect.poll(() => stale.count()).toBe(0);
      await page.getByText("The story is finished. Take it with you.").waitFor();
      await expect.poll(audits).toBe(before + 2);
    });

    it("say why a paragraph cannot be told otherwise", async () => {
      writer.cannot.add("rewrite-paragraph");
      const paragraph = chunk(3).locator(".paragraph").first();
      await paragraph.hover();
      await paragraph.getByRole("button").click();
      await chunk(3).getByLabel("How shall this paragraph be told?").fill("shorter");
      await button("Tell it otherwise").click();
      await chunk(3)
        .getByText(/does not rewrite single paragraphs/)
        .waitFor();
      await button("Never mind").click();
      troubles.splice(0); // the browser says aloud that the studio refused
    });
  });

  it("gave nobody a reason to look into the console", () => {
    expect(troubles).toEqual([]);
  });
});

const findsAnEyeColour: ScriptedLongWriter["script"] = ({ key, task }) => {
  if (key !== "audit-part-1" || task.verb !== "audit-part") return undefined;
  return {
    findings: [
      {
        kind: "continuity",
        subtype: "appearance",
        severity: "minor",
        chunk: 1,
        message: "Her eyes were grey before.",
        quotes: [task.inputs.text.split(/(?<=\.) /)[1]],
      },
    ],
    thrownAway: 0,
    record: { summary: "Ada counted.", facts: [] },
  };
};
