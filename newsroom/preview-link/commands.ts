import { and, desc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { environment } from "@/db/env";
import { article, previewLink, previewOpening } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { showWorkingCopy } from "@/newsroom/article/showing";
import { demandFree } from "@/newsroom/embargo/rules";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { newSignedId } from "@/newsroom/signed-id";
import { findOpenedOfLink, holdsStill, previewPurpose, previewTokenHash } from "./opening";
import { type PreviewLinkChosen, type PreviewLinkToMake, previewLimits, previewPath } from "./rules";

/**
 * Makes a link to a story's words as they are each time it is opened, and answers its whole address, which nothing can show
 * again. Throws `not_found`, `forbidden`, `conflict` for a story withdrawn, killed, spiked or under embargo, `invalid` where too many hold.
 */
export async function makePreviewLink(
  actor: Actor,
  { articleId, label, days, takesNotes }: PreviewLinkToMake,
): Promise<{ link: string }> {
  return withTransaction(async (tx) => {
    const { subject, state, row, now } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:sharePreview", subject);
    const createdBy = actorId(actor);
    if (createdBy === null) throw new NewsroomError("forbidden", "forbidden");
    if (state.publicState === "withdrawn") throw new NewsroomError("conflict", "preview.withdrawn");
    if (state.publicState === "killed") throw new NewsroomError("conflict", "killed");
    if (state.workState === "spiked") throw new NewsroomError("conflict", "preview.spiked");
    demandFree(row, now);
    const open = await tx
      .select({ id: previewLink.id })
      .from(previewLink)
      .innerJoin(article, eq(article.id, previewLink.articleId))
      .where(and(eq(previewLink.articleId, articleId), holdsStill));
    if (open.length >= previewLimits.open) throw new NewsroomError("invalid", "preview.tooMany");
    const token = newSignedId(previewPurpose);
    const endsAt = sql<Date>`${clock} + make_interval(days => ${days})`;
    const [made] = await tx
      .insert(previewLink)
      .values({
        articleId,
        label,
        takesNotes,
        tokenHash: previewTokenHash(token),
        createdBy,
        createdAt: clock,
        endsAt,
      })
      .returning({ endsAt: previewLink.endsAt });
    const after = { label, endsAt: made?.endsAt.toISOString() ?? "" };
    await record(tx, actor, { verb: "article:sharePreview", id: articleId, after, reason: label, tags: [] });
    return { link: `${environment().SITE_URL}${previewPath(token)}` };
  });
}

/** Takes a link back: it opens nothing any more, at once. Said twice it is so once. Throws `not_found`, `forbidden`. */
export async function revokePreviewLink(actor: Actor, { id }: PreviewLinkChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const [row] = await tx
      .select({ articleId: previewLink.articleId, label: previewLink.label })
      .from(previewLink)
      .where(eq(previewLink.id, id));
    if (!row) throw notFound();
    const { subject } = await loadArticleUnscoped(tx, row.articleId, "lock");
    authorize(actor, "article:sharePreview", subject);
    const isStanding = and(eq(previewLink.id, id), isNull(previewLink.revokedAt));
    const revoked = await tx
      .update(previewLink)
      .set({ revokedAt: clock })
      .where(isStanding)
      .returning({ id: previewLink.id });
    if (revoked.length === 0) return;
    const before = { label: row.label };
    await record(tx, actor, {
      verb: "article:endPreview",
      id: row.articleId,
      before,
      reason: row.label,
      tags: [],
    });
  });
}

/**
 * A story as a link shows it, and until when; null where it opens nothing. The link is the right. That it was opened is
 * written down by its time alone, without history: nothing of the newsroom's changed.
 */
export async function openPreview(
  token: string,
): Promise<{ article: PublishedArticle; endsAt: Date; takesNotes: boolean } | null> {
  const opened = await withTransaction(async (tx) => {
    const found = await findOpenedOfLink(tx, token);
    if (!found) return null;
    const { linkId } = found;
    // Before what hangs on it: of two at once one waits.
    await tx
      .update(previewLink)
      .set({ openedCount: sql`${previewLink.openedCount} + 1` })
      .where(eq(previewLink.id, linkId));
    await tx.insert(previewOpening).values({ linkId, openedAt: clock });
    const newest = tx
      .select({ id: previewOpening.id })
      .from(previewOpening)
      .where(eq(previewOpening.linkId, linkId))
      .orderBy(desc(previewOpening.openedAt))
      .limit(previewLimits.openings);
    await tx
      .delete(previewOpening)
      .where(and(eq(previewOpening.linkId, linkId), notInArray(previewOpening.id, newest)));
    return found;
  });
  if (!opened) return null;
  const { story, endsAt, takesNotes } = opened;
  return { article: await showWorkingCopy(story), endsAt, takesNotes };
}
