import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { user } from "./user";

/** What colleagues say to each other about a story: the first note of a thread, or an answer in one. No reader's query joins it. */
export const note = pgTable(
  "note",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** The note that this one answers; null for the first of a thread. */
    threadId: uuid("thread_id").references((): AnyPgColumn => note.id, { onDelete: "cascade" }),
    /** The words that a thread is about, as they were (newsroom/note/place.ts); null where it is about the whole story. */
    place: jsonb("place"),
    text: text("text").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    /** By which name somebody without an account calls herself. */
    guestName: text("guest_name"),
    /** By which link she came, for counting; a link goes with its story into the trash and does not come back with it. */
    previewLinkId: uuid("preview_link_id"),
    createdAt: createdAt(),
    /** Since when a thread is settled, and by whom; null while it is open. */
    resolvedAt: moment("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => user.id, { onDelete: "set null" }),
  },
  (t) => [
    index("note_article").on(t.articleId, t.createdAt),
    index("note_thread").on(t.threadId),
    index("note_preview_link").on(t.previewLinkId),
    check("note_guest_name_length", sql`length(${t.guestName}) between 1 and 60`),
    check("note_guest_is_nobody", sql`${t.guestName} is null or ${t.createdBy} is null`),
    check("note_text_length", sql`length(${t.text}) between 1 and 2000`),
    check("note_place_size", sql`length(${t.place}::text) <= 20000`),
    check(
      "note_answer_is_plain",
      sql`${t.threadId} is null or (${t.place} is null and ${t.resolvedAt} is null)`,
    ),
  ],
);
