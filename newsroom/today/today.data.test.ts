import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { plan, proof, read, schedule } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { publishArticle } from "@/newsroom/article/commands";
import { nextDay } from "@/newsroom/date/rules";
import { closeJobs } from "@/platform/jobs";
import { getToday } from "./queries";
import { mostShown } from "./rules";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

test("everybody finds her own work, what waits for her and what of it is wrong; nobody another's", async () => {
  const author = await makePerson("journalist");
  const draft = await makeArticle("draft", { author });
  const live = await makeArticle("published", { author });
  const { id: lateId, editor } = await makeArticle("draft", { author });
  const dueAt = new Date("2020-02-02T02:02:02Z");
  await db.insert(plan).values({ articleId: lateId, slugLine: "موعد فات", dueAt });
  const seen = { place: "page", problem: "status", address: "/", status: 500, revision: null };
  await db
    .update(proof)
    .set({ state: "failed", provenAt: sql`now()`, seen })
    .where(eq(proof.articleId, live.id));
  const hour = sql`date_trunc('hour', now())`;
  await db.insert(read).values({ articleId: live.id, hour, referrer: "", edition: "ar", count: 3_000_000 });

  const own = await getToday(author);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(own.mine).sort()).toEqual([draft.id, live.id, lateId].sort());
  expect(own.late).toMatchObject([{ kind: "text", id: lateId, dueAt }]);
  expect(ids(own.unproven)).toEqual([live.id]);
  expect(own.live).toEqual([{ id: live.id, headline: live.content.headline, reads: 3_000_000 }]);
  expect(own.punctuality).toBeNull();
  expect(own.waiting).toEqual([]);

  expect(await getToday(await makePerson("journalist"))).toEqual({
    ...{ mine: [], waiting: [], late: [], coming: [], live: [], unproven: [], punctuality: null },
  });

  const all = await getToday(editor);
  expect(ids(all.late)).toContain(lateId);
  expect(all.punctuality).not.toBeNull();
  for (const rows of [all.mine, all.waiting, all.late, all.coming, all.live, all.unproven])
    expect(rows.length).toBeLessThanOrEqual(2 * mostShown);
});

test("what is due before the day is over stands with its hour", async () => {
  const { id, editor, content } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: new Date(Date.now() + 3_600_000) });
  const dueAt = new Date(Date.now() + 30_000);
  await db.update(schedule).set({ goLiveAt: dueAt }).where(eq(schedule.articleId, id));
  const { coming } = await getToday(editor);
  const isToday = nextDay(new Date(), "Asia/Baghdad") > dueAt;
  const own = { kind: "story", id, headline: content.headline, dueAt };
  expect(coming.filter((each) => each.id === id)).toEqual(isToday ? [own] : []);
});
