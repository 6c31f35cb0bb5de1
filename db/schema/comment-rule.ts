import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { article } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { comment } from "./comment";
import { commenter } from "./commenter";
import { outletEdition } from "./edition";
import { section } from "./section";
import { user } from "./user";

/**
 * What is said of comments at one place: everywhere (nothing named), in an edition, a section, of a story or a person who
 * has confirmed by mail. What it leaves out comes from the next wider place (newsroom/comment/settings/rules.ts).
 */
export const commentRule = pgTable(
  "comment_rule",
  {
    id: uuidKey(),
    edition: text("edition").references(() => outletEdition.edition, { onDelete: "cascade" }),
    sectionId: uuid("section_id").references(() => section.id, { onDelete: "cascade" }),
    articleId: text("article_id").references(() => article.id, { onDelete: "cascade" }),
    commenterId: uuid("commenter_id").references(() => commenter.id, { onDelete: "cascade" }),
    rule: jsonb("rule").notNull(),
    /** Counts changes, so that two people who change it at once hear of each other. */
    version: integer("version").notNull().default(1),
    changedBy: uuid("changed_by").references(() => user.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull().default(sql`now()`),
  },
  (t) => [
    unique("comment_rule_place").on(t.edition, t.sectionId, t.articleId, t.commenterId).nullsNotDistinct(),
    index("comment_rule_section").on(t.sectionId),
    index("comment_rule_article").on(t.articleId),
    index("comment_rule_commenter").on(t.commenterId),
    index("comment_rule_changed_by").on(t.changedBy),
    check(
      "comment_rule_one_place",
      sql`num_nonnulls(${t.edition}, ${t.sectionId}, ${t.articleId}, ${t.commenterId}) <= 1`,
    ),
    check("comment_rule_size", sql`octet_length(${t.rule}::text) <= 2000000`),
  ],
);

/**
 * How often each check said what, by edition and its day; check `all` counts what became of comments. Refused ones leave
 * nothing else. In slots, so that many at once do not wait for one row.
 */
export const commentTally = pgTable(
  "comment_tally",
  {
    day: date("day", { mode: "string" }).notNull(),
    edition: text("edition").notNull(),
    check: text("check_name").notNull(),
    answer: text("answer").notNull(),
    slot: integer("slot").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.edition, t.check, t.answer, t.slot] }),
    check("comment_tally_count", sql`${t.count} > 0 and ${t.slot} between 0 and 15`),
    check("comment_tally_length", sql`length(${t.check}) <= 40 and length(${t.answer}) <= 20`),
  ],
);

/** By what a comment of the last day is found again though its words were changed a little (newsroom/comment/likeness.ts). */
export const commentTrace = pgTable(
  "comment_trace",
  {
    key: integer("key").notNull(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => comment.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.key] }),
    index("comment_trace_key").on(t.key, t.createdAt),
    index("comment_trace_age").on(t.createdAt),
  ],
);
