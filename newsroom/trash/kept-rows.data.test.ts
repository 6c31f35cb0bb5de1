import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { notification, topicProposal, trash } from "@/db/schema";
import { makeArticle } from "@/e2e/support/rows";
import { getArticle } from "@/newsroom/article/queries";
import { wantTopic } from "@/newsroom/topic/proposals";
import { moveToTrash, restoreFromTrash } from "./commands";

afterAll(closeDatabase);

test("what was in the trash when a table got a column comes back with its default", async () => {
  const { id, author, content } = await makeArticle("draft");
  const kept = await moveToTrash(author, "article", { id });
  await db
    .update(trash)
    .set({ kept: sql`kept #- '{article,0,is_open_for_comments}' #- '{working_copy,0,version}'` })
    .where(eq(trash.id, kept.id));
  await restoreFromTrash(author, kept);
  expect(await getArticle(author, id)).toMatchObject({
    version: 1,
    content,
    row: { isOpenForComments: true },
  });
});

test("a topic that is proposed, and what was told of a draft, come back with it", async () => {
  const { id, author, editor } = await makeArticle("draft");
  const [name, other] = [`نهر ${randomUUID()}`, `نخيل ${randomUUID()}`];
  for (const each of [name, other]) await wantTopic(author, { articleId: id, name: each });
  const told = () => db.$count(notification, eq(notification.articleId, id));
  const before = await told();
  expect(before).toBeGreaterThan(1);
  const kept = await moveToTrash(editor, "article", { id });
  const elsewhere = await makeArticle("draft", { author });
  await wantTopic(author, { articleId: elsewhere.id, name: other });
  await restoreFromTrash(editor, kept);
  expect(await told()).toBe(before);
  const proposed = await db
    .select()
    .from(topicProposal)
    .where(inArray(topicProposal.name, [name, other]));
  expect(proposed.map((row) => [row.name, row.articleId, row.proposedBy]).sort()).toEqual(
    [
      [name, id, author.id],
      [other, elsewhere.id, author.id],
    ].sort(),
  );
});

test("whatever goes with a row into the trash is kept, but for what only stories that readers had can have, or a trigger writes", async () => {
  const found = await db.execute(sql`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confdeltype in ('c', 'n') and confrelid = any(array['article', 'working_copy', 'revision',
      'picture', 'topic', 'topic_name', 'byline', 'byline_name', 'topic_proposal', 'notification']::regclass[])`);
  const { id, author } = await makeArticle("draft");
  const stored = await moveToTrash(author, "article", { id });
  const [{ kept = {} } = {}] = await db.select().from(trash).where(eq(trash.id, stored.id));
  const ofReaders = [
    ...["comment", "comment_draft", "reaction", "read", "read_day", "proof", "redirect"],
    ...["correction", "share_card", "story_end"],
    "search_document",
    "search_headline",
  ];
  const elsewhere = ["list_entry", "schedule", "working_copy_picture", "byline", "byline_name", "topic_name"];
  // Written anew when a story comes back.
  elsewhere.push("desk_document");
  // A window that is open says so again.
  elsewhere.push("sitting");
  // What goes takes its links with it: they open nothing when it comes back.
  elsewhere.push("preview_link");
  // What comes back is read again.
  elsewhere.push("approval");
  // An urgent line ends by itself within hours and says what it says without a story.
  elsewhere.push("urgent_line");
  const names = (found as unknown as { name: string }[]).map((row) => row.name);
  expect(names.filter((name) => !(name in kept || [...ofReaders, ...elsewhere].includes(name)))).toEqual([]);
});
