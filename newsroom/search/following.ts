import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, outletEdition, revision, searchDocument, searchHeadline, searchName } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { isListKind, type ListKind } from "@/newsroom/address/rules";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import { ArticleContent } from "@/newsroom/content/rules";
import { followOnDesk } from "@/newsroom/desk-search/following";
import { type NewsroomEvent, subjectKindOf } from "@/newsroom/events";
import { languageNamed } from "@/newsroom/language/rules";
import { nameTables } from "@/newsroom/name/tables";
import { isPublished } from "@/newsroom/published-article/visibility";
import { underStandingTopicsOf } from "@/newsroom/topic/standing";
import { documentOf, headlineWords } from "./document";
import { addWords } from "./vocabulary";
import { wordsIn } from "./words";

/** Keeps what searches find as readers have it: a story's words with each of its steps, a list's names with each change. */
export async function followInSearch(tx: Transaction, _: Actor, { verb, id }: NewsroomEvent): Promise<void> {
  const kind = subjectKindOf(verb);
  if (isListKind(kind)) return followName(tx, kind, id);
  if (verb === "article:create" || verb === "article:restore" || verb === "article:plan")
    return followOnDesk(tx, id);
  const step = articleVerbs.find((each) => verb === `article:${each}`);
  if (step && articleStep(step).to.publicState !== undefined) await followArticle(tx, id);
}

const language = sql`${outletEdition.language}`.mapWith(languageNamed);

async function followArticle(tx: Transaction, articleId: string): Promise<void> {
  await tx.delete(searchDocument).where(eq(searchDocument.articleId, articleId));
  await tx.delete(searchHeadline).where(eq(searchHeadline.articleId, articleId));
  const [story] = await tx
    .select({
      edition: article.edition,
      language,
      firstPublishedAt: article.firstPublishedAt,
      content: revision.content,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .innerJoin(outletEdition, eq(outletEdition.edition, article.edition))
    .where(and(eq(article.id, articleId), isPublished));
  if (!story?.firstPublishedAt) return;
  const { edition, firstPublishedAt } = story;
  const content = await underStandingTopicsOf(tx, ArticleContent.parse(story.content));
  const { words, vector } = documentOf(content, story.language);
  const { headline } = content;
  const entry = { articleId, edition, firstPublishedAt };
  await tx.insert(searchDocument).values({ ...entry, words: vector });
  await tx
    .insert(searchHeadline)
    .values({ ...entry, headline, words: headlineWords(headline, story.language) });
  await addWords(tx, story, words);
}

async function followName(tx: Transaction, kind: ListKind, listId: string): Promise<void> {
  const names = nameTables[kind];
  const rows = await tx
    .select({ edition: names.edition, language, name: names.name })
    .from(names)
    .innerJoin(outletEdition, eq(outletEdition.edition, names.edition))
    .where(eq(names.subjectId, listId));
  if (rows.length === 0) await tx.delete(searchName).where(eq(searchName.listId, listId));
  for (const row of rows) {
    const words = wordsIn(row.name, row.language).map(({ word }) => word);
    await tx
      .insert(searchName)
      .values({ listId, edition: row.edition, words })
      .onConflictDoUpdate({ target: [searchName.listId, searchName.edition], set: { words } });
    await addWords(tx, row, words);
  }
}
