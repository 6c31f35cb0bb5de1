CREATE TABLE "backup" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"bytes" bigint,
	"tables" integer,
	"rows" bigint,
	"files" integer,
	"file_bytes" bigint,
	"trial" text,
	"trial_seconds" integer,
	"missing" integer,
	"failure" text,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "backup_trial" CHECK ("backup"."trial" in ('restored', 'read')),
	CONSTRAINT "backup_ended" CHECK (("backup"."ended_at" is null) = (num_nonnulls("backup"."trial", "backup"."failure") = 0)),
	CONSTRAINT "backup_one_end" CHECK (num_nonnulls("backup"."trial", "backup"."failure") <= 1)
);
--> statement-breakpoint
CREATE INDEX "backup_started" ON "backup" USING btree ("started_at");