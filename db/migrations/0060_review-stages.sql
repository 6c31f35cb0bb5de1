CREATE TABLE "approval" (
	"revision_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_revision_id_stage_id_pk" PRIMARY KEY("revision_id","stage_id")
);
--> statement-breakpoint
CREATE TABLE "review_stage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"section_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "review_stage_name" UNIQUE("section_id","name"),
	CONSTRAINT "review_stage_name_length" CHECK (length("review_stage"."name") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "review_stage_person" (
	"stage_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "review_stage_person_stage_id_user_id_pk" PRIMARY KEY("stage_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "section" ADD COLUMN "needs_second_eyes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_stage_id_review_stage_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."review_stage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_stage" ADD CONSTRAINT "review_stage_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_stage_person" ADD CONSTRAINT "review_stage_person_stage_id_review_stage_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."review_stage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_stage_person" ADD CONSTRAINT "review_stage_person_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_stage" ON "approval" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "review_stage_person_user" ON "review_stage_person" USING btree ("user_id");