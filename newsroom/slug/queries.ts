import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { formerSlug } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { SluggedKind } from "./former";

/** Whose address this slug once was in an edition; null when nobody's. Sees deactivated subjects too. */
export async function findFormerSubjectUnscoped(
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
