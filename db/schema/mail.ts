import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";

/** Every mail the newsroom means to send. Without SMTP it stays here, readable by administrators. */
export const outboxMail = pgTable(
  "outbox_mail",
  {
    id: uuidKey(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    /** The same as a page, for programs that show one. */
    html: text("html"),
    /** Where one click ends letters of this kind (RFC 8058); null for letters that nobody can do without. */
    unsubscribe: text("unsubscribe"),
    state: text("state", { enum: ["kept", "sent", "failed"] })
      .notNull()
      .default("kept"),
    attempts: integer("attempts").notNull().default(0),
    /** One of the reasons in platform/jobs; the server's own words stand in the log. */
    failure: text("failure"),
    createdAt: createdAt(),
    sentAt: moment("sent_at"),
  },
  (t) => [
    index("outbox_mail_created").on(t.createdAt),
    check("outbox_mail_state", sql`${t.state} in ('kept', 'sent', 'failed')`),
  ],
);
