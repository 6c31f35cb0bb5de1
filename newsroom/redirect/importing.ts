import { eq, sql } from "drizzle-orm";
import { pool, type Transaction, withTransaction } from "@/db/client";
import { environment } from "@/db/env";
import { redirectImport, redirectRefusal } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { csvLines } from "@/newsroom/csv";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { holdList } from "./commands";
import { judgeLines, layLines, openLines, takeLines } from "./judging";
import { type JudgedLine, judgeCsvLine } from "./line";
import { loadPublishedPages } from "./queries";
import { type FileToImport, importLimits, type RedirectImport } from "./rules";

const linesAtOnce = 1_000;
/** Imports that are remembered. */
const mostRemembered = 20;

type File = FileToImport & { file: AsyncIterable<Uint8Array> };

/** How many of a file's lines were taken, were in the list already, were refused. */
export type ImportAnswer = Pick<RedirectImport, "added" | "known" | "refused">;

/**
 * Takes a file of redirects: every line that nothing is wrong with, in one transaction; the others are told by their
 * numbers. Where it breaks off, nothing was taken, and its row says so. Throws `invalid` for more lines than fit,
 * `conflict` while the list is held.
 */
export async function importRedirects(actor: Actor, { id, fileName, file }: File): Promise<ImportAnswer> {
  authorize(actor, "redirect:manage");
  // Outside of the transaction, so that it can be asked how far this is, and is remembered where it breaks off.
  await pool.insert(redirectImport).values({ id, fileName, startedBy: actorId(actor) });
  try {
    return await withTransaction((tx) => takeFile(tx, actor, { id, fileName, file }));
  } catch (cause) {
    await pool
      .update(redirectImport)
      .set({ seenAt: new Date(0) })
      .where(eq(redirectImport.id, id));
    throw cause;
  }
}

async function takeFile(tx: Transaction, actor: Actor, { id, fileName, file }: File): Promise<ImportAnswer> {
  await holdList(tx);
  // A hundred thousand rows are one statement, and nobody waits for a page meanwhile.
  await tx.execute(sql`set local statement_timeout = '60s'`);
  await openLines(tx);
  await layFile(tx, id, file);
  await judgeLines(tx);
  const added = await takeLines(tx);
  const answer = { added, ...(await tellRefused(tx, id)) };
  await tx
    .update(redirectImport)
    .set({ ...answer, finishedAt: sql`clock_timestamp()` })
    .where(eq(redirectImport.id, id));
  await forgetOldImports(tx);
  const after = { fileName, ...answer };
  await record(tx, actor, { verb: "redirect:import", id, after, tags: added > 0 ? [tag.redirects] : [] });
  return answer;
}

async function layFile(tx: Transaction, id: string, file: AsyncIterable<Uint8Array>): Promise<void> {
  const known = await loadPublishedPages();
  const siteUrl = environment().SITE_URL;
  let lines: JudgedLine[] = [];
  let read = 0;
  const lay = async () => {
    await layLines(tx, lines);
    read += lines.length;
    lines = [];
    await pool
      .update(redirectImport)
      .set({ lines: read, seenAt: sql`now()` })
      .where(eq(redirectImport.id, id));
  };
  for await (const line of csvLines(file)) {
    const judged = judgeCsvLine(line, siteUrl, known);
    if (judged) lines.push(judged);
    if (read + lines.length > importLimits.lines)
      throw new NewsroomError("invalid", "redirect.tooManyLines", { values: { lines: importLimits.lines } });
    if (lines.length === linesAtOnce) await lay();
  }
  await lay();
}

async function tellRefused(tx: Transaction, id: string): Promise<{ known: number; refused: number }> {
  const refused =
    await tx.execute(sql`insert into ${redirectRefusal} (import_id, line, problem, other_line, given)
    select ${id}::uuid, line, problem, other_line, given from redirect_line where problem <> 'known'`);
  const [counted] = await tx.execute<{ known: number }>(
    sql`select count(*)::int as known from redirect_line where problem = 'known'`,
  );
  return { known: counted?.known ?? 0, refused: refused.count };
}

async function forgetOldImports(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from ${redirectImport} where id in (
    select id from ${redirectImport} order by created_at desc offset ${mostRemembered})`);
}
