import { sql } from "drizzle-orm";
import { boolean, check, pgTable } from "drizzle-orm/pg-core";

/** Whether readers see what changed in stories: one row, or none while nobody has said anything. */
export const changeSetting = pgTable(
  "change_setting",
  {
    isOne: boolean("is_one").primaryKey().default(true),
    areShown: boolean("are_shown").notNull().default(false),
  },
  (t) => [check("change_setting_is_one", sql`${t.isOne}`)],
);
