CREATE TABLE "crawler_setting" (
	"is_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"refuses_ai" boolean DEFAULT false NOT NULL,
	CONSTRAINT "crawler_setting_is_one" CHECK ("crawler_setting"."is_one")
);
