import type { CurrentUser } from "@/app/auth";
import type { OpenAppeal } from "@/newsroom/appeal/input";
import { listOpenAppeals } from "@/newsroom/appeal/open";
import { listWithColleagues } from "@/newsroom/comment/claims";
import {
  countComments,
  getCommentableArticle,
  listCommentedArticles,
  listComments,
  listCommentsUnscoped,
} from "@/newsroom/comment/queries";
import { ofAnyState } from "@/newsroom/comment/queue-filter";
import { isWork, type QueueWanted } from "@/newsroom/comment/queue-rules";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import { type Cursor, parseCursor } from "@/newsroom/paging";

/** What the address says of a filter, as queries take it. */
const filterOf = (wanted: QueueWanted) => ({
  articleId: wanted.story || undefined,
  edition: wanted.edition || undefined,
  sectionId: wanted.section || undefined,
  personOf: wanted.person || undefined,
  search: wanted.search || undefined,
});

type List = { rows: CommentInQueue[]; next?: Cursor; appeals?: OpenAppeal[] };

/** The comments of a list of the queue, with what there is to choose from, and who else is at work on it. */
export async function readQueue(user: CurrentUser, wanted: QueueWanted) {
  const filter = filterOf(wanted);
  const { state: tab, after } = wanted;
  const readList = async (): Promise<List> =>
    tab === "appeals"
      ? readAppeals(user, wanted)
      : listComments(user, { ...filter, tab, after: parseCursor(after) });
  const [list, counts, stories, story, colleagues] = await Promise.all([
    readList(),
    countComments(user, filter),
    listCommentedArticles(user),
    wanted.story ? getCommentableArticle(user, wanted.story) : null,
    tab !== "appeals" && isWork(tab) ? listWithColleagues(user, { ...filter, tab }) : [],
  ]);
  // The list has stories of which something waits: another one stands there while its comments are shown.
  const isListed = !story || stories.some(({ id }) => id === story.id);
  return {
    list,
    counts,
    story,
    choices: isListed ? stories : [{ ...story, pending: 0 }, ...stories],
    colleagues,
  };
}

async function readAppeals(user: CurrentUser, wanted: QueueWanted) {
  const appeals = await listOpenAppeals(user, ofAnyState(filterOf(wanted)));
  const rows = await listCommentsUnscoped(appeals.map(({ commentId }) => commentId));
  return { rows, appeals };
}
