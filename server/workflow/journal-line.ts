import type { JournalKind } from "../story/snapshot.ts";

/** What a journal line says, before it has its number and its time. */
export interface NewLine {
  kind: JournalKind;
  message: string;
  scene: number | null;
  attempt: number | null;
}

export const line = (
  kind: JournalKind,
  message: string,
  about: { scene?: number; attempt?: number } = {},
): NewLine => ({ kind, message, scene: about.scene ?? null, attempt: about.attempt ?? null });
