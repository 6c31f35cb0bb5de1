CREATE TABLE "comment_rule" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text,
	"section_id" uuid,
	"article_id" text,
	"commenter_id" uuid,
	"rule" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_rule_place" UNIQUE NULLS NOT DISTINCT("edition","section_id","article_id","commenter_id"),
	CONSTRAINT "comment_rule_one_place" CHECK (num_nonnulls("comment_rule"."edition", "comment_rule"."section_id", "comment_rule"."article_id", "comment_rule"."commenter_id") <= 1),
	CONSTRAINT "comment_rule_size" CHECK (octet_length("comment_rule"."rule"::text) <= 2000000)
);
--> statement-breakpoint
CREATE TABLE "comment_tally" (
	"day" date NOT NULL,
	"edition" text NOT NULL,
	"check_name" text NOT NULL,
	"answer" text NOT NULL,
	"slot" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "comment_tally_day_edition_check_name_answer_slot_pk" PRIMARY KEY("day","edition","check_name","answer","slot"),
	CONSTRAINT "comment_tally_count" CHECK ("comment_tally"."count" > 0 and "comment_tally"."slot" between 0 and 15),
	CONSTRAINT "comment_tally_length" CHECK (length("comment_tally"."check_name") <= 40 and length("comment_tally"."answer") <= 20)
);
--> statement-breakpoint
CREATE TABLE "comment_trace" (
	"key" integer NOT NULL,
	"comment_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_trace_comment_id_key_pk" PRIMARY KEY("comment_id","key")
);
--> statement-breakpoint
CREATE TABLE "comment_word" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"list_id" uuid NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL,
	"exceptions" text[] DEFAULT '{}' NOT NULL,
	"folded_text" text GENERATED ALWAYS AS (translate(lower(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(normalize(text, NFKC), '[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'), '[ءئ]و', 'ؤو', 'g'), 'ا[ءؤ](?=[\u0621-\u06D3])', 'ائ', 'g'), 'يأة', 'يئة', 'g'), 'مائ(?=[ةت])', 'مئ', 'g')), 'أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييييككهههههوجبفز01234567890123456789')) STORED,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_word_once" UNIQUE("list_id","text"),
	CONSTRAINT "comment_word_kind" CHECK ("comment_word"."kind" in ('word', 'phrase', 'pattern')),
	CONSTRAINT "comment_word_length" CHECK (length("comment_word"."text") between 1 and 200),
	CONSTRAINT "comment_word_exceptions" CHECK (cardinality("comment_word"."exceptions") <= 50)
);
--> statement-breakpoint
CREATE TABLE "comment_word_list" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition" text,
	"name" text NOT NULL,
	"answer" text NOT NULL,
	"is_on" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_word_list_answer" CHECK ("comment_word_list"."answer" in ('refuse', 'hold', 'warn')),
	CONSTRAINT "comment_word_list_name" CHECK (length("comment_word_list"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "comment_rule" ADD CONSTRAINT "comment_rule_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_rule" ADD CONSTRAINT "comment_rule_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_rule" ADD CONSTRAINT "comment_rule_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_rule" ADD CONSTRAINT "comment_rule_commenter_id_commenter_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_rule" ADD CONSTRAINT "comment_rule_changed_by_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_trace" ADD CONSTRAINT "comment_trace_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_word" ADD CONSTRAINT "comment_word_list_id_comment_word_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."comment_word_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_word_list" ADD CONSTRAINT "comment_word_list_edition_outlet_edition_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."outlet_edition"("edition") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_rule_section" ON "comment_rule" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "comment_rule_article" ON "comment_rule" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "comment_rule_commenter" ON "comment_rule" USING btree ("commenter_id");--> statement-breakpoint
CREATE INDEX "comment_rule_changed_by" ON "comment_rule" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "comment_trace_key" ON "comment_trace" USING btree ("key","created_at");--> statement-breakpoint
CREATE INDEX "comment_trace_age" ON "comment_trace" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "comment_word_folded" ON "comment_word" USING gin ("folded_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "comment_word_list_edition" ON "comment_word_list" USING btree ("edition");