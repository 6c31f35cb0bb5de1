import { and, type Column, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { formerSlug } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { SluggedKind } from "./former";

/**
 * What `find` reads at a slug of an edition, or else what once stood there: where its own slug differs, the address
 * moved for good. Sees deactivated subjects too.
 */
export async function findAtSlugUnscoped<Found>(
  kind: SluggedKind,
  edition: EditionKey,
  slug: string,
  columns: { slug: Column; id: Column },
  find: (isMeant: SQL) => Promise<Found[]>,
): Promise<Found | null> {
  const [current] = await find(eq(columns.slug, slug));
  if (current) return current;
  const id = await findFormerSubject(kind, edition, slug);
  if (id === null) return null;
  const [moved] = await find(eq(columns.id, id));
  return moved ?? null;
}

/** Whose address this slug once was in an edition; null when nobody's. */
async function findFormerSubject(
  kind: SluggedKind,
  edition: EditionKey,
  slug: string,
): Promise<string | null> {
  const [row] = await db
    .select({ id: formerSlug.subjectId })
    .from(formerSlug)
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.edition, edition), eq(formerSlug.slug, slug)));
  return row?.id ?? null;
}
