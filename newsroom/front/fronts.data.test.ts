import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { frontDraft, frontLaunch, frontPresence, frontRevision, history, touched, user } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { republishArticle, withdrawArticle } from "@/newsroom/article/commands";
import { getPublishedRendition } from "@/newsroom/picture/queries";
import { closeJobs } from "@/platform/jobs";
import type { FrontChange } from "./changing";
import { changeFront, createFront, saveFront } from "./commands";
import { keepFrontTime, launchFront, takeBackLaunch, undoLaunch } from "./launching";
import { lookAtFront } from "./presence";
import { getFrontDraft, getLiveContent, getPublishedContainers, listLaunches } from "./queries";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

/** A section with published stories, oldest first, and its front being composed. */
async function makeFront(stories = 4) {
  const [editor, sectionId] = [await makePerson("editor"), await makeSection()];
  const ids: string[] = [];
  for (let number = 0; number < stories; number += 1)
    ids.push((await makeArticle("published", { editor, content: { sectionId } })).id);
  const { id } = await createFront(editor, { edition: "ar", sectionId });
  const { content } = await getFrontDraft(editor, id);
  const container = content.containers[0]?.id ?? "";
  return { id, editor, sectionId, ids, container };
}

const draftOf = (editor: Person, id: string) => getFrontDraft(editor, id);
const shownIn = async (sectionId: string) =>
  (await getPublishedContainers({ edition: "ar", sectionId }))?.containers.map(({ cards }) =>
    cards.map(({ id }) => id),
  ) ?? null;
const change = async (editor: Person, frontId: string, what: FrontChange, version?: number) =>
  changeFront(editor, {
    frontId,
    version: version ?? (await draftOf(editor, frontId)).version,
    change: what,
  });
const launch = async (editor: Person, frontId: string, at?: Date) =>
  launchFront(editor, { frontId, version: (await draftOf(editor, frontId)).version, at });
const codeOf = (failing: Promise<unknown>) =>
  failing.then(
    () => "done",
    (error: { messageKey?: string }) => error.messageKey ?? String(error),
  );
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe("what readers have of a front", () => {
  test("is nothing before a launch, and then what was placed and what fills the rest", async () => {
    const { id, editor, sectionId, ids, container } = await makeFront();
    const [first = "", ...others] = ids;
    await change(editor, id, { kind: "addCard", container, storyId: first });
    expect(await shownIn(sectionId)).toBeNull();
    await launch(editor, id);
    expect(await shownIn(sectionId)).toEqual([[first, ...others.reverse()]]);
    expect((await draftOf(editor, id)).isLive).toBe(true);
  });

  test("loses a withdrawn story at once, fills its place, and has it back when it is published again", async () => {
    const { id, editor, sectionId, ids, container } = await makeFront(3);
    const [first = "", second = "", third = ""] = ids;
    await change(editor, id, { kind: "addCard", container, storyId: first });
    await launch(editor, id);
    await withdrawArticle(editor, { articleId: first, reason: "خطأ" });
    expect(await shownIn(sectionId)).toEqual([[third, second]]);
    await republishArticle(editor, { articleId: first });
    expect(await shownIn(sectionId)).toEqual([[first, third, second]]);
  });

  test("shows what an editor wrote for it, and never changes the story", async () => {
    const { id, editor, sectionId, ids, container } = await makeFront(1);
    const [storyId = ""] = ids;
    const pictureId = await makePicture(editor);
    await change(editor, id, { kind: "addCard", container, storyId });
    const set = {
      headline: "أقصر",
      kicker: "ملف",
      picture: pictureId,
      size: undefined,
      mark: "live",
    } as const;
    await change(editor, id, { kind: "setCard", container, storyId, ...set });
    const name = { width: 320, format: "webp" } as const;
    expect(await getPublishedRendition(pictureId, name)).toBeNull();
    await launch(editor, id);
    const card = (await getPublishedContainers({ edition: "ar", sectionId }))?.containers[0]?.cards[0];
    expect(card).toMatchObject({ headline: "أقصر", kicker: "ملف", mark: "live", picture: { id: pictureId } });
    expect(await getPublishedRendition(pictureId, name)).not.toBeNull();
    await undoLaunch(editor, { frontId: id });
    expect(await getPublishedRendition(pictureId, name)).toBeNull();
    const plain = { headline: undefined, kicker: undefined, picture: undefined, mark: undefined };
    await change(editor, id, { kind: "setCard", container, storyId, ...plain, size: undefined });
    expect((await draftOf(editor, id)).content.containers[0]?.cards).toEqual([{ storyId }]);
  });

  test("every node hears of a launch, under the tag of the page that it stands on", async () => {
    const { id, editor, sectionId } = await makeFront(1);
    const isOfPage = sql`${`section:${sectionId}`} = any(${touched.tags})`;
    const before = await db.$count(touched, isOfPage);
    await launch(editor, id);
    expect(await db.$count(touched, isOfPage)).toBe(before + 1);
  });
});

describe("two who compose at once", () => {
  const title = (container: string, text: string): FrontChange => ({
    ...{ kind: "setContainer", container, title: text, layout: "list", limit: 4 },
    fill: { by: "newest" },
  });

  test("keep what each did in another container, and the second is told", async () => {
    const { id, editor, container } = await makeFront(1);
    await change(editor, id, { kind: "addContainer", layout: "list", fill: { by: "newest" } });
    const { version, content } = await draftOf(editor, id);
    const other = content.containers[1]?.id ?? "";
    const colleague = await makePerson("editor");
    await change(colleague, id, title(other, "عند الزميلة"), version);
    const saved = await change(editor, id, title(container, "عندي"), version);
    expect(saved).toMatchObject({ changedByOthers: [other], clashes: [] });
    const titles = (await draftOf(editor, id)).content.containers.map((each) => each.title);
    expect(titles).toEqual(["عندي", "عند الزميلة"]);
  });

  test("find both versions where both changed the same, and launch neither before one is chosen", async () => {
    const { id, editor, container } = await makeFront(1);
    const { version, content } = await draftOf(editor, id);
    const colleague = await makePerson("editor");
    await change(colleague, id, title(container, "عند الزميلة"), version);
    const mine = content.containers.map((each) => ({ ...each, title: "عندي" }));
    const saved = await saveFront(editor, { frontId: id, version, content: { containers: mine } });
    expect(saved.clashes).toEqual([container]);
    const { containers } = (await draftOf(editor, id)).content;
    expect(containers.map((each) => each.title)).toEqual(["عند الزميلة", "عندي"]);
    expect(await codeOf(launch(editor, id))).toBe("fronts.clash");
    await change(editor, id, { kind: "keepVersion", container: containers[1]?.id ?? "" });
    expect((await draftOf(editor, id)).content.containers).toEqual(mine);
    expect(await codeOf(launch(editor, id))).toBe("done");
  });

  test("are told when the draft that they began from is kept no longer", async () => {
    const { id, editor, container } = await makeFront(1);
    await change(editor, id, title(container, "أ"));
    await db.delete(frontDraft).where(and(eq(frontDraft.frontId, id), eq(frontDraft.version, 1)));
    expect(await codeOf(change(editor, id, title(container, "ب"), 1))).toBe("fronts.tooOld");
  });
});

test("who has a draft open hears of the others and of its version, until they are not heard of", async () => {
  const { id, editor, container } = await makeFront(1);
  const colleague = await makePerson("editor");
  const look = (person: Person) => lookAtFront(person, { frontId: id });
  expect(await look(editor)).toEqual({ others: [], version: 1 });
  await change(editor, id, { kind: "removeContainer", container });
  const [{ name } = { name: "" }] = await db.select().from(user).where(eq(user.id, editor.id));
  expect(await look(colleague)).toEqual({ others: [name], version: 2 });
  expect((await look(editor)).others).toHaveLength(1);
  const isHers = and(eq(frontPresence.frontId, id), eq(frontPresence.userId, colleague.id));
  const past = sql`now() - interval '46 seconds'`;
  await db.update(frontPresence).set({ seenAt: past }).where(isHers);
  expect((await look(editor)).others).toEqual([]);
  expect(await codeOf(look(await makePerson("journalist")))).toBe("forbidden");
  expect(await codeOf(lookAtFront(editor, { frontId: crypto.randomUUID() }))).toBe("notFound");
});

describe("a launch", () => {
  test("is of the draft that was seen, and its revision is never changed", async () => {
    const { id, editor, container, ids } = await makeFront(1);
    await change(editor, id, { kind: "addCard", container, storyId: ids[0] ?? "" });
    expect(await codeOf(launchFront(editor, { frontId: id, version: 1 }))).toBe("fronts.versionChanged");
    await launch(editor, id);
    await expect(
      db.update(frontRevision).set({ number: 9 }).where(eq(frontRevision.frontId, id)),
    ).rejects.toThrow();
  });

  test("is undone once: what stood before stands again, and the draft stays", async () => {
    const { id, editor, sectionId, ids, container } = await makeFront(3);
    const [first = "", second = ""] = ids;
    await change(editor, id, { kind: "addCard", container, storyId: first });
    await launch(editor, id);
    await change(editor, id, { kind: "addCard", container, storyId: second, at: 0 });
    await launch(editor, id);
    expect((await shownIn(sectionId))?.[0]?.[0]).toBe(second);
    await undoLaunch(editor, { frontId: id });
    expect((await shownIn(sectionId))?.[0]?.[0]).toBe(first);
    expect(await codeOf(undoLaunch(editor, { frontId: id }))).toBe("fronts.not.undo");
    expect((await draftOf(editor, id)).isLive).toBe(false);
    expect((await listLaunches(editor, id)).map(({ number, isUndo }) => [number, isUndo])).toEqual([
      [1, true],
      [2, false],
      [1, false],
    ]);
  });

  test("that was the first is undone to the list of the newest", async () => {
    const { id, editor, sectionId } = await makeFront(1);
    await launch(editor, id);
    await undoLaunch(editor, { frontId: id });
    expect(await shownIn(sectionId)).toBeNull();
    expect(await getLiveContent(editor, id)).toBeNull();
  });

  test("for a time to come goes to readers then, once, whatever was composed and launched meanwhile", async () => {
    const { id, editor, sectionId, ids, container } = await makeFront(2);
    const [first = "", second = ""] = ids;
    await change(editor, id, { kind: "addCard", container, storyId: first });
    await launch(editor, id, inMinutes(60));
    expect(await codeOf(launch(editor, id, inMinutes(90)))).toBe("fronts.not.schedule");
    await change(editor, id, { kind: "removeCard", container, storyId: first });
    await launch(editor, id);
    expect((await shownIn(sectionId))?.[0]?.[0]).toBe(second);
    const { promise } = await draftOf(editor, id);
    const job = { launchId: promise?.id ?? "" };
    const keep = () => keepFrontTime(jobNamed("keep_front"), job);
    await keep();
    expect((await shownIn(sectionId))?.[0]?.[0]).toBe(second);
    await db
      .update(frontLaunch)
      .set({ at: inMinutes(-1) })
      .where(eq(frontLaunch.id, job.launchId));
    await Promise.all([keep(), keep(), keep()]);
    expect((await shownIn(sectionId))?.[0]?.[0]).toBe(first);
    const isKept = and(eq(history.subjectId, id), eq(history.verb, "front:goLive"));
    expect(await db.$count(history, isKept)).toBe(1);
  });

  test("that was taken back does not come", async () => {
    const { id, editor, sectionId } = await makeFront(1);
    await launch(editor, id, inMinutes(60));
    const { promise } = await draftOf(editor, id);
    await takeBackLaunch(editor, { frontId: id });
    await keepFrontTime(jobNamed("keep_front"), { launchId: promise?.id ?? "" });
    expect(await shownIn(sectionId)).toBeNull();
    expect(await codeOf(takeBackLaunch(editor, { frontId: id }))).toBe("fronts.not.takeBack");
  });

  test("can be held against what was live at a time", async () => {
    const { id, editor, container, ids } = await makeFront(1);
    await launch(editor, id);
    const [launched] = await listLaunches(editor, id);
    await change(editor, id, { kind: "addCard", container, storyId: ids[0] ?? "" });
    await launch(editor, id);
    const at = launched?.at ?? new Date();
    expect((await getLiveContent(editor, id, at))?.containers[0]?.cards).toEqual([]);
    expect(await getLiveContent(editor, id, new Date(at.getTime() - 1))).toBeNull();
    expect((await getLiveContent(editor, id))?.containers[0]?.cards).toHaveLength(1);
  });
});

test("journalists compose nothing, and a front is composed once", async () => {
  const { id, editor, sectionId } = await makeFront(1);
  const journalist = await makePerson("journalist");
  const removal = { kind: "removeContainer", container: id } as const;
  for (const attempt of [
    () => createFront(journalist, { edition: "ar" }),
    () => changeFront(journalist, { frontId: id, version: 1, change: removal }),
    () => launchFront(journalist, { frontId: id, version: 1 }),
    () => undoLaunch(journalist, { frontId: id }),
    () => takeBackLaunch(journalist, { frontId: id }),
    () => getFrontDraft(journalist, id),
  ])
    expect(await codeOf(attempt())).toBe("forbidden");
  expect(await codeOf(createFront(editor, { edition: "ar", sectionId }))).toBe("fronts.exists");
  expect(await codeOf(createFront(editor, { edition: "ar", sectionId: crypto.randomUUID() }))).toBe(
    "notFound",
  );
});
