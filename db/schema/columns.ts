import { sql } from "drizzle-orm";
import { bigint, check, type PgColumn, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { editionKey } from "./edition";

/** A moment, with time zone, as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** The time a row was written, by the database's clock. */
export const createdAt = () => moment("created_at").notNull().default(sql`now()`);

/** A random primary key. */
export const uuidKey = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);

/** Tells whether two contents are the same words without reading either. */
export const digest = () =>
  bigint("digest", { mode: "number" }).generatedAlwaysAs(sql`hashtextextended(content::text, 0)`);

/** A name with an address in one edition, and a few words beside it. */
export const describedName = () => ({
  edition: editionKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull(),
  description: text("description").notNull().default(""),
});

/** What holds for every described name of a `noun`: one address an edition, and bounded lengths. */
export const describedNameChecks = (
  noun: string,
  t: Record<"edition" | "name" | "slug" | "description", PgColumn>,
) => [
  unique(`${noun}_slug_unique`).on(t.edition, t.slug),
  check(
    `${noun}_name_length`,
    sql`length(${t.name}) between 1 and 60 and length(${t.slug}) between 1 and 60`,
  ),
  check(`${noun}_description_length`, sql`length(${t.description}) <= 300`),
];
