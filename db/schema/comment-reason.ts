import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";
import { editionKey } from "./edition";

/** For what an edition rejects comments: moderators choose one by its digit, and the reader is told its line. */
export const commentReason = pgTable(
  "comment_reason",
  {
    id: uuidKey(),
    edition: editionKey(),
    /** Its digit on the keyboard, from 1. */
    position: integer("position").notNull(),
    label: text("label").notNull(),
    /** By its key, the paragraph of the policy that it rests on. */
    paragraphKey: integer("paragraph_key"),
    /** What the reader is told. */
    line: text("line").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    index("comment_reason_order").on(t.edition, t.position),
    check("comment_reason_position", sql`${t.position} between 1 and 9`),
    check(
      "comment_reason_length",
      sql`length(${t.label}) between 1 and 60 and length(${t.line}) between 1 and 300`,
    ),
  ],
);
