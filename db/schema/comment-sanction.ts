import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";
import { comment } from "./comment";
import { user } from "./user";

/** What keeps a person, a mail domain or a source of the day from commenting, or warns before the next comment. */
export const commentSanction = pgTable(
  "comment_sanction",
  {
    id: uuidKey(),
    kind: text("kind", { enum: ["warning", "suspension", "ban"] }).notNull(),
    /** Against what: an address of mail, what follows its @, or a source's hash, which means nothing after its day. */
    against: text("against", { enum: ["email", "domain", "source"] }).notNull(),
    subject: text("subject").notNull(),
    /** The comment that was the occasion. */
    commentId: uuid("comment_id").references((): AnyPgColumn => comment.id, { onDelete: "set null" }),
    /** What the reader is told. */
    line: text("line").notNull(),
    /** For colleagues. */
    note: text("note").notNull().default(""),
    /** Null for ever. */
    until: moment("until"),
    /** A ban may need a second person; until she has said so, it is not in force. */
    isInForce: boolean("is_in_force").notNull().default(true),
    acknowledgedAt: moment("acknowledged_at"),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    confirmedBy: uuid("confirmed_by").references(() => user.id, { onDelete: "set null" }),
    liftedBy: uuid("lifted_by").references(() => user.id, { onDelete: "set null" }),
    liftedAt: moment("lifted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("comment_sanction_subject").on(t.against, t.subject, t.createdAt),
    index("comment_sanction_comment").on(t.commentId),
    index("comment_sanction_created_by").on(t.createdBy),
    index("comment_sanction_confirmed_by").on(t.confirmedBy),
    index("comment_sanction_lifted_by").on(t.liftedBy),
    check("comment_sanction_kind", sql`${t.kind} in ('warning', 'suspension', 'ban')`),
    check("comment_sanction_against", sql`${t.against} in ('email', 'domain', 'source')`),
    check("comment_sanction_until", sql`(${t.kind} = 'suspension') = (${t.until} is not null)`),
    check(
      "comment_sanction_length",
      sql`length(${t.subject}) between 1 and 254 and length(${t.line}) between 1 and 300 and length(${t.note}) <= 1000`,
    ),
  ],
);
