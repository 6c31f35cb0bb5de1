import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { articleKey } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { user } from "./user";

export const comment = pgTable(
  "comment",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** The top-level comment it answers; replies are one level deep. */
    parentId: uuid("parent_id").references((): AnyPgColumn => comment.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** Never shown to readers. */
    email: text("email").notNull(),
    text: text("text").notNull(),
    /** Length as a person counts it (grapheme clusters); counted by the command. */
    graphemes: integer("graphemes").notNull(),
    state: text("state", { enum: ["pending", "approved", "rejected"] })
      .notNull()
      .default("pending"),
    /** Answers of the checks, in order: what the moderator sees. */
    verdicts: jsonb("verdicts").notNull().default([]),
    decidedBy: uuid("decided_by").references(() => user.id, { onDelete: "set null" }),
    decidedAt: moment("decided_at"),
    /** Why it was rejected. */
    reason: text("reason"),
    /** Keyed hash of the visitor's address; its key turns over daily. */
    sourceHash: text("source_hash").notNull(),
    /** Keyed hash of the reader's cookie: lets the author, alone, see the held comment. */
    readerHash: text("reader_hash").notNull(),
    /**
     * Of the pages in which readers get a story's comments, from the oldest; given with the first approval and kept, so
     * that no later decision moves what stands on the others. Answers stand with what they answer.
     */
    page: integer("page"),
    /** Hash of the folded text, for finding repeats. */
    textHash: text("text_hash").notNull(),
    /** What moderators search. */
    foldedWords: text("folded_words").generatedAlwaysAs(
      (): SQL => folded(sql.raw("name || ' ' || email || ' ' || text")),
    ),
    createdAt: createdAt(),
  },
  (t) => [
    index("comment_words").using("gin", t.foldedWords.op("gin_trgm_ops")),
    index("comment_article").on(t.articleId, t.state, t.createdAt, t.id),
    index("comment_queue").on(t.state, t.createdAt, t.id),
    index("comment_page").on(t.articleId, t.page).where(sql`${t.page} is not null`),
    index("comment_pending").on(t.articleId).where(sql`${t.state} = 'pending'`),
    index("comment_text").on(t.textHash, t.createdAt),
    index("comment_source").on(t.sourceHash, t.createdAt),
    index("comment_parent").on(t.parentId),
    check("comment_state", sql`${t.state} in ('pending', 'approved', 'rejected')`),
    check("comment_decided", sql`(${t.state} = 'pending') = (${t.decidedAt} is null)`),
    check("comment_rejected_has_reason", sql`${t.state} <> 'rejected' or ${t.reason} is not null`),
    check("comment_name_length", sql`length(${t.name}) between 1 and 80`),
    check("comment_email_length", sql`length(${t.email}) between 3 and 254`),
    check(
      "comment_text_length",
      sql`${t.graphemes} between 1 and 1500 and ${t.graphemes} <= char_length(${t.text}) and octet_length(${t.text}) <= 96000`,
    ),
    check("comment_not_own_parent", sql`${t.parentId} is null or ${t.parentId} <> ${t.id}`),
  ],
);

/**
 * What a reader without script typed into a comment that was refused, so that the answer can show it again; a quarter
 * of an hour, to nobody else.
 */
export const commentDraft = pgTable(
  "comment_draft",
  {
    readerHash: text("reader_hash").notNull(),
    articleId: articleKey(),
    typed: jsonb("typed").notNull(),
    /** What was wrong with it. */
    refusal: jsonb("refusal").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.readerHash, t.articleId] }),
    index("comment_draft_expires").on(t.expiresAt),
    check("comment_draft_size", sql`octet_length(${t.typed}::text) <= 420000`),
  ],
);
