import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { aLongBook, sharedShare, wordsOf } from "../support/long-book.ts";

// How large the prompt for each scene of a long novel is, and how much of it a provider could keep in its cache: a made-up
// plan of 200 scenes, all told, and the prompt by which each of them is asked for. Four characters count as a token.

const SCENES = 200;
const WORDS_PER_SCENE = 750;
const CHARACTERS_PER_TOKEN = 4;
const PLOT = join(import.meta.dirname, "..", "..", "docs", "tokens-per-chunk.svg");

const book = aLongBook(SCENES, WORDS_PER_SCENE);
const prompts = Array.from({ length: SCENES }, (_, at) => book.prompt(at + 1));
const tokens = prompts.map((prompt) => Math.ceil(wordsOf(prompt).length / CHARACTERS_PER_TOKEN));
const shares = prompts.slice(1).map((prompt, at) => sharedShare(prompts[at]!, prompt));
const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
const stable = tokens.map((each, at) => (at === 0 ? 0 : Math.round(each * shares[at - 1]!)));

await mkdir(dirname(PLOT), { recursive: true });
await writeFile(PLOT, plot());
console.log(
  `Prompts of ${Math.min(...tokens)} to ${Math.max(...tokens)} tokens. The plot is in docs/tokens-per-chunk.svg.`,
);
console.log(
  JSON.stringify({
    tokens_chunk_10: tokens[9],
    tokens_chunk_200: tokens[199],
    stable_prefix_share: Number(share.toFixed(3)),
  }),
);

/** Legible on light and on dark pages: a panel of its own, as the browser cannot say what is behind an image in a README. */
function plot(): string {
  const [width, height, left, right, top, bottom] = [760, 340, 64, 20, 44, 48];
  const most = Math.ceil(Math.max(...tokens) / 1000) * 1000;
  const across = (number: number) => left + ((number - 1) / (SCENES - 1)) * (width - left - right);
  const up = (count: number) => height - bottom - (count / most) * (height - top - bottom);
  const points = (counts: number[]) =>
    counts.map((count, at) => `${across(at + 1).toFixed(1)},${up(count).toFixed(1)}`).join(" ");
  const rows = Array.from({ length: most / 1000 + 1 }, (_, at) => at * 1000);
  const columns = [1, 50, 100, 150, 200];
  const floor = `${across(SCENES)},${up(0)} ${across(1)},${up(0)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13">
  <title>Input tokens of the prompt for each of ${SCENES} scenes: they do not grow with the book</title>
  <rect width="${width}" height="${height}" rx="8" fill="#fbf8f1" stroke="#b9ae97"/>
  <text x="${left}" y="26" fill="#2b2721" font-weight="600">Input tokens of the prompt for each scene of a novel of ${SCENES}</text>
${rows.map((count) => `  <line x1="${left}" x2="${width - right}" y1="${up(count)}" y2="${up(count)}" stroke="#ddd4c2"/>\n  <text x="${left - 8}" y="${up(count) + 4}" text-anchor="end" fill="#5c5446">${count.toLocaleString("en")}</text>`).join("\n")}
${columns.map((number) => `  <text x="${across(number).toFixed(1)}" y="${height - bottom + 20}" text-anchor="middle" fill="#5c5446">${number}</text>`).join("\n")}
  <text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle" fill="#5c5446">scene</text>
  <polygon points="${points(stable)} ${floor}" fill="#7fa6a0" fill-opacity="0.45"/>
  <polyline points="${points(tokens)}" fill="none" stroke="#8a3b2e" stroke-width="2"/>
  <text x="${across(100)}" y="${up(Math.max(...tokens)) - 8}" text-anchor="middle" fill="#8a3b2e">the whole prompt</text>
  <text x="${across(100)}" y="${up(most * 0.3)}" text-anchor="middle" fill="#2f5f58">the same as in the prompt before: ${Math.round(share * 100)} %</text>
</svg>
`;
}
