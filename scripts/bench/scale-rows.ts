import { randomBytes } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import { shortIdFrom } from "@/newsroom/short-id";

/** How large a newsroom is, and among how many its stories are spread: the lists of both have as much to show. */
export type Size = { stories: number; comments: number; topics: number; people: number; onOneStory: number };

export const sizes = {
  small: { stories: 1_500, comments: 10_000, topics: 60, people: 50, onOneStory: 50 },
  large: { stories: 100_000, comments: 1_000_000, topics: 300, people: 50, onOneStory: 5_000 },
  /** For fronts: enough for all of their places, and an archive. */
  few: { stories: 200, comments: 100, topics: 10, people: 10, onOneStory: 20 },
  archive: { stories: 100_000, comments: 100, topics: 300, people: 50, onOneStory: 20 },
  /** For the desk: a newsroom that has just begun. */
  begun: { stories: 100, comments: 100, topics: 10, people: 10, onOneStory: 20 },
  /** For the moderators' queue: as many stories, few comments and many. */
  quiet: { stories: 200, comments: 1_000, topics: 10, people: 10, onOneStory: 100 },
  busy: { stories: 200, comments: 50_000, topics: 10, people: 10, onOneStory: 10_000 },
  loud: { stories: 200, comments: 1_000_000, topics: 10, people: 10, onOneStory: 10_000 },
} satisfies Record<string, Size>;

const words =
  "قالت بلدية المدينة إن أعمال ترميم الجسر القديم ستبدأ بعد العيد وإن السكان على ضفتي النهر سيعبرون بالزوارق حتى نهاية الصيف في العراق";

/** What stands around the stories. Every third byline is a pen-name of the same person's. */
const around = `
  insert into outlet_edition (edition, name, is_default, position, language, months, digits, time_zone, time_zone_name)
    values ('ar', 'الضفّتان', true, 0, 'ar', 'dual', 'latn', 'Asia/Baghdad', 'بتوقيت بغداد'),
      ('en', 'The Two Banks', false, 1, 'en', 'english', 'latn', 'Asia/Baghdad', 'Baghdad time');
  insert into page (edition, kind, headline, body)
    select 'ar', kind, 'من نحن', '{"version":1,"doc":{"type":"doc","content":[]}}' from unnest('{about,privacy}'::text[]) kind;
  insert into "user" (email, name, role, language, password_hash)
    select 'person' || n || '@example.org', 'شخص ' || n, 'journalist', 'ar', 'none' from generate_series(1, $people) n
    union all select 'editor@example.org', 'رئيسة التحرير', 'administrator', 'ar', 'none';
  create temporary table person as select row_number() over (order by name) as n, id from "user" where role = 'journalist';
  insert into section (position) select n from generate_series(1, 5) n;
  create temporary table sections as select row_number() over (order by position) as n, id from section;
  insert into section_name (section_id, edition, name, slug)
    select id, edition, 'قسم ' || n, 'section-' || n from sections, unnest('{ar,en}'::text[]) edition;
  insert into topic select from generate_series(1, $topics);
  create temporary table topics as select row_number() over () as n, id from topic;
  insert into topic_name (topic_id, edition, name, slug)
    select id, edition, 'موضوع ' || n, 'topic-' || n from topics, unnest('{ar,en}'::text[]) edition;
  insert into byline (user_id) select id from person;
  create temporary table bylines as select p.n, b.id from byline b join person p on p.id = b.user_id;
  insert into byline_name (byline_id, edition, name, slug)
    select id, edition, 'كاتب ' || n, 'byline-' || n from bylines, unnest('{ar,en}'::text[]) edition;`;

/**
 * Nine stories of ten are published, one in ten of the rest waits for somebody; three of four are Arabic; the archive
 * goes back ten years, evenly. Bodies have about 400 words.
 */
const stories = `
  create temporary table words as select * from unnest(string_to_array($words, ' ')) with ordinality word(text, n);
  create temporary table body as select b as n, jsonb_build_object('version', 1, 'doc', jsonb_build_object('type', 'doc',
      'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object(
        'type', 'text', 'text', (select string_agg(text, ' ' order by hashint8(n * 977 + p * 31 + b)) from words)))))
      from generate_series(1, 17) p))) as doc
    from generate_series(1, 200) b;
  create temporary table made as select given.id, n, gen_random_uuid() as revision_id,
      case when n % 4 = 0 then 'en' else 'ar' end as edition,
      now() - interval '1 day' - n * (interval '10 years' / $stories) as at,
      case when n % 100 < 90 then 'published' when n % 100 < 91 then 'withdrawn' else 'never' end as public_state,
      case when n % 100 = 92 and n < 3000 then 'in_review' when n % 100 = 93 and n < 3000 then 'changes_requested' else 'draft' end as work_state,
      (select id from sections where sections.n = 1 + given.n / 4 % 5) as section_id,
      (select id from topics where topics.n = 1 + given.n / 7 % $topics) as first_topic,
      (select id from topics where topics.n = 1 + (given.n / 7 + 1 + given.n % 3) % $topics) as second_topic,
      (select id from person where person.n = 1 + given.n % $people) as author,
      (select id from bylines where bylines.n = 1 + given.n % $people) as byline_id
    from unnest($ids::text[]) with ordinality given(id, n);
  create unique index on made (n);
  analyze made; analyze body; analyze words;
  create temporary table content as select made.*, jsonb_build_object('headline', headline, 'standfirst', 'مقدمة ' || headline,
      'dateline', 'بغداد', 'sectionId', section_id, 'topicIds', jsonb_build_array(first_topic, second_topic),
      'bylineIds', jsonb_build_array(byline_id), 'leadPicture', null, 'body', doc, 'slug', null) as content
    from made join body on body.n = 1 + made.n % 200
    cross join lateral (select string_agg(text, ' ' order by hashint8(word.n * 7919 + made.n)) || ' ' || made.n as headline
      from words word where (word.n + made.n) % 3 = 0) chosen;
  insert into revision (id, article_id, number, working_version, reason, content, section_id, created_by, created_at)
    select revision_id, id, 1, 1, 'published', content, section_id, author, at from content where public_state <> 'never';
  insert into revision_topic (revision_id, topic_id, position)
    select revision_id, topic, position from made,
      unnest(array[first_topic, second_topic]) with ordinality as named(topic, position) where public_state <> 'never';
  update revision_topic set position = position - 1;
  insert into revision_byline (revision_id, byline_id, position)
    select revision_id, byline_id, 0 from made where public_state <> 'never';
  insert into working_copy (article_id, version, content, saved_by, saved_at)
    select id, 1, case when n % 50 = 0 then content || '{"dateline":"دجلة"}' else content end, author, at from content;
  insert into article (id, edition, public_state, work_state, created_by, created_at, work_state_at, changes_requested,
      published_revision_id, first_published_at, withdrawn_at, withdrawn_reason, slug,
      headline, section_id, saved_at)
    select id, edition, public_state, work_state, author, at, at, case work_state when 'changes_requested' then 'سؤال' end,
      case when public_state <> 'never' then revision_id end, case when public_state <> 'never' then at end,
      case public_state when 'withdrawn' then at end, case public_state when 'withdrawn' then 'خطأ' end,
      case when public_state <> 'never' then 'story-' || n end,
      content->>'headline', section_id, at from content;
  insert into working_copy_byline (article_id, byline_id) select id, byline_id from made;`;

/** What else grows: pictures (a tenth as many as stories), what the bell tells, steps of a story, letters; and who looks. */
const beside = `
  insert into picture (id, state, original_key, file_name, media_type, width, height, bytes, sha256, renditions, caption,
      credit, alternative, created_at)
    select id, 'ready', 'none', n || '.jpg', 'image/jpeg', 1600, 900, 1000, md5(id), '{"jpeg":[320,640]}',
      (select string_agg(text, ' ' order by hashint8(word.n * 7919 + made.n)) from words word where (word.n + made.n) % 3 = 0),
      'مصوّر ' || n % 50, 'صورة ' || n, at
    from made where n <= 100 + $stories / 10;
  insert into revision_picture (revision_id, picture_id) select revision_id, id from made where n <= 100 + $stories / 10;
  insert into notification (user_id, article_id, verb, created_at)
    select u.id, made.id, 'publish', at from made, "user" u where u.id = author or n % 5 = 0 and u.email = 'editor@example.org';
  insert into history (verb, subject_kind, subject_id, after)
    select 'article:create', 'article', made.id, '{"edition":"ar"}' from made, generate_series(1, 3);
  insert into history (verb, subject_kind, subject_id, before, after)
    select 'article:closeComments', 'article', id, '{"isOpenForComments":true}', '{"isOpenForComments":false}'
    from made, generate_series(1, $onOneStory) where made.n = 1;
  insert into session (user_id) select id from "user" where email in ('editor@example.org', 'person1@example.org');
  insert into outbox_mail (recipient, subject, text, created_at) select 'person1@example.org', 'خطاب', 'نص', at from made;`;

/**
 * What is planned and to be done: of all unpublished stories once, and of a few this week, as many in every newsroom, so
 * that calendars and lists of work have as much to show.
 */
const planned = `
  create temporary table coming as select row_number() over (order by n) as nth, id, author from made where public_state = 'never';
  insert into plan (article_id, slug_line, planned_on, due_at)
    select id, 'خطة ' || nth,
      current_date + case when nth <= 8 then (nth % 7)::int else -90 - (nth % 3000)::int end,
      case when nth <= 8 then now() + nth * interval '3 hours' else now() - interval '90 days' - nth * interval '1 minute' end
    from coming;
  insert into assignment (article_id, user_id) select id, author from coming;
  insert into task (article_id, kind, assignee_id, due_at, done_at)
    select id, 'edit', author, now() + interval '1 day', case when nth > 8 then now() end from coming;
  insert into task (article_id, kind, assignee_id, due_at)
    select id, 'check', (select id from "user" where email = 'editor@example.org'), now() + nth * interval '1 hour'
    from coming where nth <= 8;`;

/** Comments lie on the published stories, more of them on the newer ones; every fifth answers the one before. */
const comments = `
  create temporary table commented as select row_number() over (order by n) as n, id, at, edition, section_id from made where public_state = 'published';
  create unique index on commented (n);
  analyze commented;
  create temporary table said as
    select gen_random_uuid() as id, c, commented.id as article_id, edition, section_id, at + make_interval(secs => 60 + c % 80000) as came,
      case when c % greatest(20, $comments / 2000) = 0 then 'pending' when c % 11 = 0 then 'rejected' else 'approved' end as state
    from (select count(*) as total from commented) every cross join generate_series(1, $comments) c
    join commented on n = 1 + (c * 7919::bigint) % (every.total / case when c % 2 = 0 then 1 else 5 end)
    union all select gen_random_uuid(), -c, id, edition, section_id, at + make_interval(secs => c), 'approved'
    from generate_series(1, $onOneStory) c join commented on n = 1;
  insert into comment (id, article_id, edition, section_id, parent_id, root_id, level, page, name, email, text, graphemes, state, decided_at, reason, source_hash, reader_hash, text_hash, created_at, is_held, open_reports)
    select id, article_id, edition, section_id, case when state = 'approved' and n % 5 = 0 then previous end,
      case when state = 'approved' and n % 5 = 0 then previous end,
      case when state = 'approved' and n % 5 = 0 and previous is not null then 2 else 1 end,
      case when state = 'approved' then 1 + (n - 1 - (n % 5 = 0)::int) / 25 end,
      'قارئة ' || c, 'reader@example.org', repeat($words || ' ', 1 + abs(c) % 3), 20, state,
      case when state <> 'pending' then came end, case state when 'rejected' then 'إساءة' end,
      md5('source' || c % 50000), md5('reader' || c), md5('text' || c), came,
      state = 'pending' and n % 3 = 0, case when state = 'approved' and c % greatest(50, $comments / 500) = 1 then 1 else 0 end
    from (select *, row_number() over of_state as n, lag(id) over of_state as previous from said
      window of_state as (partition by article_id, state order by came, id)) said;`;

/** What is asked of a filled newsroom. */
const measured = `
  with busiest as (select id, slug from article where public_state = 'published' order by first_published_at desc limit 1)
  select busiest.id || '/' || busiest.slug as busiest, busiest.id as "busiestId",
    (select id || '/' || slug from article where public_state = 'published' and edition = 'ar' order by first_published_at desc offset $stories / 2 limit 1) as story,
    (select id from comment where article_id = busiest.id and page = 1 and parent_id is null limit 1) as comment,
    (select id from "user" where email = 'person1@example.org') as person,
    (select topic_id from topic_name where slug = 'topic-3' limit 1) as topic,
    (select id from picture order by created_at desc limit 1) as picture,
    (select greatest(1, count(*) / 24) from picture)::text as "latePictures",
    (select array_agg(id || '/' || slug) from article where public_state = 'published') as published,
    (select id from section order by position limit 1) as section,
    (select coalesce('/page/' || nullif(ceil(count(*) / 20.0), 1), '') from list_entry
      where list_id = (select id from section order by position limit 1) and edition = 'ar') as "lastPage",
    (select '&after=' || floor(extract(epoch from touched_at) * 1000) || '_' || id from article
      order by touched_at, id offset 30 limit 1) as "latePage",
    (select '&after=' || floor(extract(epoch from created_at) * 1000) || '_' || id from comment
      where state = 'approved' order by created_at desc, id desc offset 40 limit 1) as "lateComments",
    (select session.id from session join "user" u on u.id = user_id where email = 'editor@example.org' limit 1) as editor,
    (select session.id from session join "user" u on u.id = user_id where email = 'person1@example.org' limit 1) as journalist
  from busiest`;

type Named =
  | ("story" | "busiest" | "busiestId" | "comment" | "section" | "topic" | "picture" | "person")
  // What an address adds for the last page of a list of readers, of the desk, and of comments.
  | ("lastPage" | "latePage" | "lateComments" | "latePictures")
  // The sessions of two people.
  | ("editor" | "journalist");

/** What to ask a filled newsroom for, and every story that readers have. */
export type Filled = Record<Named, string> & { published: string[] };

/** Puts sizes and words where a statement asks for them. */
function filledIn(text: string, size: Size): string {
  const values = { ...size, words: `'${words}'` };
  return text.replace(/\$(\w+)/g, (whole, name: keyof typeof values) => String(values[name] ?? whole));
}

/** A table is filled without its indexes, which are made at once when it is full: a million rows take minutes, not an hour. */
async function fillWithoutIndexes(
  tx: TransactionSql,
  table: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  const indexes = await tx<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = ${table}::regclass and not indisunique`;
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  await fill();
  await tx.unsafe("set local maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await tx.unsafe(definition);
}

/** Fills an empty newsroom by SQL; foreign keys are left out, derived columns are not. */
export async function fillNewsroom(sql: Sql, size: Size): Promise<void> {
  const ids = Array.from({ length: size.stories }, () => shortIdFrom(randomBytes(16)));
  await sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    for (const part of [around, stories, beside, planned])
      await tx.unsafe(filledIn(part, size).replace("$ids", `'{${ids}}'`));
    await fillWithoutIndexes(tx, "comment", () => tx.unsafe(filledIn(comments, size)));
  });
  await sql.unsafe("vacuum analyze");
}

/** What to ask a filled newsroom for. */
export async function measuredIn(sql: Sql, size: Size): Promise<Filled> {
  const [row] = await sql.unsafe<Filled[]>(filledIn(measured, size));
  if (!row) throw new Error("nothing was filled in");
  return row;
}
