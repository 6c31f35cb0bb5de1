import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";
import { editionKey } from "./edition";

/** What a count of reads is of: a story as it stood with its readers, and whence they came (newsroom/read/rules.ts). */
const ofReads = {
  articleId: articleKey(),
  referrer: text("referrer").notNull(),
  edition: editionKey(),
  sectionId: uuid("section_id"),
  count: integer("count").notNull(),
};

/** How often stories were read, by the hour. Nothing in it is of a reader. */
export const read = pgTable("read", { ...ofReads, hour: moment("hour").notNull() }, (t) => [
  primaryKey({ columns: [t.articleId, t.hour, t.referrer] }),
  // Without the count, so that counting on changes no index.
  index("read_edition").on(t.edition, t.hour),
  check("read_count", sql`${t.count} > 0`),
  check("read_referrer_length", sql`length(${t.referrer}) <= 100`),
]);

/**
 * The same by the day of the story's edition, for what is too old to be asked for by the hour. No screen asks for it: it
 * is kept because what was not counted cannot be had later, and hours of years would be far more rows.
 */
export const readDay = pgTable("read_day", { ...ofReads, day: date("day").notNull() }, (t) => [
  primaryKey({ columns: [t.articleId, t.day, t.referrer] }),
  check("read_day_count", sql`${t.count} > 0`),
]);

/** The last batch of counts that each web process wrote, so that one sent twice counts once. */
export const readBatch = pgTable("read_batch", {
  node: uuid("node").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull(),
  writtenAt: moment("written_at").notNull(),
});
