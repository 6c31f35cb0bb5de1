import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { front } from "./front";
import { picture } from "./picture";
import { user } from "./user";

/** What the bell in the desk shows one person: a step on a story, what becomes of a picture, or of a front's launch. */
export const notification = pgTable(
  "notification",
  {
    id: uuidKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    articleId: text("article_id").references((): AnyPgColumn => article.id, { onDelete: "cascade" }),
    pictureId: text("picture_id").references(() => picture.id, { onDelete: "cascade" }),
    frontId: uuid("front_id").references((): AnyPgColumn => front.id, { onDelete: "cascade" }),
    actorId: uuid("actor_id").references(() => user.id, { onDelete: "set null" }),
    verb: text("verb").notNull(),
    reason: text("reason"),
    createdAt: createdAt(),
    readAt: moment("read_at"),
    /** False for what was only to be told by mail. */
    isInBell: boolean("is_in_bell").notNull().default(true),
    /** Waits for the letter of the day. */
    isForDaily: boolean("is_for_daily").notNull().default(false),
  },
  (t) => [
    index("notification_user").on(t.userId, t.createdAt, t.id),
    // Every page of the desk counts these.
    index("notification_unread").on(t.userId).where(sql`${t.readAt} is null`),
    index("notification_daily").on(t.userId, t.createdAt).where(sql`${t.isForDaily}`),
    index("notification_article").on(t.articleId),
    index("notification_picture").on(t.pictureId).where(sql`${t.pictureId} is not null`),
    index("notification_front").on(t.frontId).where(sql`${t.frontId} is not null`),
    check("notification_subject", sql`num_nonnulls(${t.articleId}, ${t.pictureId}, ${t.frontId}) = 1`),
  ],
);
