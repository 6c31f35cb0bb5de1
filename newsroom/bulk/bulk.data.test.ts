import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { assignment, topicName } from "@/db/schema";
import { makeArticle, makePerson, makeSection, makeTopic } from "@/e2e/support/rows";
import { publishArticle, recallArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { planLimits } from "@/newsroom/plan/rules";
import { noteSitting } from "@/newsroom/sitting/commands";
import { actOnStories } from "./acting";
import type { BulkOutcome } from "./rules";

afterAll(closeDatabase);
const seen = ({ id }: { id: string }) => ({ articleId: id, version: 1 });
const refusals = ({ failed }: BulkOutcome) =>
  failed.map(({ articleId, error }) => [articleId, error.messageKey]);

test("each story is a transaction of its own: what fails fails alone and says why", async () => {
  const [whole, withdrawn, other] = [
    await makeArticle("in_review"),
    await makeArticle("in_review"),
    await makeArticle("in_review"),
  ];
  const { editor } = whole;
  await recallArticle(editor, { articleId: withdrawn.id, reason: null });
  const stories = [
    seen(whole),
    seen(withdrawn),
    { articleId: other.id, version: 7 },
    seen({ id: "nowhere" }),
  ];
  const { done, failed } = await actOnStories(editor, { verb: "publish", stories });
  expect(done).toEqual([whole.id]);
  expect(failed.map(({ articleId, error }) => [articleId, error.code])).toEqual([
    [withdrawn.id, "conflict"],
    [other.id, "conflict"],
    ["nowhere", "not_found"],
  ]);
  expect((await getArticle(editor, whole.id)).promise).not.toBeNull();
  expect((await getArticle(editor, other.id)).promise).toBeNull();
});

test("sections, topics and people come to stories as they are now, and to none in another's hand", async () => {
  const [free, held] = [await makeArticle("draft"), await makeArticle("draft")];
  const { editor } = free;
  const [sectionId, topicId] = [await makeSection(), await makeTopic()];
  const [topic] = await db.select().from(topicName).where(eq(topicName.subjectId, topicId));
  await noteSitting(held.author, { articleId: held.id, tab: "a", isWriting: true });
  const stories = [free, held].map(seen);
  const moved = await actOnStories(editor, { verb: "section", stories, sectionId });
  expect([moved.done, refusals(moved)]).toEqual([[free.id], [[held.id, "bulk.held"]]]);
  const named = { verb: "topic" as const, stories: [seen(free)] };
  expect((await actOnStories(editor, { ...named, name: topic?.name ?? "" })).done).toEqual([free.id]);
  const unknown = await actOnStories(editor, { ...named, name: "لا موضوع كهذا" });
  expect(refusals(unknown)).toEqual([[free.id, "bulk.topicUnknown"]]);
  const { content } = await getArticle(editor, free.id);
  expect(content).toMatchObject({ sectionId, topicIds: expect.arrayContaining([topicId]) });
  const person = await makePerson("journalist");
  await actOnStories(editor, { verb: "assign", stories, userId: person.id });
  const asked = await db.select().from(assignment).where(eq(assignment.userId, person.id));
  expect(asked.map(({ articleId }) => articleId).sort()).toEqual([free.id, held.id].sort());
});

test("no more people are assigned to a story than a plan takes, one by one neither", async () => {
  const { id, editor } = await makeArticle("draft");
  const people = await Promise.all(
    Array.from({ length: planLimits.assignees + 1 }, () => makePerson("journalist")),
  );
  const stories = [seen({ id })];
  for (const { id: userId } of people.slice(1))
    await actOnStories(editor, { verb: "assign", stories, userId });
  const more = await actOnStories(editor, { verb: "assign", stories, userId: people[0]?.id ?? "" });
  expect(more.failed.map(({ error }) => error.problems[0]?.messageKey)).toEqual(["plan.tooManyAssignees"]);
  expect(await db.$count(assignment, eq(assignment.articleId, id))).toBe(planLimits.assignees);
});

test("what is promised gets another time together, and what is not promised is told of", async () => {
  const [promised, open] = [await makeArticle("in_review"), await makeArticle("in_review")];
  const { editor } = promised;
  await publishArticle(editor, { articleId: promised.id, version: 1, at: new Date("2099-05-01T10:00:00Z") });
  const stories = [promised, open].map(seen);
  const moved = await actOnStories(editor, { verb: "move", stories, at: "2099-06-01T12:00" });
  expect([moved.done, refusals(moved)]).toEqual([[promised.id], [[open.id, "nothingPromised"]]]);
  const { promise } = await getArticle(editor, promised.id);
  expect(promise?.goLiveAt.toISOString()).toMatch(/^2099-06-01/);
  const past = await actOnStories(editor, {
    verb: "move",
    stories: [seen(promised)],
    at: "2020-01-01T10:00",
  });
  expect(refusals(past)).toEqual([[promised.id, "timePast"]]);
});

test("the rights are those of each command, and of what one may not see nothing is said", async () => {
  const { id, author, editor } = await makeArticle("draft");
  const stories = [seen({ id })];
  const stranger = await makePerson("journalist");
  const spike = { verb: "spike", stories, reason: "لا خبر فيه" } as const;
  await expect(actOnStories(stranger, spike)).rejects.toMatchObject({ code: "not_found" });
  await expect(actOnStories(author, spike)).rejects.toMatchObject({ code: "forbidden" });
  const assigning = { verb: "assign", stories, userId: stranger.id } as const;
  await expect(actOnStories(author, assigning)).rejects.toMatchObject({ code: "forbidden" });
  expect(refusals(await actOnStories(editor, { verb: "schedule", stories, at: "2020-01-01T10:00" }))).toEqual(
    [[id, "bulk.momentPast"]],
  );
  const old = { ...spike, stories: [{ articleId: id, version: 9 }] };
  expect(refusals(await actOnStories(editor, old))).toEqual([[id, "versionChanged"]]);
  expect((await actOnStories(editor, spike)).done).toEqual([id]);
  expect((await getArticle(editor, id)).state.workState).toBe("spiked");
});
