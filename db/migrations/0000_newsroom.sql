CREATE TABLE "article" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"translation_group_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"public_state" text DEFAULT 'never' NOT NULL,
	"work_state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"work_state_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changes_requested" text,
	"published_revision_id" uuid,
	"first_published_at" timestamp (3) with time zone,
	"revised_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text,
	"slug" text,
	"is_open_for_comments" boolean DEFAULT true NOT NULL,
	CONSTRAINT "article_translation_unique" UNIQUE("translation_group_id","edition"),
	CONSTRAINT "article_public_state" CHECK ("article"."public_state" in ('never', 'published', 'withdrawn')),
	CONSTRAINT "article_work_state" CHECK ("article"."work_state" in ('draft', 'in_review', 'changes_requested')),
	CONSTRAINT "article_published_has_revision" CHECK (("article"."public_state" = 'never') = ("article"."published_revision_id" is null) and ("article"."public_state" = 'never') = ("article"."first_published_at" is null) and ("article"."public_state" = 'never') = ("article"."slug" is null)),
	CONSTRAINT "article_withdrawn_has_reason" CHECK (("article"."public_state" = 'withdrawn') = ("article"."withdrawn_at" is not null) and ("article"."public_state" = 'withdrawn') = ("article"."withdrawn_reason" is not null)),
	CONSTRAINT "article_changes_have_reason" CHECK (("article"."work_state" = 'changes_requested') = ("article"."changes_requested" is not null)),
	CONSTRAINT "article_slug_length" CHECK (length("article"."slug") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"number" integer NOT NULL,
	"working_version" integer NOT NULL,
	"reason" text NOT NULL,
	"content" jsonb NOT NULL,
	"section_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_number_unique" UNIQUE("article_id","number"),
	CONSTRAINT "revision_reason" CHECK ("revision"."reason" in ('submitted', 'published', 'saved', 'restored'))
);
--> statement-breakpoint
CREATE TABLE "revision_byline" (
	"revision_id" uuid NOT NULL,
	"byline_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "revision_byline_revision_id_byline_id_pk" PRIMARY KEY("revision_id","byline_id")
);
--> statement-breakpoint
CREATE TABLE "revision_picture" (
	"revision_id" uuid NOT NULL,
	"picture_id" text NOT NULL,
	CONSTRAINT "revision_picture_revision_id_picture_id_pk" PRIMARY KEY("revision_id","picture_id")
);
--> statement-breakpoint
CREATE TABLE "revision_topic" (
	"revision_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "revision_topic_revision_id_topic_id_pk" PRIMARY KEY("revision_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "working_copy" (
	"article_id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "working_copy_version" CHECK ("working_copy"."version" >= 1),
	CONSTRAINT "working_copy_size" CHECK (octet_length("working_copy"."content"::text) <= 2000000)
);
--> statement-breakpoint
CREATE TABLE "working_copy_byline" (
	"article_id" text NOT NULL,
	"byline_id" uuid NOT NULL,
	CONSTRAINT "working_copy_byline_article_id_byline_id_pk" PRIMARY KEY("article_id","byline_id")
);
--> statement-breakpoint
CREATE TABLE "byline" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid,
	"is_pen_name" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"picture_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "byline_name" (
	"byline_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"biography" text DEFAULT '' NOT NULL,
	CONSTRAINT "byline_name_byline_id_edition_pk" PRIMARY KEY("byline_id","edition"),
	CONSTRAINT "byline_slug_unique" UNIQUE("edition","slug"),
	CONSTRAINT "byline_name_length" CHECK (length("byline_name"."name") between 1 and 80 and length("byline_name"."biography") <= 600)
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"text" text NOT NULL,
	"graphemes" integer NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"verdicts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"source_hash" text NOT NULL,
	"reader_hash" text NOT NULL,
	"text_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_state" CHECK ("comment"."state" in ('pending', 'approved', 'rejected')),
	CONSTRAINT "comment_decided" CHECK (("comment"."state" = 'pending') = ("comment"."decided_at" is null)),
	CONSTRAINT "comment_rejected_has_reason" CHECK ("comment"."state" <> 'rejected' or "comment"."reason" is not null),
	CONSTRAINT "comment_name_length" CHECK (length("comment"."name") between 1 and 80),
	CONSTRAINT "comment_email_length" CHECK (length("comment"."email") between 3 and 254),
	CONSTRAINT "comment_text_length" CHECK ("comment"."graphemes" between 1 and 1500 and "comment"."graphemes" <= char_length("comment"."text") and octet_length("comment"."text") <= 24000),
	CONSTRAINT "comment_not_own_parent" CHECK ("comment"."parent_id" is null or "comment"."parent_id" <> "comment"."id")
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"name" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "touched" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tags" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limiter_flexible" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'kept' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_mail_state" CHECK ("outbox_mail"."state" in ('kept', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"article_id" text NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outlet_edition" (
	"edition" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"is_in_use" boolean DEFAULT true NOT NULL,
	CONSTRAINT "outlet_edition_name_length" CHECK (length("outlet_edition"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "page" (
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"headline" text NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_edition_kind_pk" PRIMARY KEY("edition","kind"),
	CONSTRAINT "page_kind" CHECK ("page"."kind" in ('policy', 'privacy', 'about'))
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'processing' NOT NULL,
	"original_key" text NOT NULL,
	"file_name" text DEFAULT '' NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"renditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"alternative" text DEFAULT '' NOT NULL,
	"is_decorative" boolean DEFAULT false NOT NULL,
	"uploaded_by" uuid,
	"failure" text,
	"taken_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "picture_state" CHECK ("picture"."state" in ('processing', 'ready', 'failed')),
	CONSTRAINT "picture_size" CHECK ("picture"."width" > 0 and "picture"."height" > 0 and "picture"."bytes" between 1 and 26214400)
);
--> statement-breakpoint
CREATE TABLE "reaction" (
	"article_id" text NOT NULL,
	"reader_hash" text NOT NULL,
	"is_liked" boolean NOT NULL,
	"reacted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reaction_article_id_reader_hash_pk" PRIMARY KEY("article_id","reader_hash")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section_name" (
	"section_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "section_name_section_id_edition_pk" PRIMARY KEY("section_id","edition"),
	CONSTRAINT "section_slug_unique" UNIQUE("edition","slug"),
	CONSTRAINT "section_name_length" CHECK (length("section_name"."name") between 1 and 60 and length("section_name"."slug") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_name" (
	"topic_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "topic_name_topic_id_edition_pk" PRIMARY KEY("topic_id","edition"),
	CONSTRAINT "topic_slug_unique" UNIQUE("edition","slug"),
	CONSTRAINT "topic_name_length" CHECK (length("topic_name"."name") between 1 and 60 and length("topic_name"."slug") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"user_id" uuid,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_time_link_purpose" CHECK ("one_time_link"."purpose" in ('set_up', 'invitation', 'password')),
	CONSTRAINT "one_time_link_user_known" CHECK ("one_time_link"."purpose" = 'set_up' or "one_time_link"."user_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text DEFAULT 'ar' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"session_epoch" integer DEFAULT 0 NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_lower" CHECK ("user"."email" = lower("user"."email") and length("user"."email") between 3 and 254),
	CONSTRAINT "user_name_length" CHECK (length("user"."name") between 1 and 120),
	CONSTRAINT "user_role" CHECK ("user"."role" in ('journalist', 'editor', 'administrator'))
);
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_published_revision_id_revision_id_fk" FOREIGN KEY ("published_revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_byline" ADD CONSTRAINT "revision_byline_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_byline" ADD CONSTRAINT "revision_byline_byline_id_byline_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."byline"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_picture" ADD CONSTRAINT "revision_picture_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_picture" ADD CONSTRAINT "revision_picture_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_topic" ADD CONSTRAINT "revision_topic_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_topic" ADD CONSTRAINT "revision_topic_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_saved_by_user_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy_byline" ADD CONSTRAINT "working_copy_byline_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy_byline" ADD CONSTRAINT "working_copy_byline_byline_id_byline_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."byline"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "byline" ADD CONSTRAINT "byline_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "byline" ADD CONSTRAINT "byline_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "byline_name" ADD CONSTRAINT "byline_name_byline_id_byline_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."byline"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_comment_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_name" ADD CONSTRAINT "section_name_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_name" ADD CONSTRAINT "topic_name_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_published" ON "article" USING btree ("edition","first_published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "article"."public_state" = 'published';--> statement-breakpoint
CREATE INDEX "article_work" ON "article" USING btree ("work_state","work_state_at");--> statement-breakpoint
CREATE INDEX "article_creator" ON "article" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "article_revision" ON "article" USING btree ("published_revision_id");--> statement-breakpoint
CREATE INDEX "revision_section" ON "revision" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "revision_byline_byline" ON "revision_byline" USING btree ("byline_id");--> statement-breakpoint
CREATE INDEX "revision_picture_picture" ON "revision_picture" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "revision_topic_topic" ON "revision_topic" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "working_copy_byline_byline" ON "working_copy_byline" USING btree ("byline_id");--> statement-breakpoint
CREATE INDEX "byline_user" ON "byline" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comment_article" ON "comment" USING btree ("article_id","state","created_at");--> statement-breakpoint
CREATE INDEX "comment_queue" ON "comment" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "comment_source" ON "comment" USING btree ("source_hash","created_at");--> statement-breakpoint
CREATE INDEX "comment_parent" ON "comment" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "history_actor" ON "history" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "rate_limiter_flexible_expire" ON "rate_limiter_flexible" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "outbox_mail_created" ON "outbox_mail" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_article" ON "notification" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "picture_created" ON "picture" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reaction_article" ON "reaction" USING btree ("article_id","is_liked");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_token_unique" ON "one_time_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "one_time_link_user" ON "one_time_link" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_unique" ON "user" USING btree ("email");