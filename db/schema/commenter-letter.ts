import { sql } from "drizzle-orm";
import { check, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";
import { comment } from "./comment";

/** That a commenter was written to about a comment; whatever `about` names, once. */
export const commenterLetter = pgTable(
  "commenter_letter",
  {
    id: uuidKey(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => comment.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["answer", "decision", "appeal", "sanction"] }).notNull(),
    /** Which decision or answer of those there may be. */
    about: text("about").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("commenter_letter_once").on(t.commentId, t.kind, t.about),
    check("commenter_letter_kind", sql`${t.kind} in ('answer', 'decision', 'appeal', 'sanction')`),
  ],
);
