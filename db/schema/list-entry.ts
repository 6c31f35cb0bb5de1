import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";

/**
 * Which published stories each section, topic and byline lists, in the order of its pages: what a list walks instead of
 * stories and their revisions. Written by a trigger on the story alone.
 */
export const listEntry = pgTable(
  "list_entry",
  {
    /** Of a section, topic or byline. */
    listId: uuid("list_id").notNull(),
    edition: text("edition").notNull(),
    firstPublishedAt: moment("first_published_at").notNull(),
    articleId: articleKey(),
    /** When readers were last given new words of it. */
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.edition, t.firstPublishedAt, t.articleId] }),
    index("list_entry_article").on(t.articleId),
    index("list_entry_changed").on(t.listId, t.edition, t.changedAt),
  ],
);
