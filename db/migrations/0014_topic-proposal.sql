CREATE TABLE "topic_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"article_id" text NOT NULL,
	"proposed_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topic_proposal_name" UNIQUE("edition","name"),
	CONSTRAINT "topic_proposal_length" CHECK (length("topic_proposal"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "topic_proposal" ADD CONSTRAINT "topic_proposal_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_proposal" ADD CONSTRAINT "topic_proposal_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_proposal" ADD CONSTRAINT "topic_proposal_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topic_proposal_article" ON "topic_proposal" USING btree ("article_id");