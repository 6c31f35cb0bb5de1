import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** Addresses that sections, topics and bylines once had, which redirect for good. None of the three is ever deleted. */
export const formerSlug = pgTable(
  "former_slug",
  {
    kind: text("kind", { enum: ["section", "topic", "byline"] }).notNull(),
    edition: text("edition").notNull(),
    slug: text("slug").notNull(),
    subjectId: uuid("subject_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.edition, t.slug] }),
    index("former_slug_subject").on(t.subjectId),
    check("former_slug_kind", sql`${t.kind} in ('section', 'topic', 'byline')`),
  ],
);
