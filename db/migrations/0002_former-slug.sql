CREATE TABLE "former_slug" (
	"kind" text NOT NULL,
	"edition" text NOT NULL,
	"slug" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "former_slug_kind_edition_slug_pk" PRIMARY KEY("kind","edition","slug"),
	CONSTRAINT "former_slug_kind" CHECK ("former_slug"."kind" in ('section', 'topic', 'byline'))
);
--> statement-breakpoint
CREATE INDEX "former_slug_subject" ON "former_slug" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "byline_name" ADD CONSTRAINT "byline_slug_length" CHECK (length("byline_name"."slug") between 1 and 60);--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD CONSTRAINT "outlet_edition_tagline_length" CHECK (length("outlet_edition"."tagline") <= 160);--> statement-breakpoint
ALTER TABLE "page" ADD CONSTRAINT "page_headline_length" CHECK (length("page"."headline") between 1 and 160);--> statement-breakpoint
ALTER TABLE "section_name" ADD CONSTRAINT "section_description_length" CHECK (length("section_name"."description") <= 300);--> statement-breakpoint
ALTER TABLE "topic_name" ADD CONSTRAINT "topic_description_length" CHECK (length("topic_name"."description") <= 300);