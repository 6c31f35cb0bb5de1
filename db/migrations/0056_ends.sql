CREATE TABLE "story_end" (
	"article_id" text PRIMARY KEY NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ends_as" text NOT NULL,
	"set_by" uuid,
	"promised_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"late_told_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "left_fronts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "ends_as" text DEFAULT 'withdraw' NOT NULL;--> statement-breakpoint
ALTER TABLE "story_end" ADD CONSTRAINT "story_end_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_end" ADD CONSTRAINT "story_end_set_by_user_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_end_promised" ON "story_end" USING btree ("ends_at") WHERE "story_end"."ended_at" is null;--> statement-breakpoint
-- What was to end belonged to the revision that readers have; now to the story.
INSERT INTO "story_end" ("article_id", "ends_at", "ends_as", "set_by")
  SELECT "schedule"."article_id", "schedule"."ends_at", 'withdraw', "schedule"."approved_by"
  FROM "schedule" JOIN "article" ON "article"."published_revision_id" = "schedule"."revision_id"
  WHERE "schedule"."ends_at" > now() AND "article"."public_state" = 'published';
