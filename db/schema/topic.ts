import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { createdAt, nameTable, termLengths, uuidKey } from "./columns";

export const topic = pgTable(
  "topic",
  {
    id: uuidKey(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
    /** The topic that stands for it wherever words that are kept name it; in one step, which a trigger sees to. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => topic.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("topic_merged").on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    check(
      "topic_merged_is_over",
      sql`${t.mergedInto} is null or (not ${t.isActive} and ${t.mergedInto} <> ${t.id})`,
    ),
  ],
);

export const topicName = nameTable("topic", () => topic.id, "description", termLengths);
