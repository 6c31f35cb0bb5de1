CREATE TABLE "trash" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"noun" text NOT NULL,
	"subject_id" text NOT NULL,
	"label" text NOT NULL,
	"owner_id" uuid,
	"trashed_by" uuid,
	"trashed_at" timestamp (3) with time zone NOT NULL,
	"kept" jsonb NOT NULL,
	CONSTRAINT "trash_subject" UNIQUE("noun","subject_id")
);
--> statement-breakpoint
ALTER TABLE "trash" ADD CONSTRAINT "trash_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trash" ADD CONSTRAINT "trash_trashed_by_user_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trash_time" ON "trash" USING btree ("trashed_at","id");--> statement-breakpoint
CREATE INDEX "trash_owner" ON "trash" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "trash_by" ON "trash" USING btree ("trashed_by");