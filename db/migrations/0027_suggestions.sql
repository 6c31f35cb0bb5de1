CREATE TABLE "search_headline" (
	"article_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"headline" text NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_headline" ADD CONSTRAINT "search_headline_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_headline" ADD CONSTRAINT "search_headline_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_headline_words" ON "search_headline" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_headline_newest" ON "search_headline" USING btree ("edition","first_published_at");--> statement-breakpoint
CREATE INDEX "search_word_beginning" ON "search_word" USING btree ("edition","word" text_pattern_ops,"documents");