import type { ListedArticle } from "@/newsroom/article/listing";
import type { OpenPromise, Punctuality } from "@/newsroom/promise/rules";

/** Rows that each part of the dashboard shows at the most; what is more stands in the list it leads to. */
export const mostShown = 8;

/** Something the clock does before the day of the newsroom is over. */
export type ComingPromise = OpenPromise;

/** What the site was not seen to show. */
export type Unproven =
  | { kind: "story"; id: string; headline: string }
  | { kind: "front"; id: string; name: string | null };

/** A story that readers have, and how often it was read within the last hour. */
export type LiveStory = { id: string; headline: string; reads: number };

/** A text that should have been handed in, or a piece of one's own work on a story that should be done. */
export type LateWork = { kind: "text" | "task"; id: string; headline: string; dueAt: Date };

/** What one person looks at when she comes. `punctuality` and the reads of others' stories are the editors'. */
export type Today = {
  mine: ListedArticle[];
  waiting: ListedArticle[];
  late: LateWork[];
  coming: ComingPromise[];
  live: LiveStory[];
  unproven: Unproven[];
  punctuality: Punctuality | null;
};
