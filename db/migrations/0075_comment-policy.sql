-- Nothing wrote into it yet.
DELETE FROM "comment_policy";--> statement-breakpoint
CREATE TABLE "comment_policy_draft" (
	"edition" text PRIMARY KEY NOT NULL,
	"essence" text NOT NULL,
	"text" text NOT NULL,
	"changes" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_policy_draft_length" CHECK (length("comment_policy_draft"."essence") <= 400 and length("comment_policy_draft"."text") <= 20000 and length("comment_policy_draft"."changes") <= 300)
);
--> statement-breakpoint
ALTER TABLE "comment_policy" DROP CONSTRAINT "comment_policy_length";--> statement-breakpoint
ALTER TABLE "comment_reason" DROP CONSTRAINT "comment_reason_length";--> statement-breakpoint
ALTER TABLE "page" DROP CONSTRAINT "page_kind";--> statement-breakpoint
ALTER TABLE "comment_policy" DROP CONSTRAINT "comment_policy_created_by_user_id_fk";
--> statement-breakpoint
DROP INDEX "comment_policy_created_by";--> statement-breakpoint
ALTER TABLE "comment_policy" ADD COLUMN "essence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_policy" ADD COLUMN "parts" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_policy" ADD COLUMN "changes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_reason" ADD COLUMN "paragraph_key" integer;--> statement-breakpoint
ALTER TABLE "comment_policy_draft" ADD CONSTRAINT "comment_policy_draft_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_policy_draft" ADD CONSTRAINT "comment_policy_draft_changed_by_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_policy_draft_changed_by" ON "comment_policy_draft" USING btree ("changed_by");--> statement-breakpoint
ALTER TABLE "comment_policy" DROP COLUMN "text";--> statement-breakpoint
ALTER TABLE "comment_reason" DROP COLUMN "paragraph";--> statement-breakpoint
ALTER TABLE "comment_policy" ADD CONSTRAINT "comment_policy_size" CHECK (octet_length("comment_policy"."parts"::text) between 10 and 200000);--> statement-breakpoint
ALTER TABLE "comment_policy" ADD CONSTRAINT "comment_policy_length" CHECK (length("comment_policy"."essence") <= 400 and length("comment_policy"."changes") <= 300);--> statement-breakpoint
ALTER TABLE "comment_reason" ADD CONSTRAINT "comment_reason_length" CHECK (length("comment_reason"."label") between 1 and 60 and length("comment_reason"."line") between 1 and 300);--> statement-breakpoint
-- What was written as a standing page is the first version: its headings, items and paragraphs, each with a key.
INSERT INTO "comment_policy" ("edition", "version", "parts", "created_at")
SELECT edition, 1, jsonb_agg(jsonb_build_object('key', key, 'kind', kind, 'text', words) ORDER BY key), updated_at
FROM (
  SELECT edition, updated_at, kind, words, row_number() OVER (PARTITION BY edition ORDER BY place, item) AS key
  FROM (
    SELECT page.edition, page.updated_at, block.place, part.item,
      CASE WHEN block.value->>'type' = 'heading' THEN 'heading' WHEN part.value->>'type' = 'listItem' THEN 'item' ELSE 'paragraph' END AS kind,
      (SELECT string_agg(piece #>> '{}', '') FROM jsonb_path_query(part.value, 'strict $.**.text') AS piece WHERE jsonb_typeof(piece) = 'string') AS words
    FROM "page"
    CROSS JOIN LATERAL jsonb_array_elements(page.body #> '{doc,content}') WITH ORDINALITY AS block(value, place)
    CROSS JOIN LATERAL jsonb_array_elements(
      CASE WHEN block.value->>'type' IN ('bulletList', 'orderedList') THEN block.value->'content' ELSE jsonb_build_array(block.value) END
    ) WITH ORDINALITY AS part(value, item)
    WHERE page.kind = 'policy'
  ) AS parts
  WHERE words ~ '\S'
) AS numbered
GROUP BY edition, updated_at;
--> statement-breakpoint
DELETE FROM "page" WHERE "kind" = 'policy';
--> statement-breakpoint
CREATE TRIGGER comment_policy_immutable BEFORE UPDATE OR DELETE ON "comment_policy" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE "page" ADD CONSTRAINT "page_kind" CHECK ("page"."kind" in ('privacy', 'about', 'principles'));