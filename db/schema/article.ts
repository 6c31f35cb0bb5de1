import { type SQL, sql } from "drizzle-orm";
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
  uuid,
} from "drizzle-orm/pg-core";
import { folded } from "../folded";
import { titleKey } from "../title-key";
import { byline } from "./byline";
import { createdAt, digest, moment, uuidKey } from "./columns";
import { editionKey } from "./edition";
import { picture } from "./picture";
import { section } from "./section";
import { topic } from "./topic";
import { user } from "./user";

/** One language edition of a story: what readers have, and where the work stands. Words live in working copy and revisions. */
export const article = pgTable(
  "article",
  {
    /** Short id with a check character; part of public addresses. */
    id: text("id").primaryKey(),
    edition: editionKey(),
    /** Siblings in other editions share it. */
    translationGroupId: uuid("translation_group_id").notNull().default(sql`gen_random_uuid()`),
    /** Whatever tells the same news shares it: translations, copies, and copies of these. */
    newsId: uuid("news_id").notNull().default(sql`gen_random_uuid()`),
    publicState: text("public_state", { enum: ["never", "published", "withdrawn", "killed"] })
      .notNull()
      .default("never"),
    workState: text("work_state", { enum: ["draft", "in_review", "changes_requested", "spiked"] })
      .notNull()
      .default("draft"),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Since when the work stands where it stands. */
    workStateAt: moment("work_state_at").notNull().default(sql`now()`),
    /** What the editor asked for; set exactly while changes are requested. */
    changesRequested: text("changes_requested"),
    /** Why it was laid aside; set exactly while it is. */
    spikedReason: text("spiked_reason"),
    /** The revision readers have, or had last. */
    publishedRevisionId: uuid("published_revision_id").references((): AnyPgColumn => revision.id, {
      onDelete: "restrict",
    }),
    firstPublishedAt: moment("first_published_at"),
    /** What readers are told as the last change: a later revision that was no silent one, or a correction; null for none. */
    revisedAt: moment("revised_at"),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
    /** What readers are told where it was killed, besides that it was. */
    killNotice: text("kill_notice"),
    /** Since when it stands on no front and in nothing that is filled by itself; null while it may. */
    leftFrontsAt: moment("left_fronts_at"),
    /** Until when nobody without the right may have its words, and whose wish that is. */
    embargoUntil: moment("embargo_until"),
    embargoNote: text("embargo_note"),
    /** Slug in the canonical address, set by publishing. */
    slug: text("slug"),
    /** In the order of making: by it the sitemap is parted. */
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity(),
    /** Of the working copy, as are section and time of saving: copied here by a trigger, so that lists read one table. */
    headline: text("headline").notNull().default(""),
    foldedHeadline: text("folded_headline").generatedAlwaysAs((): SQL => folded(sql.raw("headline"))),
    sectionId: uuid("section_id"),
    savedAt: moment("saved_at").notNull().default(sql`now()`),
    /** When it was last written in or went a step. */
    touchedAt: moment("touched_at").notNull().generatedAlwaysAs(sql`greatest(saved_at, work_state_at)`),
    isOpenForComments: boolean("is_open_for_comments").notNull().default(true),
    /** Words that its editors asked for; null where they left that open. */
    commissionedWords: integer("commissioned_words"),
  },
  (t) => [
    index("article_published")
      .on(t.edition, t.firstPublishedAt, t.id)
      .where(sql`${t.publicState} = 'published'`),
    index("article_number").on(t.edition, t.number).where(sql`${t.publicState} = 'published'`),
    index("article_live").on(t.firstPublishedAt, t.id).where(sql`${t.publicState} = 'published'`),
    index("article_touched").on(t.touchedAt, t.id),
    index("article_section").on(t.sectionId, t.touchedAt, t.id),
    index("article_state").on(t.publicState, t.touchedAt, t.id),
    index("article_waiting").on(t.touchedAt, t.id).where(sql`${t.workState} <> 'draft'`),
    index("article_killed").on(t.edition, t.withdrawnAt).where(sql`${t.publicState} = 'killed'`),
    index("article_standing").on(t.workStateAt, t.id),
    index("article_work").on(t.workState, t.workStateAt, t.id),
    index("article_title").on(titleKey(t.foldedHeadline), t.id).where(sql`${t.headline} <> ''`),
    index("article_headline").using("gin", t.foldedHeadline.op("gin_trgm_ops")),
    // The id too, here and for bylines: a person's stories are found without reading them.
    index("article_creator").on(t.createdBy, t.id),
    index("article_revision").on(t.publishedRevisionId),
    index("article_news").on(t.newsId),
    unique("article_translation_unique").on(t.translationGroupId, t.edition),
    check("article_public_state", sql`${t.publicState} in ('never', 'published', 'withdrawn', 'killed')`),
    check("article_work_state", sql`${t.workState} in ('draft', 'in_review', 'changes_requested', 'spiked')`),
    check(
      "article_published_has_revision",
      sql`(${t.publicState} = 'never') = (${t.publishedRevisionId} is null) and (${t.publicState} = 'never') = (${t.firstPublishedAt} is null) and (${t.publicState} = 'never') = (${t.slug} is null)`,
    ),
    check(
      "article_withdrawn_has_reason",
      sql`(${t.publicState} in ('withdrawn', 'killed')) = (${t.withdrawnAt} is not null) and (${t.publicState} in ('withdrawn', 'killed')) = (${t.withdrawnReason} is not null)`,
    ),
    check(
      "article_changes_have_reason",
      sql`(${t.workState} = 'changes_requested') = (${t.changesRequested} is not null)`,
    ),
    check(
      "article_spiked_has_reason",
      sql`(${t.workState} = 'spiked') = (${t.spikedReason} is not null) and (${t.workState} <> 'spiked' or ${t.publicState} in ('never', 'killed')) and (${t.publicState} <> 'killed' or ${t.workState} = 'spiked')`,
    ),
    check(
      "article_kill_notice",
      sql`${t.killNotice} is null or (${t.publicState} = 'killed' and length(${t.killNotice}) between 1 and 500)`,
    ),
    check("article_commissioned_words", sql`${t.commissionedWords} between 1 and 50000`),
    check("article_embargo_has_note", sql`(${t.embargoUntil} is null) = (${t.embargoNote} is null)`),
    check("article_slug_length", sql`length(${t.slug}) between 1 and 60`),
  ],
);

/** The story that a row belongs to, and goes with. */
export const articleKey = () =>
  text("article_id")
    .notNull()
    .references((): AnyPgColumn => article.id, { onDelete: "cascade" });

/** An immutable cut of the working copy. */
export const revision = pgTable(
  "revision",
  {
    id: uuidKey(),
    articleId: articleKey(),
    /** 1, 2, 3 … within the story. */
    number: integer("number").notNull(),
    /** Version of the working copy it was cut from. */
    workingVersion: integer("working_version").notNull(),
    reason: text("reason", {
      enum: ["submitted", "approved", "published", "saved", "restored", "automatic"],
    }).notNull(),
    /** The words whole; null where they are kept as what differs from `baseId`'s (newsroom/article/stored-words.ts). */
    content: jsonb("content"),
    baseId: uuid("base_id").references((): AnyPgColumn => revision.id),
    difference: jsonb("difference"),
    digest: digest(),
    sectionId: uuid("section_id").references(() => section.id, { onDelete: "restrict" }),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("revision_number_unique").on(t.articleId, t.number),
    index("revision_section").on(t.sectionId),
    index("revision_base").on(t.baseId),
    check(
      "revision_words",
      sql`num_nulls(${t.content}, ${t.difference}) = 1 and (${t.baseId} is null) = (${t.difference} is null)`,
    ),
    check(
      "revision_reason",
      sql`${t.reason} in ('submitted', 'approved', 'published', 'saved', 'restored', 'automatic')`,
    ),
  ],
);

export const revisionTopic = pgTable(
  "revision_topic",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "cascade" }),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topic.id, { onDelete: "restrict" }),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.topicId] }), index("revision_topic_topic").on(t.topicId)],
);

export const revisionByline = pgTable(
  "revision_byline",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "cascade" }),
    bylineId: uuid("byline_id")
      .notNull()
      .references(() => byline.id, { onDelete: "restrict" }),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.bylineId] }),
    index("revision_byline_byline").on(t.bylineId),
  ],
);

/** Which pictures a revision shows: what makes a picture readable by strangers. */
export const revisionPicture = pgTable(
  "revision_picture",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "cascade" }),
    pictureId: text("picture_id")
      .notNull()
      .references(() => picture.id, { onDelete: "restrict" }),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.pictureId] }),
    index("revision_picture_picture").on(t.pictureId),
  ],
);
