import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { user } from "./user";

/** A way to the words of a story for somebody without an account, until it ends or is taken back. */
export const previewLink = pgTable(
  "preview_link",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** SHA-256 of the token, hex; the token itself is only in the link. */
    tokenHash: text("token_hash").notNull(),
    /** For whom it is. */
    label: text("label").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    endsAt: moment("ends_at").notNull(),
    revokedAt: moment("revoked_at"),
    /** Whether who opens it may leave notes. */
    takesNotes: boolean("takes_notes").notNull().default(false),
    /** How often it was opened. */
    openedCount: integer("opened_count").notNull().default(0),
  },
  (t) => [
    uniqueIndex("preview_link_token_unique").on(t.tokenHash),
    index("preview_link_article").on(t.articleId),
    index("preview_link_user").on(t.createdBy),
    check("preview_link_label_length", sql`length(${t.label}) between 1 and 80`),
  ],
);

/** When a link was opened, of the newest times; nothing of who did it. */
export const previewOpening = pgTable(
  "preview_opening",
  {
    id: uuidKey(),
    linkId: uuid("link_id")
      .notNull()
      .references(() => previewLink.id, { onDelete: "cascade" }),
    openedAt: moment("opened_at").notNull(),
  },
  (t) => [index("preview_opening_link").on(t.linkId, t.openedAt)],
);
