ALTER TABLE "notification" ALTER COLUMN "article_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "picture_id" text;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "restrictions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "rights_end_on" date;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "rights_warned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "rights_ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_picture" ON "notification" USING btree ("picture_id") WHERE "notification"."picture_id" is not null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."article_id", "notification"."picture_id") = 1);--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_basis" CHECK ("picture"."basis" in ('own', 'agency', 'licensed', 'permitted', 'public_domain'));--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_origin" CHECK ("picture"."origin" in ('photograph', 'composite', 'partly_generated', 'illustration', 'generated'));--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_rights_end" CHECK ("picture"."rights_ended_at" is null or "picture"."rights_end_on" is not null);