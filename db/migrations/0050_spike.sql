ALTER TABLE "article" DROP CONSTRAINT "article_work_state";--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "spiked_reason" text;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_spiked_has_reason" CHECK (("article"."work_state" = 'spiked') = ("article"."spiked_reason" is not null) and ("article"."work_state" <> 'spiked' or "article"."public_state" = 'never'));--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_work_state" CHECK ("article"."work_state" in ('draft', 'in_review', 'changes_requested', 'spiked'));