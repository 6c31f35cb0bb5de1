import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** By what an edition judges comments; every version stays, so that a decision can be held against its own. */
export const commentPolicy = pgTable(
  "comment_policy",
  {
    edition: editionKey(),
    version: integer("version").notNull(),
    /** Paragraphs, with an empty line between; one that begins with `## ` is a heading. */
    text: text("text").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.version] }),
    index("comment_policy_created_by").on(t.createdBy),
    check("comment_policy_version", sql`${t.version} > 0`),
    check("comment_policy_length", sql`length(${t.text}) between 1 and 20000`),
  ],
);
