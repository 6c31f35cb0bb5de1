import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";
import { editionKey } from "./edition";

/** A reader who has confirmed by mail that she is who comments. */
export const commenter = pgTable(
  "commenter",
  {
    id: uuidKey(),
    /** In lower case; never shown to readers. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** What her name looks like to a reader; nobody else signs with it. */
    nameLooks: text("name_looks").notNull(),
    /** In whose language she is written to. */
    edition: editionKey(),
    confirmedAt: moment("confirmed_at").notNull().default(sql`now()`),
    lastSeenAt: moment("last_seen_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("commenter_email").on(t.email),
    index("commenter_looks").on(t.nameLooks),
    check(
      "commenter_length",
      sql`length(${t.email}) between 3 and 254 and length(${t.name}) between 1 and 80`,
    ),
  ],
);
