CREATE TABLE "comment_month" (
	"edition" text NOT NULL,
	"month" text NOT NULL,
	"figures" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_month_edition_month_pk" PRIMARY KEY("edition","month"),
	CONSTRAINT "comment_month_shape" CHECK ("comment_month"."month" ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "comment_month" ADD CONSTRAINT "comment_month_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER comment_month_immutable BEFORE UPDATE OR DELETE ON "comment_month" FOR EACH ROW EXECUTE FUNCTION refuse_change();