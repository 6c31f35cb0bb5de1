import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";
import { comment } from "./comment";
import { user } from "./user";

const commentKey = () =>
  uuid("comment_id")
    .notNull()
    .references(() => comment.id, { onDelete: "cascade" });

/** That a reader finds a comment in breach of the policy. */
export const commentReport = pgTable(
  "comment_report",
  {
    id: uuidKey(),
    commentId: commentKey(),
    readerHash: text("reader_hash").notNull(),
    sourceHash: text("source_hash").notNull(),
    ground: text("ground", { enum: ["insult", "hate", "false", "private", "spam", "other"] }).notNull(),
    /** In her own words; may be empty. */
    words: text("words").notNull().default(""),
    createdAt: createdAt(),
    settledAt: moment("settled_at"),
    settledBy: uuid("settled_by").references(() => user.id, { onDelete: "set null" }),
  },
  (t) => [
    unique("comment_report_once").on(t.commentId, t.readerHash),
    index("comment_report_source").on(t.sourceHash, t.createdAt),
    index("comment_report_settled_by").on(t.settledBy),
    check(
      "comment_report_ground",
      sql`${t.ground} in ('insult', 'hate', 'false', 'private', 'spam', 'other')`,
    ),
    check("comment_report_length", sql`length(${t.words}) <= 300`),
  ],
);

/** That a reader found a comment useful; once each. */
export const commentVote = pgTable(
  "comment_vote",
  {
    commentId: commentKey(),
    readerHash: text("reader_hash").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.readerHash] })],
);

/** What a comment said before its writer edited it; for moderators. */
export const commentVersion = pgTable(
  "comment_version",
  {
    commentId: commentKey(),
    version: integer("version").notNull(),
    text: text("text").notNull(),
    /** When it was edited away. */
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.version] }),
    check("comment_version_length", sql`octet_length(${t.text}) <= 96000`),
  ],
);

/** That who wrote a comment asks for another moderator's look at its rejection; once for each version of its words. */
export const commentAppeal = pgTable(
  "comment_appeal",
  {
    id: uuidKey(),
    commentId: commentKey(),
    version: integer("version").notNull(),
    words: text("words").notNull(),
    createdAt: createdAt(),
    /** By when she was told that she will have an answer. */
    dueAt: moment("due_at").notNull(),
    /** Who made the decision that is appealed from: nobody judges herself. */
    decidedFirstBy: uuid("decided_first_by").references(() => user.id, { onDelete: "set null" }),
    outcome: text("outcome", { enum: ["upheld", "overturned"] }),
    answer: text("answer"),
    decidedBy: uuid("decided_by").references(() => user.id, { onDelete: "set null" }),
    decidedAt: moment("decided_at"),
  },
  (t) => [
    unique("comment_appeal_once").on(t.commentId, t.version),
    index("comment_appeal_open").on(t.dueAt, t.id).where(sql`${t.outcome} is null`),
    index("comment_appeal_first_by").on(t.decidedFirstBy),
    index("comment_appeal_by").on(t.decidedBy),
    check("comment_appeal_outcome", sql`${t.outcome} in ('upheld', 'overturned')`),
    check(
      "comment_appeal_decided",
      sql`(${t.outcome} is null) = (${t.decidedAt} is null) and (${t.outcome} is null) = (${t.answer} is null)`,
    ),
    check(
      "comment_appeal_length",
      sql`length(${t.words}) between 1 and 1000 and length(${t.answer}) <= 1000`,
    ),
  ],
);
