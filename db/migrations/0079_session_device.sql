ALTER TABLE "session" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "system" text;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_device" CHECK (length("session"."browser") <= 20 and length("session"."system") <= 20);