import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { articleKey, revision } from "./article";
import { moment } from "./columns";
import { user } from "./user";

/** When a revision goes live, and when that ends; the revision itself never changes. */
export const schedule = pgTable(
  "schedule",
  {
    revisionId: uuid("revision_id")
      .primaryKey()
      .references(() => revision.id, { onDelete: "cascade" }),
    articleId: articleKey(),
    goLiveAt: moment("go_live_at").notNull(),
    promisedAt: moment("promised_at").notNull().default(sql`now()`),
    endsAt: moment("ends_at"),
    /** Null while it is a promise. */
    wentLiveAt: moment("went_live_at"),
    /** When people were told that it is late; null while nobody was. */
    lateToldAt: moment("late_told_at"),
    approvedBy: uuid("approved_by").references(() => user.id, { onDelete: "set null" }),
    /** Readers are not told that the words changed. */
    isSilent: boolean("is_silent").notNull().default(false),
    /** What they are told with them. */
    correction: jsonb("correction"),
  },
  (t) => [
    index("schedule_article").on(t.articleId),
    index("schedule_went_live").on(t.wentLiveAt),
    index("schedule_promised").on(t.goLiveAt).where(sql`${t.wentLiveAt} is null`),
    uniqueIndex("schedule_one_promise").on(t.articleId).where(sql`${t.wentLiveAt} is null`),
    check("schedule_ends_later", sql`${t.endsAt} > ${t.goLiveAt}`),
  ],
);
