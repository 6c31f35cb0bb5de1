import { eq, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { commentMonth } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { recordTouched } from "@/newsroom/history";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { tag } from "@/newsroom/touched";
import { countMonthUnscoped, monthsOfUnscoped } from "./counting";
import { type Month, monthAfter } from "./rules";

/** Months that are closed at one time, the oldest first: an edition that was long without has more of them. */
const mostAtOnce = 24;

/**
 * Writes down the figures of every month that is over in an edition and has none: from then on they stand still,
 * whatever is erased, decided anew or called otherwise. Throws `forbidden`. No history: the row tells it.
 */
export async function closeCommentMonths(actor: Actor): Promise<void> {
  authorize(actor, "commentFigures:close");
  for (const edition of (await loadOutletUnscoped(db))?.editions ?? [])
    await withTransaction((tx) => closeMonths(tx, edition));
}

async function closeMonths(tx: Transaction, edition: Edition): Promise<void> {
  const place = { edition: edition.key, timeZone: edition.timeZone };
  const { now, first } = await monthsOfUnscoped(tx, place);
  const begin = await nextMonth(tx, edition.key, first);
  let closed = 0;
  for (let month = begin; month && month < now && closed < mostAtOnce; month = monthAfter(month)) {
    const figures = await countMonthUnscoped(tx, place, month);
    await tx.insert(commentMonth).values({ edition: edition.key, month, figures }).onConflictDoNothing();
    closed += 1;
  }
  if (closed > 0) await recordTouched(tx, [tag.commentFigures(edition.key)]);
}

/** The month after the last that was closed; else the first of which something is known. */
async function nextMonth(tx: Transaction, edition: EditionKey, first: Month | null): Promise<Month | null> {
  const [row] = await tx
    .select({ last: sql<Month | null>`max(${commentMonth.month})` })
    .from(commentMonth)
    .where(eq(commentMonth.edition, edition));
  return row?.last ? monthAfter(row.last) : first;
}
