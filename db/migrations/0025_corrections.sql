CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"wrong" text NOT NULL,
	"right" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"amended_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone,
	"taken_back_reason" text,
	CONSTRAINT "correction_kind" CHECK ("correction"."kind" in ('retraction', 'correction', 'clarification', 'update')),
	CONSTRAINT "correction_length" CHECK (length("correction"."wrong") <= 1000 and length("correction"."right") <= 1000),
	CONSTRAINT "correction_says_something" CHECK ("correction"."wrong" <> '' or "correction"."right" <> ''),
	CONSTRAINT "correction_taken_back_has_reason" CHECK (("correction"."taken_back_at" is null) = ("correction"."taken_back_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "is_silent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "correction" jsonb;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_article" ON "correction" USING btree ("article_id","created_at","id");--> statement-breakpoint
CREATE INDEX "correction_shown" ON "correction" USING btree ("edition","created_at","id") WHERE "correction"."taken_back_at" is null;