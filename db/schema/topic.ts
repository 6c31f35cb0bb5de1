import { boolean, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, describedName, describedNameChecks, uuidKey } from "./columns";

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
    ...describedName(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.edition] }), ...describedNameChecks("topic", t)],
);
