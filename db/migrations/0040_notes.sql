CREATE TABLE "note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"thread_id" uuid,
	"place" jsonb,
	"text" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	CONSTRAINT "note_text_length" CHECK (length("note"."text") between 1 and 2000),
	CONSTRAINT "note_place_size" CHECK (length("note"."place"::text) <= 20000),
	CONSTRAINT "note_answer_is_plain" CHECK ("note"."thread_id" is null or ("note"."place" is null and "note"."resolved_at" is null))
);
--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_thread_id_note_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_resolved_by_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_article" ON "note" USING btree ("article_id","created_at");--> statement-breakpoint
CREATE INDEX "note_thread" ON "note" USING btree ("thread_id");--> statement-breakpoint
CREATE TRIGGER note_live AFTER INSERT OR UPDATE OR DELETE ON "note" FOR EACH ROW EXECUTE FUNCTION notify_live();
