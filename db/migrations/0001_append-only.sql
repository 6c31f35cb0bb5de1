-- History is append-only: what somebody did is not rewritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON "history" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER revision_immutable BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Every node listens; the notification leaves with the commit.
CREATE FUNCTION notify_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('touched', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER touched_notify AFTER INSERT ON "touched" FOR EACH STATEMENT EXECUTE FUNCTION notify_touched();
--> statement-breakpoint
-- Sorting names: hamza forms together, numbers by value, «ال» is for the query to strip.
CREATE COLLATION IF NOT EXISTS ar_num (provider = icu, locale = 'ar-u-kn-true');
