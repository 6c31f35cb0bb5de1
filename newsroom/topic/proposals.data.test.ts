import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { notification, topicName } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { getPublishedNameBySlug } from "@/newsroom/name/queries";
import { slugFrom } from "@/newsroom/slug/letters";
import { approveProposal, listProposals, refuseProposal, wantTopic } from "./proposals";
import { listPublishedTopics } from "./queries";

afterAll(closeDatabase);

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;
const newsOf = async (userId: string) =>
  (await db.select().from(notification).where(eq(notification.userId, userId))).map(
    ({ verb, reason }) => `${verb}: ${reason}`,
  );
const proposalOf = async (actor: Parameters<typeof listProposals>[0], name: string) => {
  const found = (await listProposals(actor)).find((each) => each.name === name);
  if (!found) throw new Error("no proposal");
  return found;
};

test("an editor who misses a topic gets it at once, in the story's edition, and the same one again", async () => {
  const { id: articleId, editor } = await makeArticle("draft", { edition: "en" });
  const name = unique("Marshes");
  const made = await wantTopic(editor, { articleId, name });
  expect(made).toMatchObject({ kind: "added", name });
  expect(await wantTopic(editor, { articleId, name: name.toUpperCase() })).toEqual(made);
  const id = made.kind === "added" ? made.id : "";
  expect(await db.select().from(topicName).where(eq(topicName.subjectId, id))).toMatchObject([
    { edition: "en", name },
  ]);
  expect((await listPublishedTopics("en")).some((topic) => topic.id === id)).toBe(true);
});

test("a journalist proposes: editors hear of it once, readers see nothing, and the answer reaches her", async () => {
  const { id: articleId, author, editor, content } = await makeArticle("draft");
  const [name, other] = [unique("الأهوار"), unique("النخيل")];
  expect(await wantTopic(author, { articleId, name })).toEqual({ kind: "proposed", name });
  expect(await wantTopic(author, { articleId, name })).toEqual({ kind: "proposed", name });
  await wantTopic(author, { articleId, name: other });
  expect((await newsOf(editor.id)).filter((news) => news === `topicProposed: ${name}`)).toHaveLength(1);
  const isPublic = async () => (await getPublishedNameBySlug("topic", "ar", slugFrom(name, ""))) !== null;
  expect(await isPublic()).toBe(false);
  const proposal = await proposalOf(editor, name);
  expect(proposal).toMatchObject({ articleId, headline: content.headline, edition: "ar" });
  for (const step of [approveProposal, refuseProposal])
    await expect(step(author, proposal)).rejects.toMatchObject({ code: "forbidden" });
  await approveProposal(editor, proposal);
  expect(await isPublic()).toBe(true);
  const topics = (await getArticle(author, articleId)).content.topicIds;
  expect(
    await db.$count(topicName, and(eq(topicName.name, name), inArray(topicName.subjectId, topics))),
  ).toBe(1);
  await refuseProposal(editor, await proposalOf(editor, other));
  expect(await newsOf(author.id)).toEqual([`topicApproved: ${name}`, `topicRefused: ${other}`]);
  await expect(refuseProposal(editor, proposal)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.$count(topicName, and(eq(topicName.name, other)))).toBe(0);
});

test("a topic that comes while the story stands still is not put into it, and the answer says so", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  const name = unique("السدود");
  await wantTopic(author, { articleId, name });
  const { version, content } = await getArticle(author, articleId);
  await submitArticle(author, { articleId, version });
  await approveProposal(editor, await proposalOf(editor, name));
  expect((await getArticle(author, articleId)).content).toEqual(content);
  expect(await newsOf(author.id)).toEqual([`topicAside: ${name}`]);
});

test("who proposes a topic while it is answered waits, and nobody is stuck", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft");
  const name = unique("الجسور");
  await wantTopic(author, { articleId, name });
  const proposal = await proposalOf(editor, name);
  const [answered] = await Promise.all([
    approveProposal(editor, proposal).then(() => "answered"),
    wantTopic(author, { articleId, name }),
  ]);
  expect(answered).toBe("answered");
});

test("a topic is asked for by who may write in the story alone", async () => {
  const { id: articleId, author } = await makeArticle("in_review");
  const name = unique("موضوع");
  await expect(wantTopic(author, { articleId, name })).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await makePerson("journalist");
  await expect(wantTopic(stranger, { articleId, name })).rejects.toMatchObject({ code: "not_found" });
  await expect(listProposals(stranger)).rejects.toMatchObject({ code: "forbidden" });
});
