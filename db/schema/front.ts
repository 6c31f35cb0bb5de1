import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { picture } from "./picture";
import { section } from "./section";
import { topic } from "./topic";
import { user } from "./user";

/** A composed front: an edition's, or that of one of its sections or topics. What is composed lives in drafts and revisions. */
export const front = pgTable(
  "front",
  {
    id: uuidKey(),
    edition: editionKey(),
    /** Of whose page it is; both null for the edition's own front. */
    sectionId: uuid("section_id").references(() => section.id, { onDelete: "cascade" }),
    topicId: uuid("topic_id").references(() => topic.id, { onDelete: "restrict" }),
    /** Of the draft; rises with each save. */
    version: integer("version").notNull().default(1),
    /** `undone`: the last launch was taken back, and what stood before it stands again. */
    live: text("live", { enum: ["never", "launched", "undone"] })
      .notNull()
      .default("never"),
    /** What readers have; null where that is the list of the newest. */
    liveRevisionId: uuid("live_revision_id").references((): AnyPgColumn => frontRevision.id, {
      onDelete: "restrict",
    }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("front_subject_unique").on(t.edition, t.sectionId, t.topicId).nullsNotDistinct(),
    index("front_live_revision").on(t.liveRevisionId),
    check("front_one_subject", sql`num_nonnulls(${t.sectionId}, ${t.topicId}) <= 1`),
    check("front_live", sql`${t.live} in ('never', 'launched', 'undone')`),
    check(
      "front_live_has_revision",
      sql`(${t.live} <> 'launched' or ${t.liveRevisionId} is not null) and (${t.live} <> 'never' or ${t.liveRevisionId} is null)`,
    ),
  ],
);

const frontKey = () =>
  uuid("front_id")
    .notNull()
    .references((): AnyPgColumn => front.id, { onDelete: "cascade" });

/** Every save of a draft, of which the newest is the draft: what two people based theirs on is there to be merged. */
export const frontDraft = pgTable(
  "front_draft",
  {
    frontId: frontKey(),
    version: integer("version").notNull(),
    content: jsonb("content").notNull(),
    savedBy: uuid("saved_by").references(() => user.id, { onDelete: "set null" }),
    savedAt: moment("saved_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.frontId, t.version] }),
    index("front_draft_saved").on(t.savedAt),
    check("front_draft_size", sql`octet_length(${t.content}::text) <= 500000`),
  ],
);

/** Who has a draft open: noted again and again while that is so. */
export const frontPresence = pgTable(
  "front_presence",
  {
    frontId: frontKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    seenAt: moment("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.frontId, t.userId] }), index("front_presence_user").on(t.userId)],
);

/** An immutable cut of the draft. */
export const frontRevision = pgTable(
  "front_revision",
  {
    id: uuidKey(),
    frontId: frontKey(),
    /** 1, 2, 3 … within the front. */
    number: integer("number").notNull(),
    /** Version of the draft it was cut from. */
    draftVersion: integer("draft_version").notNull(),
    content: jsonb("content").notNull(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
  },
  (t) => [unique("front_revision_number_unique").on(t.frontId, t.number)],
);

/** The pictures that a revision shows in place of the stories' own: what makes them readable by strangers. */
export const frontRevisionPicture = pgTable(
  "front_revision_picture",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => frontRevision.id, { onDelete: "cascade" }),
    pictureId: text("picture_id")
      .notNull()
      .references(() => picture.id, { onDelete: "restrict" }),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.pictureId] }),
    index("front_revision_picture_picture").on(t.pictureId),
  ],
);

/** What readers were given, and when: the newest that has been launched is live. */
export const frontLaunch = pgTable(
  "front_launch",
  {
    id: uuidKey(),
    frontId: frontKey(),
    /** Null for the list of the newest, to which the first launch is undone. */
    revisionId: uuid("revision_id").references(() => frontRevision.id, { onDelete: "cascade" }),
    /** Tells apart what was launched in one moment. */
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity(),
    at: moment("at").notNull(),
    promisedAt: moment("promised_at").notNull().default(sql`now()`),
    /** Null while it is a promise. */
    launchedAt: moment("launched_at"),
    /** When people were told that it is late; null while nobody was. */
    lateToldAt: moment("late_told_at"),
    launchedBy: uuid("launched_by").references(() => user.id, { onDelete: "set null" }),
    isUndo: boolean("is_undo").notNull().default(false),
  },
  (t) => [
    index("front_launch_front").on(t.frontId, t.launchedAt),
    uniqueIndex("front_launch_one_promise").on(t.frontId).where(sql`${t.launchedAt} is null`),
  ],
);
