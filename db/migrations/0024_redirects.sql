CREATE TABLE "crawler_setting" (
	"is_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"refuses_ai" boolean DEFAULT false NOT NULL,
	CONSTRAINT "crawler_setting_is_one" CHECK ("crawler_setting"."is_one")
);
--> statement-breakpoint
CREATE TABLE "redirect" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"front_parameter" text,
	"article_id" text,
	"list_kind" text,
	"list_id" uuid,
	"list_edition" text,
	"path" text,
	"url" text,
	"next" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirect_address_unique" UNIQUE("address"),
	CONSTRAINT "redirect_target" CHECK (num_nonnulls("redirect"."article_id", "redirect"."list_id", "redirect"."path", "redirect"."url", "redirect"."next") = 1),
	CONSTRAINT "redirect_list" CHECK (num_nonnulls("redirect"."list_kind", "redirect"."list_id", "redirect"."list_edition") in (0, 3)),
	CONSTRAINT "redirect_list_kind" CHECK ("redirect"."list_kind" in ('section', 'topic', 'byline')),
	CONSTRAINT "redirect_address" CHECK ("redirect"."address" like '/%' and length("redirect"."address") between 2 and 800),
	CONSTRAINT "redirect_path" CHECK ("redirect"."path" ~ '^/([^/]|$)'),
	CONSTRAINT "redirect_url" CHECK ("redirect"."url" ~ '^https?://' and length("redirect"."url") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "redirect_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"started_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"lines" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "redirect_import_name" CHECK (length("redirect_import"."file_name") <= 200)
);
--> statement-breakpoint
CREATE TABLE "redirect_refusal" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"problem" text NOT NULL,
	"other_line" integer,
	"given" text NOT NULL,
	CONSTRAINT "redirect_refusal_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_list_edition_outlet_edition_edition_fk" FOREIGN KEY ("list_edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_next_redirect_address_fk" FOREIGN KEY ("next") REFERENCES "public"."redirect"("address") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_import" ADD CONSTRAINT "redirect_import_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_refusal" ADD CONSTRAINT "redirect_refusal_import_id_redirect_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."redirect_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redirect_front_parameter" ON "redirect" USING btree ("front_parameter") WHERE "redirect"."front_parameter" is not null;--> statement-breakpoint
CREATE INDEX "redirect_article" ON "redirect" USING btree ("article_id") WHERE "redirect"."article_id" is not null;--> statement-breakpoint
CREATE INDEX "redirect_next" ON "redirect" USING btree ("next") WHERE "redirect"."next" is not null;--> statement-breakpoint
CREATE INDEX "redirect_import_created" ON "redirect_import" USING btree ("created_at");