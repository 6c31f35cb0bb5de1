import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, nameTable, uuidKey } from "./columns";
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
    /** How readers reach who signs: typed to be published, unlike the account's own address. */
    mail: text("mail").notNull().default(""),
    links: text("links").array().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    index("byline_user").on(t.userId),
    check("byline_contact_length", sql`length(${t.mail}) <= 254 and cardinality(${t.links}) <= 4`),
  ],
);

export const bylineName = nameTable(
  "byline",
  () => byline.id,
  "biography",
  (t) => ({
    name: sql`length(${t.name}) between 1 and 80 and length(${t.description}) <= 600`,
    slug: sql`length(${t.slug}) between 1 and 60`,
  }),
);
