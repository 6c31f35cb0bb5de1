CREATE TABLE "proof" (
	"article_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"ordered_by" uuid,
	"proven_at" timestamp (3) with time zone,
	"seen" jsonb,
	CONSTRAINT "proof_state" CHECK ("proof"."state" in ('waiting', 'proven', 'failed')),
	CONSTRAINT "proof_ended" CHECK (("proof"."state" = 'waiting') = ("proof"."proven_at" is null)),
	CONSTRAINT "proof_failed_has_seen" CHECK (("proof"."state" = 'failed') = ("proof"."seen" is not null))
);
--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_ordered_by_user_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;