CREATE TABLE "fitness_pass" (
	"article_id" text NOT NULL,
	"check_name" text NOT NULL,
	"words" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fitness_pass_article_id_check_name_words_pk" PRIMARY KEY("article_id","check_name","words"),
	CONSTRAINT "fitness_pass_words" CHECK (length("fitness_pass"."words") between 1 and 200),
	CONSTRAINT "fitness_pass_reason" CHECK (length("fitness_pass"."reason") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "fitness_setting" (
	"edition" text NOT NULL,
	"check_name" text NOT NULL,
	"severity" text NOT NULL,
	CONSTRAINT "fitness_setting_edition_check_name_pk" PRIMARY KEY("edition","check_name"),
	CONSTRAINT "fitness_setting_severity" CHECK ("fitness_setting"."severity" in ('off', 'warn', 'block'))
);
--> statement-breakpoint
ALTER TABLE "fitness_pass" ADD CONSTRAINT "fitness_pass_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitness_pass" ADD CONSTRAINT "fitness_pass_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fitness_setting" ADD CONSTRAINT "fitness_setting_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;