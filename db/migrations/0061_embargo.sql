ALTER TABLE "article" ADD COLUMN "embargo_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "embargo_note" text;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_embargo_has_note" CHECK (("article"."embargo_until" is null) = ("article"."embargo_note" is null));--> statement-breakpoint
-- Whoever writes it: no words reach readers before the minute of their embargo.
CREATE FUNCTION keep_embargo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.embargo_until > clock_timestamp() THEN
    RAISE EXCEPTION 'the story is under embargo' USING ERRCODE = 'check_violation', CONSTRAINT = 'article_embargo_holds';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER article_embargo BEFORE UPDATE OF published_revision_id, public_state ON "article"
  FOR EACH ROW WHEN (NEW.public_state = 'published' AND (OLD.public_state <> 'published'
    OR OLD.published_revision_id IS DISTINCT FROM NEW.published_revision_id))
  EXECUTE FUNCTION keep_embargo();
