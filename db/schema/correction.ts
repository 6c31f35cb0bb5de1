import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** What readers are told of a story that they had: what was wrong and what is right. */
export const correction = pgTable(
  "correction",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** The story's, which never changes: an edition's corrections are read in their order. */
    edition: editionKey(),
    kind: text("kind", { enum: ["retraction", "correction", "clarification", "update"] }).notNull(),
    wrong: text("wrong").notNull(),
    right: text("right").notNull(),
    createdAt: createdAt(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    /** When its words were changed last. */
    amendedAt: moment("amended_at"),
    /** Since when readers have it no longer, and why. */
    takenBackAt: moment("taken_back_at"),
    takenBackReason: text("taken_back_reason"),
  },
  (t) => [
    index("correction_article").on(t.articleId, t.createdAt, t.id),
    index("correction_shown").on(t.edition, t.createdAt, t.id).where(sql`${t.takenBackAt} is null`),
    check("correction_kind", sql`${t.kind} in ('retraction', 'correction', 'clarification', 'update')`),
    check("correction_length", sql`length(${t.wrong}) <= 1000 and length(${t.right}) <= 1000`),
    check("correction_says_something", sql`${t.wrong} <> '' or ${t.right} <> ''`),
    check(
      "correction_taken_back_has_reason",
      sql`(${t.takenBackAt} is null) = (${t.takenBackReason} is null)`,
    ),
  ],
);
