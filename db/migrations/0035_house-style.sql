CREATE TABLE "style_ignore" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"check_name" text NOT NULL,
	"words" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "style_ignore_place" UNIQUE("article_id","check_name","words"),
	CONSTRAINT "style_ignore_words" CHECK (length("style_ignore"."words") between 1 and 200),
	CONSTRAINT "style_ignore_reason" CHECK (length("style_ignore"."reason") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "style_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"word" text NOT NULL,
	"others" text DEFAULT '' NOT NULL,
	"instead" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"proposed_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "style_proposal_word" UNIQUE("edition","word"),
	CONSTRAINT "style_proposal_kind" CHECK ("style_proposal"."kind" in ('forbidden', 'loaded', 'spelling')),
	CONSTRAINT "style_proposal_length" CHECK (length("style_proposal"."word") between 1 and 80 and length("style_proposal"."others") <= 1000 and length("style_proposal"."instead") <= 80 and length("style_proposal"."note") <= 300)
);
--> statement-breakpoint
CREATE TABLE "style_term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"word" text NOT NULL,
	"others" text DEFAULT '' NOT NULL,
	"instead" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "style_term_word" UNIQUE("edition","word"),
	CONSTRAINT "style_term_kind" CHECK ("style_term"."kind" in ('forbidden', 'loaded', 'spelling')),
	CONSTRAINT "style_term_length" CHECK (length("style_term"."word") between 1 and 80 and length("style_term"."others") <= 1000 and length("style_term"."instead") <= 80 and length("style_term"."note") <= 300)
);
--> statement-breakpoint
ALTER TABLE "style_ignore" ADD CONSTRAINT "style_ignore_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_ignore" ADD CONSTRAINT "style_ignore_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_proposal" ADD CONSTRAINT "style_proposal_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_proposal" ADD CONSTRAINT "style_proposal_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_term" ADD CONSTRAINT "style_term_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;