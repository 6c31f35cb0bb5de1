import { boolean, pgTable } from "drizzle-orm/pg-core";
import { createdAt, nameTable, termLengths, uuidKey } from "./columns";

export const topic = pgTable("topic", {
  id: uuidKey(),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: createdAt(),
});

export const topicName = nameTable("topic", () => topic.id, "description", termLengths);
