ALTER TABLE "section" ADD COLUMN "fallback_picture_id" text;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_fallback_picture_id_picture_id_fk" FOREIGN KEY ("fallback_picture_id") REFERENCES "public"."picture"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "section_fallback" ON "section" USING btree ("fallback_picture_id");