import { type SQL, sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { createdAt, moment, uuidKey } from "./columns";
import { outletEdition } from "./edition";

/** A list of words that comments are looked through for. */
export const commentWordList = pgTable(
  "comment_word_list",
  {
    id: uuidKey(),
    /** Null for every edition. */
    edition: text("edition").references(() => outletEdition.edition, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** What becomes of a comment in which one stands. */
    answer: text("answer", { enum: ["refuse", "hold", "warn"] }).notNull(),
    /** Whether it is looked into where no setting says otherwise. */
    isOn: boolean("is_on").notNull().default(false),
    /** Counts changes of its words: processes keep the list they have made ready as long as it is the same. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    changedAt: moment("changed_at").notNull().default(sql`now()`),
  },
  (t) => [
    index("comment_word_list_edition").on(t.edition),
    check("comment_word_list_answer", sql`${t.answer} in ('refuse', 'hold', 'warn')`),
    check("comment_word_list_name", sql`length(${t.name}) between 1 and 60`),
  ],
);

/** A line of a list. */
export const commentWord = pgTable(
  "comment_word",
  {
    id: uuidKey(),
    listId: uuid("list_id")
      .notNull()
      .references(() => commentWordList.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    kind: text("kind", { enum: ["word", "phrase", "pattern"] }).notNull(),
    /** Words that would be hit and are innocent. */
    exceptions: text("exceptions").array().notNull().default([]),
    /** What the desk searches. */
    foldedText: text("folded_text").generatedAlwaysAs((): SQL => folded(sql.raw("text"))),
    createdAt: createdAt(),
  },
  (t) => [
    unique("comment_word_once").on(t.listId, t.text),
    index("comment_word_folded").using("gin", t.foldedText.op("gin_trgm_ops")),
    check("comment_word_kind", sql`${t.kind} in ('word', 'phrase', 'pattern')`),
    check("comment_word_length", sql`length(${t.text}) between 1 and 200`),
    check("comment_word_exceptions", sql`cardinality(${t.exceptions}) <= 50`),
  ],
);
