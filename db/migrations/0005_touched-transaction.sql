ALTER TABLE "touched" ADD COLUMN "xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "touched" ADD COLUMN "found_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "touched_xid" ON "touched" USING btree ("xid");