-- Part of PostgreSQL's own contrib and trusted: whoever may create in the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "list_entry" (
	"list_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"article_id" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "list_entry_list_id_edition_first_published_at_article_id_pk" PRIMARY KEY("list_id","edition","first_published_at","article_id")
);
--> statement-breakpoint
CREATE TABLE "working_copy_picture" (
	"article_id" text NOT NULL,
	"picture_id" text NOT NULL,
	CONSTRAINT "working_copy_picture_article_id_picture_id_pk" PRIMARY KEY("article_id","picture_id")
);
--> statement-breakpoint
DROP INDEX "article_published";--> statement-breakpoint
DROP INDEX "article_work";--> statement-breakpoint
DROP INDEX "comment_article";--> statement-breakpoint
DROP INDEX "comment_queue";--> statement-breakpoint
DROP INDEX "comment_source";--> statement-breakpoint
DROP INDEX "comment_parent";--> statement-breakpoint
-- What is there is written before its indexes, set by set: row by row a large newsroom would wait for long.
ALTER TABLE "article" ADD COLUMN "number" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "article_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
  ADD COLUMN "headline" text DEFAULT '' NOT NULL,
  ADD COLUMN "section_id" uuid,
  ADD COLUMN "saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
UPDATE "article" SET headline = coalesce(content->>'headline', ''), section_id = (content->>'sectionId')::uuid,
  saved_at = copy.saved_at FROM "working_copy" AS copy WHERE copy.article_id = "article".id;
--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "folded_headline" text GENERATED ALWAYS AS (translate(lower(regexp_replace(normalize(headline, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED,
  ADD COLUMN "touched_at" timestamp (3) with time zone GENERATED ALWAYS AS (greatest(saved_at, work_state_at)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "digest" bigint GENERATED ALWAYS AS (hashtextextended(content::text, 0)) STORED;
--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "digest" bigint GENERATED ALWAYS AS (hashtextextended(content::text, 0)) STORED;
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "page" integer;
--> statement-breakpoint
INSERT INTO "working_copy_picture" SELECT DISTINCT article_id, picture #>> '{}'
  FROM "working_copy", jsonb_path_query(content, '$.**.pictureId') AS picture WHERE jsonb_typeof(picture) = 'string';
--> statement-breakpoint
INSERT INTO "list_entry" (list_id, edition, first_published_at, article_id, changed_at)
  SELECT list_id, edition, first_published_at, "article".id, coalesce(revised_at, first_published_at)
  FROM "article" JOIN (SELECT id, section_id FROM revision WHERE section_id IS NOT NULL
    UNION SELECT revision_id, topic_id FROM revision_topic
    UNION SELECT revision_id, byline_id FROM revision_byline) AS list (revision_id, list_id)
  ON revision_id = published_revision_id WHERE public_state = 'published';
--> statement-breakpoint
WITH opening AS (
  SELECT id, 1 + (row_number() OVER (PARTITION BY article_id ORDER BY created_at, id) - 1) / 25 AS page
  FROM "comment" WHERE state = 'approved' AND parent_id IS NULL)
UPDATE "comment" SET page = opening.page FROM opening
  WHERE opening.id = coalesce("comment".parent_id, "comment".id) AND "comment".state = 'approved';
--> statement-breakpoint
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "working_copy_picture" ADD CONSTRAINT "working_copy_picture_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "list_entry_article" ON "list_entry" USING btree ("article_id");
--> statement-breakpoint
CREATE INDEX "list_entry_changed" ON "list_entry" USING btree ("list_id","edition","changed_at");
--> statement-breakpoint
CREATE INDEX "working_copy_picture_picture" ON "working_copy_picture" USING btree ("picture_id");
--> statement-breakpoint
CREATE INDEX "article_number" ON "article" USING btree ("edition","number") WHERE "article"."public_state" = 'published';
--> statement-breakpoint
CREATE INDEX "article_touched" ON "article" USING btree ("touched_at","id");
--> statement-breakpoint
CREATE INDEX "article_section" ON "article" USING btree ("section_id","touched_at","id");
--> statement-breakpoint
CREATE INDEX "article_state" ON "article" USING btree ("public_state","touched_at","id");
--> statement-breakpoint
CREATE INDEX "article_waiting" ON "article" USING btree ("touched_at","id") WHERE "article"."work_state" <> 'draft';
--> statement-breakpoint
CREATE INDEX "article_headline" ON "article" USING gin ("folded_headline" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "comment_source" ON "comment" USING btree ("source_hash","created_at");
--> statement-breakpoint
CREATE INDEX "comment_parent" ON "comment" USING btree ("parent_id");
--> statement-breakpoint
CREATE INDEX "comment_page" ON "comment" USING btree ("article_id","page") WHERE "comment"."page" is not null;
--> statement-breakpoint
CREATE INDEX "comment_pending" ON "comment" USING btree ("article_id") WHERE "comment"."state" = 'pending';
--> statement-breakpoint
CREATE INDEX "comment_text" ON "comment" USING btree ("text_hash","created_at");
--> statement-breakpoint
CREATE INDEX "article_published" ON "article" USING btree ("edition","first_published_at","id") WHERE "article"."public_state" = 'published';
--> statement-breakpoint
CREATE INDEX "article_work" ON "article" USING btree ("work_state","work_state_at","id");
--> statement-breakpoint
CREATE INDEX "comment_article" ON "comment" USING btree ("article_id","state","created_at","id");
--> statement-breakpoint
CREATE INDEX "comment_queue" ON "comment" USING btree ("state","created_at","id");
--> statement-breakpoint
-- Lists of the desk read the story alone: what they sort, search and show of its working copy is copied to it here, and
-- nowhere else. The triggers also run where a restore or the demonstration leaves others out.
CREATE FUNCTION copy_to_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE article SET headline = coalesce(NEW.content->>'headline', ''), section_id = (NEW.content->>'sectionId')::uuid,
    saved_at = NEW.saved_at WHERE id = NEW.article_id;
  DELETE FROM working_copy_picture WHERE article_id = NEW.article_id;
  INSERT INTO working_copy_picture SELECT DISTINCT NEW.article_id, picture #>> '{}'
    FROM jsonb_path_query(NEW.content, '$.**.pictureId') AS picture WHERE jsonb_typeof(picture) = 'string';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER working_copy_to_story AFTER INSERT OR UPDATE ON "working_copy" FOR EACH ROW EXECUTE FUNCTION copy_to_story();
--> statement-breakpoint
ALTER TABLE "working_copy" ENABLE ALWAYS TRIGGER working_copy_to_story;
--> statement-breakpoint
CREATE FUNCTION write_list_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM list_entry WHERE article_id = NEW.id;
  IF NEW.public_state = 'published' THEN
    INSERT INTO list_entry (list_id, edition, first_published_at, article_id, changed_at)
    SELECT list_id, NEW.edition, NEW.first_published_at, NEW.id, coalesce(NEW.revised_at, NEW.first_published_at)
    FROM (SELECT section_id FROM revision WHERE id = NEW.published_revision_id AND section_id IS NOT NULL
      UNION SELECT topic_id FROM revision_topic WHERE revision_id = NEW.published_revision_id
      UNION SELECT byline_id FROM revision_byline WHERE revision_id = NEW.published_revision_id) AS list (list_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER article_list_entries
  AFTER INSERT OR UPDATE OF public_state, published_revision_id, first_published_at, revised_at ON "article"
  FOR EACH ROW EXECUTE FUNCTION write_list_entries();
--> statement-breakpoint
ALTER TABLE "article" ENABLE ALWAYS TRIGGER article_list_entries;
