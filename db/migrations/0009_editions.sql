ALTER TABLE "user" ALTER COLUMN "language" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "is_default" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "months" text;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "digits" text;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "time_zone_name" text;--> statement-breakpoint
-- A row may be for an edition that the outlet never named.
INSERT INTO "outlet_edition" ("edition", "name", "is_in_use")
SELECT "edition", coalesce((SELECT "name" FROM "outlet_edition" ORDER BY "edition" LIMIT 1), "edition"), false FROM (
	SELECT "edition" FROM "article" UNION SELECT "edition" FROM "byline_name" UNION SELECT "edition" FROM "page"
	UNION SELECT "edition" FROM "section_name" UNION SELECT "edition" FROM "topic_name"
) AS "used" ON CONFLICT DO NOTHING;--> statement-breakpoint
-- What the editions of a newsroom that stands already were in the code.
UPDATE "outlet_edition" SET
	"is_default" = "edition" = 'ar' AND "is_in_use",
	"position" = CASE "edition" WHEN 'ar' THEN 0 ELSE 1 END,
	"language" = "edition",
	"months" = CASE "edition" WHEN 'ar' THEN 'dual' ELSE 'english' END,
	"digits" = 'latn',
	"time_zone" = 'Asia/Baghdad',
	"time_zone_name" = CASE "edition" WHEN 'ar' THEN 'بتوقيت بغداد' ELSE 'Baghdad time' END;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "language" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "months" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "digits" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "time_zone" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outlet_edition" ALTER COLUMN "time_zone_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "byline_name" ADD CONSTRAINT "byline_name_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page" ADD CONSTRAINT "page_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_name" ADD CONSTRAINT "section_name_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_name" ADD CONSTRAINT "topic_name_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outlet_edition_default" ON "outlet_edition" USING btree ("is_default") WHERE "outlet_edition"."is_default";--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD CONSTRAINT "outlet_edition_default_in_use" CHECK ("outlet_edition"."is_in_use" or not "outlet_edition"."is_default");--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD CONSTRAINT "outlet_edition_key" CHECK ("outlet_edition"."edition" ~ '^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$');--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD CONSTRAINT "outlet_edition_zone_name_length" CHECK (length("outlet_edition"."time_zone_name") between 1 and 60);
