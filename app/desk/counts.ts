import type { CurrentUser } from "@/app/auth";
import type { DeskCounts } from "@/components/desk/counts.client";
import { can } from "@/newsroom/access";
import { countArticles } from "@/newsroom/article/list";
import { countPendingComments } from "@/newsroom/comment/queries";
import { countUnread } from "@/newsroom/notification/queries";
import { countOwnWork } from "@/newsroom/task/queries";

/** What waits for somebody, as far as her rights let her see it: for the bell and the navigation. */
export async function countsFor(user: CurrentUser): Promise<DeskCounts> {
  const [unread, stories, tasks, review, comments] = await Promise.all([
    countUnread(user),
    countArticles(user, { scope: "mine", workState: "changes_requested" }),
    countOwnWork(user),
    can(user, "article:listEverything")
      ? countArticles(user, { scope: "everything", workState: "in_review" })
      : 0,
    can(user, "comment:moderate") ? countPendingComments(user) : 0,
  ]);
  return { unread, waiting: { stories, tasks, review, comments } };
}
