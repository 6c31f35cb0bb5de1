import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { article } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { outletEdition } from "./edition";
import { user } from "./user";

/**
 * Addresses of former days and where each leads. A story or list is named by its id, so that it may be renamed; another
 * old address by itself, so that none of these can lead to nothing.
 */
export const redirect = pgTable(
  "redirect",
  {
    id: uuidKey(),
    /** As `oldAddressFrom` spells it. */
    address: text("address").notNull().unique(),
    /** Where it is a query to a front: the name of its first parameter. */
    frontParameter: text("front_parameter"),
    articleId: text("article_id").references(() => article.id, { onDelete: "cascade" }),
    listKind: text("list_kind", { enum: ["section", "topic", "byline"] }),
    /** Without a foreign key: of three tables, and what lies in the trash comes back with its id. */
    listId: uuid("list_id"),
    listEdition: text("list_edition").references(() => outletEdition.edition),
    /** Another page of ours, as its address is spelled. */
    path: text("path"),
    /** A page of somebody else's: absolute, http or https. */
    url: text("url"),
    next: text("next").references((): AnyPgColumn => redirect.address),
    createdAt: createdAt(),
  },
  (t) => [
    index("redirect_front_parameter").on(t.frontParameter).where(sql`${t.frontParameter} is not null`),
    index("redirect_article").on(t.articleId).where(sql`${t.articleId} is not null`),
    index("redirect_next").on(t.next).where(sql`${t.next} is not null`),
    check(
      "redirect_target",
      sql`num_nonnulls(${t.articleId}, ${t.listId}, ${t.path}, ${t.url}, ${t.next}) = 1`,
    ),
    check("redirect_list", sql`num_nonnulls(${t.listKind}, ${t.listId}, ${t.listEdition}) in (0, 3)`),
    check("redirect_list_kind", sql`${t.listKind} in ('section', 'topic', 'byline')`),
    check("redirect_address", sql`${t.address} like '/%' and length(${t.address}) between 2 and 800`),
    check("redirect_path", sql`${t.path} ~ '^/([^/]|$)'`),
    check("redirect_url", sql`${t.url} ~ '^https?://' and length(${t.url}) <= 2000`),
  ],
);

/** A file of redirects that was taken in, is being read, or broke off; then nothing of it was taken. */
export const redirectImport = pgTable(
  "redirect_import",
  {
    /** Chosen by who sends the file, to ask by it how far it is. */
    id: uuid("id").primaryKey(),
    fileName: text("file_name").notNull(),
    startedBy: uuid("started_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** When it last said how far it is. */
    seenAt: moment("seen_at").notNull().default(sql`now()`),
    finishedAt: moment("finished_at"),
    /** Lines that were read, and what became of them once it is finished. */
    lines: integer("lines").notNull().default(0),
    added: integer("added").notNull().default(0),
    known: integer("known").notNull().default(0),
    refused: integer("refused").notNull().default(0),
  },
  (t) => [
    index("redirect_import_created").on(t.createdAt),
    check("redirect_import_name", sql`length(${t.fileName}) <= 200`),
  ],
);

/** A line of such a file that was not taken, and why. */
export const redirectRefusal = pgTable(
  "redirect_refusal",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => redirectImport.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    problem: text("problem").notNull(),
    /** The earlier line that it clashes with. */
    otherLine: integer("other_line"),
    /** The line itself, cut. */
    given: text("given").notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] })],
);
