CREATE TABLE "assignment" (
	"article_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_article_id_user_id_pk" PRIMARY KEY("article_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"article_id" text PRIMARY KEY NOT NULL,
	"slug_line" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"planned_on" date,
	"planned_time" time(0),
	"place_wanted" text,
	"picture_wanted" text DEFAULT 'none' NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	CONSTRAINT "plan_slug_line_length" CHECK (length("plan"."slug_line") between 1 and 120),
	CONSTRAINT "plan_brief_length" CHECK (length("plan"."brief") <= 4000),
	CONSTRAINT "plan_hour_of_a_day" CHECK ("plan"."planned_time" is null or "plan"."planned_on" is not null),
	CONSTRAINT "plan_place_wanted" CHECK ("plan"."place_wanted" in ('lead', 'high', 'section')),
	CONSTRAINT "plan_picture_wanted" CHECK ("plan"."picture_wanted" in ('none', 'wanted', 'assigned'))
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_person" ON "assignment" USING btree ("user_id","article_id");--> statement-breakpoint
CREATE INDEX "plan_day" ON "plan" USING btree ("planned_on","article_id");--> statement-breakpoint
CREATE INDEX "plan_due" ON "plan" USING btree ("due_at","article_id");