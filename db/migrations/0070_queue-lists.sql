CREATE TABLE "comment_claim" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "edition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "section_id" uuid;--> statement-breakpoint
ALTER TABLE "comment_claim" ADD CONSTRAINT "comment_claim_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_claim" ADD CONSTRAINT "comment_claim_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_claim_user" ON "comment_claim" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comment_of_edition" ON "comment" USING btree ("state","edition","created_at","id");--> statement-breakpoint
CREATE INDEX "comment_of_section" ON "comment" USING btree ("state","section_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comment_decided_last" ON "comment" USING btree ("decided_at") WHERE "comment"."decided_by" is not null;--> statement-breakpoint
-- hand
CREATE FUNCTION comment_of_its_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT edition, section_id INTO NEW.edition, NEW.section_id FROM article WHERE id = NEW.article_id;
  NEW.edition := coalesce(NEW.edition, '');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER comment_of_its_story BEFORE INSERT ON comment
  FOR EACH ROW EXECUTE FUNCTION comment_of_its_story();
--> statement-breakpoint
CREATE FUNCTION comments_follow_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE comment SET section_id = NEW.section_id WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comments_follow_section AFTER UPDATE OF section_id ON article
  FOR EACH ROW WHEN (OLD.section_id IS DISTINCT FROM NEW.section_id)
  EXECUTE FUNCTION comments_follow_section();
--> statement-breakpoint
UPDATE comment SET edition = article.edition, section_id = article.section_id
  FROM article WHERE article.id = comment.article_id;
