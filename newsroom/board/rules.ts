import { StoriesWanted } from "@/newsroom/article/listing";
import type { ArticleVerb } from "@/newsroom/article/steps";

/**
 * Where work stands, from an intention to what readers got today. Published stories that are written on come back to the
 * board when they are handed in.
 */
export const boardColumns = [
  "planned",
  "draft",
  "in_review",
  "approved",
  "changes_requested",
  "promised",
  "live",
] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** What is done with a story on the board itself: steps that ask for nothing more. Others are taken on its page. */
export const boardVerbs = ["submit", "recall"] as const satisfies ArticleVerb[];

/** What the address of the board may ask for; nonsense in it is left out. */
export const BoardWanted = StoriesWanted.omit({ scope: true, after: true });
