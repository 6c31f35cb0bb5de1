import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, notification, outboxMail, proof, revision, user } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { absoluteAddress, shortPath } from "@/newsroom/address/rules";
import {
  publishArticle,
  republishArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { articlePath } from "@/newsroom/published-article/rules";
import { provePublication, type World } from "./commands";
import { getProof } from "./queries";
import { alarmAfter } from "./rules";

const siteUrl = "https://example.org";
const job = jobNamed("prove_publication");

/** What a site shows of a story as it stands in the database now; drawn once, so that it can fall behind. */
async function siteOf(id: string) {
  const [row] = await db
    .select({ story: article, number: revision.number })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(eq(article.id, id));
  if (!row?.story.slug) throw new Error("not published");
  const { edition, slug, publicState, revisedAt, firstPublishedAt } = row.story;
  const address = absoluteAddress(siteUrl, articlePath({ edition, id, slug }));
  const moment = (revisedAt ?? firstPublishedAt)?.toISOString();
  const isLive = publicState === "published";
  return (asked: string) => {
    if (asked === address)
      return isLive
        ? {
            status: 200,
            body: `<link rel="canonical" href="${address}"/><article data-revision="${row.number}">`,
          }
        : { status: 410, body: "" };
    const short = siteUrl + shortPath({ edition, id });
    const body = `<item><guid isPermaLink="true">${short}</guid><x>${moment}</x></item><loc>${address}</loc><lastmod>${moment}</lastmod>`;
    return { status: 200, body: isLive ? body : "" };
  };
}

/** A world whose time passes by waiting alone. */
function worldOf(answer: (asked: string, second: number) => { status: number; body: string } | null) {
  let time = 0;
  const world: World = {
    siteUrl,
    patience: alarmAfter * 1000,
    ask: async (asked) => answer(asked, time / 1000),
    now: () => time,
    wait: async (milliseconds) => {
      time += milliseconds;
    },
  };
  return { world, seconds: () => time / 1000 };
}

const proofOf = async (person: Person, id: string) => getProof(person, id);
const alarmsOf = (person: Person, articleId: string) =>
  db
    .select({ verb: notification.verb, reason: notification.reason })
    .from(notification)
    .where(
      and(
        eq(notification.userId, person.id),
        eq(notification.articleId, articleId),
        sql`${notification.verb} in ('notLive', 'notGone', 'siteUnreachable')`,
      ),
    );
const lettersTo = async (person: Person) =>
  db
    .select({ subject: outboxMail.subject, text: outboxMail.text })
    .from(outboxMail)
    .innerJoin(user, eq(user.email, outboxMail.recipient))
    .where(eq(user.id, person.id));

test("what a stranger sees is proven, with the moment; another's look changes nothing", async () => {
  const { id, author, editor } = await makeArticle("published");
  expect(await proofOf(author, id)).toEqual({ isLive: true, state: "waiting", at: null, seen: null });
  const site = await siteOf(id);
  await provePublication(job, { articleId: id }, worldOf(site).world);
  const proven = await proofOf(author, id);
  expect(proven).toMatchObject({ isLive: true, state: "proven", seen: null });
  expect(proven?.at).toBeInstanceOf(Date);
  await provePublication(job, { articleId: id }, worldOf(() => null).world);
  expect(await proofOf(author, id)).toEqual(proven);
  expect(await alarmsOf(editor, id)).toEqual([]);
});

test("a site that needs a few seconds is waited for", async () => {
  const { id, editor } = await makeArticle("published");
  const site = await siteOf(id);
  const { world, seconds } = worldOf((asked, second) =>
    second < 7 ? { status: 404, body: "" } : site(asked),
  );
  await provePublication(job, { articleId: id }, world);
  expect(seconds()).toBe(7);
  expect(await proofOf(editor, id)).toMatchObject({ state: "proven" });
});

test("an update that does not show is an alarm after ten seconds, once, for who published and for editors", async () => {
  const { id, author, editor, content } = await makeArticle("published");
  const other = await makePerson("editor");
  const behind = await siteOf(id);
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, dateline: "البصرة" } });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  const { world, seconds } = worldOf(behind);
  await Promise.all([
    provePublication(job, { articleId: id }, world),
    provePublication(job, { articleId: id }, worldOf(behind).world),
  ]);
  expect(seconds()).toBe(alarmAfter);
  const failed = await proofOf(author, id);
  expect(failed).toMatchObject({
    state: "failed",
    seen: { place: "page", problem: "revision", status: 200 },
  });
  const shown = `${failed?.seen?.address} · 200 · #${failed?.seen?.revision}`;
  for (const person of [editor, other]) {
    expect(await alarmsOf(person, id)).toEqual([{ verb: "notLive", reason: shown }]);
    const letters = await lettersTo(person);
    expect(letters.filter(({ text }) => text.includes(shown))).toHaveLength(1);
  }
  expect(await alarmsOf(author, id)).toEqual([]);
  // Once it shows, it is believed.
  await provePublication(job, { articleId: id }, worldOf(await siteOf(id)).world);
  expect(await proofOf(author, id)).toMatchObject({ state: "proven", seen: null });
});

test("what was withdrawn and still shows, and a site that nothing reaches, are told apart", async () => {
  for (const [answers, verb, problem] of [
    ["still", "notGone", "status"],
    ["nothing", "siteUnreachable", "unreachable"],
  ] as const) {
    const { id, editor } = await makeArticle("published");
    const behind = await siteOf(id);
    await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
    await provePublication(job, { articleId: id }, worldOf(answers === "still" ? behind : () => null).world);
    expect(await proofOf(editor, id)).toMatchObject({ isLive: false, state: "failed", seen: { problem } });
    expect((await alarmsOf(editor, id)).map((each) => each.verb)).toEqual([verb]);
  }
});

test("each step that readers see is proven anew, and only those; a step meanwhile counts", async () => {
  const { id, author, editor, content } = await makeArticle("published");
  const see = async () => provePublication(job, { articleId: id }, worldOf(await siteOf(id)).world);
  const state = async () => (await proofOf(editor, id))?.state;
  await see();
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, dateline: "البصرة" } });
  await submitArticle(author, { articleId: id, version: 2 });
  expect(await state()).toBe("proven");
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await state()).toBe("waiting");
  const gone = await siteOf(id);
  await republishArticle(editor, { articleId: id });
  const live = await siteOf(id);
  const { world } = worldOf((asked, second) => (second < 2 ? gone(asked) : live(asked)));
  await provePublication(job, { articleId: id }, world);
  expect(await proofOf(editor, id)).toMatchObject({ isLive: true, state: "proven" });
  const draft = await makeArticle("in_review");
  expect(await proofOf(draft.editor, draft.id)).toBeNull();
});

test("of a step that the clock took hears who approved the words", async () => {
  const { id, editor } = await makeArticle("in_review");
  const at = new Date(Date.now() + 3_600_000);
  await publishArticle(editor, { articleId: id, version: 1, at });
  expect(await proofOf(editor, id)).toBeNull();
  await db.execute(sql`update schedule set go_live_at = now() where article_id = ${id}`);
  const promised = await db.execute<{ id: string }>(
    sql`select revision_id as id from schedule where article_id = ${id}`,
  );
  await keepTime(jobNamed("keep_time"), { revisionId: promised[0]?.id ?? "" });
  const [order] = await db.select().from(proof).where(eq(proof.articleId, id));
  expect(order).toMatchObject({ state: "waiting", orderedBy: editor.id });
});

test("nobody sees the proof of a story that she may not see, and only its job gives it", async () => {
  const { id, editor } = await makeArticle("published");
  await expect(getProof(await makePerson("journalist"), id)).rejects.toMatchObject({ code: "not_found" });
  for (const actor of [editor, jobNamed("keep_time")])
    await expect(provePublication(actor, { articleId: id }, worldOf(() => null).world)).rejects.toMatchObject(
      {
        code: "forbidden",
      },
    );
});
