import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notification, outboxMail, user } from "@/db/schema";
import { makeArticle, makePerson, makeSection, makeTopic } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { publishArticle, withdrawArticle } from "@/newsroom/article/commands";
import { choicesUnscoped as choose } from "./choices";
import { chooseNotices, getOwnChoices, getOwnFollow, listOwnFollowed } from "./choosing";
import { forgetNotices, lastDue, writeDaily } from "./daily";
import { followNews, unfollowNews } from "./following";
import { unsaidChoice } from "./kinds";
import { listNotifications } from "./queries";

const lettersTo = async ({ id }: Person) => {
  const [{ email = "" } = {}] = await db.select({ email: user.email }).from(user).where(eq(user.id, id));
  return db.select().from(outboxMail).where(eq(outboxMail.recipient, email));
};
/** What the bell of a person says of a story, newest first: other tests' stories reach editors too. */
const heard = async (person: Person, id: string) =>
  (await listNotifications(person, 100)).filter(({ subject }) => subject === id).map(({ verb }) => verb);

test("who follows a story, its section or a topic hears of its steps, as far as she may see it", async () => {
  const [sectionId, topicId] = [await makeSection(), await makeTopic()];
  const [ofStory, ofSection, ofTopic, outsider] = await Promise.all([
    makePerson("editor"),
    makePerson("editor"),
    makePerson("editor"),
    makePerson("journalist"),
  ]);
  const headline = `الماء يعود ${sectionId.slice(0, 8)}`;
  const { id, editor } = await makeArticle("in_review", {
    content: { headline, sectionId, topicIds: [topicId] },
  });
  await followNews(ofStory, { articleId: id });
  await followNews(ofStory, { articleId: id });
  await followNews(ofSection, { sectionId });
  await followNews(ofTopic, { topicId });
  await followNews(outsider, { sectionId });
  await expect(followNews(outsider, { articleId: id })).rejects.toMatchObject({ code: "not_found" });
  await expect(followNews(outsider, {})).rejects.toMatchObject({ messageKey: "followNothing" });
  await publishArticle(editor, { articleId: id, version: 1 });
  for (const person of [ofStory, ofSection, ofTopic]) {
    expect(await heard(person, id)).toContain("publish");
    const letters = (await lettersTo(person)).map(({ subject }) => subject);
    expect(letters).toContain(`نُشر المقال: «\u2068${headline}\u2069»`);
  }
  expect(await heard(outsider, id)).toEqual([]);
  expect(await lettersTo(outsider)).toEqual([]);
  expect(await listOwnFollowed(ofStory, "ar")).toMatchObject([{ noun: "article", subjectId: id }]);
  const followId = String(await getOwnFollow(ofStory, id));
  await unfollowNews(ofTopic, { followId });
  expect(await getOwnFollow(ofStory, id)).toBe(followId);
  await unfollowNews(ofStory, { followId });
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await heard(ofStory, id)).not.toContain("withdraw");
  expect(await heard(ofTopic, id)).toContain("withdraw");
});

test("each kind of news comes as it was chosen: in the bell, at once, in the morning, or not at all", async () => {
  const author = await makePerson("journalist");
  expect((await getOwnChoices(author)).steps).toEqual(unsaidChoice);
  const publish = async (choice: Parameters<typeof chooseNotices>[1]["kinds"]["steps"]) => {
    if (choice) await chooseNotices(author, { kinds: { steps: choice } });
    const { id, editor } = await makeArticle("in_review", { author });
    await publishArticle(editor, { articleId: id, version: 1 });
    return [(await listNotifications(author)).length, (await lettersTo(author)).length];
  };
  const reach = "all" as const;
  expect(await publish({ isInBell: true, mail: "never", reach })).toEqual([1, 0]);
  expect(await publish({ isInBell: false, mail: "now", reach })).toEqual([1, 1]);
  expect(await publish({ isInBell: false, mail: "never", reach })).toEqual([1, 1]);
  expect(await publish({ isInBell: false, mail: "daily", reach })).toEqual([1, 1]);
  expect(await publish({ isInBell: true, mail: "daily", reach })).toEqual([2, 1]);
  // What waits for the morning was there yesterday.
  await db
    .update(notification)
    .set({ createdAt: sql`now() - interval '25 hours'` })
    .where(and(eq(notification.userId, author.id), notification.isForDaily));
  const job = jobNamed("write_daily");
  await Promise.all([writeDaily(job), writeDaily(job)]);
  await writeDaily(job);
  const letters = await lettersTo(author);
  expect(letters).toHaveLength(2);
  expect(letters.map(({ subject }) => subject)).toContain("إشعاران من غرفة التحرير");
  expect(await listNotifications(author)).toHaveLength(2);
});

test("an editor may hear only of what is near her, but of alarms always in the bell", async () => {
  const [near, far] = [await makePerson("editor"), await makePerson("editor")];
  const sectionId = await makeSection();
  for (const person of [near, far])
    await chooseNotices(person, {
      kinds: {
        review: { isInBell: true, mail: "never", reach: "near" },
        alarms: { isInBell: false, mail: "never", reach: "all" },
      },
    });
  await followNews(near, { sectionId });
  const { id } = await makeArticle("in_review", { content: { sectionId } });
  expect(await heard(near, id)).toEqual(["submit"]);
  expect(await heard(far, id)).toEqual([]);
  expect((await choose(db, "alarms", [far.id])).get(far.id)).toMatchObject({ isInBell: true });
});

test("the bell forgets what is old", async () => {
  const author = await makePerson("journalist");
  const { id: articleId } = await makeArticle("draft", { author });
  const old = (days: number, isRead: boolean) =>
    db.insert(notification).values({
      ...{ userId: author.id, articleId, verb: "publish" },
      createdAt: sql`now() - make_interval(days => ${days})`,
      readAt: isRead ? sql`now() - make_interval(days => ${days})` : null,
    });
  await Promise.all([old(31, true), old(31, false), old(91, false), old(29, true)]);
  await forgetNotices(jobNamed("write_daily"));
  expect(await heard(author, articleId)).toHaveLength(2);
});

test.each([
  ["2026-11-30T04:59:59Z", "2026-11-29T05:00:00.000Z"],
  ["2026-11-30T05:00:00Z", "2026-11-30T05:00:00.000Z"],
  ["2026-11-30T21:30:00Z", "2026-11-30T05:00:00.000Z"],
])("at %s the letter of the day was due at %s in Baghdad", (now, due) => {
  expect(lastDue(new Date(now), "Asia/Baghdad").toISOString()).toBe(due);
});
