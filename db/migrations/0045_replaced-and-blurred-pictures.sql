ALTER TABLE "picture" ADD COLUMN "blurred" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "picture" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_replaced_by_picture_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."picture"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "picture_replaced" ON "picture" USING btree ("replaced_by");--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_not_by_itself" CHECK ("picture"."replaced_by" <> "picture"."id");--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_blurred" CHECK (jsonb_typeof("picture"."blurred") = 'array' and jsonb_array_length("picture"."blurred") <= 60);
--> statement-breakpoint
-- One step leads from a picture to the one that stands for it: no chain, and so no circle. Who points at a row keeps it from
-- pointing on until its own transaction ends.
CREATE FUNCTION picture_replaced_in_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM picture WHERE id = NEW.replaced_by FOR SHARE;
  IF EXISTS (SELECT 1 FROM picture WHERE id = NEW.replaced_by AND replaced_by IS NOT NULL)
    OR EXISTS (SELECT 1 FROM picture WHERE replaced_by = NEW.id) THEN
    RAISE EXCEPTION 'a picture is replaced by one that is replaced itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'picture_replaced_in_one_step';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER picture_replaced_in_one_step AFTER INSERT OR UPDATE OF replaced_by ON picture
FOR EACH ROW WHEN (NEW.replaced_by IS NOT NULL) EXECUTE FUNCTION picture_replaced_in_one_step();
