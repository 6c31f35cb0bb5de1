CREATE TABLE "comment_appeal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"decided_first_by" uuid,
	"outcome" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "comment_appeal_once" UNIQUE("comment_id","version"),
	CONSTRAINT "comment_appeal_outcome" CHECK ("comment_appeal"."outcome" in ('upheld', 'overturned')),
	CONSTRAINT "comment_appeal_decided" CHECK (("comment_appeal"."outcome" is null) = ("comment_appeal"."decided_at" is null) and ("comment_appeal"."outcome" is null) = ("comment_appeal"."answer" is null)),
	CONSTRAINT "comment_appeal_length" CHECK (length("comment_appeal"."words") between 1 and 1000 and length("comment_appeal"."answer") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "comment_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"reader_hash" text NOT NULL,
	"source_hash" text NOT NULL,
	"ground" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	CONSTRAINT "comment_report_once" UNIQUE("comment_id","reader_hash"),
	CONSTRAINT "comment_report_ground" CHECK ("comment_report"."ground" in ('insult', 'hate', 'false', 'private', 'spam', 'other')),
	CONSTRAINT "comment_report_length" CHECK (length("comment_report"."words") <= 300)
);
--> statement-breakpoint
CREATE TABLE "comment_reason" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"paragraph" text DEFAULT '' NOT NULL,
	"line" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_reason_position" CHECK ("comment_reason"."position" between 1 and 9),
	CONSTRAINT "comment_reason_length" CHECK (length("comment_reason"."label") between 1 and 60 and length("comment_reason"."paragraph") <= 300 and length("comment_reason"."line") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "comment_sanction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"against" text NOT NULL,
	"subject" text NOT NULL,
	"comment_id" uuid,
	"line" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"until" timestamp (3) with time zone,
	"is_in_force" boolean DEFAULT true NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"created_by" uuid,
	"confirmed_by" uuid,
	"lifted_by" uuid,
	"lifted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_sanction_kind" CHECK ("comment_sanction"."kind" in ('warning', 'suspension', 'ban')),
	CONSTRAINT "comment_sanction_against" CHECK ("comment_sanction"."against" in ('email', 'domain', 'source')),
	CONSTRAINT "comment_sanction_until" CHECK (("comment_sanction"."kind" = 'suspension') = ("comment_sanction"."until" is not null)),
	CONSTRAINT "comment_sanction_length" CHECK (length("comment_sanction"."subject") between 1 and 254 and length("comment_sanction"."line") between 1 and 300 and length("comment_sanction"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "commenter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"name_looks" text NOT NULL,
	"edition" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commenter_email" UNIQUE("email"),
	CONSTRAINT "commenter_length" CHECK (length("commenter"."email") between 3 and 254 and length("commenter"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_state";--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_name_length";--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_email_length";--> statement-breakpoint
ALTER TABLE "comment" DROP CONSTRAINT "comment_text_length";--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "root_id" uuid;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "level" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "commenter_id" uuid;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "standing" text DEFAULT 'reader' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "open_reports" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "useful" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "featured_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "pinned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "reason_id" uuid;--> statement-breakpoint
ALTER TABLE "comment_appeal" ADD CONSTRAINT "comment_appeal_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_appeal" ADD CONSTRAINT "comment_appeal_decided_first_by_user_id_fk" FOREIGN KEY ("decided_first_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_appeal" ADD CONSTRAINT "comment_appeal_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_settled_by_user_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reason" ADD CONSTRAINT "comment_reason_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sanction" ADD CONSTRAINT "comment_sanction_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sanction" ADD CONSTRAINT "comment_sanction_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sanction" ADD CONSTRAINT "comment_sanction_confirmed_by_user_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sanction" ADD CONSTRAINT "comment_sanction_lifted_by_user_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter" ADD CONSTRAINT "commenter_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_appeal_open" ON "comment_appeal" USING btree ("due_at","id") WHERE "comment_appeal"."outcome" is null;--> statement-breakpoint
CREATE INDEX "comment_appeal_first_by" ON "comment_appeal" USING btree ("decided_first_by");--> statement-breakpoint
CREATE INDEX "comment_appeal_by" ON "comment_appeal" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "comment_report_source" ON "comment_report" USING btree ("source_hash","created_at");--> statement-breakpoint
CREATE INDEX "comment_report_settled_by" ON "comment_report" USING btree ("settled_by");--> statement-breakpoint
CREATE INDEX "comment_reason_order" ON "comment_reason" USING btree ("edition","position");--> statement-breakpoint
CREATE INDEX "comment_sanction_subject" ON "comment_sanction" USING btree ("against","subject","created_at");--> statement-breakpoint
CREATE INDEX "comment_sanction_comment" ON "comment_sanction" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comment_sanction_created_by" ON "comment_sanction" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "comment_sanction_confirmed_by" ON "comment_sanction" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "comment_sanction_lifted_by" ON "comment_sanction" USING btree ("lifted_by");--> statement-breakpoint
CREATE INDEX "commenter_looks" ON "commenter" USING btree ("name_looks");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_root_id_comment_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_commenter_id_commenter_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenter"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_reason_id_comment_reason_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."comment_reason"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_root" ON "comment" USING btree ("root_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_commenter" ON "comment" USING btree ("commenter_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_email" ON "comment" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "comment_reader" ON "comment" USING btree ("reader_hash","created_at");--> statement-breakpoint
CREATE INDEX "comment_by_user" ON "comment" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comment_of_reason" ON "comment" USING btree ("reason_id");--> statement-breakpoint
CREATE INDEX "comment_held" ON "comment" USING btree ("created_at","id") WHERE "comment"."state" = 'pending' and "comment"."is_held";--> statement-breakpoint
CREATE INDEX "comment_reported" ON "comment" USING btree ("created_at","id") WHERE "comment"."open_reports" > 0;--> statement-breakpoint
CREATE INDEX "comment_useful" ON "comment" USING btree ("article_id","useful","created_at") WHERE "comment"."state" = 'approved' and "comment"."parent_id" is null;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_standing" CHECK ("comment"."standing" in ('reader', 'staff', 'writer'));--> statement-breakpoint
-- by hand: answers were one level deep
UPDATE "comment" SET "root_id" = "parent_id", "level" = 2 WHERE "parent_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread" CHECK (("comment"."parent_id" is null) = ("comment"."root_id" is null) and ("comment"."parent_id" is null) = ("comment"."level" = 1) and "comment"."level" between 1 and 3);--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_counts" CHECK ("comment"."version" > 0 and "comment"."open_reports" >= 0 and "comment"."useful" >= 0);--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_shown_alone" CHECK ("comment"."state" = 'approved' or ("comment"."featured_at" is null and "comment"."pinned_at" is null));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_state" CHECK ("comment"."state" in ('pending', 'approved', 'rejected', 'removed'));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_name_length" CHECK (length("comment"."name") <= 80 and (length("comment"."name") > 0 or "comment"."state" = 'removed'));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_email_length" CHECK (length("comment"."email") <= 254 and (length("comment"."email") >= 3 or "comment"."state" = 'removed' or "comment"."standing" <> 'reader'));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_length" CHECK (("comment"."graphemes" > 0 or "comment"."state" = 'removed') and "comment"."graphemes" between 0 and 1500 and "comment"."graphemes" <= char_length("comment"."text") and octet_length("comment"."text") <= 96000);