import { and, eq, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { formerSlug } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";

/**
 * After a subject's slug in an edition became `after`: its old one redirects from now on, and the new one no longer
 * does, whoever had it.
 */
export async function keepFormerSlug(
  tx: Transaction,
  subject: { kind: ListKind; id: string; edition: EditionKey },
  before: string | undefined,
  after: string,
): Promise<void> {
  if (before === after) return;
  const { kind, edition, id: subjectId } = subject;
  await tx
    .delete(formerSlug)
    .where(
      and(
        eq(formerSlug.kind, kind),
        eq(formerSlug.edition, edition),
        or(eq(formerSlug.slug, after), eq(formerSlug.slug, before ?? after)),
      ),
    );
  if (before !== undefined) await tx.insert(formerSlug).values({ kind, edition, slug: before, subjectId });
}

/** No former slug of a subject redirects any more, in whatever edition. */
export async function forgetFormerSlugs(
  tx: Transaction,
  subject: { kind: ListKind; id: string },
): Promise<void> {
  await tx
    .delete(formerSlug)
    .where(and(eq(formerSlug.kind, subject.kind), eq(formerSlug.subjectId, subject.id)));
}

/** The slug of a name without letters. */
export const fallbackSlug = (kind: ListKind, id: string) => `${kind}-${id.slice(0, 8)}`;
