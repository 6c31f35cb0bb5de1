import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment, uuidKey } from "./columns";

const amount = (name: string) => bigint(name, { mode: "number" });

/** Every backup that the worker began, with how it was tried; what is no longer kept has no row. */
export const backup = pgTable(
  "backup",
  {
    id: uuidKey(),
    name: text("name").notNull(),
    startedAt: moment("started_at").notNull().default(sql`now()`),
    endedAt: moment("ended_at"),
    /** Sealed; null while there is no file. */
    bytes: amount("bytes"),
    tables: integer("tables"),
    rows: amount("rows"),
    files: integer("files"),
    fileBytes: amount("file_bytes"),
    /** How it proved good; null while it has not. */
    trial: text("trial", { enum: ["restored", "read"] }),
    trialSeconds: integer("trial_seconds"),
    /** Pictures whose original is not in it. */
    missing: integer("missing"),
    /** One of the reasons in newsroom/backup/rules; the log has the rest. */
    failure: text("failure"),
    /** When people were told that nothing good came after it in time. */
    toldAt: moment("told_at"),
  },
  (t) => [
    index("backup_started").on(t.startedAt),
    check("backup_trial", sql`${t.trial} in ('restored', 'read')`),
    check("backup_ended", sql`(${t.endedAt} is null) = (num_nonnulls(${t.trial}, ${t.failure}) = 0)`),
    check("backup_one_end", sql`num_nonnulls(${t.trial}, ${t.failure}) <= 1`),
  ],
);
