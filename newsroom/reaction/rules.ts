import { z } from "zod";
import { line } from "@/newsroom/input";

/** Answers from one address. Many readers may share one; without a bound one of them could be a crowd. */
export const reactionLimit = { name: "reaction", points: 60, seconds: 600 };

/** Readers who liked a story, and who did not. */
export type ReactionCounts = { liked: number; disliked: number };

/** What may be answered. */
export const reactionAnswers = ["yes", "no"] as const;
export type ReactionAnswer = (typeof reactionAnswers)[number];

/** "Did you like this article?", as a form carries the answer. */
export const ReactionForm = z.object({
  articleId: line(20),
  answer: z.enum(reactionAnswers),
});
export type ReactionForm = z.output<typeof ReactionForm>;

/** Clicks on one story within so many seconds reach cached pages together, about a second after the first. */
export const coalescingSeconds = 0.5;
