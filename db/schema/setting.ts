import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";

/** What the outlet has said of itself, a column each: one row, or none while nobody has said anything. */
export const outletSetting = pgTable(
  "outlet_setting",
  {
    isOne: boolean("is_one").primaryKey().default(true),
    /** Whether robots.txt refuses programs that gather texts for models of language. */
    refusesAi: boolean("refuses_ai").notNull().default(false),
    /** Whether readers see what changed in stories. */
    changesAreShown: boolean("changes_are_shown").notNull().default(false),
    /** Whether nobody is banned from commenting by one moderator alone. */
    bansNeedSecond: boolean("bans_need_second").notNull().default(false),
    /** How long it is kept who did what, in months; null for ever. */
    historyMonths: integer("history_months"),
    /** Who must have a second factor. */
    secondFactorRoles: text("second_factor_roles", { enum: ["journalist", "editor", "administrator"] })
      .array()
      .notNull()
      .default([]),
  },
  (t) => [
    check("outlet_setting_is_one", sql`${t.isOne}`),
    check(
      "outlet_setting_second_factor_roles",
      sql`${t.secondFactorRoles} <@ array['journalist', 'editor', 'administrator']`,
    ),
    check("outlet_setting_history_months", sql`${t.historyMonths} between 12 and 240`),
  ],
);

/**
 * Counts changes of what outlet, people and bylines are called, one row, written by triggers as a transaction ends:
 * processes keep the names that they have read as long as it is the same.
 */
export const newsroomNames = pgTable(
  "newsroom_names",
  {
    isOne: boolean("is_one").primaryKey().default(true),
    version: bigint("version", { mode: "number" }).notNull().default(0),
  },
  (t) => [check("newsroom_names_is_one", sql`${t.isOne}`)],
);
