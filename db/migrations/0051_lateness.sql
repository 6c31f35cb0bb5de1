ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "front_launch" ADD COLUMN "promised_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "front_launch" ADD COLUMN "late_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "front_id" uuid;--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "promised_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "late_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_front" ON "notification" USING btree ("front_id") WHERE "notification"."front_id" is not null;--> statement-breakpoint
CREATE INDEX "schedule_went_live" ON "schedule" USING btree ("went_live_at");--> statement-breakpoint
CREATE INDEX "schedule_promised" ON "schedule" USING btree ("go_live_at") WHERE "schedule"."went_live_at" is null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."article_id", "notification"."picture_id", "notification"."front_id") = 1);