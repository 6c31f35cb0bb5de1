import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { createdAt, uuidKey } from "./columns";
import { section } from "./section";
import { topic } from "./topic";
import { user } from "./user";

/** How one person wants to hear of a kind of news; no row while she has said nothing of it. */
export const noticeChoice = pgTable(
  "notice_choice",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    isInBell: boolean("is_in_bell").notNull(),
    mail: text("mail", { enum: ["now", "daily", "never"] }).notNull(),
    /** `near`: only of stories that she is on or follows, where editors hear of all. */
    reach: text("reach", { enum: ["all", "near"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    check("notice_choice_mail", sql`${t.mail} in ('now', 'daily', 'never')`),
    check("notice_choice_reach", sql`${t.reach} in ('all', 'near')`),
  ],
);

/** What a person follows: one story, or all of a section or on a topic, as far as she may see them. */
export const follow = pgTable(
  "follow",
  {
    id: uuidKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    articleId: text("article_id").references(() => article.id, { onDelete: "cascade" }),
    sectionId: uuid("section_id").references(() => section.id, { onDelete: "cascade" }),
    topicId: uuid("topic_id").references(() => topic.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("follow_once").on(t.userId, t.articleId, t.sectionId, t.topicId).nullsNotDistinct(),
    index("follow_article").on(t.articleId).where(sql`${t.articleId} is not null`),
    index("follow_section").on(t.sectionId).where(sql`${t.sectionId} is not null`),
    index("follow_topic").on(t.topicId).where(sql`${t.topicId} is not null`),
    check("follow_one", sql`num_nonnulls(${t.articleId}, ${t.sectionId}, ${t.topicId}) = 1`),
  ],
);
