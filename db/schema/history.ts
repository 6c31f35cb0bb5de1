import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { bigserial, customType, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { createdAt, moment } from "./columns";
import { user } from "./user";

/** Of before and after as much as is searched, in characters: pages and fronts would fill the index. */
const searchedLetters = 2_000;

/** The words of a row, folded, as an index holds them: its reason, and what was before and is after. */
export const historyWords = (row: { reason: SQLWrapper; before: SQLWrapper; after: SQLWrapper }): SQL => {
  const letters = sql.raw(String(searchedLetters));
  const text = (json: SQLWrapper) => sql`left(coalesce(${json}::text, ''), ${letters})`;
  return folded(sql`coalesce(${row.reason}, '') || ' ' || ${text(row.before)} || ' ' || ${text(row.after)}`);
};

/**
 * Append-only record of who did what. A trigger refuses changes, and the deletion of whatever is younger than the
 * outlet keeps it.
 */
export const history = pgTable(
  "history",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** The account that did it; null for who has none. */
    actorId: uuid("actor_id").references(() => user.id, { onDelete: "restrict" }),
    /** Who did it without an account, such as `job:keep_time`; null also for the system in rows of before there were names. */
    actorName: text("actor_name"),
    /** noun:verb, as in access.ts. */
    verb: text("verb").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    reason: text("reason"),
    /** From which sign-in it was done: the beginning of its session's hash, which opens nothing; null without one. */
    signIn: text("sign_in"),
    createdAt: createdAt(),
  },
  (t) => [
    index("history_subject").on(t.subjectKind, t.subjectId, t.id),
    index("history_actor").on(t.actorId, t.id),
    index("history_sign_in").on(t.signIn, t.id).where(sql`${t.signIn} is not null`),
    index("history_created").on(t.createdAt),
    index("history_words").using("gin", sql`(${historyWords(t)}) gin_trgm_ops`),
  ],
);

/** The number of a transaction, which no other ever gets. */
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Cache tags that a committed change touched; every node reads the rows whose transactions it has not yet seen end. */
export const touched = pgTable(
  "touched",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    tags: text("tags").array().notNull(),
    /** Those under which something was taken from readers; null where nothing was. */
    vanishing: text("vanishing").array(),
    /** When the edge cache confirmed that it forgot what had to vanish. */
    purgedAt: moment("purged_at"),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    createdAt: createdAt(),
    /** When it was first found by the job that removes it: its transaction may have been open for long. */
    foundAt: moment("found_at"),
  },
  (t) => [
    index("touched_xid").on(t.xid),
    index("touched_vanishing").using("gin", t.vanishing).where(sql`${t.vanishing} is not null`),
  ],
);

/** When each long-running process last said that it lives. */
export const heartbeat = pgTable("heartbeat", {
  name: text("name").primaryKey(),
  beatAt: moment("beat_at").notNull().default(sql`now()`),
});
