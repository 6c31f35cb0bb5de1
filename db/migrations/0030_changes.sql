CREATE TABLE "change_setting" (
	"is_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"are_shown" boolean DEFAULT false NOT NULL,
	CONSTRAINT "change_setting_is_one" CHECK ("change_setting"."is_one")
);
