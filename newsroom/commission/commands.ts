import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { article } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { record } from "@/newsroom/history";
import type { LengthToSet } from "./rules";

/** Says how many words a story is to have; 0 leaves that open. Throws `not_found`, `forbidden`. */
export async function setCommissionedLength(actor: Actor, input: LengthToSet): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, subject } = await loadArticleUnscoped(tx, input.articleId, "lock");
    authorize(actor, "article:setLength", subject);
    const words = input.words === 0 ? null : input.words;
    if (row.commissionedWords === words) return;
    await tx.update(article).set({ commissionedWords: words }).where(eq(article.id, row.id));
    await record(tx, actor, {
      verb: "article:setLength",
      id: row.id,
      before: { words: row.commissionedWords },
      after: { words },
      tags: [],
    });
  });
}
