import { z } from "zod";
import { line, lines } from "@/newsroom/input";

/** What readers say of each other's comments: that one is useful, that one breaks the policy. */

/** Votes from one address. As with answers about stories, many readers may share one. */
export const usefulLimit = { name: "comment-useful", points: 60, seconds: 600 };
/** Reports from one address. */
export const reportLimit = { name: "comment-report", points: 10, seconds: 600 };
/** Reports of one comment by which one address counts: more of them are thanked for and change nothing. */
export const reportsPerSource = 3;
/** Longest words beside a report, in UTF-16 units. */
export const maxReportLength = 300;

/** For what a reader can report a comment. */
export const reportGrounds = ["insult", "hate", "false", "private", "spam", "other"] as const;

/** That a comment is useful, or no longer, as a form carries it. */
export const UsefulForm = z.object({
  articleId: line(20),
  commentId: z.uuid(),
  answer: z.enum(["yes", "no"]).catch("yes"),
});
export type UsefulForm = z.output<typeof UsefulForm>;

/** A report as a form carries it. */
export const ReportForm = z.object({
  articleId: line(20),
  commentId: z.uuid(),
  ground: z.enum(reportGrounds, "comment.groundMissing"),
  words: lines(maxReportLength),
});
export type ReportForm = z.output<typeof ReportForm>;
