import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { styleTerm } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import {
  inOwnLetters,
  type TermChosen,
  type TermToAdd,
  type TermToChange,
  type TermWords,
  termLimits,
  wrongInTerm,
} from "./rules";

/** As an edition's rules are kept: with Arabic's own letters, and nothing that contradicts itself. Throws `invalid`. */
export function fitTerm(edition: string, words: TermWords): TermWords {
  const fit = inOwnLetters(edition, words);
  const problem = wrongInTerm(fit);
  if (problem) throw wrongField(problem === "insteadSame" ? "instead" : "word", `style.${problem}`);
  return fit;
}

const refuseTaken = (cause: unknown): never => {
  if (violatedConstraint(cause) !== "style_term_word") throw cause;
  throw wrongField("word", "style.taken", "conflict");
};

/** Throws `invalid` where an edition's list has no room for so many more. */
export async function demandRoom(tx: Transaction, edition: string, more: number): Promise<void> {
  const there = await tx.$count(styleTerm, eq(styleTerm.edition, edition));
  if (there + more > termLimits.all) throw new NewsroomError("invalid", "style.listFull");
}

/** Writes a term into an edition's list, in another's transaction. Throws `conflict` for a word that is in it. */
export async function insertTerm(
  tx: Transaction,
  actor: Actor,
  { edition, ...given }: TermToAdd,
): Promise<{ id: string }> {
  const words = fitTerm(edition, given);
  await demandRoom(tx, edition, 1);
  const [row] = await tx
    .insert(styleTerm)
    .values({ edition, ...words })
    .returning({ id: styleTerm.id })
    .catch(refuseUnknownEdition("edition"))
    .catch(refuseTaken);
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await record(tx, actor, { verb: "style:add", id: row.id, after: { edition, ...words }, tags: [] });
  return row;
}

/** Adds a word to the list of an edition. Throws `forbidden`, `invalid`, `conflict`. */
export async function addTerm(actor: Actor, input: TermToAdd): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "style:manage");
    return insertTerm(tx, actor, input);
  });
}

async function lockTerm(tx: Transaction, id: string) {
  const [row] = await tx.select().from(styleTerm).where(eq(styleTerm.id, id)).for("update");
  if (!row) throw notFound();
  const { edition, kind, word, others, instead, note } = row;
  return { edition, kind, word, others, instead, note };
}

/** Changes what is said of a word. Throws `not_found`, `forbidden`, `invalid`, `conflict`. */
export async function changeTerm(actor: Actor, { id, ...given }: TermToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockTerm(tx, id);
    authorize(actor, "style:manage");
    const words = fitTerm(before.edition, given);
    await tx.update(styleTerm).set(words).where(eq(styleTerm.id, id)).catch(refuseTaken);
    const after = { edition: before.edition, ...words };
    await record(tx, actor, { verb: "style:change", id, before, after, tags: [] });
  });
}

/** Takes a word off the list. Throws `not_found`, `forbidden`. */
export async function removeTerm(actor: Actor, { id }: TermChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockTerm(tx, id);
    authorize(actor, "style:manage");
    await tx.delete(styleTerm).where(eq(styleTerm.id, id));
    await record(tx, actor, { verb: "style:remove", id, before, tags: [] });
  });
}
