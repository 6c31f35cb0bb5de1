ALTER TABLE "topic" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_merged_into_topic_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."topic"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topic_merged" ON "topic" USING btree ("merged_into") WHERE "topic"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_merged_is_over" CHECK ("topic"."merged_into" is null or (not "topic"."is_active" and "topic"."merged_into" <> "topic"."id"));
--> statement-breakpoint
-- One step leads from a topic to the one that stands for it, as from a picture: no chain, and so no circle.
CREATE FUNCTION topic_merged_in_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM topic WHERE id = NEW.merged_into FOR SHARE;
  IF EXISTS (SELECT 1 FROM topic WHERE id = NEW.merged_into AND merged_into IS NOT NULL)
    OR EXISTS (SELECT 1 FROM topic WHERE merged_into = NEW.id) THEN
    RAISE EXCEPTION 'a topic goes into one that went into another itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_merged_in_one_step';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER topic_merged_in_one_step AFTER INSERT OR UPDATE OF merged_into ON topic
FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION topic_merged_in_one_step();
