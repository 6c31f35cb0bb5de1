import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { revision } from "./article";
import { moment, uuidKey } from "./columns";
import { section } from "./section";
import { user } from "./user";

/** What a section's stories pass one after the other before they may be published; none where one editor is enough. */
export const reviewStage = pgTable(
  "review_stage",
  {
    id: uuidKey(),
    sectionId: uuid("section_id")
      .notNull()
      .references(() => section.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    unique("review_stage_name").on(t.sectionId, t.name),
    check("review_stage_name_length", sql`length(${t.name}) between 1 and 40`),
  ],
);

/** Who lets stories pass a stage; every editor where nobody is named. */
export const reviewStagePerson = pgTable(
  "review_stage_person",
  {
    stageId: uuid("stage_id")
      .notNull()
      .references(() => reviewStage.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.stageId, t.userId] }), index("review_stage_person_user").on(t.userId)],
);

/** That a stage was passed by the very words of a revision. */
export const approval = pgTable(
  "approval",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "cascade" }),
    stageId: uuid("stage_id")
      .notNull()
      .references(() => reviewStage.id, { onDelete: "cascade" }),
    approvedBy: uuid("approved_by").references(() => user.id, { onDelete: "set null" }),
    approvedAt: moment("approved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.stageId] }), index("approval_stage").on(t.stageId)],
);
