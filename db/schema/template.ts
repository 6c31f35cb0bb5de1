import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { user } from "./user";

/** What stories of a kind begin with, in one edition. */
export const template = pgTable(
  "template",
  {
    id: uuidKey(),
    edition: editionKey(),
    name: text("name").notNull(),
    /** `ArticleContent` of which each story has its own are left out (newsroom/template/rules.ts). */
    content: jsonb("content").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("template_name_unique").on(t.edition, t.name),
    check("template_name_length", sql`length(${t.name}) between 1 and 80`),
  ],
);
