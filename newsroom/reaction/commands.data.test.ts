import { arrayContains, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { reaction, touched } from "@/db/schema";
import { aReader, makeArticle } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { closeJobs, prepareJobs } from "@/platform/jobs";
import { react, touchReactions } from "./commands";
import { countPublishedReactions } from "./queries";

const waitingJobs = (articleId: string) =>
  db.execute(
    sql`select id from jobs.job where name = 'touch_reactions' and singleton_key = ${articleId} and state = 'created'`,
  );

beforeAll(prepareJobs);
afterAll(closeJobs);

test("50 clicks of one reader at once are one answer, whichever came last", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      react(visitor, { articleId: id, answer: i % 2 === 0 ? "yes" : "no" }),
    ),
  );
  const rows = await db.select().from(reaction).where(eq(reaction.articleId, id));
  expect(rows).toHaveLength(1);
  const counts = await countPublishedReactions(id);
  expect(counts && counts.liked + counts.disliked).toBe(1);
  expect(await react(visitor, { articleId: id, answer: "no" })).toEqual({ liked: 0, disliked: 1 });
  expect(await react(visitor, { articleId: id, answer: "yes" })).toEqual({ liked: 1, disliked: 0 });
});

test("50 readers at once are 50 answers, and one job tells the caches", async () => {
  const { id } = await makeArticle("published");
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => react(aReader(), { articleId: id, answer: i < 30 ? "yes" : "no" })),
  );
  expect(await countPublishedReactions(id)).toEqual({ liked: 30, disliked: 20 });
  expect(await waitingJobs(id)).toHaveLength(1);
});

test("the same answer again touches nothing", async () => {
  const { id } = await makeArticle("published");
  const visitor = aReader();
  await react(visitor, { articleId: id, answer: "yes" });
  await db.execute(sql`delete from jobs.job where singleton_key = ${id}`);
  await react(visitor, { articleId: id, answer: "yes" });
  expect(await waitingJobs(id)).toHaveLength(0);
  await react(visitor, { articleId: id, answer: "no" });
  expect(await waitingJobs(id)).toHaveLength(1);
});

test("the caches are told after a click that is still under way has committed", async () => {
  const { id } = await makeArticle("published");
  const lock = sql`hashtextextended(${`reactions ${id}`}, 0)`;
  const under = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const order: string[] = [];
  const click = db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock_shared(${lock})`);
    held.resolve();
    await under.promise;
    order.push("clicked");
  });
  await held.promise;
  const telling = touchReactions(jobNamed("touch_reactions"), { articleId: id }).then(() =>
    order.push("told"),
  );
  const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted
    and (classid::int8 << 32 | objid::int8) = ${lock}`;
  await expect.poll(() => db.execute(waiting)).toHaveLength(1);
  under.resolve();
  await Promise.all([click, telling]);
  expect(order).toEqual(["clicked", "told"]);
  const rows = await db
    .select()
    .from(touched)
    .where(arrayContains(touched.tags, [`reactions:${id}`]));
  expect(rows).toHaveLength(1);
});

test("only stories that readers have take answers", async () => {
  const { id } = await makeArticle("draft");
  for (const articleId of [id, "0000000000", ""]) {
    await expect(react(aReader(), { articleId, answer: "yes" })).rejects.toThrow("not_found");
    expect(await countPublishedReactions(articleId)).toBeNull();
  }
});

test("one address is no crowd", async () => {
  const { id } = await makeArticle("published");
  const address = aReader().address;
  const click = () => react({ ...aReader(), address }, { articleId: id, answer: "yes" });
  for (let i = 0; i < 60; i += 1) await click();
  await expect(click()).rejects.toThrow("rate_limited");
});
