import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentMonth, commentTally } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { csvLine } from "@/newsroom/csv";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { countMonthUnscoped, monthsOfUnscoped } from "./counting";
import { discreet, Figures, type Month, monthAfter, type PublicFigures, type Tallied } from "./rules";

/** Months of which readers find figures in one list, the newest. */
const mostMonths = 60;

/** The figures of an edition's months that are over, the newest first. */
export async function listPublishedFigures(edition: EditionKey): Promise<PublicFigures[]> {
  const rows = await db
    .select({ month: commentMonth.month, figures: commentMonth.figures })
    .from(commentMonth)
    .where(eq(commentMonth.edition, edition))
    .orderBy(desc(commentMonth.month))
    .limit(mostMonths);
  return rows.map(({ month, figures }) => discreet(month, Figures.parse(figures)));
}

/** What the desk knows of a month: the figures as they are, and how often each check said what on each day. */
export type MonthOnDesk = { month: Month; now: Month; figures: Figures; tallies: Tallied[] };

/** An edition's month by its clock, the one that runs where none is named. Throws `forbidden`. */
export async function getMonthOnDesk(actor: Actor, edition: Edition, wanted?: Month): Promise<MonthOnDesk> {
  authorize(actor, "comment:moderate");
  const place = { edition: edition.key, timeZone: edition.timeZone };
  const { now } = await monthsOfUnscoped(db, place);
  const month = wanted && wanted <= now ? wanted : now;
  const [[closed], tallies] = await Promise.all([
    db
      .select({ figures: commentMonth.figures })
      .from(commentMonth)
      .where(and(eq(commentMonth.edition, edition.key), eq(commentMonth.month, month))),
    listTallies(edition.key, month),
  ]);
  const figures = closed ? Figures.parse(closed.figures) : await countMonthUnscoped(db, place, month);
  return { month, now, figures, tallies };
}

function listTallies(edition: EditionKey, month: Month): Promise<Tallied[]> {
  return db
    .select({
      day: commentTally.day,
      check: commentTally.check,
      answer: commentTally.answer,
      count: sql<number>`sum(${commentTally.count})::int`,
    })
    .from(commentTally)
    .where(
      and(
        eq(commentTally.edition, edition),
        gte(commentTally.day, `${month}-01`),
        lt(commentTally.day, `${monthAfter(month)}-01`),
      ),
    )
    .groupBy(commentTally.day, commentTally.check, commentTally.answer)
    .orderBy(asc(commentTally.day), asc(commentTally.check), asc(commentTally.answer));
}

/** How often each check said what on each day of a month, as a table for other programs. Throws `forbidden`, `not_found`. */
export async function exportTallies(actor: Actor, edition: EditionKey, month: Month): Promise<string> {
  authorize(actor, "comment:moderate");
  const outlet = await loadOutletUnscoped(db);
  if (!outlet?.editions.some(({ key }) => key === edition)) throw notFound();
  const rows = await listTallies(edition, month);
  return [
    csvLine(["day", "check", "answer", "count"]),
    ...rows.map(({ day, check, answer, count }) => csvLine([day, check, answer, String(count)])),
  ].join("");
}
