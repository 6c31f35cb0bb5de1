import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { editionKey } from "./edition";

/** What became of an edition's comments in a month that is over; it stands still (a trigger says so). */
export const commentMonth = pgTable(
  "comment_month",
  {
    edition: editionKey(),
    /** By the edition's clock: `2026-10`. */
    month: text("month").notNull(),
    figures: jsonb("figures").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.month] }),
    check("comment_month_shape", sql`${t.month} ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'`),
  ],
);
