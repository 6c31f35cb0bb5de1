import { index, integer, pgTable, timestamp, varchar } from "drizzle-orm/pg-core";

/** What `takePoint` (platform/limits.ts) has counted until when; the name is that of a library which once did. */
export const rateLimit = pgTable(
  "rate_limiter_flexible",
  {
    key: varchar("key", { length: 255 }).primaryKey(),
    points: integer("points").notNull(),
    expire: timestamp("expire", { mode: "date", withTimezone: true }),
  },
  (t) => [index("rate_limiter_flexible_expire").on(t.expire)],
);
