CREATE TABLE "search_document" (
	"article_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_name" (
	"list_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"words" text[] NOT NULL,
	"documents" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "search_name_list_id_edition_pk" PRIMARY KEY("list_id","edition")
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"edition" text NOT NULL,
	"word" text NOT NULL,
	"keys" text[] NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "search_word_edition_word_pk" PRIMARY KEY("edition","word")
);
--> statement-breakpoint
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_name" ADD CONSTRAINT "search_name_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_document_words" ON "search_document" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_document_headline" ON "search_document" USING gin (ts_filter("words", '{a}'));--> statement-breakpoint
CREATE INDEX "search_document_edition" ON "search_document" USING btree ("edition","first_published_at");--> statement-breakpoint
CREATE INDEX "search_name_words" ON "search_name" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_word_keys" ON "search_word" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "search_word_trigrams" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
-- A search reads many of these rows and the words of few: words of any length lie beside them.
ALTER TABLE "search_document" SET (toast_tuple_target = 128);
