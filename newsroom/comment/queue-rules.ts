import { z } from "zod";
import { line } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";

/** The lists of the queue: what waits, of it what a check holds, what readers reported, what was decided, appeals. */
export const commentTabs = ["pending", "held", "reported", "approved", "rejected", "appeals"] as const;
export type CommentTab = (typeof commentTabs)[number];
/** Those from which moderators are given comments, each to one of them. */
export const isWork = (tab: CommentTab) => tab === "pending" || tab === "held" || tab === "reported";

/** Seconds for which a comment that was given to a moderator is nobody else's; her page says every third that she is there. */
export const claimSeconds = 90;

/** Which comments of the queue somebody wants to see, as the address says it; empty for all. */
export const QueueWanted = z.object({
  state: z.enum(commentTabs).catch("pending"),
  /** Id of a story. */
  story: line(20).catch(""),
  edition: line(20).catch(""),
  section: line(40).catch(""),
  /** Id of a comment of the person. */
  person: line(40).catch(""),
  search: line(longestSearch).catch(""),
  /** Where the page before ended; empty for the first. */
  after: line(60).catch(""),
});
export type QueueWanted = z.output<typeof QueueWanted>;

/** What a window with a page of the queue says of it: that it is still there, or has left. */
export const ClaimsNoted = z.object({
  ids: z.array(z.uuid()).min(1).max(100),
  wish: z.enum(["keep", "leave"]),
});
export type ClaimsNoted = z.output<typeof ClaimsNoted>;

/** A colleague and how many comments of a list she has before her. */
export type WithColleague = { name: string; count: number };
