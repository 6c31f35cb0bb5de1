import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { picture } from "@/db/schema";
import { plainPicture } from "@/e2e/support/picture-files";
import { inPieces, makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson, makeTopic } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { isoInZone } from "@/newsroom/date/rules";
import { listHistoryUnscoped } from "@/newsroom/history";
import { closeJobs } from "@/platform/jobs";
import { describePicture, renderPicture, uploadPicture } from "./commands";
import { fillPictures } from "./filling";
import { listStoryFolders, listTopicFolders } from "./folders";
import type { PictureFilter } from "./input";
import { setPictureRights } from "./keeping-rights";
import { listAlike, measureOldPictures } from "./likeness";
import { getPicture, listPictures, listUploaders } from "./queries";
import { dayBefore } from "./rights";

let journalist: Person;
let editor: Person;
let administrator: Person;

beforeAll(async () => {
  journalist = await makePerson("journalist");
  editor = await makePerson("editor");
  administrator = await makePerson("administrator");
});

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const placed = (pictureId: string): PlacedPicture => ({
  pictureId,
  ...{ caption: "تعليق", credit: "مصوّر", alternative: "بديل", isDecorative: false },
});
const words = { caption: "", alternative: "", isDecorative: false };
const said = { basis: "own", origin: "photograph", restrictions: "", rightsEndOn: null } as const;
const render = (id: string) => renderPicture(jobNamed("make_renditions"), id);

test("the library is narrowed by who brought a picture, its right, credit, story and use", async () => {
  const credit = `مصوّرة ${randomUUID()}`;
  const [used, unused, unsaid, ending] = await Promise.all([1, 2, 3, 4].map(() => makePicture(journalist)));
  for (const id of [used, unused, unsaid, ending])
    await describePicture(editor, { id: id ?? "", credit, ...words });
  await setPictureRights(editor, { id: unsaid ?? "", ...said, basis: null });
  await setPictureRights(editor, {
    id: ending ?? "",
    ...said,
    basis: "agency",
    rightsEndOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
  });
  const story = await makeArticle("published", {
    author: journalist,
    content: { leadPicture: placed(used ?? "") },
  });
  const found = async (actor: Person, filter: PictureFilter) =>
    (await listPictures(actor, { credit, ...filter })).pictures.map(({ id }) => id).sort();
  const all = [used, unused, unsaid, ending].sort();
  expect(await found(editor, {})).toEqual(all);
  expect(await found(journalist, { by: "me" })).toEqual(all);
  expect(await found(administrator, { by: journalist.id })).toEqual(all);
  // Who brought a picture an editor is not told, so that the filter must not tell it either.
  expect(await found(editor, { by: journalist.id })).toEqual([]);
  expect(await found(editor, { by: "me" })).toEqual([]);
  expect(await found(editor, { basis: "none" })).toEqual([unsaid]);
  expect(await found(editor, { basis: "agency" })).toEqual([ending]);
  expect(await found(editor, { ends: "soon" })).toEqual([ending]);
  expect(await found(editor, { ends: "ended" })).toEqual([]);
  expect(await found(editor, { use: "unused" })).toEqual([unused, unsaid, ending].sort());
  expect(await found(editor, { story: story.id })).toEqual([used]);
  expect(await found(await makePerson("journalist"), { story: story.id })).toEqual([]);
  expect(await found(editor, { since: "day" })).toEqual(all);
  expect(await listUploaders(editor)).toEqual([]);
  expect((await listUploaders(administrator)).map(({ id }) => id)).toContain(journalist.id);
});

async function bring(file: Buffer): Promise<string> {
  const { id } = await uploadPicture(journalist, { file: inPieces(file), fileName: "made.jpg" });
  await render(id);
  return id;
}

test("a picture in another size and quality is found as the same, another one is not", async () => {
  const file = await plainPicture("jpeg", 1400, 900);
  const first = await bring(file);
  const again = await bring(await sharp(file).resize(700).jpeg({ quality: 45 }).toBuffer());
  const other = await bring(await plainPicture("jpeg", 1400, 900));
  expect((await listAlike(editor, again)).map(({ id }) => id)).toContain(first);
  expect((await listAlike(editor, again)).map(({ id }) => id)).not.toContain(other);
  // Of one from before this was measured the job measures the same.
  await db.update(picture).set({ likeness: null }).where(eq(picture.id, first));
  expect((await listAlike(editor, again)).map(({ id }) => id)).not.toContain(first);
  await measureOldPictures(jobNamed("make_renditions"));
  expect((await listAlike(editor, again)).map(({ id }) => id)).toContain(first);
});

test("what is said of several pictures stands with each, what is left empty stays, and one that is gone changes none", async () => {
  const [one, two] = [await makePicture(journalist), await makePicture(journalist)];
  await describePicture(journalist, { id: one, ...words, caption: "شرح أول", credit: "قديم" });
  const same = {
    caption: "",
    credit: "ليلى",
    basis: "agency",
    origin: null,
    restrictions: "",
    rightsEndOn: null,
    isNearMeant: false,
  } as const;
  await expect(fillPictures(journalist, { ids: [one, "0123456789"], ...same })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await getPicture(journalist, one)).toMatchObject({ credit: "قديم", basis: "own" });
  expect(await fillPictures(journalist, { ids: [two, one], ...same })).toEqual({ count: 2 });
  for (const id of [one, two])
    expect(await getPicture(journalist, id)).toMatchObject({
      caption: id === one ? "شرح أول" : "",
      ...{ credit: "ليلى", basis: "agency", origin: "photograph" },
    });
  const lines = (await listHistoryUnscoped("picture", two)).map(({ verb }) => verb);
  // A day that is near is asked about, of all of them at once.
  const near = dayBefore(isoInZone(await databaseTime(), "UTC").slice(0, 10), -20);
  await expect(fillPictures(journalist, { ids: [one], ...same, rightsEndOn: near })).rejects.toMatchObject({
    problems: [{ field: "isNearMeant", messageKey: "nearDayUnsaid" }],
  });
  await fillPictures(journalist, { ids: [one], ...same, rightsEndOn: near, isNearMeant: true });
  expect((await getPicture(journalist, one)).rightsEndOn).toBe(near);
  expect(lines.slice(0, 2).sort()).toEqual(["picture:describe", "picture:setRights"]);
});

test("folders are the stories and topics that one may see, and lead to their pictures", async () => {
  const stranger = await makePerson("journalist");
  const [id, topicId] = [await makePicture(journalist), await makeTopic()];
  const leadPicture: PlacedPicture = { pictureId: id, ...words, credit: "" };
  const story = await makeArticle("draft", {
    author: journalist,
    content: { leadPicture, topicIds: [topicId] },
  });
  const [own, others] = [await listStoryFolders(journalist), await listStoryFolders(stranger)];
  expect(own.find((each) => each.id === story.id)?.cover?.id).toBe(id);
  expect(others.some((each) => each.id === story.id)).toBe(false);
  const [topics, hidden] = [await listTopicFolders(journalist, "ar"), await listTopicFolders(stranger, "ar")];
  expect(topics.find((each) => each.id === topicId)?.cover?.id).toBe(id);
  expect(hidden.some((each) => each.id === topicId)).toBe(false);
  const of = async (person: Person) =>
    (await listPictures(person, { topic: topicId })).pictures.map((each) => each.id);
  expect([await of(journalist), await of(stranger)]).toEqual([[id], []]);
});
