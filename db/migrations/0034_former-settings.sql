DROP TABLE "crawler_setting" CASCADE;--> statement-breakpoint
DROP TABLE "change_setting" CASCADE;