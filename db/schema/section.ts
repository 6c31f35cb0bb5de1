import { type AnyPgColumn, boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, nameTable, termLengths, uuidKey } from "./columns";
import { picture } from "./picture";

export const section = pgTable(
  "section",
  {
    id: uuidKey(),
    /** Order in navigation and on fronts, from 0. */
    position: integer("position").notNull().default(0),
    /** Leads its stories once the right to show their own picture has ended. */
    fallbackPictureId: text("fallback_picture_id").references((): AnyPgColumn => picture.id, {
      onDelete: "restrict",
    }),
    /** Whoever wrote the last words of a story does not give it to readers. */
    needsSecondEyes: boolean("needs_second_eyes").notNull().default(false),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [index("section_fallback").on(t.fallbackPictureId)],
);

export const sectionName = nameTable("section", () => section.id, "description", termLengths);
