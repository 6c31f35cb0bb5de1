import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";
import { user } from "./user";

/** By what somebody proves, besides her password, that it is she: the secret that her authenticator app shares with us. */
export const secondFactor = pgTable(
  "second_factor",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => user.id, { onDelete: "cascade" }),
    /** Sealed by newsroom/second-factor/sealing.ts: the database alone gives no codes. */
    sealedSecret: text("sealed_secret").notNull(),
    /** When the first code was right; null while it is being set up, and asks for nothing yet. */
    confirmedAt: moment("confirmed_at"),
    /** The step of thirty seconds whose code was taken last: that one and those before it are taken no more. */
    lastStep: integer("last_step"),
    createdAt: createdAt(),
  },
  (t) => [check("second_factor_sealed_length", sql`length(${t.sealedSecret}) between 40 and 200`)],
);

/** What stands in for a lost app, each once. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    id: uuidKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => secondFactor.userId, { onDelete: "cascade" }),
    /** SHA-256 of its letters, hex: 80 random bits need no salt and no slow hash. */
    codeHash: text("code_hash").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [
    index("recovery_code_user").on(t.userId),
    uniqueIndex("recovery_code_once").on(t.userId, t.codeHash),
    check("recovery_code_hash", sql`length(${t.codeHash}) = 64`),
  ],
);
