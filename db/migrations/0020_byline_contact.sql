ALTER TABLE "byline" ADD COLUMN "mail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "byline" ADD COLUMN "links" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "byline" ADD CONSTRAINT "byline_contact_length" CHECK (length("byline"."mail") <= 254 and cardinality("byline"."links") <= 4);