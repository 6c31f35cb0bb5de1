CREATE TABLE "schedule" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"go_live_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"went_live_at" timestamp (3) with time zone,
	"approved_by" uuid,
	CONSTRAINT "schedule_ends_later" CHECK ("schedule"."ends_at" > "schedule"."go_live_at")
);
--> statement-breakpoint
ALTER TABLE "revision" DROP CONSTRAINT "revision_reason";--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "actor_name" text;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_article" ON "schedule" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_one_promise" ON "schedule" USING btree ("article_id") WHERE "schedule"."went_live_at" is null;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_reason" CHECK ("revision"."reason" in ('submitted', 'approved', 'published', 'saved', 'restored'));