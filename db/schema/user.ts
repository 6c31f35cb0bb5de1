import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";

export const user = pgTable(
  "user",
  {
    id: uuidKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ["journalist", "editor", "administrator"] }).notNull(),
    /** Judged when read (newsroom/user/language.ts): which languages there are is configuration. */
    language: text("language").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    /** Raised when every session ends, so that a sign-in that was under way just then opens none. */
    sessionEpoch: integer("session_epoch").notNull().default(0),
    /** argon2id, PHC string; null until an invitation is accepted. */
    passwordHash: text("password_hash"),
    /** When a session was last opened; null before the first. */
    signedInAt: moment("signed_in_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("user_email_unique").on(t.email),
    check("user_email_lower", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`),
    check("user_name_length", sql`length(${t.name}) between 1 and 120`),
    check("user_role", sql`${t.role} in ('journalist', 'editor', 'administrator')`),
  ],
);

/**
 * A browser that is signed in; its cookie carries the id and nothing else. No address is kept, and of the browser two
 * words by which its owner knows it again: what is not here cannot be taken from here.
 */
export const session = pgTable(
  "session",
  {
    id: uuidKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    /** By the hour, so that no working day can be read from it. */
    seenAt: moment("seen_at").notNull().default(sql`date_trunc('hour', now())`),
    /** When it was last proved who is there: by the sign-in, or asked again before something grave. */
    provenAt: moment("proven_at").notNull().default(sql`now()`),
    /** One of the few words of newsroom/user/rules.ts; null for what we have none for, and from before they were kept. */
    browser: text("browser"),
    system: text("system"),
  },
  (t) => [
    check("session_device", sql`length(${t.browser}) <= 20 and length(${t.system}) <= 20`),
    index("session_user").on(t.userId),
    index("session_created").on(t.createdAt),
  ],
);

export const oneTimeLink = pgTable(
  "one_time_link",
  {
    id: uuidKey(),
    purpose: text("purpose", { enum: ["set_up", "invitation", "password"] }).notNull(),
    userId: uuid("user_id").references(() => user.id, { onDelete: "cascade" }),
    /** SHA-256 of the token, hex; the token itself is only in the link. */
    tokenHash: text("token_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("one_time_link_token_unique").on(t.tokenHash),
    index("one_time_link_user").on(t.userId),
    check("one_time_link_purpose", sql`${t.purpose} in ('set_up', 'invitation', 'password')`),
    check("one_time_link_user_known", sql`${t.purpose} = 'set_up' or ${t.userId} is not null`),
  ],
);
