import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { sectionName, shareCard } from "@/db/schema";
import { anAdministrator, makeArticle, makeSection } from "@/e2e/support/rows";
import { type Job, jobNamed } from "@/newsroom/access";
import type { NewsroomEvent } from "@/newsroom/events";
import { renameSection } from "@/newsroom/section/commands";
import { closeJobs } from "@/platform/jobs";
import { renderShareCard } from "./commands";
import { followInShareCards } from "./following";
import { getPublishedCardFile, getPublishedDrawing } from "./queries";
import { redrawShareCards } from "./redrawing";

const job: Job = jobNamed("draw_share_card");

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const isCurrent = async (id: string) => {
  const drawn = await getPublishedDrawing(id);
  return drawn !== null && (await getPublishedCardFile(id, drawn.fingerprint)) !== null;
};
const ordered = (listId: string) =>
  db.execute<{ data: object }>(
    sql`select data from jobs.job where name = 'draw_share_cards' and data->>'listId' = ${listId} order by created_on`,
  );

test("a section that is called otherwise has its cards drawn anew, the newest first and in runs", async () => {
  const sectionId = await makeSection();
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { id } = await makeArticle("published", { content: { sectionId } });
    await renderShareCard(job, { articleId: id });
    ids.unshift(id);
  }
  const isOf = and(eq(sectionName.subjectId, sectionId), eq(sectionName.edition, "ar"));
  const [named] = await db.select().from(sectionName).where(isOf);
  const slug = named?.slug ?? "";
  const rename = async (given: { name: string; description: string }) =>
    renameSection(await anAdministrator(), {
      id: sectionId,
      names: { ar: { ...given, slug }, en: { ...given, slug } },
    });
  await rename({ name: `قسم آخر ${randomUUID().slice(0, 8)}`, description: "" });
  expect((await ordered(sectionId)).map(({ data }) => data)).toEqual([{ listId: sectionId }]);
  expect(await Promise.all(ids.map(isCurrent))).toEqual([false, false, false]);

  await redrawShareCards(job, { listId: sectionId }, 2);
  expect(await Promise.all(ids.map(isCurrent))).toEqual([true, true, false]);
  const [, next] = await ordered(sectionId);
  await redrawShareCards(job, next?.data ?? {}, 2);
  expect(await Promise.all(ids.map(isCurrent))).toEqual([true, true, true]);
  expect(await ordered(sectionId)).toHaveLength(2);
});

test("what was never drawn is drawn, and nothing else", async () => {
  const sectionId = await makeSection();
  const [drawn, missing] = [
    await makeArticle("published", { content: { sectionId } }),
    await makeArticle("published", { content: { sectionId } }),
  ];
  await renderShareCard(job, { articleId: drawn.id });
  await db
    .update(shareCard)
    .set({ fingerprint: "0".repeat(24) })
    .where(eq(shareCard.articleId, drawn.id));
  await redrawShareCards(job, { listId: sectionId, isMissing: true });
  expect([await isCurrent(drawn.id), await isCurrent(missing.id)]).toEqual([false, true]);
  await expect(redrawShareCards(missing.editor, {})).rejects.toMatchObject({ code: "forbidden" });
});

const names = (name: string, tagline = "") => ({ ar: { name, tagline } });
const shown = (hash: string | null) => ({ edition: "ar", hash, width: hash && 300 });
const signature = (name: string) => ({
  ...{ names: names(name), isPenName: false, pictureId: null, mail: "", links: [] },
});

test.each([
  ["a nameplate", { verb: "outlet:changeNameplate", before: shown(null), after: shown("0a") }, 1],
  ["an outlet's name", { verb: "outlet:rename", before: names("الضفاف"), after: names("الضفّتان") }, 1],
  [
    "the line below it",
    { verb: "outlet:rename", before: names("الضفاف"), after: names("الضفاف", "كل يوم") },
    0,
  ],
  ["a byline", { verb: "byline:change", before: signature("سلمى"), after: signature("قلم") }, 1],
  ["a section's place", { verb: "section:move", before: { position: 1 }, after: { position: 2 } }, 0],
])("%s orders what it is on", async (_, event, count) => {
  const undone = new Error("undone");
  await db
    .transaction(async (tx) => {
      const jobs = async () =>
        (await tx.execute(sql`select id from jobs.job where name = 'draw_share_cards'`)).length;
      const before = await jobs();
      await followInShareCards(tx, job, { id: randomUUID(), ...event } as NewsroomEvent);
      expect((await jobs()) - before).toBe(count);
      throw undone;
    })
    .catch((cause: unknown) => expect(cause).toBe(undone));
});
