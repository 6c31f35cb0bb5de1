CREATE TABLE "look" (
	"article_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"earlier_version" integer,
	"earlier_at" timestamp (3) with time zone,
	CONSTRAINT "look_article_id_user_id_pk" PRIMARY KEY("article_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "revision_name" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "revision_name_length" CHECK (length("revision_name"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "revision" ALTER COLUMN "content" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "base_id" uuid;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "difference" jsonb;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "look_user" ON "look" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_base_id_revision_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revision_base" ON "revision" USING btree ("base_id");--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_words" CHECK (num_nulls("revision"."content", "revision"."difference") = 1 and ("revision"."base_id" is null) = ("revision"."difference" is null));--> statement-breakpoint
-- Words are never changed, but may be kept otherwise: whole instead of as a difference, which says the same.
CREATE FUNCTION refuse_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.content IS NULL AND NEW.content IS NOT NULL AND
    to_jsonb(OLD) - ARRAY['content', 'base_id', 'difference', 'digest'] = to_jsonb(NEW) - ARRAY['content', 'base_id', 'difference', 'digest']
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER revision_immutable ON "revision";
--> statement-breakpoint
CREATE TRIGGER revision_immutable BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision();
--> statement-breakpoint
-- What readers have is read as it stands, by queries that know no difference.
CREATE FUNCTION demand_whole_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "revision" WHERE "id" = NEW.published_revision_id AND "content" IS NULL) THEN
    RAISE EXCEPTION 'readers get words that are kept whole' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER article_published_whole BEFORE INSERT OR UPDATE OF "published_revision_id" ON "article" FOR EACH ROW EXECUTE FUNCTION demand_whole_revision();
