CREATE TABLE "sitting" (
	"article_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"tab" text NOT NULL,
	"session_id" uuid,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"active_at" timestamp (3) with time zone NOT NULL,
	"has_unsaved" boolean DEFAULT false NOT NULL,
	"held_at" timestamp (3) with time zone,
	"written_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "sitting_article_id_user_id_tab_pk" PRIMARY KEY("article_id","user_id","tab"),
	CONSTRAINT "sitting_tab_length" CHECK (length("sitting"."tab") between 1 and 40),
	CONSTRAINT "sitting_held_is_dated" CHECK ("sitting"."held_at" is null or "sitting"."written_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sitting_one_holder" ON "sitting" USING btree ("article_id") WHERE "sitting"."held_at" is not null;--> statement-breakpoint
CREATE INDEX "sitting_user" ON "sitting" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sitting_session" ON "sitting" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sitting_seen" ON "sitting" USING btree ("seen_at");--> statement-breakpoint
-- Who watches a story hears of it as it commits (server/live.ts); that somebody is still there is no news.
CREATE FUNCTION notify_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', coalesce(NEW.article_id, OLD.article_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER sitting_live_begun AFTER INSERT OR DELETE ON "sitting" FOR EACH ROW EXECUTE FUNCTION notify_live();
--> statement-breakpoint
CREATE TRIGGER sitting_live_changed AFTER UPDATE ON "sitting" FOR EACH ROW
  WHEN ((OLD.has_unsaved, OLD.held_at, OLD.asked_at) IS DISTINCT FROM (NEW.has_unsaved, NEW.held_at, NEW.asked_at))
  EXECUTE FUNCTION notify_live();
--> statement-breakpoint
CREATE TRIGGER working_copy_live AFTER UPDATE ON "working_copy" FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION notify_live();
--> statement-breakpoint
CREATE FUNCTION notify_session_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', 'session ' || OLD.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER session_live AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION notify_session_over();
