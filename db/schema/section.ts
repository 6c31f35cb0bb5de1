import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";

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
    edition: text("edition").notNull(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.sectionId, t.edition] }),
    unique("section_slug_unique").on(t.edition, t.slug),
    check(
      "section_name_length",
      sql`length(${t.name}) between 1 and 60 and length(${t.slug}) between 1 and 60`,
    ),
    check("section_description_length", sql`length(${t.description}) <= 300`),
  ],
);
