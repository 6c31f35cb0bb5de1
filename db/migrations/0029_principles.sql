ALTER TABLE "page" DROP CONSTRAINT "page_kind";--> statement-breakpoint
ALTER TABLE "page" ADD CONSTRAINT "page_kind" CHECK ("page"."kind" in ('policy', 'privacy', 'about', 'principles'));