import { and, eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { styleIgnore } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { type FindingToHeed, type FindingToIgnore, termLimits } from "./rules";

/** Leaves something in a story as it is, with the reason; said again the reason is another. Throws `not_found`, `forbidden`. */
export async function ignoreFinding(actor: Actor, input: FindingToIgnore): Promise<void> {
  const { articleId, check, words, reason } = input;
  await withTransaction(async (tx) => {
    const { subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const left = await tx.$count(styleIgnore, eq(styleIgnore.articleId, articleId));
    if (left >= termLimits.ignored) throw new NewsroomError("invalid", "style.tooManyIgnored");
    await tx
      .insert(styleIgnore)
      .values({ articleId, check, words, reason, createdBy: actorId(actor) })
      .onConflictDoUpdate({
        target: [styleIgnore.articleId, styleIgnore.check, styleIgnore.words],
        set: { reason, createdBy: actorId(actor) },
      });
    const after = { check, words };
    await record(tx, actor, { verb: "article:ignoreStyle", id: articleId, after, reason, tags: [] });
  });
}

/** Lets the checker speak of it again. Throws `not_found`, `forbidden`. */
export async function heedFinding(actor: Actor, { articleId, check, words }: FindingToHeed): Promise<void> {
  await withTransaction(async (tx) => {
    const { subject } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const isIt = and(
      eq(styleIgnore.articleId, articleId),
      eq(styleIgnore.check, check),
      eq(styleIgnore.words, words),
    );
    const [gone] = await tx.delete(styleIgnore).where(isIt).returning({ words: styleIgnore.words });
    if (!gone) throw notFound();
    await record(tx, actor, {
      verb: "article:heedStyle",
      id: articleId,
      before: { check, words },
      tags: [],
    });
  });
}
