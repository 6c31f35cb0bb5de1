import { and, eq, inArray, or, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import {
  comment,
  commentDraft,
  commenter,
  commenterLink,
  commentReport,
  commentSanction,
  outboxMail,
  trash,
} from "@/db/schema";
import { authorize, type Reader } from "@/newsroom/access";
import { touchedByComment } from "@/newsroom/comment/deciding";
import { notFound } from "@/newsroom/errors";
import { recordTouched } from "@/newsroom/history";
import { erasedMail } from "@/newsroom/sanction/erased-mail";
import { emptyComments } from "./own";
import type { Commenter } from "./rules";

/**
 * Ends everything that is kept of somebody who comments: her mail and name, her words with their versions, letters to
 * her, what she typed. The places of her comments stay for what answers them; a sanction stays by a keyed hash of her mail,
 * so that erasing oneself is no way round it. Throws `not_found`. No history: it would keep what is to go.
 */
export async function eraseOwn(reader: Reader, own: Commenter): Promise<void> {
  authorize(reader, "comment:send");
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(commenter).where(eq(commenter.id, own.id)).for("update");
    if (!row) throw notFound();
    const { email } = row;
    const found = await tx
      .select({
        id: comment.id,
        articleId: comment.articleId,
        page: comment.page,
        state: comment.state,
        readerHash: comment.readerHash,
      })
      .from(comment)
      // She has shown that the mail is hers.
      .where(or(eq(comment.commenterId, own.id), eq(comment.email, email)))
      .for("update");
    const shown = found.filter(({ state }) => state === "approved");
    const tags = [...new Set(shown.flatMap(({ articleId, page }) => touchedByComment(articleId, page)))];
    await recordTouched(tx, tags, tags);
    const ids = found.map(({ id }) => id);
    await emptyComments(tx, ids);
    const hashes = [...new Set(found.map(({ readerHash }) => readerHash)), reader.id].filter(Boolean);
    if (ids.length > 0)
      await tx.update(comment).set({ readerHash: "", sourceHash: "" }).where(inArray(comment.id, ids));
    await tx.update(commentReport).set({ words: "" }).where(inArray(commentReport.readerHash, hashes));
    await tx
      .delete(commentDraft)
      .where(or(inArray(commentDraft.readerHash, hashes), sql`${commentDraft.typed}->>'email' = ${email}`));
    await tx.delete(outboxMail).where(eq(outboxMail.recipient, email));
    await tx.delete(commenterLink).where(eq(commenterLink.email, email));
    await tx
      .delete(trash)
      .where(
        and(
          eq(trash.noun, "comment"),
          sql`${trash.kept} @> ${JSON.stringify({ comment: [{ email }] })}::jsonb`,
        ),
      );
    await tx
      .update(commentSanction)
      .set({ subject: erasedMail(email) })
      .where(and(eq(commentSanction.against, "email"), eq(commentSanction.subject, email)));
    await tx.delete(commenter).where(eq(commenter.id, own.id));
  });
}
