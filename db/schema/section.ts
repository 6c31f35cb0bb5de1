import { boolean, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, describedName, describedNameChecks, uuidKey } from "./columns";

export const section = pgTable("section", {
  id: uuidKey(),
  /** Order in navigation and on fronts, from 0. */
  position: integer("position").notNull().default(0),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: createdAt(),
});

export const sectionName = pgTable(
  "section_name",
  {
    sectionId: uuid("section_id")
      .notNull()
      .references(() => section.id, { onDelete: "cascade" }),
    ...describedName(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.edition] }), ...describedNameChecks("section", t)],
);
