CREATE TABLE "desk_document" (
	"article_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_word" (
	"edition" text NOT NULL,
	"word" text NOT NULL,
	"keys" text[] NOT NULL,
	"bare" text NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "desk_word_edition_word_pk" PRIMARY KEY("edition","word")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "folded_words" text GENERATED ALWAYS AS (translate(lower(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(normalize(name || ' ' || email || ' ' || text, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'), '[ءئ]و', 'ؤو', 'g'), 'ا[ءؤ](?=[\u0621-\u06D3])', 'ائ', 'g'), 'يأة', 'يئة', 'g'), 'مائ(?=[ةت])', 'مئ', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED;--> statement-breakpoint
ALTER TABLE "desk_document" ADD CONSTRAINT "desk_document_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_document" ADD CONSTRAINT "desk_document_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_word" ADD CONSTRAINT "desk_word_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_document_words" ON "desk_document" USING gin ("words");--> statement-breakpoint
CREATE INDEX "desk_word_keys" ON "desk_word" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "desk_word_trigrams" ON "desk_word" USING gin ("bare" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "desk_word_beginning" ON "desk_word" USING btree ("edition","word" text_pattern_ops,"documents");--> statement-breakpoint
CREATE INDEX "comment_words" ON "comment" USING gin ("folded_words" gin_trgm_ops);--> statement-breakpoint
-- A search reads many of these rows and the words of few: words of any length lie beside them, unpacked.
ALTER TABLE "desk_document" SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE "desk_document" ALTER COLUMN "words" SET STORAGE EXTERNAL;
