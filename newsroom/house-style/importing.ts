import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { styleTerm } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { csvLines } from "@/newsroom/csv";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { judgeAll, judgeTermLine } from "./line";
import { type RefusedTerm, type TermsImport, type TermWords, termLimits } from "./rules";
import { demandRoom } from "./terms";

type File = { edition: string; file: AsyncIterable<Uint8Array> };

const saysTheSame = (one: TermWords, other: TermWords) =>
  (["kind", "others", "instead", "note"] as const).every((part) => one[part] === other[part]);

/**
 * Takes a file of words into the list of an edition: every line that nothing is wrong with, in one transaction, the
 * others are told by their numbers. A word that is in the list gets what the file says of it. Throws `invalid` for more
 * lines than fit, `forbidden`.
 */
export async function importTerms(actor: Actor, { edition, file }: File): Promise<TermsImport> {
  authorize(actor, "style:manage");
  const lines = [];
  for await (const line of csvLines(file)) {
    const judged = judgeTermLine(edition, line);
    if (judged) lines.push(judged);
    if (lines.length > termLimits.lines)
      throw new NewsroomError("invalid", "style.tooManyLines", { values: { lines: termLimits.lines } });
  }
  const judged = [...judgeAll(lines)];
  const terms = judged.flatMap(({ term }) => term ?? []);
  const refused = judged.flatMap((line): RefusedTerm[] => {
    if (line.term !== null) return [];
    const { term: _, ...told } = line;
    return [told];
  });
  return withTransaction(async (tx) => {
    const counts = await writeTerms(tx, edition, terms);
    const after = { edition, ...counts, refused: refused.length };
    await record(tx, actor, { verb: "style:import", id: randomUUID(), after, tags: [] });
    return { ...counts, refused };
  });
}

async function writeTerms(tx: Transaction, edition: string, terms: TermWords[]) {
  if (terms.length === 0) return { added: 0, changed: 0, known: 0 };
  const isIn = and(
    eq(styleTerm.edition, edition),
    inArray(
      styleTerm.word,
      terms.map(({ word }) => word),
    ),
  );
  const there = new Map(
    (await tx.select().from(styleTerm).where(isIn).for("update")).map((row) => [row.word, row]),
  );
  const differs = (term: TermWords) => {
    const row = there.get(term.word);
    return !row || !saysTheSame(row, term);
  };
  const written = terms.filter(differs);
  const added = written.filter(({ word }) => !there.has(word)).length;
  await demandRoom(tx, edition, added);
  if (written.length > 0)
    await tx
      .insert(styleTerm)
      .values(written.map((term) => ({ edition, ...term })))
      .onConflictDoUpdate({
        target: [styleTerm.edition, styleTerm.word],
        set: {
          kind: sql`excluded.kind`,
          others: sql`excluded.others`,
          instead: sql`excluded.instead`,
          note: sql`excluded.note`,
        },
      })
      .catch(refuseUnknownEdition("edition"));
  return { added, changed: written.length - added, known: terms.length - written.length };
}
