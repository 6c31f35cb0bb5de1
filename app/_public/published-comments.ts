"use cache";

import { type CommentSort, newestPages } from "@/newsroom/comment/rules";
import {
  countApprovedCommentPages,
  countApprovedComments,
  getApprovedThread,
  listApprovedByUse,
  listApprovedChosen,
  listApprovedComments,
} from "@/newsroom/comment/shown";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";

/** How many comments readers see of a story, those that editors chose, and the newest: what stands below it. */
export async function readComments(articleId: string) {
  keepUnder(tag.comments(articleId));
  const pages = await countApprovedCommentPages(articleId);
  const [count, chosen, threads] = await Promise.all([
    countApprovedComments(articleId),
    listApprovedChosen(articleId),
    listApprovedComments(articleId, newestPages(pages)),
  ]);
  return { count, chosen, threads: threads.toReversed(), older: newestPages(pages)[0] - 1 };
}

/**
 * One page of a story's comments in an order, and the numbers of those beside it, 0 for none; null where there is none.
 * In either order of time a page holds the same comments.
 */
export async function readCommentPage(articleId: string, sort: CommentSort, page: number) {
  if (sort === "useful") {
    keepUnder(tag.comments(articleId));
    const { threads, hasMore } = await listApprovedByUse(articleId, page);
    return threads.length === 0 ? null : { threads, back: page - 1, on: hasMore ? page + 1 : 0 };
  }
  keepUnder(tag.commentPage(articleId, page));
  const pages = await countApprovedCommentPages(articleId);
  if (page > pages) return null;
  const threads = await listApprovedComments(articleId, [page, page]);
  return {
    threads: sort === "newest" ? threads.toReversed() : threads,
    back: page < pages ? page + 1 : 0,
    on: page - 1,
  };
}

/** The thread in which a comment stands, open at its place; null for what readers do not have. */
export async function readThread(articleId: string, commentId: string) {
  const found = await getApprovedThread(articleId, commentId);
  keepUnder(found ? tag.commentPage(articleId, found.page) : tag.comments(articleId));
  return found;
}
