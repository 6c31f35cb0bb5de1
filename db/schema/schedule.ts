import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { articleKey, revision } from "./article";
import { moment } from "./columns";
import { user } from "./user";

/** When a revision goes live, and what end the story gets then; the revision itself never changes. */
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
    endsAs: text("ends_as", { enum: ["withdraw", "leaveFronts"] })
      .notNull()
      .default("withdraw"),
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

/** When what readers have of a story ends, whichever revision that is then: it is withdrawn, or leaves the fronts. */
export const storyEnd = pgTable(
  "story_end",
  {
    articleId: articleKey().primaryKey(),
    endsAt: moment("ends_at").notNull(),
    endsAs: text("ends_as", { enum: ["withdraw", "leaveFronts"] }).notNull(),
    setBy: uuid("set_by").references(() => user.id, { onDelete: "set null" }),
    promisedAt: moment("promised_at").notNull().default(sql`now()`),
    /** Null while it is a promise. */
    endedAt: moment("ended_at"),
    /** When people were told that it is late; null while nobody was. */
    lateToldAt: moment("late_told_at"),
  },
  (t) => [index("story_end_promised").on(t.endsAt).where(sql`${t.endedAt} is null`)],
);
