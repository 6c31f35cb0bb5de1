import type { NotePlace } from "@/newsroom/note/place";
import type { Mentionable } from "@/newsroom/note/rules";

/**
 * A note that is being written: on words, on the whole story, or as an answer. Whoever was chosen is kept with her name:
 * after a reload it may be sent before anybody knows again who there is.
 */
export type Draft = {
  id: string;
  text: string;
  mentioned: Mentionable[];
  place: NotePlace | null;
  threadId: string | null;
};

const prefix = "note-draft:";
const keyOf = (userId: string, articleId: string) => `${prefix}${userId}:${articleId}`;

/** What was typed into a note and not sent yet: it outlives the page, in its tab alone. */
export function keepDraft(userId: string, articleId: string, draft: Draft | null): void {
  try {
    if (draft?.text) sessionStorage.setItem(keyOf(userId, articleId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(userId, articleId));
  } catch {
    // Where nothing may be kept the page still has it.
  }
}

export function keptDraft(userId: string, articleId: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(userId, articleId)) ?? "null");
  } catch {
    return null;
  }
}

/** Forgets every one: whoever signs out leaves none to the next. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Nothing could be kept.
  }
}
