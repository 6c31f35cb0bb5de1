import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import {
  article,
  byline,
  comment,
  flag,
  history,
  picture,
  revision,
  schedule,
  sitting,
  task,
  topicName,
  trash,
  workingCopy,
} from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import {
  anAdministrator,
  aReader,
  bodyOf,
  makeArticle,
  makeByline,
  makePerson,
  makeTopic,
} from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { listArticles } from "@/newsroom/article/list";
import { getArticle, listRevisions } from "@/newsroom/article/queries";
import { saveRevision } from "@/newsroom/article/writing";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment, rejectComment } from "@/newsroom/comment/deciding";
import { emptyContent } from "@/newsroom/content/words";
import { getPublishedNameBySlug } from "@/newsroom/name/queries";
import { writeNote } from "@/newsroom/note/commands";
import { blurPicture } from "@/newsroom/picture/blurring";
import { describePicture } from "@/newsroom/picture/commands";
import { readFile } from "@/newsroom/picture/files";
import { getPicture, listPictures } from "@/newsroom/picture/queries";
import { replacePicture } from "@/newsroom/picture/replacing";
import { createTopic } from "@/newsroom/topic/commands";
import { wantTopic } from "@/newsroom/topic/proposals";
import { closeJobs } from "@/platform/jobs";
import { handlers } from "@/worker/handlers";
import { moveToTrash, restoreFromTrash } from "./commands";
import { emptyTrash } from "./emptying";
import { listTrash, mayHandle } from "./queries";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const administrator = await anAdministrator();
const clock = jobNamed("empty_trash");
const conflict = (messageKey: string) => expect.objectContaining({ code: "conflict", messageKey });
const refusal = (code: string) => expect.objectContaining({ code });
const linesOf = (id: string, verb: string) =>
  db.$count(history, and(eq(history.subjectId, id), eq(history.verb, verb)));
const leaveFor = (id: string, days: number) =>
  db
    .update(trash)
    .set({ trashedAt: sql`now() - make_interval(days => ${days})` })
    .where(eq(trash.subjectId, id));

test("a draft is out of reach while it is in the trash, and comes back whole", async () => {
  const author = await makePerson("journalist");
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const leadPicture = { pictureId: await makePicture(author), ...words };
  const topicIds = [await makeTopic()];
  const { id, content, editor } = await makeArticle("draft", { author, content: { leadPicture, topicIds } });
  await saveRevision(author, { articleId: id, version: 1 });
  const before = await getArticle(author, id);
  const kept = await moveToTrash(author, "article", { id });
  await expect(getArticle(administrator, id)).rejects.toEqual(refusal("not_found"));
  const filter = { scope: "everything", personId: author.id } as const;
  expect((await listArticles(editor, filter)).rows).toEqual([]);
  // What it names stays as long as it may come back.
  await expect(moveToTrash(author, "picture", { id: leadPicture.pictureId })).rejects.toEqual(
    conflict("inTrash.stories"),
  );
  await expect(moveToTrash(administrator, "topic", { id: topicIds[0] ?? "" })).rejects.toEqual(
    conflict("inTrash.stories"),
  );
  expect(await restoreFromTrash(author, kept)).toEqual({ noun: "article", id });
  const { row: rowBefore, ...wasThere } = before;
  const { row, ...isThere } = await getArticle(author, id);
  expect(isThere).toEqual(wasThere);
  expect({ ...row, number: 0 }).toEqual({ ...rowBefore, number: 0 });
  expect(isThere.content).toEqual(content);
  expect(await listRevisions(author, id)).toHaveLength(1);
  expect((await listArticles(editor, filter)).rows).toHaveLength(1);
  await submitArticle(author, { articleId: id, version: 1 });
  expect([await linesOf(id, "article:trash"), await linesOf(id, "article:restore")]).toEqual([1, 1]);
});

test("only what readers never had goes, and only by whose it is", async () => {
  const { id, author, editor } = await makeArticle("published");
  await expect(moveToTrash(editor, "article", { id })).rejects.toEqual(conflict("inTrash.public"));
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  await expect(moveToTrash(editor, "article", { id })).rejects.toEqual(conflict("inTrash.public"));
  const waiting = await makeArticle("in_review", { author });
  await expect(moveToTrash(author, "article", { id: waiting.id })).rejects.toEqual(refusal("forbidden"));
  const stranger = await makePerson("journalist");
  await expect(moveToTrash(stranger, "article", { id: waiting.id })).rejects.toEqual(refusal("not_found"));
  const kept = await moveToTrash(editor, "article", { id: waiting.id });
  await expect(restoreFromTrash(stranger, kept)).rejects.toEqual(refusal("not_found"));
  await restoreFromTrash(author, kept);
});

test("what was promised of a draft does not come true from the trash", async () => {
  const { id, editor } = await makeArticle("in_review");
  await publishArticle(editor, { articleId: id, version: 1, at: new Date(Date.now() + 3_600_000) });
  const kept = await moveToTrash(editor, "article", { id });
  expect(await db.$count(schedule, eq(schedule.articleId, id))).toBe(0);
  await restoreFromTrash(editor, kept);
  expect((await getArticle(editor, id)).promise).toBeNull();
});

test("a picture that nothing shows goes with its files after its days, and with a line in the history", async () => {
  const [author, stranger] = [await makePerson("journalist"), await makePerson("journalist")];
  const id = await makePicture(author);
  await expect(moveToTrash(stranger, "picture", { id })).rejects.toEqual(refusal("forbidden"));
  const [{ originalKey = "" } = {}] = await db.select().from(picture).where(eq(picture.id, id));
  await moveToTrash(author, "picture", { id });
  await expect(getPicture(author, id)).rejects.toEqual(refusal("not_found"));
  expect((await listPictures(author, {})).pictures.map((each) => each.id)).not.toContain(id);
  await leaveFor(id, 29);
  await emptyTrash(clock);
  expect(await db.$count(trash, eq(trash.subjectId, id))).toBe(1);
  expect(await readFile(originalKey)).not.toBeNull();
  await leaveFor(id, 31);
  await emptyTrash(clock);
  expect(await db.$count(trash, eq(trash.subjectId, id))).toBe(0);
  expect(await linesOf(id, "picture:remove")).toBe(1);
  const jobs = await db.execute(
    sql`select data from jobs.job where name = 'drop_files' and data::text like ${`%${id}%`}`,
  );
  const keys = (jobs as unknown as { data: { keys: string[] } }[]).flatMap(({ data }) => data.keys);
  expect(keys.length).toBeGreaterThan(1);
  await handlers.drop_files({ keys });
  for (const key of keys) expect(await readFile(key)).toBeNull();
});

test("a name that something uses stays, and says what uses it", async () => {
  const topicId = await makeTopic();
  await makeArticle("draft", { content: { topicIds: [topicId] } });
  await expect(moveToTrash(administrator, "topic", { id: topicId })).rejects.toEqual(
    conflict("inTrash.stories"),
  );
  const signed = await makeByline();
  await makeArticle("published", { content: { bylineIds: [signed] } });
  await expect(moveToTrash(administrator, "byline", { id: signed })).rejects.toEqual(
    conflict("inTrash.stories"),
  );
  const person = await makePerson("journalist");
  const own = await makeByline(person.id);
  await expect(moveToTrash(administrator, "byline", { id: own })).rejects.toEqual(
    conflict("inTrash.account"),
  );
  const portrait = await makePicture(person);
  await db.update(byline).set({ pictureId: portrait }).where(eq(byline.id, own));
  await expect(moveToTrash(person, "picture", { id: portrait })).rejects.toEqual(
    conflict("inTrash.portrait"),
  );
  const unsigned = await makeByline();
  await db.update(byline).set({ pictureId: portrait, userId: null }).where(eq(byline.id, unsigned));
  await db.update(byline).set({ pictureId: null }).where(eq(byline.id, own));
  await moveToTrash(administrator, "byline", { id: unsigned });
  await expect(moveToTrash(person, "picture", { id: portrait })).rejects.toEqual(
    conflict("inTrash.portrait"),
  );
  await expect(moveToTrash(person, "topic", { id: topicId })).rejects.toEqual(refusal("forbidden"));
});

test("a topic leaves its address to readers and to others, and comes back where that is free", async () => {
  const slug = `نهر-${randomUUID().slice(0, 8)}`;
  const names = { ar: { name: "نهر", slug, description: "" } };
  const { id } = await createTopic(administrator, { names });
  const kept = await moveToTrash(administrator, "topic", { id });
  expect(await getPublishedNameBySlug("topic", "ar", slug)).toBeNull();
  await restoreFromTrash(administrator, kept);
  expect(await getPublishedNameBySlug("topic", "ar", slug)).toMatchObject({ id });
  const again = await moveToTrash(administrator, "topic", { id });
  await createTopic(administrator, { names });
  await expect(restoreFromTrash(administrator, again)).rejects.toEqual(conflict("inTrash.taken"));
  expect(await db.$count(topicName, eq(topicName.subjectId, id))).toBe(0);
});

test("a draft in which nothing was written goes after a day, whatever was written keeps another", async () => {
  const author = await makePerson("journalist");
  const make = async (given = {}) =>
    (await createArticle(author, { edition: "ar", content: { ...emptyContent, ...given } })).id;
  const dayAgo = sql`now() - interval '25 hours'`;
  // The story repeats when its working copy was saved, by a trigger.
  const age = async (id: string) => {
    await db.update(workingCopy).set({ savedAt: dayAgo }).where(eq(workingCopy.articleId, id));
    await db.update(article).set({ workStateAt: dayAgo }).where(eq(article.id, id));
  };
  const empty = [await make(), await make({ bylineIds: [await makeByline()] })];
  const typed = [
    await make({ dateline: "بغداد" }),
    await make({ standfirst: "مقدمة" }),
    await make({ body: bodyOf("كلمة") }),
    await make({ topicIds: [await makeTopic()] }),
    await make(),
  ];
  await wantTopic(author, { articleId: typed.at(-1) ?? "", name: `نهر ${randomUUID()}` });
  const fresh = await make();
  const revised = await make();
  await saveRevision(author, { articleId: revised, version: 1 });
  const spokenOf = await make();
  const said = { id: randomUUID(), articleId: spokenOf, text: "لمن هذا؟", place: null, mentioned: [] };
  await writeNote(author, said);
  const [open, left, closed] = [await make(), await make(), await make()];
  const long = sql`now() - interval '20 hours'`;
  for (const [articleId, at, hasUnsaved] of [
    [open, sql`now()`, false],
    [left, long, true],
    [closed, long, false],
  ] as const)
    await db
      .insert(sitting)
      .values({ articleId, userId: author.id, tab: "a", seenAt: at, activeAt: at, hasUnsaved });
  empty.push(closed);
  const [asked, flagged, embargoed] = [await make(), await make(), await make()];
  await db.insert(task).values({ articleId: asked, kind: "edit", createdBy: author.id });
  await db.insert(flag).values({ articleId: flagged, kind: "legal", reason: "دعوى", raisedBy: author.id });
  await db
    .update(article)
    .set({ embargoUntil: sql`now() + interval '1 day'`, embargoNote: "وكالة" })
    .where(eq(article.id, embargoed));
  const kept = [...typed, revised, spokenOf, open, left, asked, flagged, embargoed];
  for (const id of [...empty, ...kept]) await age(id);
  await emptyTrash(clock);
  const there = await db.select({ id: article.id }).from(article).where(eq(article.createdBy, author.id));
  expect(there.map(({ id }) => id).sort()).toEqual([...kept, fresh].sort());
  for (const id of empty) expect(await linesOf(id, "article:remove")).toBe(1);
  expect(await db.$count(revision, eq(revision.articleId, revised))).toBe(1);
});

test("a rejected comment goes with its answers, comes back whole, and leaves no word of a reader behind", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const form = { articleId, name: "زائر", email: "z@example.org", website: "", seconds: null };
  const send = async (parentId: string | null) => {
    const text = `سرّ القارئ ${randomUUID()}`;
    return (await submitComment(aReader(), { ...form, parentId, text })).id;
  };
  const id = await send(null);
  await expect(moveToTrash(editor, "comment", { id })).rejects.toEqual(conflict("inTrash.undecided"));
  await approveComment(editor, { commentId: id });
  const between = await send(id);
  await approveComment(editor, { commentId: between });
  const answer = await send(between);
  await approveComment(editor, { commentId: answer });
  await expect(moveToTrash(editor, "comment", { id })).rejects.toEqual(conflict("inTrash.undecided"));
  for (const commentId of [id, between]) await rejectComment(editor, { commentId, reason: "إساءة" });
  await expect(moveToTrash(editor, "comment", { id })).rejects.toEqual(conflict("inTrash.answered"));
  await rejectComment(editor, { commentId: answer, reason: "إساءة" });
  const journalist = await makePerson("journalist");
  await expect(moveToTrash(journalist, "comment", { id })).rejects.toEqual(refusal("forbidden"));
  const rows = () =>
    db
      .select()
      .from(comment)
      .where(inArray(comment.id, [id, between, answer]))
      .orderBy(comment.id);
  const before = await rows();
  const kept = await moveToTrash(editor, "comment", { id });
  expect(await rows()).toEqual([]);
  await expect(restoreFromTrash(journalist, kept)).rejects.toEqual(refusal("not_found"));
  await restoreFromTrash(await makePerson("editor"), kept);
  expect(await rows()).toEqual(before);
  await moveToTrash(editor, "comment", { id });
  await leaveFor(id, 31);
  await emptyTrash(clock);
  expect(await db.$count(trash, eq(trash.subjectId, id))).toBe(0);
  const lines = await db.select().from(history).where(eq(history.subjectId, id));
  expect(lines.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["comment:reject", "comment:trash", "comment:restore", "comment:remove"]),
  );
  expect(JSON.stringify(lines)).not.toContain("سرّ القارئ");
});

test("the list of the trash and who may restore agree, and nobody empties it by hand", async () => {
  const owner = await makePerson("journalist");
  const { id } = await makeArticle("draft", { author: owner });
  await moveToTrash(owner, "article", { id });
  const pictureId = await makePicture(owner);
  await moveToTrash(owner, "picture", { id: pictureId });
  await moveToTrash(administrator, "topic", { id: await makeTopic() });
  const rows = await db.select().from(trash);
  for (const role of ["journalist", "editor", "administrator"] as const)
    for (const actor of [await makePerson(role), { ...owner, role }, { ...owner, role, isActive: false }]) {
      const may = rows.filter((row) => mayHandle(actor, row)).map((row) => row.id);
      const seen = actor.isActive ? (await listTrash(actor)).map((row) => row.id) : [];
      expect(seen.sort()).toEqual(may.slice(0, 100).sort());
    }
  const editor = await makePerson("editor");
  const told = async (actor: typeof editor) =>
    (await listTrash(actor)).find(({ subjectId }) => subjectId === pictureId)?.trashedByName ?? null;
  expect(await told(editor)).toBeNull();
  expect(await told(owner)).not.toBeNull();
  await expect(emptyTrash(administrator)).rejects.toEqual(refusal("forbidden"));
});

test("a picture comes back also where its files were not made yet, or what stands in its place was replaced", async () => {
  const editor = await makePerson("editor");
  const words = { caption: "", credit: "سما", alternative: "وصف", isDecorative: false };
  const ids = await Promise.all([1, 2, 3].map(() => makePicture(editor)));
  const [first = "", second = "", third = ""] = ids;
  for (const id of ids) await describePicture(editor, { id, ...words });
  const ordered = () =>
    db.execute(sql`select 1 from jobs.job where name = 'make_renditions' and data->>'pictureId' = ${first}`);
  await replacePicture(editor, { id: first, by: second });
  const part = { shape: "ellipse", x: 0.1, y: 0.1, width: 0.2, height: 0.2 } as const;
  await blurPicture(editor, { id: first, parts: [part], version: 0 });
  const kept = await moveToTrash(editor, "picture", { id: first });
  await db.execute(sql`delete from jobs.job where data->>'pictureId' = ${first}`);
  await replacePicture(editor, { id: second, by: third });
  await restoreFromTrash(editor, kept);
  expect((await getPicture(editor, first)).replacement?.id).toBe(third);
  expect(await ordered()).toHaveLength(1);
});

test("a story that a device began is begun again by nobody while it lies in the trash", async () => {
  const author = await makePerson("journalist");
  const begun = { edition: "ar", begunAs: randomUUID() } as const;
  const { id } = await createArticle(author, begun);
  const kept = await moveToTrash(author, "article", { id });
  await expect(createArticle(author, begun)).rejects.toMatchObject({ messageKey: "inTrash.begun" });
  await restoreFromTrash(author, kept);
  expect(await createArticle(author, begun)).toEqual({ id });
});
