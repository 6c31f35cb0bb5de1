import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { byline, topic } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { ListKind } from "@/newsroom/address/rules";
import type { ByEdition, EditionKey } from "@/newsroom/edition/rules";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { fallbackSlug, keepFormerSlug } from "@/newsroom/slug/former";
import { slugsFor } from "@/newsroom/slug/rules";
import { touchedByName } from "@/newsroom/touched";
import type { DescribedName, NamedChosen } from "./rules";
import { nameTables } from "./tables";

/**
 * Writes a subject's name in each edition; an address that changes keeps redirecting. Throws `invalid` when an edition
 * loses its name or the outlet has none of its key, `conflict` for a slug that is taken.
 */
export async function writeNames(
  tx: Transaction,
  { kind, id }: { kind: ListKind; id: string },
  names: ByEdition<DescribedName>,
  before: ByEdition<DescribedName> = {},
): Promise<void> {
  const table = nameTables[kind];
  for (const [edition, given] of slugsFor(names, before, fallbackSlug(kind, id))) {
    const entry = inArabicLetters(edition, given);
    await tx
      .insert(table)
      .values({ subjectId: id, edition, ...entry })
      .onConflictDoUpdate({ target: [table.subjectId, table.edition], set: entry })
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

const subjects = { topic, byline };

/** Makes the command that takes a topic or byline out of the choices, or offers it again. */
export const turning =
  (kind: keyof typeof subjects, turn: "deactivate" | "reactivate") =>
  (actor: Actor, { id }: NamedChosen): Promise<void> =>
    withTransaction(async (tx) => {
      const subject = subjects[kind];
      // A topic that went into another is nobody's choice any more.
      const isChosen = and(eq(subject.id, id), kind === "topic" ? isNull(topic.mergedInto) : undefined);
      const [locked] = await tx
        .select({ isActive: subject.isActive })
        .from(subject)
        .where(isChosen)
        .for("update");
      if (!locked) throw notFound();
      authorize(actor, `${kind}:manage`);
      const isActive = turn === "reactivate";
      if (locked.isActive === isActive) return;
      await tx.update(subject).set({ isActive }).where(isChosen);
      await record(tx, actor, { verb: `${kind}:${turn}`, id, tags: touchedByName(kind, id) });
    });
