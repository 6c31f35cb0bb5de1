ALTER TABLE "article" DROP CONSTRAINT "article_public_state";--> statement-breakpoint
ALTER TABLE "article" DROP CONSTRAINT "article_withdrawn_has_reason";--> statement-breakpoint
ALTER TABLE "article" DROP CONSTRAINT "article_spiked_has_reason";--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "kill_notice" text;--> statement-breakpoint
CREATE INDEX "article_killed" ON "article" USING btree ("edition","withdrawn_at") WHERE "article"."public_state" = 'killed';--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_kill_notice" CHECK ("article"."kill_notice" is null or ("article"."public_state" = 'killed' and length("article"."kill_notice") between 1 and 500));--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_public_state" CHECK ("article"."public_state" in ('never', 'published', 'withdrawn', 'killed'));--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_withdrawn_has_reason" CHECK (("article"."public_state" in ('withdrawn', 'killed')) = ("article"."withdrawn_at" is not null) and ("article"."public_state" in ('withdrawn', 'killed')) = ("article"."withdrawn_reason" is not null));--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_spiked_has_reason" CHECK (("article"."work_state" = 'spiked') = ("article"."spiked_reason" is not null) and ("article"."work_state" <> 'spiked' or "article"."public_state" in ('never', 'killed')) and ("article"."public_state" <> 'killed' or "article"."work_state" = 'spiked'));