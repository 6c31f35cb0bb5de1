import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commenter, commentRule, commentTally, touched, user } from "@/db/schema";
import { aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { NewsroomError } from "@/newsroom/errors";
import { submitComment } from "./commands";
import type { CommentForm } from "./rules";
import type { CommentRule } from "./settings/rules";
import { countApprovedComments } from "./shown";
import { nameLooks } from "./signature";

const sentence = "أرى أن التقرير لم يذكر ما جرى في السوق القديم، ولا ما قاله أصحاب المحال بعد الحريق";
const formOf = (articleId: string, given: Partial<CommentForm> = {}): CommentForm => ({
  articleId,
  parentId: null,
  name: "سلمى",
  email: `${randomUUID()}@example.org`,
  text: `شكرًا ${randomUUID()}`,
  website: "",
  seconds: null,
  ...given,
});

async function makeStory(rule: CommentRule = {}) {
  const story = await makeArticle("published");
  await db.insert(commentRule).values({ articleId: story.id, rule });
  return story;
}

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return error;
    },
  );

async function rowOf(id: string) {
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  if (!row) throw new Error("no such comment");
  return row;
}

const checksOf = async (id: string) =>
  ((await rowOf(id)).verdicts as { check: string; kind?: string }[]).map(({ check, kind }) =>
    kind ? `${check} ${kind}` : check,
  );

test("in each mode: held for all, at once for who is known, and nothing where comments are closed", async () => {
  const before = await makeStory({ mode: "before" });
  expect((await submitComment(aReader(), formOf(before.id))).state).toBe("pending");

  const after = await makeStory({ mode: "after", newcomerApproved: 0 });
  const sent = await submitComment(aReader(), formOf(after.id));
  expect(sent.state).toBe("approved");
  const row = await rowOf(sent.id);
  expect([row.page, row.decidedBy, row.decidedAt !== null, row.isHeld]).toEqual([1, null, true, false]);
  expect(await checksOf(sent.id)).toEqual(["afterPublication"]);
  expect(await countApprovedComments(after.id)).toBe(1);
  const tags = await db.select({ tags: touched.tags }).from(touched);
  expect(tags.flatMap(({ tags: each }) => each)).toContain(`comments:${after.id}:1`);
  const listed = await submitComment(aReader(), formOf(after.id, { text: "أنت غبي" }));
  expect([listed.state, (await rowOf(listed.id)).isHeld]).toEqual(["pending", true]);

  const closed = await makeStory({ mode: "closed" });
  expect((await refusalOf(submitComment(aReader(), formOf(closed.id))))?.messageKey).toBe("comment.closed");
  const old = await makeStory({ closesAfterDays: 3 });
  expect((await submitComment(aReader(), formOf(old.id))).state).toBe("pending");
  await db.execute(
    sql`update article set first_published_at = now() - interval '4 days', revised_at = now() where id = ${old.id}`,
  );
  expect((await refusalOf(submitComment(aReader(), formOf(old.id))))?.messageKey).toBe("comment.closed");
});

test("who signs as one of the newsroom's people is held, by the name that she has now, and is not told who works there", async () => {
  const story = await makeStory({ mode: "after", newcomerApproved: 0 });
  const { id } = await makePerson("journalist");
  const signed = (name: string) => submitComment(aReader(), formOf(story.id, { name }));
  const call = (name: string) => db.update(user).set({ name }).where(eq(user.id, id));
  await call("زمرد الكرخي");
  expect((await signed("زمرد الكرخــي")).state).toBe("pending");
  await call("نيسان الكرخي");
  expect((await signed("زمرد الكرخي")).state).toBe("approved");
  expect((await signed("نيسان الكرخي")).state).toBe("pending");
});

test("a newcomer is held until two of hers were approved", async () => {
  const story = await makeStory({ mode: "after" });
  const reader = aReader();
  const first = await submitComment(reader, formOf(story.id));
  expect([first.state, await checksOf(first.id)]).toEqual(["pending", ["newcomer", "afterPublication"]]);
  const second = await submitComment(reader, formOf(story.id));
  await db
    .update(comment)
    .set({ state: "approved", decidedAt: new Date() })
    .where(sql`${comment.id} in (${first.id}, ${second.id})`);
  expect((await submitComment(reader, formOf(story.id))).state).toBe("approved");
  // Who types the same address from elsewhere has not earned it.
  const { email } = await rowOf(first.id);
  expect((await submitComment(aReader(), formOf(story.id, { email }))).state).toBe("pending");
});

test("who was rejected often in these days is held", async () => {
  const story = await makeStory();
  const email = `${randomUUID()}@example.org`;
  for (const state of ["approved", "approved", "rejected"] as const) {
    const { id } = await submitComment(aReader(), formOf(story.id, { email }));
    await db.update(comment).set({ state, reason: "إساءة", decidedAt: new Date() }).where(eq(comment.id, id));
  }
  const { id } = await submitComment(aReader(), formOf(story.id, { email }));
  const row = await rowOf(id);
  expect([row.isHeld, row.verdicts]).toEqual([
    true,
    [{ check: "history", answer: "hold", values: { rejected: 1, decided: 3, days: 7 }, matches: [] }],
  ]);
});

test("what is much like another comment of the last minutes is held, wherever it stands", async () => {
  const mark = randomUUID().slice(0, 8);
  const text = `${sentence} ${mark}`;
  await submitComment(aReader(), formOf((await makeStory()).id, { text }));
  const story = await makeStory();
  const like = await submitComment(
    aReader(),
    formOf(story.id, { text: `يا جماعة، ${text.replace("لم", "لن")}` }),
  );
  expect(await checksOf(like.id)).toEqual(["repeat alike"]);
  const other = await submitComment(
    aReader(),
    formOf(story.id, { text: `أين كانت فرق الإطفاء يا ترى؟ ${mark}` }),
  );
  expect(await checksOf(other.id)).toEqual([]);
  await db.execute(sql`update comment_trace set created_at = now() - interval '7 minutes'`);
  const later = await submitComment(aReader(), formOf(story.id, { text: `وأنا أيضًا ${text}` }));
  expect(await checksOf(later.id)).toEqual([]);
});

test("a warning is shown once and bound to the words; sent again they are held", async () => {
  const story = await makeStory({ mode: "after", newcomerApproved: 0 });
  const reader = aReader();
  const text = `اتصلوا بي على 07701234567 ${randomUUID()}`;
  const warned = await refusalOf(submitComment(reader, formOf(story.id, { text })));
  expect([warned?.messageKey, warned?.problems]).toEqual([
    "comment.warned",
    [{ field: "text", messageKey: "comment.warnings.personalData", values: { words: "«07701234567»" } }],
  ]);
  const mark = String(warned?.values.warned);
  expect(await db.$count(comment, eq(comment.articleId, story.id))).toBe(0);
  const other = formOf(story.id, { text: `${text} 07701234568`, warned: mark });
  expect((await refusalOf(submitComment(reader, other)))?.messageKey).toBe("comment.warned");
  const sent = await submitComment(reader, formOf(story.id, { text, warned: mark }));
  const row = await rowOf(sent.id);
  expect([row.state, row.isHeld, await checksOf(sent.id)]).toEqual([
    "pending",
    true,
    ["personalData telephone", "afterPublication"],
  ]);
});

test("a name that a reader confirmed is hers alone", async () => {
  const story = await makeStory();
  const name = `هند ${randomUUID().replace(/[^a-f]/g, "")}`;
  const email = `${randomUUID()}@example.org`;
  const [own] = await db
    .insert(commenter)
    .values({ email, name, nameLooks: nameLooks(name), edition: "ar" })
    .returning({ id: commenter.id });
  if (!own) throw new Error("no commenter");
  const taken = await refusalOf(
    submitComment(aReader(), formOf(story.id, { name: name.replace("هند", "هنـد") })),
  );
  expect(taken?.problems[0]?.messageKey).toBe("comment.nameIsTaken");
  const known = { ...aReader(), commenterId: own.id };
  const { id } = await submitComment(known, formOf(story.id, { name, email }));
  expect((await rowOf(id)).commenterId).toBe(own.id);
  // Her browser, and somebody else's mail: whose it is only that mailbox can say.
  const { id: other } = await submitComment(known, formOf(story.id));
  expect((await rowOf(other)).commenterId).toBeNull();
});

test("whom the newsroom trusts is with readers at once, where nothing holds her words", async () => {
  const story = await makeStory();
  const email = `${randomUUID()}@example.org`;
  const [own] = await db
    .insert(commenter)
    .values({ email, name: "ثقة", nameLooks: randomUUID(), edition: "ar" })
    .returning({ id: commenter.id });
  if (!own) throw new Error("no commenter");
  await db.insert(commentRule).values({ commenterId: own.id, rule: { isTrusted: true } });
  const trusted = { ...aReader(), commenterId: own.id };
  expect((await submitComment(trusted, formOf(story.id, { email }))).state).toBe("approved");
  const linking = formOf(story.id, { email, text: "انظر example.com هنا" });
  expect((await submitComment(trusted, linking)).state).toBe("pending");
  expect((await submitComment(aReader(), formOf(story.id))).state).toBe("pending");
});

test("what each check said is counted by day, also of what is refused and leaves no row", async () => {
  // Counts are an edition's: other tests, which run beside this one, send theirs to the Arabic one.
  const story = await makeArticle("published", { edition: "en" });
  const counted = async () => {
    const rows = await db
      .select({
        said: sql<string>`${commentTally.check} || ' ' || ${commentTally.answer}`,
        count: sql<number>`sum(${commentTally.count})::int`,
      })
      .from(commentTally)
      .where(
        and(
          eq(commentTally.edition, "en"),
          sql`${commentTally.day} = (now() at time zone 'Asia/Baghdad')::date`,
        ),
      )
      .groupBy(commentTally.check, commentTally.answer);
    return new Map(rows.map(({ said, count }) => [said, count]));
  };
  const before = await counted();
  const trap = formOf(story.id, { website: "x", text: `Thank you ${randomUUID()}` });
  await Promise.all(Array.from({ length: 12 }, () => refusalOf(submitComment(aReader(), trap))));
  await submitComment(aReader(), formOf(story.id, { text: `See example.com ${randomUUID()}` }));
  const grown = async (said: string) => ((await counted()).get(said) ?? 0) - (before.get(said) ?? 0);
  expect(await grown("honeypot refuse")).toBe(12);
  expect(await grown("all refused")).toBe(12);
  expect(await grown("links hold")).toBe(1);
  expect(await grown("all held")).toBe(1);
  expect(await db.$count(comment, eq(comment.articleId, story.id))).toBe(1);
});
