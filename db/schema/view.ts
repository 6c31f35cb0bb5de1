import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";
import { user } from "./user";

/** A list of stories under a name: what it asks for. It is its owner's, or the newsroom's where editors share it. */
export const view = pgTable(
  "view",
  {
    id: uuidKey(),
    name: text("name").notNull(),
    /** `StoriesAsked`, as the list's address holds it. */
    asked: jsonb("asked").notNull(),
    /** Whose it is; what the newsroom shares stays when she has gone. */
    ownerId: uuid("owner_id").references(() => user.id, { onDelete: "cascade" }),
    isShared: boolean("is_shared").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("view_owner").on(t.ownerId, t.createdAt),
    index("view_shared").on(t.createdAt).where(sql`${t.isShared}`),
    check("view_has_owner", sql`(${t.ownerId} is null) = ${t.isShared}`),
    check("view_name_length", sql`length(${t.name}) between 1 and 60`),
  ],
);
