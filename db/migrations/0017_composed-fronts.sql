CREATE TABLE "front" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"section_id" uuid,
	"topic_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"live" text DEFAULT 'never' NOT NULL,
	"live_revision_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_subject_unique" UNIQUE NULLS NOT DISTINCT("edition","section_id","topic_id"),
	CONSTRAINT "front_one_subject" CHECK (num_nonnulls("front"."section_id", "front"."topic_id") <= 1),
	CONSTRAINT "front_live" CHECK ("front"."live" in ('never', 'launched', 'undone')),
	CONSTRAINT "front_live_has_revision" CHECK (("front"."live" <> 'launched' or "front"."live_revision_id" is not null) and ("front"."live" <> 'never' or "front"."live_revision_id" is null))
);
--> statement-breakpoint
CREATE TABLE "front_draft" (
	"front_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_draft_front_id_version_pk" PRIMARY KEY("front_id","version"),
	CONSTRAINT "front_draft_size" CHECK (octet_length("front_draft"."content"::text) <= 500000)
);
--> statement-breakpoint
CREATE TABLE "front_launch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"front_id" uuid NOT NULL,
	"revision_id" uuid,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "front_launch_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"launched_at" timestamp (3) with time zone,
	"launched_by" uuid,
	"is_undo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front_revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"front_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"draft_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_revision_number_unique" UNIQUE("front_id","number")
);
--> statement-breakpoint
CREATE TABLE "front_revision_picture" (
	"revision_id" uuid NOT NULL,
	"picture_id" text NOT NULL,
	CONSTRAINT "front_revision_picture_revision_id_picture_id_pk" PRIMARY KEY("revision_id","picture_id")
);
--> statement-breakpoint
CREATE TABLE "urgent_line" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"text" text NOT NULL,
	"article_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_by" uuid,
	CONSTRAINT "urgent_line_text_length" CHECK (length("urgent_line"."text") between 1 and 160)
);
--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_live_revision_id_front_revision_id_fk" FOREIGN KEY ("live_revision_id") REFERENCES "public"."front_revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_draft" ADD CONSTRAINT "front_draft_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_draft" ADD CONSTRAINT "front_draft_saved_by_user_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launch" ADD CONSTRAINT "front_launch_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launch" ADD CONSTRAINT "front_launch_revision_id_front_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."front_revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launch" ADD CONSTRAINT "front_launch_launched_by_user_id_fk" FOREIGN KEY ("launched_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revision" ADD CONSTRAINT "front_revision_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revision" ADD CONSTRAINT "front_revision_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revision_picture" ADD CONSTRAINT "front_revision_picture_revision_id_front_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."front_revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_revision_picture" ADD CONSTRAINT "front_revision_picture_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_line" ADD CONSTRAINT "urgent_line_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_line" ADD CONSTRAINT "urgent_line_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_line" ADD CONSTRAINT "urgent_line_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_live_revision" ON "front" USING btree ("live_revision_id");--> statement-breakpoint
CREATE INDEX "front_draft_saved" ON "front_draft" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "front_launch_front" ON "front_launch" USING btree ("front_id","launched_at");--> statement-breakpoint
CREATE UNIQUE INDEX "front_launch_one_promise" ON "front_launch" USING btree ("front_id") WHERE "front_launch"."launched_at" is null;--> statement-breakpoint
CREATE INDEX "front_revision_picture_picture" ON "front_revision_picture" USING btree ("picture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "urgent_line_one" ON "urgent_line" USING btree ("edition") WHERE "urgent_line"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "urgent_line_article" ON "urgent_line" USING btree ("article_id");--> statement-breakpoint
CREATE TRIGGER front_revision_immutable BEFORE UPDATE ON "front_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
