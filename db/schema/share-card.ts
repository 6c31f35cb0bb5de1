import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";

/** What is shown of a story's link elsewhere, as it was drawn last: one a story, while readers have it. */
export const shareCard = pgTable(
  "share_card",
  {
    articleId: articleKey().primaryKey(),
    /** Of what is on it (newsroom/share-card/fingerprint.ts): a card that says anything else than its story is not served. */
    fingerprint: text("fingerprint").notNull(),
    /** Its file in the media store, another one with each drawing. */
    fileKey: text("file_key").notNull(),
    drawnAt: moment("drawn_at").notNull().default(sql`now()`),
  },
  (t) => [check("share_card_fingerprint", sql`${t.fingerprint} ~ '^[0-9a-f]{24}$'`)],
);
