import { sql } from "drizzle-orm";
import { check, type PgColumn, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** What the checker of the house's style finds in a story and is left as it is. */
export const styleIgnore = pgTable(
  "style_ignore",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** Name of the check (newsroom/house-style/findings.ts). */
    check: text("check_name").notNull(),
    /** What is found, with the words around it. */
    words: text("words").notNull(),
    reason: text("reason").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("style_ignore_place").on(t.articleId, t.check, t.words),
    check("style_ignore_words", sql`length(${t.words}) between 1 and 200`),
    check("style_ignore_reason", sql`length(${t.reason}) between 1 and 300`),
  ],
);

/** What editors say of a word: the parts of a rule, in the list and while it is proposed. */
const termWords = () => ({
  edition: editionKey(),
  kind: text("kind", { enum: ["forbidden", "loaded", "spelling"] }).notNull(),
  /** The word that is found, or of a name the spelling that is right. */
  word: text("word").notNull(),
  /** Further spellings or forms that are found, parted as they were typed. */
  others: text("others").notNull().default(""),
  instead: text("instead").notNull().default(""),
  note: text("note").notNull().default(""),
});
type TermColumns = Record<"kind" | "word" | "others" | "instead" | "note", PgColumn>;
const termChecks = (name: string, t: TermColumns) => [
  check(`${name}_kind`, sql`${t.kind} in ('forbidden', 'loaded', 'spelling')`),
  check(
    `${name}_length`,
    sql`length(${t.word}) between 1 and 80 and length(${t.others}) <= 1000 and length(${t.instead}) <= 80 and length(${t.note}) <= 300`,
  ),
];

/** The words that an edition does not write, writes with care, or spells in one way. */
export const styleTerm = pgTable(
  "style_term",
  { id: uuidKey(), ...termWords(), createdAt: createdAt() },
  (t) => [unique("style_term_word").on(t.edition, t.word), ...termChecks("style_term", t)],
);

/** A rule that somebody misses; an editor makes it one, or not. */
export const styleProposal = pgTable(
  "style_proposal",
  {
    id: uuidKey(),
    ...termWords(),
    proposedBy: uuid("proposed_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [unique("style_proposal_word").on(t.edition, t.word), ...termChecks("style_proposal", t)],
);
