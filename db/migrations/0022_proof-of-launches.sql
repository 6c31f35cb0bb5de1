ALTER TABLE "proof" DROP CONSTRAINT "proof_pkey";--> statement-breakpoint
ALTER TABLE "proof" ALTER COLUMN "article_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "proof" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "proof" ADD COLUMN "front_id" uuid;--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_article_id_unique" UNIQUE("article_id");--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_front_id_unique" UNIQUE("front_id");--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_of_one" CHECK (num_nonnulls("proof"."article_id", "proof"."front_id") = 1);