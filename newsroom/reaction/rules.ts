import { z } from "zod";

/** Readers who liked a story, and who did not. */
export type ReactionCounts = { liked: number; disliked: number };

/** "Did you like this article?", as a form carries the answer. */
export const ReactionForm = z.object({
  articleId: z.string(),
  answer: z.enum(["yes", "no"]),
});
export type ReactionForm = z.output<typeof ReactionForm>;

/** Clicks on one story within so many seconds reach cached pages together. */
export const coalescingSeconds = 2;
