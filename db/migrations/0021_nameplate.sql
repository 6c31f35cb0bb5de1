ALTER TABLE "outlet_edition" ADD COLUMN "nameplate" text;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD COLUMN "nameplate_width" integer;--> statement-breakpoint
ALTER TABLE "outlet_edition" ADD CONSTRAINT "outlet_edition_nameplate" CHECK (("outlet_edition"."nameplate" is null) = ("outlet_edition"."nameplate_width" is null));