import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articleKey, revision } from "./article";
import { moment } from "./columns";
import { user } from "./user";

/** What somebody called a revision, to find it again. */
export const revisionName = pgTable(
  "revision_name",
  {
    revisionId: uuid("revision_id")
      .primaryKey()
      .references(() => revision.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
  },
  (t) => [check("revision_name_length", sql`length(${t.name}) between 1 and 80`)],
);

/** Up to which version of a story's words somebody has seen them, now and on the visit before. */
export const look = pgTable(
  "look",
  {
    articleId: articleKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    at: moment("at").notNull(),
    earlierVersion: integer("earlier_version"),
    earlierAt: moment("earlier_at"),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.userId] }), index("look_user").on(t.userId)],
);
