import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { moment, uuidKey } from "./columns";
import { front } from "./front";
import { user } from "./user";

/** What the site itself showed of the last step that readers see of a story, or of the last launch of a front: one row each. */
export const proof = pgTable(
  "proof",
  {
    id: uuidKey(),
    articleId: text("article_id")
      .unique()
      .references(() => article.id, { onDelete: "cascade" }),
    frontId: uuid("front_id")
      .unique()
      .references(() => front.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["waiting", "proven", "failed"] })
      .notNull()
      .default("waiting"),
    orderedAt: moment("ordered_at").notNull(),
    /** Whose step it was; null for nobody's. */
    orderedBy: uuid("ordered_by").references(() => user.id, { onDelete: "set null" }),
    /** When the site showed it, or was last looked at in vain. */
    provenAt: moment("proven_at"),
    /** What stood against it (newsroom/proof/rules.ts). */
    seen: jsonb("seen"),
  },
  (t) => [
    check("proof_of_one", sql`num_nonnulls(${t.articleId}, ${t.frontId}) = 1`),
    check("proof_state", sql`${t.state} in ('waiting', 'proven', 'failed')`),
    check("proof_ended", sql`(${t.state} = 'waiting') = (${t.provenAt} is null)`),
    check("proof_failed_has_seen", sql`(${t.state} = 'failed') = (${t.seen} is not null)`),
  ],
);
