CREATE TABLE "writer" (
	"article_id" text NOT NULL,
	"user_id" uuid,
	"version" integer,
	"has_signed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "writer_once" UNIQUE NULLS NOT DISTINCT("article_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "task" DROP CONSTRAINT "task_kind";--> statement-breakpoint
ALTER TABLE "flag" DROP CONSTRAINT "flag_article_id_kind_pk";--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "news_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "assigned_by" uuid;--> statement-breakpoint
ALTER TABLE "trash" ADD COLUMN "embargo_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "trash" ADD COLUMN "picture_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "writer" ADD CONSTRAINT "writer_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writer" ADD CONSTRAINT "writer_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "writer_user" ON "writer" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assigned_by_user_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_news" ON "article" USING btree ("news_id");--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("due_at","article_id") WHERE "task"."done_at" is null;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_reason_of" UNIQUE NULLS NOT DISTINCT("article_id","kind","raised_by");--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_kind" CHECK ("task"."kind" in ('write', 'edit', 'translate', 'photo', 'legal', 'check', 'review'));--> statement-breakpoint
-- hand
-- What stands in the outlet's record stays however old it is: the verbs are `recordVerbs` in newsroom/audit/rules.ts.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    AND OLD.created_at < now() - make_interval(months => (SELECT history_months FROM outlet_setting))
    AND OLD.verb <> ALL (ARRAY['article:publish', 'article:schedule', 'article:takeBack', 'article:movePromise', 'article:goLive',
      'article:update', 'article:withdraw', 'article:end', 'article:leaveFronts', 'article:republish', 'article:kill',
      'article:approve', 'article:setEmbargo', 'article:liftEmbargo', 'article:correct', 'article:amendCorrection',
      'article:takeBackCorrection', 'outlet:keepHistory'])
  THEN RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
UPDATE "task" SET assigned_by = created_by;--> statement-breakpoint
-- Until now nobody wrote down whose words a story's are: what revisions and bylines tell of it.
INSERT INTO "writer" (article_id, user_id, version)
  SELECT article_id, user_id, max(version) FROM (
    SELECT article_id, saved_by AS user_id, version FROM working_copy WHERE version > 1 OR content->>'headline' <> ''
    UNION ALL
    SELECT article_id, created_by, working_version FROM revision
      WHERE reason IN ('submitted', 'saved', 'restored', 'automatic')) known
  WHERE user_id IS NOT NULL GROUP BY article_id, user_id;--> statement-breakpoint
INSERT INTO "writer" (article_id, user_id, has_signed)
  SELECT DISTINCT article_id, byline.user_id, true FROM (
    SELECT article_id, byline_id FROM working_copy_byline
    UNION
    SELECT revision.article_id, revision_byline.byline_id FROM revision_byline
      JOIN revision ON revision.id = revision_byline.revision_id) signed
  JOIN byline ON byline.id = signed.byline_id WHERE byline.user_id IS NOT NULL
  ON CONFLICT (article_id, user_id) DO UPDATE SET has_signed = true;--> statement-breakpoint
UPDATE "article" SET news_id = translation_group_id;--> statement-breakpoint
-- Copies in the order of their making, so that a copy of a copy finds its source; with each come its translations.
DO $$
DECLARE made record;
BEGIN
  FOR made IN SELECT subject_id AS id, after->>'articleId' AS source FROM history
    WHERE verb = 'article:duplicate' ORDER BY history.id
  LOOP
    UPDATE article SET news_id = source.news_id FROM article copy, article source
      WHERE copy.id = made.id AND source.id = made.source
        AND article.translation_group_id = copy.translation_group_id;
  END LOOP;
END $$;
