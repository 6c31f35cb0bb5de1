import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { article, articleKey } from "./article";
import { byline } from "./byline";
import { digest, moment } from "./columns";
import { user } from "./user";

/** What is being written: one row a story; `version` rises with each save. */
export const workingCopy = pgTable(
  "working_copy",
  {
    articleId: text("article_id")
      .primaryKey()
      .references(() => article.id, { onDelete: "cascade" }),
    version: integer("version").notNull().default(1),
    content: jsonb("content").notNull(),
    digest: digest(),
    savedBy: uuid("saved_by").references(() => user.id, { onDelete: "set null" }),
    savedAt: moment("saved_at").notNull().default(sql`now()`),
  },
  (t) => [
    check("working_copy_version", sql`${t.version} >= 1`),
    check("working_copy_size", sql`octet_length(${t.content}::text) <= 2000000`),
  ],
);

/** Who may see and edit a working copy because its bylines name them; rewritten with each save. */
export const workingCopyByline = pgTable(
  "working_copy_byline",
  {
    articleId: articleKey(),
    bylineId: uuid("byline_id")
      .notNull()
      .references(() => byline.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.bylineId] }),
    index("working_copy_byline_byline").on(t.bylineId, t.articleId),
  ],
);

/** The pictures that a working copy shows; rewritten by a trigger with each save. */
export const workingCopyPicture = pgTable(
  "working_copy_picture",
  {
    articleId: articleKey(),
    pictureId: text("picture_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.pictureId] }),
    index("working_copy_picture_picture").on(t.pictureId),
  ],
);

/**
 * Whose words a story's are: a row for each account that wrote in it or signs it, which stays when its name is taken
 * off.
 */
export const writer = pgTable(
  "writer",
  {
    articleId: articleKey(),
    /** Null for a program. */
    userId: uuid("user_id").references(() => user.id, { onDelete: "restrict" }),
    /** The latest version of the working copy whose words it changed; 0 for words that a story was made of, null for none. */
    version: integer("version"),
    /** Whether its byline stood on the story, ever. */
    hasSigned: boolean("has_signed").notNull().default(false),
  },
  (t) => [
    unique("writer_once").on(t.articleId, t.userId).nullsNotDistinct(),
    index("writer_user").on(t.userId),
  ],
);
