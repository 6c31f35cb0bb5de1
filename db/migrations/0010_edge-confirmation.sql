ALTER TABLE "touched" ADD COLUMN "vanishing" text[];--> statement-breakpoint
ALTER TABLE "touched" ADD COLUMN "purged_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "touched_vanishing" ON "touched" USING gin ("vanishing") WHERE "touched"."vanishing" is not null;