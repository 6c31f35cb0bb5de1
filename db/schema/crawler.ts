import { sql } from "drizzle-orm";
import { boolean, check, pgTable } from "drizzle-orm/pg-core";

/** How programs that visit the site are treated: one row, or none while nobody has said anything. */
export const crawlerSetting = pgTable(
  "crawler_setting",
  {
    isOne: boolean("is_one").primaryKey().default(true),
    refusesAi: boolean("refuses_ai").notNull().default(false),
  },
  (t) => [check("crawler_setting_is_one", sql`${t.isOne}`)],
);
