ALTER TABLE "note" ADD COLUMN "guest_name" text;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "preview_link_id" uuid;--> statement-breakpoint
ALTER TABLE "preview_link" ADD COLUMN "takes_notes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "note_preview_link" ON "note" USING btree ("preview_link_id");--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_guest_name_length" CHECK (length("note"."guest_name") between 1 and 60);--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_guest_is_nobody" CHECK ("note"."guest_name" is null or "note"."created_by" is null);