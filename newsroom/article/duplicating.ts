import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { article } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { embargoOf } from "@/newsroom/embargo/rules";
import { copyFlags } from "@/newsroom/flag/standing";
import { record } from "@/newsroom/history";
import { createArticle } from "./creating";
import { loadArticleUnscoped } from "./queries";
import { demandVersion } from "./revisions";
import type { StoryToDuplicate } from "./rules";
import { copyWriters } from "./writers";

/**
 * Begins a story of the same edition with the words of another, in the version that was seen: section, topics, bylines and
 * pictures with them, the embargo, and the flags. States, notes, plan, length and siblings stay where they are, and so does the address, which an
 * editor may have written. Pictures whose right has ended are found by the checks before publishing, as everywhere.
 * Also of a killed story, whose words may be right but for one. Throws `forbidden`, `not_found`, `conflict`.
 */
export async function duplicateArticle(
  actor: Actor,
  { articleId, version }: StoryToDuplicate,
): Promise<{ id: string }> {
  authorize(actor, "article:create");
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:read", loaded.subject);
    // Whoever the copy's bylines name reads it: nobody gives away what was typed meanwhile.
    demandVersion(loaded, version);
    const content = { ...loaded.content, slug: null };
    const { id } = await createArticle(actor, { edition: loaded.row.edition, content });
    const { newsId } = loaded.row;
    await tx
      .update(article)
      .set({ newsId, ...embargoOf(loaded.row, loaded.now) })
      .where(eq(article.id, id));
    await copyFlags(tx, articleId, id);
    await copyWriters(tx, loaded.row, id);
    await record(tx, actor, { verb: "article:duplicate", id, after: { articleId }, tags: [] });
    return { id };
  });
}
