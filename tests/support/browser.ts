import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where this machine keeps a Chromium; `null` where it has none. */
export const findChromium = (): string | null => PLACES.find((place) => existsSync(place)) ?? null;

/** What to say where a test that needs a browser cannot run. */
export const WITHOUT_CHROMIUM = `skipped: no Chromium at ${PLACES.join(", ")}. On Debian: apt-get install chromium`;

/** Tests often run as root in a container, and talk to nobody but this machine. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGUMENTS });

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe has to say against the page as it stands, a line each. */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  // Evaluated by the browser itself, so that the page's own policy stays as strict as it is.
  await page.evaluate(await readFile(AXE, "utf8"));
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + " at " + target + ": " + failureSummary)))`);
}
