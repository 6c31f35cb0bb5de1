import { type SQL, sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, time, unique, uuid } from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { article, articleKey } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { user } from "./user";

/** What is intended with a story: when and where it is to stand. A promise to publish is a row of `schedule`. */
export const plan = pgTable(
  "plan",
  {
    articleId: text("article_id")
      .primaryKey()
      .references(() => article.id, { onDelete: "cascade" }),
    /** What the desk calls the story until it has a headline. */
    slugLine: text("slug_line").notNull(),
    foldedSlugLine: text("folded_slug_line").generatedAlwaysAs((): SQL => folded(sql.raw("slug_line"))),
    /** When its text is to be there. */
    dueAt: moment("due_at"),
    /** When somebody was told that this has passed without a text; null while nobody was. */
    dueToldAt: moment("due_told_at"),
    /** The day on which it is meant to be published, by the desk's calendar, and the hour where one is meant. */
    plannedOn: date("planned_on", { mode: "string" }),
    plannedTime: time("planned_time", { precision: 0 }),
    /** Where it is wanted on the front; null where that is open. */
    placeWanted: text("place_wanted", { enum: ["lead", "high", "section"] }),
    pictureWanted: text("picture_wanted", { enum: ["none", "wanted", "assigned"] })
      .notNull()
      .default("none"),
    brief: text("brief").notNull().default(""),
  },
  (t) => [
    index("plan_day").on(t.plannedOn, t.articleId),
    index("plan_due").on(t.dueAt, t.articleId),
    index("plan_slug_line").using("gin", t.foldedSlugLine.op("gin_trgm_ops")),
    check("plan_slug_line_length", sql`length(${t.slugLine}) between 1 and 120`),
    check("plan_brief_length", sql`length(${t.brief}) <= 4000`),
    check("plan_hour_of_a_day", sql`${t.plannedTime} is null or ${t.plannedOn} is not null`),
    check("plan_place_wanted", sql`${t.placeWanted} in ('lead', 'high', 'section')`),
    check("plan_picture_wanted", sql`${t.pictureWanted} in ('none', 'wanted', 'assigned')`),
  ],
);

/** Who was asked to write a story: whoever is, is on it. */
export const assignment = pgTable(
  "assignment",
  {
    articleId: articleKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.userId] }),
    index("assignment_person").on(t.userId, t.articleId),
  ],
);

/** A piece of work on a story: while it is open, whoever another gave it to is on the story. */
export const task = pgTable(
  "task",
  {
    id: uuidKey(),
    articleId: articleKey(),
    kind: text("kind", {
      enum: ["write", "edit", "translate", "photo", "legal", "check", "review"],
    }).notNull(),
    /** Null while nobody has it. */
    assigneeId: uuid("assignee_id").references(() => user.id, { onDelete: "set null" }),
    dueAt: moment("due_at"),
    note: text("note").notNull().default(""),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Who gave it to whoever has it now: what somebody takes herself opens no story to her. */
    assignedBy: uuid("assigned_by").references(() => user.id, { onDelete: "set null" }),
    /** Null while it is open. */
    doneAt: moment("done_at"),
    doneBy: uuid("done_by").references(() => user.id, { onDelete: "set null" }),
  },
  (t) => [
    index("task_article").on(t.articleId, t.createdAt),
    index("task_person").on(t.assigneeId, t.articleId),
    index("task_open").on(t.assigneeId, t.dueAt).where(sql`${t.doneAt} is null`),
    index("task_due").on(t.dueAt, t.articleId).where(sql`${t.doneAt} is null`),
    check("task_kind", sql`${t.kind} in ('write', 'edit', 'translate', 'photo', 'legal', 'check', 'review')`),
    check("task_note_length", sql`length(${t.note}) <= 1000`),
  ],
);

/** Why readers do not get a story yet: rows of a kind, one for each who gives a reason, stand until who may clears it. */
export const flag = pgTable(
  "flag",
  {
    id: uuidKey(),
    articleId: articleKey(),
    kind: text("kind", { enum: ["legal", "picture"] }).notNull(),
    reason: text("reason").notNull(),
    raisedBy: uuid("raised_by").references(() => user.id, { onDelete: "set null" }),
    raisedAt: moment("raised_at").notNull().default(sql`now()`),
  },
  (t) => [
    unique("flag_reason_of").on(t.articleId, t.kind, t.raisedBy).nullsNotDistinct(),
    check("flag_kind", sql`${t.kind} in ('legal', 'picture')`),
    check("flag_reason_length", sql`length(${t.reason}) between 1 and 2000`),
  ],
);

/** By which link a program reads somebody's calendar; whoever makes another one ends it. */
export const calendarLink = pgTable("calendar_link", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: createdAt(),
});
