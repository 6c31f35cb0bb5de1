CREATE TABLE "flag" (
	"article_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"raised_by" uuid,
	"raised_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flag_article_id_kind_pk" PRIMARY KEY("article_id","kind"),
	CONSTRAINT "flag_kind" CHECK ("flag"."kind" in ('legal', 'picture')),
	CONSTRAINT "flag_reason_length" CHECK (length("flag"."reason") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"kind" text NOT NULL,
	"assignee_id" uuid,
	"due_at" timestamp (3) with time zone,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	CONSTRAINT "task_kind" CHECK ("task"."kind" in ('write', 'edit', 'translate', 'photo', 'legal', 'check')),
	CONSTRAINT "task_note_length" CHECK (length("task"."note") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_raised_by_user_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_id_user_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_done_by_user_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_article" ON "task" USING btree ("article_id","created_at");--> statement-breakpoint
CREATE INDEX "task_person" ON "task" USING btree ("assignee_id","article_id");--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("assignee_id","due_at") WHERE "task"."done_at" is null;