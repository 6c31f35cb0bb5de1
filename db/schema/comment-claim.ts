import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { comment } from "./comment";
import { user } from "./user";

/** That a moderator has a comment before her, for as long as she says so: nobody else is given it. */
export const commentClaim = pgTable(
  "comment_claim",
  {
    commentId: uuid("comment_id")
      .primaryKey()
      .references(() => comment.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    until: moment("until").notNull(),
  },
  (t) => [index("comment_claim_user").on(t.userId)],
);
