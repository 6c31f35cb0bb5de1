import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { article, frontLaunch, notification, outboxMail, proof, revision, user } from "@/db/schema";
import { makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { absoluteAddress, listPath, shortPath } from "@/newsroom/address/rules";
import {
  publishArticle,
  republishArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { correctArticle } from "@/newsroom/correction/commands";
import { createFront } from "@/newsroom/front/commands";
import { keepFrontTime, launchFront, undoLaunch } from "@/newsroom/front/launching";
import { listFronts } from "@/newsroom/front/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { listPublishedSections } from "@/newsroom/section/queries";
import { provePublication, type World } from "./commands";
import { getFrontProof, getProof } from "./queries";
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
            body: `<link rel="canonical" href="${address}"><meta property="article:modified_time" content="${moment}"><article data-revision="${row.number}">`,
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

test("a correction is proven anew: a site that shows the story without it is an alarm", async () => {
  const { id, author, editor } = await makeArticle("published");
  // Pages tell seconds: the correction may come in the same one.
  await db
    .update(article)
    .set({ firstPublishedAt: sql`${article.firstPublishedAt} - interval '1 minute'` })
    .where(eq(article.id, id));
  const behind = await siteOf(id);
  await provePublication(job, { articleId: id }, worldOf(behind).world);
  await correctArticle(editor, { articleId: id, kind: "correction", wrong: "خمسة", right: "ستة" });
  expect(await proofOf(author, id)).toMatchObject({ state: "waiting" });
  await provePublication(job, { articleId: id }, worldOf(behind).world);
  expect(await proofOf(author, id)).toMatchObject({ state: "failed", seen: { place: "page" } });
  await provePublication(job, { articleId: id }, worldOf(await siteOf(id)).world);
  expect(await proofOf(author, id)).toMatchObject({ state: "proven" });
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

describe("a launch", () => {
  async function makeLaunched() {
    const [editor, sectionId] = [await makePerson("editor"), await makeSection()];
    await makeArticle("published", { editor, content: { sectionId } });
    const { id: frontId } = await createFront(editor, { edition: "ar", sectionId });
    await launchFront(editor, { frontId, version: 1 });
    const section = (await listPublishedSections("ar")).find((each) => each.id === sectionId);
    const page = absoluteAddress(siteUrl, listPath("ar", "section", section?.slug ?? ""));
    const shows = (front: string) => (asked: string) =>
      asked === page ? { status: 200, body: `<main><div${front}></div></main>` } : null;
    return { editor, frontId, shows };
  }

  test("is proven by the revision that its page names, and an undo by a page that names none", async () => {
    const { editor, frontId, shows } = await makeLaunched();
    expect(await getFrontProof(editor, frontId)).toMatchObject({ state: "waiting" });
    const see = (front: string) => provePublication(job, { frontId }, worldOf(shows(front)).world);
    await see(' data-front="1"');
    expect(await getFrontProof(editor, frontId)).toMatchObject({ state: "proven", isLive: true, seen: null });
    await undoLaunch(editor, { frontId });
    expect(await getFrontProof(editor, frontId)).toMatchObject({ state: "waiting" });
    await see("");
    expect(await getFrontProof(editor, frontId)).toMatchObject({ state: "proven" });
  });

  test("that does not show is an alarm after ten seconds, once: at the front, in the list and by mail", async () => {
    const { editor, frontId, shows } = await makeLaunched();
    const other = await makePerson("editor");
    const former = shows(' data-front="9"');
    const { world, seconds } = worldOf(former);
    await Promise.all([
      provePublication(job, { frontId }, world),
      provePublication(job, { frontId }, worldOf(former).world),
    ]);
    expect(seconds()).toBe(alarmAfter);
    const failed = await getFrontProof(editor, frontId);
    expect(failed).toMatchObject({
      state: "failed",
      seen: { place: "page", problem: "revision", revision: 9 },
    });
    expect((await listFronts(editor)).find(({ id }) => id === frontId)?.isMissed).toBe(true);
    const told = `${failed?.seen?.address} · 200 · #9`;
    for (const person of [editor, other]) {
      const letters = (await lettersTo(person)).filter(({ text }) => text.includes(frontId));
      expect(letters.map(({ text }) => text.includes(told))).toEqual([true]);
    }
    await provePublication(job, { frontId }, worldOf(shows(' data-front="1"')).world);
    expect(await getFrontProof(editor, frontId)).toMatchObject({ state: "proven", seen: null });
    expect((await listFronts(editor)).find(({ id }) => id === frontId)?.isMissed).toBe(false);
  });

  test("by the clock is ordered by whoever promised it", async () => {
    const { editor, frontId } = await makeLaunched();
    await launchFront(editor, { frontId, version: 1, at: new Date(Date.now() + 3_600_000) });
    const isPromise = and(eq(frontLaunch.frontId, frontId), isNull(frontLaunch.launchedAt));
    const past = sql`now() - interval '1 minute'`;
    const [promise] = await db.update(frontLaunch).set({ at: past }).where(isPromise).returning();
    await db.update(proof).set({ orderedBy: null }).where(eq(proof.frontId, frontId));
    await keepFrontTime(jobNamed("keep_front"), { launchId: promise?.id ?? "" });
    const [order] = await db.select().from(proof).where(eq(proof.frontId, frontId));
    expect(order).toMatchObject({ state: "waiting", orderedBy: editor.id, articleId: null });
  });
});

test("nobody sees the proof of a story that she may not see, and only its job gives it", async () => {
  const { id, editor } = await makeArticle("published");
  await expect(getProof(await makePerson("journalist"), id)).rejects.toMatchObject({ code: "not_found" });
  const ofFront = getFrontProof(await makePerson("journalist"), crypto.randomUUID());
  await expect(ofFront).rejects.toMatchObject({ code: "forbidden" });
  for (const actor of [editor, jobNamed("keep_time")])
    await expect(provePublication(actor, { articleId: id }, worldOf(() => null).world)).rejects.toMatchObject(
      {
        code: "forbidden",
      },
    );
});
