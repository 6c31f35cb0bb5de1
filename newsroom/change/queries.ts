import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, history, revision } from "@/db/schema";
import { type ComparedPart, changedLines, compareStories } from "@/newsroom/article/comparison";
import { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { countingVerbs, firstWords, type PublishedChanges } from "./rules";

/** What readers are shown: who signed or signs a story no longer, and how it is filed, is not theirs. */
const shownParts: ReadonlySet<ComparedPart> = new Set([
  "headline",
  "standfirst",
  "leadPicture",
  "body",
  "pictures",
]);

/**
 * How the words that readers have of a story differ from those they first had, as far as they were told that it changed;
 * null for anything else. No words but of these two revisions are read: none that was never with readers, none from
 * before a withdrawal.
 */
export async function getPublishedChanges(
  edition: EditionKey,
  language: Language,
  id: string,
): Promise<PublishedChanges | null> {
  const [row] = await db
    .select({ revisionId: article.publishedRevisionId })
    .from(article)
    .where(and(eq(article.id, id), eq(article.edition, edition), isPublished));
  const first = row && firstWords(await listCountingSteps(id));
  if (!first || !row.revisionId || first.revisionId === row.revisionId) return null;
  const words = await db
    .select({ id: revision.id, content: revision.content })
    .from(revision)
    .where(and(eq(revision.articleId, id), inArray(revision.id, [first.revisionId, row.revisionId])));
  const [before, after] = [first.revisionId, row.revisionId].map((revisionId) =>
    words.find((each) => each.id === revisionId),
  );
  if (!before || !after) return null;
  const parts = compareStories(comparable(before.content), comparable(after.content), language);
  const shown = parts.flatMap(({ part, runs, isOtherPicture }) => {
    const lines = changedLines(runs);
    const isShown = shownParts.has(part) && (isOtherPicture || lines.length > 0);
    return isShown ? [{ part, isOtherPicture, lines }] : [];
  });
  return shown.length === 0 ? null : { since: first.since, parts: shown };
}

function listCountingSteps(id: string) {
  return db
    .select({
      verb: sql<(typeof countingVerbs)[number]>`${history.verb}`,
      revisionId: sql<string | null>`${history.after}->>'revisionId'`,
      isSilent: sql<boolean>`coalesce((${history.after}->>'isSilent')::boolean, false)`,
      at: history.createdAt,
    })
    .from(history)
    .where(
      and(
        eq(history.subjectKind, "article"),
        eq(history.subjectId, id),
        inArray(history.verb, [...countingVerbs]),
      ),
    )
    .orderBy(asc(history.id));
}

/** The words of a revision without names, which are looked up as they are now. */
function comparable(content: unknown) {
  const { headline, standfirst, dateline, leadPicture, body } = ArticleContent.parse(content);
  const lead = leadPicture && { ...leadPicture, id: leadPicture.pictureId };
  return {
    headline,
    standfirst,
    dateline,
    body,
    leadPicture: lead,
    ...{ genre: "", section: null, topics: [], bylines: [] },
  };
}
