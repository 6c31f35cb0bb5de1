import { and, asc, count, eq, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { styleIgnore, styleTerm, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { csvLine } from "@/newsroom/csv";
import { notFound } from "@/newsroom/errors";
import { isUuid } from "@/newsroom/input";
import type { Language } from "@/newsroom/language/rules";
import { knownName } from "@/newsroom/sitting/known-names";
import type { Term } from "./checks/terms";
import { columns as headings, kindNames } from "./line";
import { type Ignored, type ListedTerm, termLimits, termOf } from "./rules";

const columns = {
  id: styleTerm.id,
  kind: styleTerm.kind,
  word: styleTerm.word,
  others: styleTerm.others,
  instead: styleTerm.instead,
  note: styleTerm.note,
};
const inOrder = [asc(styleTerm.word), asc(styleTerm.id)];

/** What a story is checked by beside the rules that the checker carries: its edition's words, and what is left as it is. */
export async function getHouseStyle(
  actor: Actor,
  articleId: string,
): Promise<{ ignored: Ignored[]; terms: Term[] }> {
  const { row, subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const [ignored, terms] = await Promise.all([
    db
      .select({
        check: styleIgnore.check,
        words: styleIgnore.words,
        reason: styleIgnore.reason,
        byName: knownName(actor, styleIgnore.articleId),
      })
      .from(styleIgnore)
      .leftJoin(user, eq(user.id, styleIgnore.createdBy))
      .where(eq(styleIgnore.articleId, articleId))
      .orderBy(asc(styleIgnore.createdAt)),
    db
      .select(columns)
      .from(styleTerm)
      .where(eq(styleTerm.edition, row.edition))
      .orderBy(...inOrder),
  ]);
  return { ignored, terms: terms.map(termOf) };
}

type Wanted = { edition: string; search: string; page: number };

/** A page of an edition's words, and how many there are; `search` is a part of one. */
export async function listTerms(
  actor: Actor,
  { edition, search, page }: Wanted,
): Promise<{ rows: ListedTerm[]; total: number }> {
  authorize(actor, "style:manage");
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const parts = [styleTerm.word, styleTerm.others, styleTerm.instead, styleTerm.note];
  const isSought: SQL | undefined =
    search === "" ? undefined : or(...parts.map((part) => sql`${part} ilike ${pattern}`));
  const where = and(eq(styleTerm.edition, edition), isSought);
  const [rows, [counted]] = await Promise.all([
    db
      .select(columns)
      .from(styleTerm)
      .where(where)
      .orderBy(...inOrder)
      .limit(termLimits.perPage)
      .offset((page - 1) * termLimits.perPage),
    db.select({ total: count() }).from(styleTerm).where(where),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** One word of a list, with its edition. Throws `not_found`. */
export async function getTerm(actor: Actor, id: string): Promise<ListedTerm & { edition: string }> {
  authorize(actor, "style:manage");
  const [row] = isUuid(id)
    ? await db
        .select({ ...columns, edition: styleTerm.edition })
        .from(styleTerm)
        .where(eq(styleTerm.id, id))
    : [];
  if (!row) throw notFound();
  return row;
}

/** An edition's words as a file that can be taken in again. */
export async function getTermsFile(actor: Actor, edition: string, language: Language): Promise<string> {
  authorize(actor, "style:manage");
  const rows = await db
    .select(columns)
    .from(styleTerm)
    .where(eq(styleTerm.edition, edition))
    .orderBy(...inOrder);
  const lines = rows.map(({ kind, word, others, instead, note }) =>
    csvLine([kindNames[kind][language], word, others, instead, note]),
  );
  // Spreadsheets take a file without this sign for one in the letters of their country.
  return `\ufeff${csvLine([...headings[language]])}${lines.join("")}`;
}
