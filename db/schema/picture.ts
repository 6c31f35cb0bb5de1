import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { createdAt, moment } from "./columns";
import { user } from "./user";

type BlurredPart = { shape: "rectangle" | "ellipse"; x: number; y: number; width: number; height: number };

/** A picture in the library. Caption, credit and alternative here are what is offered; each story keeps its own words. */
export const picture = pgTable(
  "picture",
  {
    /** Short id with a check character; part of public addresses. */
    id: text("id").primaryKey(),
    state: text("state", { enum: ["processing", "ready", "failed"] })
      .notNull()
      .default("processing"),
    /** Key of the untouched original in the media store; never served. */
    originalKey: text("original_key").notNull(),
    fileName: text("file_name").notNull().default(""),
    mediaType: text("media_type").notNull(),
    /** Of the upright picture, in pixels. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    /** Widths in pixels for which renditions exist, per format: { avif: [320, …], webp: […], jpeg: […] }. */
    renditions: jsonb("renditions").$type<Record<string, number[]>>().notNull().default({}),
    caption: text("caption").notNull().default(""),
    credit: text("credit").notNull().default(""),
    alternative: text("alternative").notNull().default(""),
    /** What the library's search reads. */
    foldedWords: text("folded_words").generatedAlwaysAs(
      (): SQL => folded(sql.raw("caption || ' ' || credit || ' ' || alternative || ' ' || file_name")),
    ),
    isDecorative: boolean("is_decorative").notNull().default(false),
    /** Readers see it when they open its cover, and nowhere else. */
    isGraphic: boolean("is_graphic").notNull().default(false),
    /** Which part of it stays where a place cuts it; null where nobody said it. */
    focus: text("focus", {
      enum: ["northwest", "north", "northeast", "west", "centre", "east", "southwest", "south", "southeast"],
    }),
    /** By what right it is shown; null where nobody has said it yet, as of every picture from before it was asked. */
    basis: text("basis", { enum: ["own", "agency", "licensed", "permitted", "public_domain"] }),
    /** What the right does not allow, in words. */
    restrictions: text("restrictions").notNull().default(""),
    /** How it was made; null where nobody has said it. Its words for programs: newsroom/picture/rights.ts. */
    origin: text("origin", {
      enum: ["photograph", "composite", "partly_generated", "illustration", "generated"],
    }),
    /** The first day, in the newsroom's zone, on which readers have it no more. */
    rightsEndOn: date("rights_end_on", { mode: "string" }),
    /** When the newsroom was told that the day is near. */
    rightsWarnedAt: moment("rights_warned_at"),
    /** Since when readers have it no more: nothing that they get shows it. */
    rightsEndedAt: moment("rights_ended_at"),
    /** What nobody but administrators sees of it: shape and place in shares of its sides; in no rendition. */
    blurred: jsonb("blurred").$type<BlurredPart[]>().notNull().default([]),
    /** Rises whenever its pixels become others: their files and answers are named by it. */
    version: integer("version").notNull().default(0),
    /** The picture that stands wherever this one was placed; one step, which a trigger holds. */
    replacedBy: text("replaced_by").references((): AnyPgColumn => picture.id, { onDelete: "restrict" }),
    uploadedBy: uuid("uploaded_by").references(() => user.id, { onDelete: "set null" }),
    /** What it looks like in 64 bits, near to those of pictures that look alike; 0 for one too plain, null before it was measured. */
    likeness: bigint("likeness", { mode: "bigint" }),
    failure: text("failure"),
    takenAt: moment("taken_at"),
    createdAt: createdAt(),
  },
  (t) => [
    // The library's order, whole, so that its first page does not sort what came in the same moment.
    index("picture_created").on(t.createdAt, t.id),
    index("picture_words").using("gin", t.foldedWords.op("gin_trgm_ops")),
    index("picture_replaced").on(t.replacedBy),
    check("picture_not_by_itself", sql`${t.replacedBy} <> ${t.id}`),
    check(
      "picture_blurred",
      sql`jsonb_typeof(${t.blurred}) = 'array' and jsonb_array_length(${t.blurred}) <= 60`,
    ),
    check("picture_state", sql`${t.state} in ('processing', 'ready', 'failed')`),
    check("picture_basis", sql`${t.basis} in ('own', 'agency', 'licensed', 'permitted', 'public_domain')`),
    check(
      "picture_origin",
      sql`${t.origin} in ('photograph', 'composite', 'partly_generated', 'illustration', 'generated')`,
    ),
    check(
      "picture_focus",
      sql`${t.focus} in ('northwest', 'north', 'northeast', 'west', 'centre', 'east', 'southwest', 'south', 'southeast')`,
    ),
    check("picture_rights_end", sql`${t.rightsEndedAt} is null or ${t.rightsEndOn} is not null`),
    check("picture_size", sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} between 1 and 26214400`),
  ],
);
