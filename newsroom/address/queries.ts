import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { article, formerSlug } from "@/db/schema";
import { hasSigned } from "@/newsroom/byline/visibility";
import type { EditionKey } from "@/newsroom/edition/rules";
import { nameTables } from "@/newsroom/name/tables";
import { type ListKind, listKinds } from "./rules";

/** A slug of a list, and the one that its subject has today. */
export type SluggedList = { kind: ListKind; edition: string; id: string; slug: string; current: string };

/** Every slug, current or former, at which a section, topic or byline answers readers; a few hundred. */
export async function listPublishedSlugs(): Promise<SluggedList[]> {
  const ofKind = async (kind: ListKind) => {
    const { subjectId: id, edition, slug } = nameTables[kind];
    const rows = await db
      .select({ id, edition, slug })
      .from(nameTables[kind])
      .where(kind === "byline" ? hasSigned(id, edition) : undefined);
    return rows.map((row) => ({ kind, ...row }));
  };
  const [kinds, former] = await Promise.all([
    Promise.all(listKinds.map(ofKind)),
    db.select().from(formerSlug),
  ]);
  const lists = kinds.flat();
  const current = new Map(lists.map(({ kind, edition, id, slug }) => [`${kind} ${edition} ${id}`, slug]));
  const moved = former.flatMap(({ kind, edition, slug, subjectId }) => {
    const now = current.get(`${kind} ${edition} ${subjectId}`);
    return now === undefined ? [] : [{ kind, edition, id: subjectId, slug, current: now }];
  });
  // What has a slug today comes last, and wins over whoever had it before.
  return [...moved, ...lists.map((list) => ({ ...list, current: list.slug }))];
}

/** Where a story stands for readers. At its address a withdrawn or killed one says so, whatever its slug is. */
export type StoryPlace = { edition: EditionKey; slug: string; isWithdrawn: boolean };

/** Where a story stands for readers, or stood before they lost it; null for all others. */
export async function getPublishedPlace(id: string): Promise<StoryPlace | null> {
  const [row] = await db
    .select({ edition: article.edition, slug: article.slug, state: article.publicState })
    .from(article)
    .where(and(eq(article.id, id), ne(article.publicState, "never")));
  if (!row?.slug) return null;
  return { edition: row.edition, slug: row.slug, isWithdrawn: row.state !== "published" };
}
