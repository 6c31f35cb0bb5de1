import { boolean, integer, pgTable } from "drizzle-orm/pg-core";
import { createdAt, nameTable, termLengths, uuidKey } from "./columns";

export const section = pgTable("section", {
  id: uuidKey(),
  /** Order in navigation and on fronts, from 0. */
  position: integer("position").notNull().default(0),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: createdAt(),
});

export const sectionName = nameTable("section", () => section.id, "description", termLengths);
