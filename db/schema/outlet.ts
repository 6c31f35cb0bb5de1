import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** The outlet as one edition shows it; a row exists for each edition the newsroom has named. */
export const outletEdition = pgTable(
  "outlet_edition",
  {
    edition: text("edition").primaryKey(),
    name: text("name").notNull(),
    tagline: text("tagline").notNull().default(""),
    isInUse: boolean("is_in_use").notNull().default(true),
  },
  (t) => [
    check("outlet_edition_name_length", sql`length(${t.name}) between 1 and 80`),
    check("outlet_edition_tagline_length", sql`length(${t.tagline}) <= 160`),
  ],
);

/** The outlet's standing pages; kind is its address. */
export const page = pgTable(
  "page",
  {
    edition: text("edition").notNull(),
    kind: text("kind", { enum: ["policy", "privacy", "about"] }).notNull(),
    headline: text("headline").notNull(),
    body: jsonb("body").notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.kind] }),
    check("page_headline_length", sql`length(${t.headline}) between 1 and 160`),
    check("page_kind", sql`${t.kind} in ('policy', 'privacy', 'about')`),
  ],
);
