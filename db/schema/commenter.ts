import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
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
    /** Whether she is written to when somebody answers her, and when something of hers was decided. */
    wantsAnswers: boolean("wants_answers").notNull().default(true),
    wantsDecisions: boolean("wants_decisions").notNull().default(true),
    /** What her letters carry to end them by one click; opens nothing else. */
    unsubscribeToken: text("unsubscribe_token")
      .notNull()
      .default(sql`encode(sha256(gen_random_uuid()::text::bytea), 'hex')`),
    createdAt: createdAt(),
  },
  (t) => [
    unique("commenter_email").on(t.email),
    unique("commenter_unsubscribe").on(t.unsubscribeToken),
    index("commenter_looks").on(t.nameLooks),
    check(
      "commenter_length",
      sql`length(${t.email}) between 3 and 254 and length(${t.name}) between 1 and 80`,
    ),
  ],
);

/** A link that was sent by mail and opens, once, what is somebody's who comments; its token is kept as a hash. */
export const commenterLink = pgTable(
  "commenter_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    email: text("email").notNull(),
    /** By which name she is known from then on, where she is not yet. */
    name: text("name").notNull(),
    edition: editionKey(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("commenter_link_email").on(t.email, t.createdAt),
    check(
      "commenter_link_length",
      sql`length(${t.email}) between 3 and 254 and length(${t.name}) between 1 and 80`,
    ),
  ],
);

/** A browser that opened such a link; what its cookie says is kept as a hash. */
export const commenterSession = pgTable(
  "commenter_session",
  {
    cookieHash: text("cookie_hash").primaryKey(),
    commenterId: uuid("commenter_id")
      .notNull()
      .references(() => commenter.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("commenter_session_commenter").on(t.commenterId),
    index("commenter_session_expires").on(t.expiresAt),
  ],
);
