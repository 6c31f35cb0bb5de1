import { sql } from "drizzle-orm";
import { boolean, check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** How an edition's editors want a check before publishing; what they have not said has no row. */
export const fitnessSetting = pgTable(
  "fitness_setting",
  {
    edition: editionKey(),
    /** Name of the check (newsroom/fitness/checks.ts). */
    check: text("check_name").notNull(),
    severity: text("severity", { enum: ["off", "warn", "block"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.check] }),
    check("fitness_setting_severity", sql`${t.severity} in ('off', 'warn', 'block')`),
  ],
);

/** What a check finds in a story and is left as it is, with the reason. */
export const fitnessPass = pgTable(
  "fitness_pass",
  {
    articleId: articleKey(),
    check: text("check_name").notNull(),
    /** What is found. */
    words: text("words").notNull(),
    reason: text("reason").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Whether who left it might publish: only then it holds where the check stands in the way. */
    isByPublisher: boolean("is_by_publisher").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.check, t.words] }),
    check("fitness_pass_words", sql`length(${t.words}) between 1 and 200`),
    check("fitness_pass_reason", sql`length(${t.reason}) between 1 and 300`),
  ],
);
