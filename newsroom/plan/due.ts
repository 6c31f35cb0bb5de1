import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { article, plan } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { newsroomZone } from "@/newsroom/edition/rules";
import { listFollowersUnscoped } from "@/newsroom/notification/followers";
import { notify } from "@/newsroom/notification/notify";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { dueInSigns } from "@/newsroom/promise/rules";
import { each } from "@/platform/each";
import { isTextAwaited } from "./clauses";
import { loadPlanUnscoped } from "./queries";
import { isTextLate } from "./rules";

/** Stories that are told of in one go; what is more comes with the next look. */
const mostAtOnce = 200;

/** What has been late for longer is no news: nobody was there to tell of it, or it was planned so. */
const isNews = and(
  isNull(plan.dueToldAt),
  lte(plan.dueAt, clock),
  gt(plan.dueAt, sql`${clock} - interval '1 day'`),
);

/**
 * Tells those who are on a story, and who follow it, that its text was to be there by now: each time once, from whichever
 * process looks first. Answers the letters. No history: nothing changes.
 */
export async function tellOfLateTexts(actor: Actor): Promise<string[]> {
  authorize(actor, "promise:watch");
  const letters: string[] = [];
  const late = await db
    .select({ id: plan.articleId })
    .from(plan)
    .innerJoin(article, eq(article.id, plan.articleId))
    .where(and(isNews, isTextAwaited))
    .limit(mostAtOnce);
  const tell = (articleId: string) =>
    withTransaction(async (tx) => {
      const story = await loadArticleUnscoped(tx, articleId, "lock");
      const planned = await loadPlanUnscoped(tx, articleId);
      if (!isTextLate(planned?.dueAt ?? null, story.state, story.now)) return;
      const [told] = await tx
        .update(plan)
        .set({ dueToldAt: clock })
        .where(and(eq(plan.articleId, articleId), isNews))
        .returning({ dueAt: plan.dueAt });
      if (!told?.dueAt) return;
      const zone = newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []);
      const hearers = await listHearersUnscoped(tx, "authors", story.subject);
      const recipients = [...hearers, ...(await listFollowersUnscoped(tx, story))];
      const news = {
        articleId,
        headline: story.content.headline,
        verb: "textLate",
        actor,
        recipients,
      } as const;
      letters.push(...(await notify(tx, { ...news, reason: dueInSigns(told.dueAt, zone) })));
    });
  await each(
    late.map(
      ({ id }) =>
        () =>
          tell(id),
    ),
  );
  return letters;
}
