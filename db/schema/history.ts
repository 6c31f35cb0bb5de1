import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns";
import { user } from "./user";

/** Append-only record of who did what; a trigger refuses changes and deletions. */
export const history = pgTable(
  "history",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** Null for the system. */
    actorId: uuid("actor_id").references(() => user.id, { onDelete: "restrict" }),
    /** noun:verb, as in access.ts. */
    verb: text("verb").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    reason: text("reason"),
    createdAt: createdAt(),
  },
  (t) => [
    index("history_subject").on(t.subjectKind, t.subjectId, t.id),
    index("history_actor").on(t.actorId),
  ],
);

/** Cache tags that a committed change touched; every node reads on from the last row it has seen. */
export const touched = pgTable("touched", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  tags: text("tags").array().notNull(),
  createdAt: createdAt(),
});

/** When each long-running process last said that it lives. */
export const heartbeat = pgTable("heartbeat", {
  name: text("name").primaryKey(),
  beatAt: moment("beat_at").notNull().default(sql`now()`),
});
