import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { commentAnswerPath } from "@/components/comment/paths";
import { db } from "@/db/client";
import { commentRule, picture, read, user } from "@/db/schema";
import { listPath } from "@/newsroom/address/rules";
import { requestChanges, withdrawArticle } from "@/newsroom/article/commands";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment, rejectComment } from "@/newsroom/comment/deciding";
import { languageKeys } from "@/newsroom/language/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { makeAccount } from "./support/accounts";
import { beyondScreen } from "./support/beyond-screen";
import { test } from "./support/journey";
import { makePicture } from "./support/picture-rows";
import { aReader, bodyOf, makeArticle, makeByline, makeSection, makeTopic } from "./support/rows";
import { enterAs } from "./support/sign-in";

/** Words without a space, as long as their fields take, each its own. */
const long = (letters: number) =>
  `${randomUUID().replaceAll("-", "")}${"ن".repeat(letters)}`.slice(0, letters);

async function makeWords(edition: "ar" | "en") {
  const account = await makeAccount("administrator", edition);
  const actor = { kind: "person", id: account.id, role: account.role, isActive: true } as const;
  await db
    .update(user)
    .set({ name: long(120) })
    .where(eq(user.id, account.id));
  const pictureId = await makePicture(actor);
  await db
    .update(picture)
    .set({ fileName: long(200), caption: long(600) })
    .where(eq(picture.id, pictureId));
  const words = { caption: long(600), credit: long(200), alternative: long(600), isDecorative: false };
  const content = {
    headline: long(300),
    standfirst: long(1000),
    dateline: long(80),
    sectionId: await makeSection(long(40)),
    topicIds: [await makeTopic(long(40))],
    bylineIds: [await makeByline(account.id, long(40))],
    leadPicture: { pictureId, ...words },
    body: bodyOf(long(5000)),
  };
  const given = { edition, author: actor, editor: actor };
  const story = await makeArticle("published", { ...given, content });
  const asked = await makeArticle("in_review", { ...given, content: { ...content, leadPicture: null } });
  await requestChanges(actor, { articleId: asked.id, version: 1, reason: long(2000) });
  const gone = await makeArticle("published", { ...given, content: { ...content, headline: long(300) } });
  await withdrawArticle(actor, { articleId: gone.id, reason: long(2000) });
  const form = { articleId: story.id, email: "a@example.org", website: "", seconds: null };
  // Words of no language look like shouting and like numbers of telephones: here they are wanted.
  const rule = { strictness: { shouting: "off", personalData: "off" } } as const;
  await db.insert(commentRule).values({ articleId: story.id, rule });
  const say = (parentId: string | null) =>
    submitComment(aReader(), { ...form, parentId, name: long(80), text: long(1500) });
  const first = await say(null);
  await approveComment(actor, { commentId: first.id });
  await approveComment(actor, { commentId: (await say(first.id)).id });
  await rejectComment(actor, { commentId: (await say(null)).id, reason: long(300) });
  await say(null);
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  await db
    .insert(read)
    .values({ articleId: story.id, hour, referrer: `${"a".repeat(60)}.example`, edition, count: 1 });
  return { actor, pictureId, story: story.id, asked: asked.id, gone: gone.id };
}

async function demandInside(page: Page, paths: string[]) {
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    if (path.endsWith("/edit")) await expect(page.locator(".ProseMirror"), path).toBeEditable();
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await beyondScreen(page);
      if (beyond) wide.push(`${path} at ${width}: ${beyond}`);
    }
  }
  expect(wide).toEqual([]);
}

for (const edition of languageKeys)
  test(`no word is wider than a phone: ${edition}`, async ({ page, context }) => {
    test.setTimeout(300_000);
    const { actor, pictureId, story, asked, gone } = await makeWords(edition);
    const answer = await getPublishedArticle(edition, story);
    if (answer?.kind !== "published") throw new Error("not published");
    const { section, topics, bylines, slug } = answer.article;
    await demandInside(page, [
      `/${edition}`,
      `/${edition}/a/${story}`,
      `/${edition}/a/${story}/${encodeURIComponent(slug)}/comments/1`,
      `/${edition}/a/${gone}`,
      commentAnswerPath({ edition, id: story }),
      listPath(edition, "section", section?.slug ?? ""),
      listPath(edition, "topic", topics[0]?.slug ?? ""),
      listPath(edition, "byline", bylines[0]?.slug ?? ""),
    ]);
    await enterAs(context, actor);
    const stories = [story, asked, gone].map((id) => `/desk/stories/${id}`);
    await demandInside(page, [
      ...stories,
      ...stories.map((path) => `${path}/revisions`),
      `${stories[0]}/revisions/1`,
      `${stories[0]}/edit`,
      `${stories[1]}/edit`,
      `/desk?scope=everything&search=${"ن".repeat(150)}`,
      "/desk?scope=mine",
      "/desk/review",
      "/desk/reads",
      "/desk/comments",
      "/desk/comments?state=approved",
      "/desk/comments?state=rejected",
      `/desk/pictures?search=${"ن".repeat(150)}`,
      "/desk/pictures",
      `/desk/pictures/${pictureId}`,
      `/desk/people?q=${"ن".repeat(150)}`,
      "/desk/people",
      `/desk/people/${actor.id}`,
      "/desk/topics",
      "/desk/bylines",
      "/desk/sections",
      "/desk/notifications",
      "/desk/account",
    ]);
  });
