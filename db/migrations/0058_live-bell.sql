-- Who has her desk open hears of what comes for her, and what she has read elsewhere, as it commits (server/live.ts).
CREATE FUNCTION notify_bell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', 'account ' || NEW.user_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notification_live AFTER INSERT ON "notification" FOR EACH ROW
  WHEN (NEW.is_in_bell) EXECUTE FUNCTION notify_bell();
--> statement-breakpoint
CREATE TRIGGER notification_live_read AFTER UPDATE ON "notification" FOR EACH ROW
  WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at) EXECUTE FUNCTION notify_bell();
