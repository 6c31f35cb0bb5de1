import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { createdAt, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** A topic that somebody misses for a story; an editor makes it one, or not. Readers see nothing of it. */
export const topicProposal = pgTable(
  "topic_proposal",
  {
    id: uuidKey(),
    edition: editionKey(),
    name: text("name").notNull(),
    articleId: articleKey(),
    proposedBy: uuid("proposed_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("topic_proposal_name").on(t.edition, t.name),
    index("topic_proposal_article").on(t.articleId),
    check("topic_proposal_length", sql`length(${t.name}) between 1 and 60`),
  ],
);
