import type { CurrentUser } from "@/app/auth";
import {
  countCommentsByState,
  getCommentableArticle,
  listCommentedArticles,
  listComments,
} from "@/newsroom/comment/queries";
import type { QueueWanted } from "@/newsroom/comment/rules";
import { parseCursor } from "@/newsroom/paging";

/** Comments of one state, of all stories or of one, with what there is to choose from. */
export async function readQueue(user: CurrentUser, { story: articleId, state, after }: QueueWanted) {
  const ofStory = articleId ? { articleId } : {};
  const [{ rows: comments, next }, counts, stories, story] = await Promise.all([
    listComments(user, { ...ofStory, state, after: parseCursor(after) }),
    countCommentsByState(user, ofStory),
    listCommentedArticles(user),
    articleId ? getCommentableArticle(user, articleId) : null,
  ]);
  // The list has stories of which something waits: another one stands there while its comments are shown.
  const isListed = !story || stories.some(({ id }) => id === story.id);
  return {
    comments,
    next,
    counts,
    story,
    choices: isListed ? stories : [{ ...story, pending: 0 }, ...stories],
  };
}
