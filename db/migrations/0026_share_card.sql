CREATE TABLE "share_card" (
	"article_id" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"file_key" text NOT NULL,
	"drawn_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_card_fingerprint" CHECK ("share_card"."fingerprint" ~ '^[0-9a-f]{24}$')
);
--> statement-breakpoint
ALTER TABLE "share_card" ADD CONSTRAINT "share_card_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;