import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";

/** A moment, with time zone, as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** The time a row was written, by the database's clock. */
export const createdAt = () => moment("created_at").notNull().default(sql`now()`);

/** A random primary key. */
export const uuidKey = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);
