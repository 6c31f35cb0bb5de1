import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { articleKey } from "./article";
import { moment } from "./columns";
import { user } from "./user";

/** What the site itself showed of the last step that readers see of a story: one row a story. */
export const proof = pgTable(
  "proof",
  {
    articleId: articleKey().primaryKey(),
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
    check("proof_state", sql`${t.state} in ('waiting', 'proven', 'failed')`),
    check("proof_ended", sql`(${t.state} = 'waiting') = (${t.provenAt} is null)`),
    check("proof_failed_has_seen", sql`(${t.state} = 'failed') = (${t.seen} is not null)`),
  ],
);
