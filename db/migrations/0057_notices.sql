CREATE TABLE "follow" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"article_id" text,
	"section_id" uuid,
	"topic_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_once" UNIQUE NULLS NOT DISTINCT("user_id","article_id","section_id","topic_id"),
	CONSTRAINT "follow_one" CHECK (num_nonnulls("follow"."article_id", "follow"."section_id", "follow"."topic_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "notice_choice" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_in_bell" boolean NOT NULL,
	"mail" text NOT NULL,
	"reach" text NOT NULL,
	CONSTRAINT "notice_choice_user_id_kind_pk" PRIMARY KEY("user_id","kind"),
	CONSTRAINT "notice_choice_mail" CHECK ("notice_choice"."mail" in ('now', 'daily', 'never')),
	CONSTRAINT "notice_choice_reach" CHECK ("notice_choice"."reach" in ('all', 'near'))
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "is_in_bell" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "is_for_daily" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_article" ON "follow" USING btree ("article_id") WHERE "follow"."article_id" is not null;--> statement-breakpoint
CREATE INDEX "follow_section" ON "follow" USING btree ("section_id") WHERE "follow"."section_id" is not null;--> statement-breakpoint
CREATE INDEX "follow_topic" ON "follow" USING btree ("topic_id") WHERE "follow"."topic_id" is not null;--> statement-breakpoint
CREATE INDEX "notification_daily" ON "notification" USING btree ("user_id","created_at") WHERE "notification"."is_for_daily";