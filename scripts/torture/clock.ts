import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { article, revision, schedule } from "@/db/schema";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import type { Scenario } from "./run";
import type { Stage } from "./stage";
import type { Writer } from "./writer";

/** Gives readers the story as it stands. */
async function publish({ person, id: articleId }: Stage): Promise<void> {
  const { version } = await getArticle(person, articleId);
  await submitArticle(person, { articleId, version });
  await publishArticle(person, { articleId, version });
}

/** Promises what is saved now for so many seconds later. */
async function promise({ person, id: articleId }: Stage, seconds: number): Promise<void> {
  const { version } = await getArticle(person, articleId);
  const at = new Date((await databaseTime()).getTime() + seconds * 1000);
  await publishArticle(person, { articleId, version, at, told: "silent" }, "update");
}

async function isLive({ id }: Stage): Promise<boolean> {
  const [promised] = await db
    .select({ at: schedule.wentLiveAt })
    .from(schedule)
    .where(eq(schedule.articleId, id));
  return promised?.at != null;
}

async function untilSaved(writer: Writer): Promise<void> {
  await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
}

/** Throws unless readers have every word of the one, and none of the other. */
async function demandPublished({ id }: Stage, given: string[], later: string[]): Promise<void> {
  const [published] = await db
    .select({ content: revision.content })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .where(eq(article.id, id));
  const words = JSON.stringify(published?.content);
  if (given.some((word) => !words.includes(word))) throw new Error("readers lack what was promised");
  if (later.some((word) => words.includes(word))) throw new Error("readers have what was typed since");
}

/** Types without a pause while what was promised before goes live. */
async function typeWhileItGoesLive(stage: Stage, writer: Writer): Promise<void> {
  await writer.toEnd();
  await writer.type(8);
  await untilSaved(writer);
  const given = [...writer.typed];
  await promise(stage, 4);
  for (let round = 0; !(await isLive(stage)); round += 1) {
    if (round > 60) throw new Error("what was promised did not go live");
    await writer.type(4);
  }
  await writer.type(6);
  await demandPublished(stage, given, writer.typed.slice(given.length));
}

/** What the clock gives readers while somebody writes on. */
export const clock: Scenario[] = [
  {
    name: "a scheduled revision goes live under the hands of who writes on",
    isShort: true,
    run: async (stage) => {
      await publish(stage);
      const writer = await stage.write();
      await typeWhileItGoesLive(stage, writer);
      await untilSaved(writer);
    },
  },
  {
    name: "a scheduled revision goes live offline and without a server, and the browser is killed",
    run: async (stage) => {
      await publish(stage);
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(8);
      await untilSaved(writer);
      const given = [...writer.typed];
      await promise(stage, 4);
      await (await stage.machine()).setOffline(true);
      await stage.tools.kill();
      await writer.type(20);
      await writer.watch(1100);
      await expect.poll(() => isLive(stage), { timeout: 60_000 }).toBe(true);
      await stage.killBrowser();
      await demandPublished(stage, given, writer.typed.slice(given.length));
      await stage.untilServed();
    },
  },
];
