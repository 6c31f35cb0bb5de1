import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  check,
  type PgColumn,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
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

type Lengths = (t: Record<"name" | "slug" | "description", PgColumn>) => Record<string, SQL>;

/**
 * Names of sections, topics or bylines: one in each edition, with an address of its own and a few words beside it. The
 * three tables have one type, so that names are read and written in one place.
 */
export const nameTable = (
  kind: "section" | "topic" | "byline",
  subjectId: () => PgColumn,
  words: "description" | "biography",
  lengths: Lengths,
) =>
  pgTable(
    `${kind}_name`,
    {
      subjectId: uuid(`${kind}_id`).notNull().references(subjectId, { onDelete: "cascade" }),
      edition: editionKey(),
      name: text("name").notNull(),
      slug: text("slug").notNull(),
      description: text(words).notNull().default(""),
    },
    (t) => [
      primaryKey({ columns: [t.subjectId, t.edition] }),
      unique(`${kind}_slug_unique`).on(t.edition, t.slug),
      ...Object.entries(lengths(t)).map(([name, isWithin]) => check(`${kind}_${name}_length`, isWithin)),
    ],
  );

/** What bounds the names of sections and topics. */
export const termLengths: Lengths = (t) => ({
  name: sql`length(${t.name}) between 1 and 60 and length(${t.slug}) between 1 and 60`,
  description: sql`length(${t.description}) <= 300`,
});
