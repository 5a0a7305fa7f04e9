/**
 * What a person brings along for a long story: an outline, notes, first chapters; typed, or read from a file. Pure.
 *
 * @typedef {{ outline: string, notes: string, chapters: string }} Brought As typed; chapters as Markdown
 * @typedef {{ title: string, text: string }} Chapter
 */

/** How people begin the entries of a list: "- ", "* ", "3. ", "12) ". */
const LIST_MARK = /^(?:[-*•]|\d+[.)])\s+/;
const CHAPTER_HEADING = /^#[ \t]+(.*)$/;

/**
 * One entry a paragraph where there are empty lines, otherwise one a line.
 *
 * @param {string} outline
 */
export function entriesIn(outline) {
  const tidy = outline.replaceAll("\r\n", "\n").trim();
  const entries = /\n\s*\n/.test(tidy) ? tidy.split(/\n\s*\n/) : tidy.split("\n");
  return entries.map((entry) => entry.trim().replace(LIST_MARK, "").trim()).filter(Boolean);
}

/**
 * Each line `# Title` begins a chapter; what stands before the first is a chapter without a title.
 *
 * @param {string} markdown
 * @returns {Chapter[]}
 */
export function chaptersIn(markdown) {
  /** @type {{ title: string, lines: string[] }[]} */
  const chapters = [{ title: "", lines: [] }];
  for (const line of markdown.replaceAll("\r\n", "\n").split("\n")) {
    const title = CHAPTER_HEADING.exec(line)?.[1];
    if (title === undefined) chapters.at(-1)?.lines.push(line);
    else chapters.push({ title: title.trim(), lines: [] });
  }
  return chapters
    .map(({ title, lines }) => ({ title, text: lines.join("\n").trim() }))
    .filter(({ text }) => text !== "");
}

/**
 * What a file holds; JSON is `{ outline?, notes?, chapters? }`, anything else the chapters themselves.
 *
 * @param {string} name
 * @param {string} text
 * @returns {Partial<Brought>}
 */
export function broughtInFile(name, text) {
  if (!/\.json$/i.test(name)) return { chapters: text };
  const { outline, notes, chapters } = parsed(name, text);
  /** @type {Partial<Brought>} */
  const brought = {};
  if (outline !== undefined) brought.outline = [outline].flat().map(String).join("\n\n");
  if (notes !== undefined) brought.notes = [notes].flat().map(String).join("\n\n");
  if (chapters !== undefined) brought.chapters = [chapters].flat().map(chapterAsMarkdown).join("\n\n");
  if (Object.keys(brought).length === 0)
    throw new Error(`${name} has none of "outline", "notes" and "chapters".`);
  return brought;
}

/** @param {string} name @param {string} text @returns {Record<string, unknown>} */
function parsed(name, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${name} should hold one object with "outline", "notes" or "chapters".`);
}

/** @param {unknown} chapter */
function chapterAsMarkdown(chapter) {
  if (typeof chapter === "string") return chapter;
  const { title = "", text = "" } = /** @type {Partial<Chapter>} */ (chapter ?? {});
  return `# ${title}\n\n${text}`;
}
