CREATE TABLE "view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"asked" jsonb NOT NULL,
	"owner_id" uuid,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "view_has_owner" CHECK (("view"."owner_id" is null) = "view"."is_shared"),
	CONSTRAINT "view_name_length" CHECK (length("view"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "view" ADD CONSTRAINT "view_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "view_owner" ON "view" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "view_shared" ON "view" USING btree ("created_at") WHERE "view"."is_shared";