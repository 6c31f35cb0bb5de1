import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";

/** "Did you like this article?": one answer a reader and story. */
export const reaction = pgTable(
  "reaction",
  {
    articleId: articleKey(),
    /** Keyed hash of the reader's cookie. */
    readerHash: text("reader_hash").notNull(),
    isLiked: boolean("is_liked").notNull(),
    reactedAt: moment("reacted_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.readerHash] }),
    index("reaction_article").on(t.articleId, t.isLiked),
  ],
);
