/** Swedish writes dates as ISO 8601 does, which sort and read well everywhere. */
export const atMinute = (isoTime: string): string =>
  new Date(isoTime).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });
