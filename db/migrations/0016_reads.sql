CREATE TABLE "read" (
	"article_id" text NOT NULL,
	"referrer" text NOT NULL,
	"edition" text NOT NULL,
	"section_id" uuid,
	"count" integer NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "read_article_id_hour_referrer_pk" PRIMARY KEY("article_id","hour","referrer"),
	CONSTRAINT "read_count" CHECK ("read"."count" > 0),
	CONSTRAINT "read_referrer_length" CHECK (length("read"."referrer") <= 100)
);
--> statement-breakpoint
CREATE TABLE "read_batch" (
	"node" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_day" (
	"article_id" text NOT NULL,
	"referrer" text NOT NULL,
	"edition" text NOT NULL,
	"section_id" uuid,
	"count" integer NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "read_day_article_id_day_referrer_pk" PRIMARY KEY("article_id","day","referrer"),
	CONSTRAINT "read_day_count" CHECK ("read_day"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "read" ADD CONSTRAINT "read_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read" ADD CONSTRAINT "read_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_day" ADD CONSTRAINT "read_day_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_day" ADD CONSTRAINT "read_day_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "read_edition" ON "read" USING btree ("edition","hour");