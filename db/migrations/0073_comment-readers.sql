CREATE TABLE "comment_version" (
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_version_comment_id_version_pk" PRIMARY KEY("comment_id","version"),
	CONSTRAINT "comment_version_length" CHECK (octet_length("comment_version"."text") <= 96000)
);
--> statement-breakpoint
CREATE TABLE "comment_vote" (
	"comment_id" uuid NOT NULL,
	"reader_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_vote_comment_id_reader_hash_pk" PRIMARY KEY("comment_id","reader_hash")
);
--> statement-breakpoint
CREATE TABLE "comment_policy" (
	"edition" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_policy_edition_version_pk" PRIMARY KEY("edition","version"),
	CONSTRAINT "comment_policy_version" CHECK ("comment_policy"."version" > 0),
	CONSTRAINT "comment_policy_length" CHECK (length("comment_policy"."text") between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "commenter_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"edition" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commenter_link_length" CHECK (length("commenter_link"."email") between 3 and 254 and length("commenter_link"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "commenter_session" (
	"cookie_hash" text PRIMARY KEY NOT NULL,
	"commenter_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commenter_letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commenter_letter_once" UNIQUE("comment_id","kind","about"),
	CONSTRAINT "commenter_letter_kind" CHECK ("commenter_letter"."kind" in ('answer', 'decision', 'appeal', 'sanction'))
);
--> statement-breakpoint
DROP INDEX "comment_useful";--> statement-breakpoint
ALTER TABLE "commenter" ADD COLUMN "wants_answers" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "commenter" ADD COLUMN "wants_decisions" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "commenter" ADD COLUMN "unsubscribe_token" text DEFAULT encode(sha256(gen_random_uuid()::text::bytea), 'hex') NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD COLUMN "html" text;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "comment_version" ADD CONSTRAINT "comment_version_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_vote" ADD CONSTRAINT "comment_vote_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_policy" ADD CONSTRAINT "comment_policy_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_policy" ADD CONSTRAINT "comment_policy_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter_link" ADD CONSTRAINT "commenter_link_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter_session" ADD CONSTRAINT "commenter_session_commenter_id_commenter_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter_letter" ADD CONSTRAINT "commenter_letter_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_policy_created_by" ON "comment_policy" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "commenter_link_email" ON "commenter_link" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "commenter_session_commenter" ON "commenter_session" USING btree ("commenter_id");--> statement-breakpoint
CREATE INDEX "commenter_session_expires" ON "commenter_session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "comment_chosen" ON "comment" USING btree ("article_id") WHERE "comment"."featured_at" is not null or "comment"."pinned_at" is not null;--> statement-breakpoint
CREATE INDEX "comment_useful" ON "comment" USING btree ("article_id","useful","created_at","id") WHERE "comment"."state" = 'approved' and "comment"."parent_id" is null;--> statement-breakpoint
ALTER TABLE "commenter" ADD CONSTRAINT "commenter_unsubscribe" UNIQUE("unsubscribe_token");