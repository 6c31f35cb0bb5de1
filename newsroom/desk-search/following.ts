import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, deskDocument, outletEdition, plan, workingCopy } from "@/db/schema";
import { ArticleContent } from "@/newsroom/content/rules";
import { languageNamed } from "@/newsroom/language/rules";
import { documentOf } from "@/newsroom/search/document";
import { addWords } from "@/newsroom/search/vocabulary";

/**
 * Keeps what the desk finds as it stands in a working copy and as its plan calls it, in the transaction that writes one: words that somebody just
 * saved are found at once, by those who may read them, and by no reader.
 */
export async function followOnDesk(tx: Transaction, articleId: string): Promise<void> {
  const [story] = await tx
    .select({
      edition: article.edition,
      language: sql`${outletEdition.language}`.mapWith(languageNamed),
      content: workingCopy.content,
      slugLine: plan.slugLine,
    })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .innerJoin(outletEdition, eq(outletEdition.edition, article.edition))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .where(eq(article.id, articleId));
  if (!story) return;
  const { words, vector } = documentOf(
    ArticleContent.parse(story.content),
    story.language,
    story.slugLine ?? "",
  );
  await tx
    .insert(deskDocument)
    .values({ articleId, edition: story.edition, words: vector })
    .onConflictDoUpdate({ target: deskDocument.articleId, set: { words: vector } });
  await addWords(tx, story, words, "desk");
}
