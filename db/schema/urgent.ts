import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { createdAt, moment, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** The urgent line of an edition, on every page of it until its end. */
export const urgentLine = pgTable(
  "urgent_line",
  {
    id: uuidKey(),
    edition: editionKey(),
    text: text("text").notNull(),
    /** The story that it leads to. */
    articleId: text("article_id").references(() => article.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    endsAt: moment("ends_at").notNull(),
    /** Null while it runs; its end may have come before anybody noted it here. */
    endedAt: moment("ended_at"),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("urgent_line_one").on(t.edition).where(sql`${t.endedAt} is null`),
    index("urgent_line_article").on(t.articleId),
    check("urgent_line_text_length", sql`length(${t.text}) between 1 and 160`),
  ],
);
