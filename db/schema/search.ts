import { sql } from "drizzle-orm";
import { customType, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";
import { editionKey } from "./edition";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What each published story is found by: the folded words of its published revision and the signs of its lists. Rows stay
 * narrow, their words beside the table, since a search reads many rows and few words.
 */
export const searchDocument = pgTable(
  "search_document",
  {
    articleId: articleKey().primaryKey(),
    edition: editionKey(),
    firstPublishedAt: moment("first_published_at").notNull(),
    words: tsvector("words").notNull(),
  },
  (t) => [
    index("search_document_words").using("gin", t.words),
    index("search_document_headline").using("gin", sql`ts_filter(${t.words}, '{a}')`),
    index("search_document_edition").on(t.edition, t.firstPublishedAt),
  ],
);

/** Words of an edition, each with the keys by which its kin is found. */
const vocabulary = (name: string) =>
  pgTable(
    name,
    {
      edition: editionKey(),
      word: text("word").notNull(),
      keys: text("keys").array().notNull(),
      /** Without the article: half the words of an archive begin with it, so that it would make them all look alike. */
      bare: text("bare").notNull(),
      /** In how many stories it stands, as it was counted last. */
      documents: integer("documents").notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.edition, t.word] }),
      index(`${name}_keys`).using("gin", t.keys),
      index(`${name}_trigrams`).using("gin", t.bare.op("gin_trgm_ops")),
      // How words that begin so go on, and how common each is, without a look at their rows.
      index(`${name}_beginning`).on(t.edition, t.word.op("text_pattern_ops"), t.documents),
    ],
  );

/** The words of an edition's published stories and lists. */
export const searchWord = vocabulary("search_word");

/**
 * Words of what is being written that stand in no story that readers have. In a table of its own, as is `desk_document`:
 * what readers' searches read holds nothing of a draft.
 */
export const deskWord = vocabulary("desk_word");

/** What each story is found by in the desk: the words of its working copy, as they were saved last. */
export const deskDocument = pgTable(
  "desk_document",
  {
    articleId: articleKey().primaryKey(),
    edition: editionKey(),
    words: tsvector("words").notNull(),
  },
  (t) => [index("desk_document_words").using("gin", t.words)],
);

/**
 * The headlines that readers have, with their folded words: what is suggested while one types. Narrow, so that the newest
 * hundreds are looked through at once.
 */
export const searchHeadline = pgTable(
  "search_headline",
  {
    articleId: articleKey().primaryKey(),
    edition: editionKey(),
    firstPublishedAt: moment("first_published_at").notNull(),
    headline: text("headline").notNull(),
    words: text("words").array().notNull(),
  },
  (t) => [
    index("search_headline_words").using("gin", t.words),
    index("search_headline_newest").on(t.edition, t.firstPublishedAt),
  ],
);

/** What sections, topics and bylines are called, by edition: a story is found by the names of its lists as they are today. */
export const searchName = pgTable(
  "search_name",
  {
    listId: uuid("list_id").notNull(),
    edition: editionKey(),
    words: text("words").array().notNull(),
    documents: integer("documents").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.listId, t.edition] }), index("search_name_words").using("gin", t.words)],
);
