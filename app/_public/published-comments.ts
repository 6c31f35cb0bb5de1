"use cache";

import { type CommentSort, newestPages } from "@/newsroom/comment/rules";
import {
  countApprovedCommentPages,
  countApprovedComments,
  listApprovedComments,
  listMostAnsweredApproved,
} from "@/newsroom/comment/shown";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";

/** How many comments readers see of a story, and the newest of them: what stands below it. */
export async function readComments(articleId: string) {
  keepUnder(tag.comments(articleId));
  const pages = await countApprovedCommentPages(articleId);
  const [count, threads] = await Promise.all([
    countApprovedComments(articleId),
    listApprovedComments(articleId, newestPages(pages)),
  ]);
  return { count, threads: threads.toReversed(), older: newestPages(pages)[0] - 1 };
}

/**
 * One page of a story's comments in an order, and whether newer ones follow; null where there is none. In either order
 * of time a page holds the same comments; of the most answered there is one.
 */
export async function readCommentPage(articleId: string, sort: CommentSort, page: number) {
  if (sort === "answered") {
    keepUnder(tag.comments(articleId));
    const threads = await listMostAnsweredApproved(articleId);
    return threads.length === 0 ? null : { threads, hasNewer: false };
  }
  keepUnder(tag.commentPage(articleId, page));
  const pages = await countApprovedCommentPages(articleId);
  if (page > pages) return null;
  const threads = await listApprovedComments(articleId, [page, page]);
  return { threads: sort === "newest" ? threads.toReversed() : threads, hasNewer: page < pages };
}
