import { and, eq, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { article, bylineName, formerSlug, sectionName, topicName } from "@/db/schema";
import { hasSigned } from "@/newsroom/byline/visibility";
import type { EditionKey } from "@/newsroom/edition/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import type { ListKind } from "./rules";

export type SluggedList = { kind: ListKind; edition: string; slug: string };

/** Every slug, current or former, at which a section, topic or byline answers readers; a few hundred. */
export async function listPublishedSlugs(): Promise<SluggedList[]> {
  const ofKind = (kind: ListKind) => (row: { edition: string; slug: string }) => ({ kind, ...row });
  const [sections, topics, bylines, former] = await Promise.all([
    db.select({ edition: sectionName.edition, slug: sectionName.slug }).from(sectionName),
    db.select({ edition: topicName.edition, slug: topicName.slug }).from(topicName),
    db
      .select({ edition: bylineName.edition, slug: bylineName.slug })
      .from(bylineName)
      .where(hasSigned(bylineName.bylineId, bylineName.edition)),
    db
      .select({ kind: formerSlug.kind, edition: formerSlug.edition, slug: formerSlug.slug })
      .from(formerSlug)
      .where(or(ne(formerSlug.kind, "byline"), hasSigned(formerSlug.subjectId, formerSlug.edition))),
  ]);
  return [
    ...sections.map(ofKind("section")),
    ...topics.map(ofKind("topic")),
    ...bylines.map(ofKind("byline")),
    ...former,
  ];
}

/** The slug at which a story of an edition stands for readers, or that it was withdrawn; null for all others. */
export async function getPublishedSlug(
  edition: EditionKey,
  id: string,
): Promise<{ slug: string } | "withdrawn" | null> {
  const [row] = await db
    .select({ slug: article.slug, state: article.publicState })
    .from(article)
    .where(
      and(
        eq(article.id, id),
        eq(article.edition, edition),
        or(isPublished, eq(article.publicState, "withdrawn")),
      ),
    );
  if (row?.state === "withdrawn") return "withdrawn";
  return row?.slug ? { slug: row.slug } : null;
}
