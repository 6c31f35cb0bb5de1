CREATE TABLE "comment_draft" (
	"reader_hash" text NOT NULL,
	"article_id" text NOT NULL,
	"typed" jsonb NOT NULL,
	"refusal" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_draft_reader_hash_article_id_pk" PRIMARY KEY("reader_hash","article_id"),
	CONSTRAINT "comment_draft_size" CHECK (octet_length("comment_draft"."typed"::text) <= 150000)
);
--> statement-breakpoint
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_draft_expires" ON "comment_draft" USING btree ("expires_at");