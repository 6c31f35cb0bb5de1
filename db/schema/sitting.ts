import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";
import { session, user } from "./user";

/**
 * Who has a story open on the writing surface, a row for each window: noted again and again while that is so. One of
 * them at the most holds the text, and goes with its session.
 */
export const sitting = pgTable(
  "sitting",
  {
    articleId: articleKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** The window's own name for itself. */
    tab: text("tab").notNull(),
    sessionId: uuid("session_id").references(() => session.id, { onDelete: "cascade" }),
    seenAt: moment("seen_at").notNull(),
    /** When its person last did anything there. */
    activeAt: moment("active_at").notNull(),
    hasUnsaved: boolean("has_unsaved").notNull().default(false),
    /** Since when it holds the text, and when it last wrote or came to hold it. */
    heldAt: moment("held_at"),
    writtenAt: moment("written_at"),
    /** When it asked for the text; null once that was answered. */
    askedAt: moment("asked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.userId, t.tab] }),
    uniqueIndex("sitting_one_holder").on(t.articleId).where(sql`${t.heldAt} is not null`),
    index("sitting_user").on(t.userId),
    index("sitting_session").on(t.sessionId),
    index("sitting_seen").on(t.seenAt),
    check("sitting_tab_length", sql`length(${t.tab}) between 1 and 40`),
    check("sitting_held_is_dated", sql`${t.heldAt} is null or ${t.writtenAt} is not null`),
  ],
);
