import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { picture } from "./picture";
import { user } from "./user";

/** Who signs stories: a person with or without an account, or a pen-name. The account is for the desk alone. */
export const byline = pgTable(
  "byline",
  {
    id: uuidKey(),
    userId: uuid("user_id").references(() => user.id, { onDelete: "set null" }),
    isPenName: boolean("is_pen_name").notNull().default(false),
    isActive: boolean("is_active").notNull().default(true),
    pictureId: text("picture_id").references(() => picture.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("byline_user").on(t.userId)],
);

export const bylineName = pgTable(
  "byline_name",
  {
    bylineId: uuid("byline_id")
      .notNull()
      .references(() => byline.id, { onDelete: "cascade" }),
    edition: editionKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    biography: text("biography").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.bylineId, t.edition] }),
    unique("byline_slug_unique").on(t.edition, t.slug),
    check("byline_name_length", sql`length(${t.name}) between 1 and 80 and length(${t.biography}) <= 600`),
    check("byline_slug_length", sql`length(${t.slug}) between 1 and 60`),
  ],
);
