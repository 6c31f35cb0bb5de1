import { and, eq, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { formerSlug } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import type { ByEdition, EditionKey } from "@/newsroom/edition/rules";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError } from "@/newsroom/errors";
import { slugsFor } from "./rules";

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

/**
 * Writes a subject's name in each edition by `write`; an address that changes keeps redirecting. Throws `invalid` when
 * an edition loses its name or the outlet has none of its key, `conflict` for a slug that is taken.
 */
export async function writeNames<Entry extends { name: string; slug: string }>(
  tx: Transaction,
  { kind, id }: { kind: ListKind; id: string },
  names: ByEdition<Entry>,
  before: ByEdition<{ slug: string }>,
  write: (edition: EditionKey, entry: Entry) => Promise<unknown>,
): Promise<void> {
  for (const [edition, entry] of slugsFor(names, before, fallbackSlug(kind, id))) {
    await write(edition, entry)
      .catch(refuseUnknownEdition(`names.${edition}.name`))
      .catch(refuseTakenSlug(kind, edition));
    await keepFormerSlug(tx, { kind, id, edition }, before[edition]?.slug, entry.slug);
  }
}

/** For the `catch` of a name's write: throws `conflict` for a slug that is taken, else what came. */
function refuseTakenSlug(kind: ListKind, edition: EditionKey) {
  return (error: unknown): never => {
    if (violatedConstraint(error) !== `${kind}_slug_unique`) throw error;
    throw new NewsroomError("conflict", "outlet.slugTaken", {
      problems: [{ field: `names.${edition}.slug`, messageKey: "outlet.slugTaken" }],
      cause: error,
    });
  };
}
