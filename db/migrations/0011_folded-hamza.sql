ALTER TABLE "comment" DROP CONSTRAINT "comment_text_length";--> statement-breakpoint
ALTER TABLE "comment_draft" DROP CONSTRAINT "comment_draft_size";--> statement-breakpoint
ALTER TABLE "article" drop column "folded_headline";--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "folded_headline" text GENERATED ALWAYS AS (translate(lower(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(normalize(headline, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'), '[ءئ]و', 'ؤو', 'g'), 'ا[ءؤ](?=[\u0621-\u06D3])', 'ائ', 'g'), 'يأة', 'يئة', 'g'), 'مائ(?=[ةت])', 'مئ', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED;--> statement-breakpoint
ALTER TABLE "picture" drop column "folded_words";--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "folded_words" text GENERATED ALWAYS AS (translate(lower(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(normalize(caption || ' ' || credit || ' ' || alternative || ' ' || file_name, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'), '[ءئ]و', 'ؤو', 'g'), 'ا[ءؤ](?=[\u0621-\u06D3])', 'ائ', 'g'), 'يأة', 'يئة', 'g'), 'مائ(?=[ةت])', 'مئ', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_length" CHECK ("comment"."graphemes" between 1 and 1500 and "comment"."graphemes" <= char_length("comment"."text") and octet_length("comment"."text") <= 96000);--> statement-breakpoint
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_size" CHECK (octet_length("comment_draft"."typed"::text) <= 420000);--> statement-breakpoint
-- They went with their columns.
CREATE INDEX "article_headline" ON "article" USING gin ("folded_headline" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "picture_words" ON "picture" USING gin ("folded_words" gin_trgm_ops);
