CREATE TABLE "outlet_setting" (
	"is_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"refuses_ai" boolean DEFAULT false NOT NULL,
	"changes_are_shown" boolean DEFAULT false NOT NULL,
	CONSTRAINT "outlet_setting_is_one" CHECK ("outlet_setting"."is_one")
);
--> statement-breakpoint
INSERT INTO "outlet_setting" ("refuses_ai", "changes_are_shown")
SELECT coalesce((SELECT "refuses_ai" FROM "crawler_setting"), false), coalesce((SELECT "are_shown" FROM "change_setting"), false);
