DROP INDEX "article_creator";--> statement-breakpoint
DROP INDEX "working_copy_byline_byline";--> statement-breakpoint
DROP INDEX "notification_user";--> statement-breakpoint
DROP INDEX "picture_created";--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "folded_words" text GENERATED ALWAYS AS (translate(lower(regexp_replace(normalize(caption || ' ' || credit || ' ' || alternative || ' ' || file_name, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED;--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("user_id") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "picture_words" ON "picture" USING gin ("folded_words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "article_creator" ON "article" USING btree ("created_by","id");--> statement-breakpoint
CREATE INDEX "working_copy_byline_byline" ON "working_copy_byline" USING btree ("byline_id","article_id");--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "picture_created" ON "picture" USING btree ("created_at","id");