import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** By what an edition judges comments; every version stays as it is (a trigger says so), so that a decision can be held against its own. */
export const commentPolicy = pgTable(
  "comment_policy",
  {
    edition: editionKey(),
    version: integer("version").notNull(),
    /** What stands above the form of who comments. */
    essence: text("essence").notNull().default(""),
    /** Headings, paragraphs and items, each with a key that it keeps from version to version. */
    parts: jsonb("parts").notNull(),
    /** What is other than in the version before, in a line. */
    changes: text("changes").notNull().default(""),
    /** No reference: who leaves the newsroom changes no version. */
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.version] }),
    check("comment_policy_version", sql`${t.version} > 0`),
    check("comment_policy_length", sql`length(${t.essence}) <= 400 and length(${t.changes}) <= 300`),
    check("comment_policy_size", sql`octet_length(${t.parts}::text) between 10 and 200000`),
  ],
);

/** What is written towards an edition's next version. */
export const commentPolicyDraft = pgTable(
  "comment_policy_draft",
  {
    edition: editionKey().primaryKey(),
    essence: text("essence").notNull(),
    text: text("text").notNull(),
    changes: text("changes").notNull(),
    /** Counts saves, so that two people who write at once hear of each other. */
    version: integer("version").notNull().default(1),
    changedBy: uuid("changed_by").references(() => user.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull().default(sql`now()`),
  },
  (t) => [
    index("comment_policy_draft_changed_by").on(t.changedBy),
    check(
      "comment_policy_draft_length",
      sql`length(${t.essence}) <= 400 and length(${t.text}) <= 20000 and length(${t.changes}) <= 300`,
    ),
  ],
);
