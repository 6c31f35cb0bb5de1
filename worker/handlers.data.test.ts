import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commentDraft, commentTrace, frontDraft, session, touched } from "@/db/schema";
import { aReader, makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { submitComment } from "@/newsroom/comment/commands";
import { changeFront, createFront } from "@/newsroom/front/commands";
import { handlers } from "./handlers";

test("tidying forgets what a reader typed once its time is over, and nothing before", async () => {
  const { id: articleId } = await makeArticle("published");
  const typed = { parentId: "", name: "سلمى", email: "salma@example.org", text: "شكرًا" };
  const refusal = { status: 422, messageKey: "invalid", values: {}, problems: [] };
  const draft = { articleId, typed, refusal };
  await db.insert(commentDraft).values([
    { ...draft, readerHash: "past", expiresAt: sql`now() - interval '1 second'` },
    { ...draft, readerHash: "fresh", expiresAt: sql`now() + interval '10 minutes'` },
  ]);
  await handlers.tidy({});
  const left = await db.select().from(commentDraft).where(eq(commentDraft.articleId, articleId));
  expect(left.map(({ readerHash }) => readerHash)).toEqual(["fresh"]);
});

test("tidying forgets by what a comment is found as a repeat after a day", async () => {
  const { id: articleId } = await makeArticle("published");
  const words = { name: "سلمى", email: "salma@example.org", text: "شكرًا" };
  const form = { articleId, parentId: null, ...words, website: "", seconds: null };
  const { id } = await submitComment(aReader(), form);
  await db.insert(commentTrace).values([
    { commentId: id, key: 1, createdAt: sql`now() - interval '1 day 1 second'` },
    { commentId: id, key: 2, createdAt: sql`now() - interval '23 hours'` },
  ]);
  await handlers.tidy({});
  const left = await db.select().from(commentTrace).where(eq(commentTrace.commentId, id));
  expect(left.map(({ key }) => key)).toEqual([2]);
  expect(await db.$count(comment, eq(comment.id, id))).toBe(1);
});

test("tidying forgets the sessions that ended by themselves", async () => {
  const { id: userId } = await makePerson("journalist");
  await db.insert(session).values([
    { userId, createdAt: sql`now() - interval '14 days 1 second'` },
    { userId, createdAt: sql`now() - interval '13 days'` },
  ]);
  await handlers.tidy({});
  expect(await db.select().from(session).where(eq(session.userId, userId))).toHaveLength(1);
});

test("tidying forgets what a front was like a week ago, and never the draft itself", async () => {
  const editor = await makePerson("editor");
  const { id } = await createFront(editor, { edition: "ar", sectionId: await makeSection() });
  const rows = async () => {
    const found = await db
      .select({ version: frontDraft.version })
      .from(frontDraft)
      .where(eq(frontDraft.frontId, id));
    return found.map(({ version }) => version).toSorted();
  };
  const change = { kind: "addContainer", layout: "text", fill: { by: "newest" } } as const;
  for (const version of [1, 2]) await changeFront(editor, { frontId: id, version, change });
  const age = (days: number, version: number) =>
    db
      .update(frontDraft)
      .set({ savedAt: sql`now() - make_interval(days => ${days}, mins => 1)` })
      .where(and(eq(frontDraft.frontId, id), eq(frontDraft.version, version)));
  await age(7, 1);
  await age(6, 2);
  await handlers.tidy({});
  expect(await rows()).toEqual([2, 3]);
  for (const version of [2, 3]) await age(30, version);
  await handlers.tidy({});
  expect(await rows()).toEqual([3]);
});

test("tidying keeps a touched row for days after its transaction ended, however long that was open", async () => {
  const tags = [`test:${randomUUID()}`];
  const rows = () => db.select().from(touched).where(eq(touched.tags, tags));
  const days = (count: number) => sql`now() - make_interval(days => ${count})`;
  await db.insert(touched).values({ tags, createdAt: days(30) });
  await handlers.tidy({});
  await handlers.tidy({});
  expect(await rows()).toHaveLength(1);
  await db
    .update(touched)
    .set({ foundAt: days(4) })
    .where(eq(touched.tags, tags));
  await handlers.tidy({});
  expect(await rows()).toEqual([]);
});
