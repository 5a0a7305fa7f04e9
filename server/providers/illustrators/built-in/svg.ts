/** The shared definitions of one picture: gradients, clips and filters, each written once however often it is used. */
export interface Defs {
  /**
   * Keeps a definition and returns its `url(#id)`. `markup` is given the id to use; the same markup again returns
   * the same url.
   */
  define(markup: (id: string) => string): string;
  /** All definitions, as the inside of a `<defs>` element. */
  toString(): string;
}

/** `prefix` keeps the ids of several collections of one picture apart. */
export function createDefs(prefix = "d"): Defs {
  const kept = new Map<string, string>();
  return {
    define(markup) {
      const key = markup("?");
      const id = kept.get(key) ?? `${prefix}${kept.size + 1}`;
      kept.set(key, id);
      return `url(#${id})`;
    },
    toString: () => [...kept].map(([key, id]) => key.replace('id="?"', `id="${id}"`)).join(""),
  };
}

/** A vertical gradient from `top` to `bottom`, over the box of whatever is filled with it. */
export const verticalGradient = (defs: Defs, top: string, bottom: string): string =>
  defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>` +
      `<stop offset="1" stop-color="${bottom}"/></linearGradient>`,
  );

/** Coordinates with one decimal: a tenth of a pixel cannot be seen, and the SVG stays small. */
export const round = (coordinate: number): number => Math.round(coordinate * 10) / 10;
