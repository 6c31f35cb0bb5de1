CREATE TABLE "preview_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opened_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "preview_link_label_length" CHECK (length("preview_link"."label") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "preview_opening" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"link_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_opening" ADD CONSTRAINT "preview_opening_link_id_preview_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."preview_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "preview_link_token_unique" ON "preview_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "preview_link_article" ON "preview_link" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "preview_link_user" ON "preview_link" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "preview_opening_link" ON "preview_opening" USING btree ("link_id","opened_at");