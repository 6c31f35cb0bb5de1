import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment, uuidKey } from "./columns";
import { user } from "./user";

/**
 * What was removed and may come back: the very rows, out of their tables, so that no list, address or reader can meet
 * them and no query has to leave them out.
 */
export const trash = pgTable(
  "trash",
  {
    id: uuidKey(),
    noun: text("noun", { enum: ["article", "picture", "topic", "byline", "comment"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    /** What it was called, as it stood; may be empty. */
    label: text("label").notNull(),
    /** The account that made it. */
    ownerId: uuid("owner_id").references(() => user.id, { onDelete: "set null" }),
    trashedBy: uuid("trashed_by").references(() => user.id, { onDelete: "set null" }),
    trashedAt: moment("trashed_at").notNull(),
    /** Of a story: until when its words stay in the newsroom, and the pictures that it showed ever. */
    embargoUntil: moment("embargo_until"),
    pictureIds: text("picture_ids").array().notNull().default(sql`'{}'`),
    /** Its rows by table. */
    kept: jsonb("kept").$type<Record<string, object[]>>().notNull(),
  },
  (t) => [
    unique("trash_subject").on(t.noun, t.subjectId),
    index("trash_time").on(t.trashedAt, t.id),
    index("trash_owner").on(t.ownerId),
    index("trash_by").on(t.trashedBy),
  ],
);
