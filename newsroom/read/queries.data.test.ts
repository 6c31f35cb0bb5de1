import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { read } from "@/db/schema";
import { type MadeArticle, makeArticle, makeSection } from "@/e2e/support/rows";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { listMostReadPublished } from "./queries";

/** Reads of a story so many hours ago. */
async function wasRead(
  { id, content }: MadeArticle,
  count: number,
  hours = 0,
  edition = "ar",
): Promise<void> {
  const hour = sql`date_trunc('hour', now()) - make_interval(hours => ${hours})`;
  const referrer = `${randomUUID().slice(0, 8)}.example`;
  await db
    .insert(read)
    .values({ articleId: id, hour, referrer, edition, sectionId: content.sectionId, count });
}

const idsOf = async (listId: string, limit = 10) =>
  (await listMostReadPublished("ar", listId, limit)).map(({ id }) => id);

test("what was read most within a day comes first, from wherever its readers came", async () => {
  const sectionId = await makeSection();
  const made = () => makeArticle("published", { content: { sectionId } });
  const [most, second, third, former] = [await made(), await made(), await made(), await made()];
  await wasRead(second, 30);
  for (const hours of [0, 3, 22]) await wasRead(most, 20, hours);
  await wasRead(third, 4);
  await wasRead(former, 1_000, 30);
  expect(await idsOf(sectionId)).toEqual([most.id, second.id, third.id]);
  expect(await idsOf(sectionId, 2)).toEqual([most.id, second.id]);
  expect((await listMostReadPublished("ar", null, 500)).map(({ id }) => id)).toEqual(
    expect.arrayContaining([most.id, second.id, third.id]),
  );
});

test("only what readers have now, in this edition, and where it stands now", async () => {
  const [sectionId, otherId] = [await makeSection(), await makeSection()];
  const made = () => makeArticle("published", { content: { sectionId } });
  const [kept, gone, moved] = [await made(), await made(), await made()];
  const english = await makeArticle("published", { edition: "en", content: { sectionId } });
  for (const each of [kept, gone, moved]) await wasRead(each, 5);
  await wasRead(english, 50, 0, "en");
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  const content = { ...moved.content, sectionId: otherId };
  await saveWorkingCopy(moved.author, { articleId: moved.id, basedOn: 1, content });
  await submitArticle(moved.author, { articleId: moved.id, version: 2 });
  await publishArticle(moved.editor, { articleId: moved.id, version: 2 });
  expect(await idsOf(sectionId)).toEqual([kept.id]);
  expect(await idsOf(otherId)).toEqual([moved.id]);
  expect((await listMostReadPublished("en", sectionId, 10)).map(({ id }) => id)).toEqual([english.id]);
});
