import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, listEntry } from "@/db/schema";
import { makeArticle, makeSection, makeTopic } from "@/e2e/support/rows";
import { republishArticle, withdrawArticle } from "./commands";
import { countArticles, listArticles } from "./list";
import { articlesPerPage } from "./listing";
import { saveWorkingCopy } from "./writing";

/** What lists read must be what it was taken from, in every row that any test has made. */
test("what a story repeats of its working copy is what stands there", async () => {
  await makeArticle("published");
  const different = await db.execute(sql`
    select article.id from article join working_copy on article_id = article.id
    where headline <> content->>'headline' or section_id::text is distinct from content->>'sectionId'
      or article.saved_at <> working_copy.saved_at or touched_at <> greatest(working_copy.saved_at, work_state_at)`);
  expect(different).toEqual([]);
  const pictures = await db.execute(sql`
    select distinct article_id, picture #>> '{}' from working_copy, jsonb_path_query(content, '$.**.pictureId') picture
    where jsonb_typeof(picture) = 'string'
    except select article_id, picture_id from working_copy_picture`);
  expect(pictures).toEqual([]);
});

test("lists hold what is published, with its dates, and nothing else", async () => {
  await makeArticle("published");
  const listed = sql`select list_id, edition, first_published_at, article_id, changed_at from list_entry`;
  const published = sql`
    select list.id, edition, first_published_at, article.id, coalesce(revised_at, first_published_at)
    from article join revision on revision.id = published_revision_id
    cross join lateral (select revision.section_id as id where revision.section_id is not null
      union select topic_id from revision_topic where revision_id = revision.id
      union select byline_id from revision_byline where revision_id = revision.id) list
    where public_state = 'published'`;
  expect(await db.execute(sql`(${listed}) except (${published})`)).toEqual([]);
  expect(await db.execute(sql`(${published}) except (${listed})`)).toEqual([]);
});

test("a withdrawal takes a story from every list, and republishing gives it back", async () => {
  const { id, editor } = await makeArticle("published", { content: { topicIds: [await makeTopic()] } });
  const lists = () => db.$count(listEntry, eq(listEntry.articleId, id));
  expect(await lists()).toBe(3);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await lists()).toBe(0);
  await republishArticle(editor, { articleId: id });
  expect(await lists()).toBe(3);
});

test("two contents of the same words have one digest, others have others", async () => {
  const { id, author, content } = await makeArticle("published");
  const isChanged = async () =>
    (await listArticles(author, { scope: "mine" })).rows.find((row) => row.id === id)?.hasUnpublishedChanges;
  expect(await isChanged()).toBe(false);
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, dateline: "دجلة" } });
  expect(await isChanged()).toBe(true);
  await saveWorkingCopy(author, { articleId: id, basedOn: 2, content });
  expect(await isChanged()).toBe(false);
});

test("pages follow one another without a gap, also where stories were touched in the same moment", async () => {
  const sectionId = await makeSection();
  const first = await makeArticle("draft", { content: { sectionId } });
  const ids = [first.id];
  for (let made = 1; made <= articlesPerPage; made += 1)
    ids.push((await makeArticle("draft", { author: first.author, content: { sectionId } })).id);
  const moment = new Date();
  await db.execute(
    sql`update working_copy set saved_at = ${moment.toISOString()} where article_id = any(${sql.param(ids)}::text[])`,
  );
  await db.update(article).set({ workStateAt: moment }).where(eq(article.sectionId, sectionId));
  const filter = { scope: "everything", sectionId } as const;
  const page = await listArticles(first.author, filter);
  expect(page.rows).toHaveLength(articlesPerPage);
  const rest = await listArticles(first.author, { ...filter, after: page.next });
  expect(rest.next).toBeUndefined();
  expect([...page.rows, ...rest.rows].map((row) => row.id).sort()).toEqual(ids.sort());
  expect(await countArticles(first.author, filter)).toBe(articlesPerPage + 1);
});
