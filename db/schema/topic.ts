import { sql } from "drizzle-orm";
import { boolean, check, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";

export const topic = pgTable("topic", {
  id: uuidKey(),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: createdAt(),
});

export const topicName = pgTable(
  "topic_name",
  {
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topic.id, { onDelete: "cascade" }),
    edition: text("edition").notNull(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.edition] }),
    unique("topic_slug_unique").on(t.edition, t.slug),
    check(
      "topic_name_length",
      sql`length(${t.name}) between 1 and 60 and length(${t.slug}) between 1 and 60`,
    ),
    check("topic_description_length", sql`length(${t.description}) <= 300`),
  ],
);
