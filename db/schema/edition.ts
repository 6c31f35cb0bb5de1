import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";

/** The outlet as one edition shows it, and how that edition writes; a row exists for each edition the newsroom has named. */
export const outletEdition = pgTable(
  "outlet_edition",
  {
    edition: text("edition").primaryKey(),
    name: text("name").notNull(),
    tagline: text("tagline").notNull().default(""),
    isInUse: boolean("is_in_use").notNull().default(true),
    /** Its front is the site's root. */
    isDefault: boolean("is_default").notNull().default(false),
    position: integer("position").notNull(),
    /** Judged when read: which languages there are is configuration. */
    language: text("language").notNull(),
    months: text("months", { enum: ["dual", "levantine", "gregorian", "maghrebi", "english"] }).notNull(),
    digits: text("digits", { enum: ["latn", "arab"] }).notNull(),
    timeZone: text("time_zone").notNull(),
    /** As written after a time: Intl's own names («التوقيت العربي الرسمي») are nobody's. */
    timeZoneName: text("time_zone_name").notNull(),
    credits: text("credits", { enum: ["rights", "picture"] })
      .notNull()
      .default("rights"),
    /** The drawing of its name by hash, and how wide that is beside its height; null where the name is set in type. */
    nameplate: text("nameplate"),
    nameplateWidth: integer("nameplate_width"),
  },
  (t) => [
    uniqueIndex("outlet_edition_default").on(t.isDefault).where(sql`${t.isDefault}`),
    check("outlet_edition_default_in_use", sql`${t.isInUse} or not ${t.isDefault}`),
    check("outlet_edition_key", sql`${t.edition} ~ '^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$'`),
    check("outlet_edition_zone_name_length", sql`length(${t.timeZoneName}) between 1 and 60`),
    check("outlet_edition_nameplate", sql`(${t.nameplate} is null) = (${t.nameplateWidth} is null)`),
    check("outlet_edition_name_length", sql`length(${t.name}) between 1 and 80`),
    check("outlet_edition_tagline_length", sql`length(${t.tagline}) <= 160`),
  ],
);

/** The edition that a row is for. */
export const editionKey = () =>
  text("edition")
    .notNull()
    .references(() => outletEdition.edition);
