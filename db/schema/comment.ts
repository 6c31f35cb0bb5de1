import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
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
import { commentReason } from "./comment-reason";
import { commenter } from "./commenter";
import { user } from "./user";

export const comment = pgTable(
  "comment",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** Of its story, where lists of comments read them; written by triggers. */
    edition: text("edition").notNull().default(""),
    sectionId: uuid("section_id"),
    /** What it answers; null for one that begins a thread. */
    parentId: uuid("parent_id").references((): AnyPgColumn => comment.id, { onDelete: "cascade" }),
    /** What began its thread; null for the beginning itself. */
    rootId: uuid("root_id").references((): AnyPgColumn => comment.id, { onDelete: "cascade" }),
    /** How deep it is drawn: 1 begins a thread, and what answers a 3 is a 3 as well. */
    level: integer("level").notNull().default(1),
    /** Whose it is, once she has confirmed by mail. */
    commenterId: uuid("commenter_id").references(() => commenter.id, { onDelete: "set null" }),
    /** The account that answers for the newsroom; null for a reader's. */
    userId: uuid("user_id").references(() => user.id, { onDelete: "set null" }),
    /** As whom it speaks, as that was when it was sent. */
    standing: text("standing", { enum: ["reader", "staff", "writer"] })
      .notNull()
      .default("reader"),
    name: text("name").notNull(),
    /** Never shown to readers. */
    email: text("email").notNull(),
    text: text("text").notNull(),
    /** Length as a person counts it (grapheme clusters); counted by the command. */
    graphemes: integer("graphemes").notNull(),
    /** Counts what was sent and each edit: a decision is about the words that its maker saw. */
    version: integer("version").notNull().default(1),
    editedAt: moment("edited_at"),
    /** `removed` by who wrote it: its words are gone, its place stays for what answers it. */
    state: text("state", { enum: ["pending", "approved", "rejected", "removed"] })
      .notNull()
      .default("pending"),
    /** Whether a check, and not the rule that all wait, keeps it from readers. */
    isHeld: boolean("is_held").notNull().default(false),
    /** Reports by readers that no moderator has answered. */
    openReports: integer("open_reports").notNull().default(0),
    /** How many readers found it useful. */
    useful: integer("useful").notNull().default(0),
    /** When an editor chose it as worth reading. */
    featuredAt: moment("featured_at"),
    /** Stands above the others of its story. */
    pinnedAt: moment("pinned_at"),
    /** Answers of the checks, in order: what the moderator sees. */
    verdicts: jsonb("verdicts").notNull().default([]),
    decidedBy: uuid("decided_by").references(() => user.id, { onDelete: "set null" }),
    decidedAt: moment("decided_at"),
    /** Why it was rejected: the paragraph of the policy, and a word for colleagues. */
    reasonId: uuid("reason_id").references(() => commentReason.id, { onDelete: "set null" }),
    reason: text("reason"),
    /** How it stood with readers when it was rejected, for who takes that back; null where nothing of theirs was taken. */
    stoodAs: jsonb("stood_as"),
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
    index("comment_sent").on(t.createdAt, t.id),
    index("comment_queue").on(t.state, t.createdAt, t.id),
    index("comment_of_edition").on(t.state, t.edition, t.createdAt, t.id),
    index("comment_of_section").on(t.state, t.sectionId, t.createdAt, t.id),
    index("comment_decided_last").on(t.decidedAt).where(sql`${t.decidedBy} is not null`),
    index("comment_page").on(t.articleId, t.page).where(sql`${t.page} is not null`),
    index("comment_pending").on(t.articleId).where(sql`${t.state} = 'pending'`),
    index("comment_text").on(t.textHash, t.createdAt),
    index("comment_source").on(t.sourceHash, t.createdAt),
    index("comment_parent").on(t.parentId),
    index("comment_root").on(t.rootId, t.createdAt),
    index("comment_commenter").on(t.commenterId, t.createdAt),
    index("comment_email").on(t.email, t.createdAt),
    index("comment_reader").on(t.readerHash, t.createdAt),
    index("comment_by_user").on(t.userId),
    index("comment_of_reason").on(t.reasonId),
    index("comment_held").on(t.createdAt, t.id).where(sql`${t.state} = 'pending' and ${t.isHeld}`),
    index("comment_reported").on(t.createdAt, t.id).where(sql`${t.openReports} > 0`),
    index("comment_chosen")
      .on(t.articleId)
      .where(sql`${t.featuredAt} is not null or ${t.pinnedAt} is not null`),
    index("comment_useful")
      .on(t.articleId, t.useful, t.createdAt, t.id)
      .where(sql`${t.state} = 'approved' and ${t.parentId} is null`),
    check("comment_state", sql`${t.state} in ('pending', 'approved', 'rejected', 'removed')`),
    check("comment_standing", sql`${t.standing} in ('reader', 'staff', 'writer')`),
    check(
      "comment_thread",
      sql`(${t.parentId} is null) = (${t.rootId} is null) and (${t.parentId} is null) = (${t.level} = 1) and ${t.level} between 1 and 3`,
    ),
    check("comment_counts", sql`${t.version} > 0 and ${t.openReports} >= 0 and ${t.useful} >= 0`),
    check(
      "comment_shown_alone",
      sql`${t.state} = 'approved' or (${t.featuredAt} is null and ${t.pinnedAt} is null)`,
    ),
    check("comment_decided", sql`(${t.state} = 'pending') = (${t.decidedAt} is null)`),
    check("comment_rejected_has_reason", sql`${t.state} <> 'rejected' or ${t.reason} is not null`),
    check(
      "comment_name_length",
      sql`length(${t.name}) <= 80 and (length(${t.name}) > 0 or ${t.state} = 'removed')`,
    ),
    check(
      "comment_email_length",
      sql`length(${t.email}) <= 254 and (length(${t.email}) >= 3 or ${t.state} = 'removed' or ${t.standing} <> 'reader')`,
    ),
    check(
      "comment_text_length",
      sql`(${t.graphemes} > 0 or ${t.state} = 'removed') and ${t.graphemes} between 0 and 1500 and ${t.graphemes} <= char_length(${t.text}) and octet_length(${t.text}) <= 96000`,
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
