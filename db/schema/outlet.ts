import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { editionKey } from "./edition";

/** The outlet's standing pages; kind is its address. */
export const page = pgTable(
  "page",
  {
    edition: editionKey(),
    kind: text("kind", { enum: ["privacy", "about", "principles"] }).notNull(),
    headline: text("headline").notNull(),
    body: jsonb("body").notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.kind] }),
    check("page_headline_length", sql`length(${t.headline}) between 1 and 160`),
    check("page_kind", sql`${t.kind} in ('privacy', 'about', 'principles')`),
  ],
);
