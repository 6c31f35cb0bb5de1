import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as publicRoute } from "@/app/media/[id]/[file]/route";
import { closeDatabase, db } from "@/db/client";
import { notification, picture } from "@/db/schema";
import { inPieces } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { listHistoryUnscoped } from "@/newsroom/history";
import { makePreviewLink } from "@/newsroom/preview-link/commands";
import { getRenditionOfLink } from "@/newsroom/preview-link/queries";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { renderShareCard } from "@/newsroom/share-card/commands";
import {
  getPublishedCardFile,
  getPublishedDrawing,
  getPublishedFingerprint,
} from "@/newsroom/share-card/queries";
import { newsArticle } from "@/newsroom/structured-data/rules";
import { closeJobs } from "@/platform/jobs";
import type { BlurredPart } from "./blur";
import { blurPicture, seeOriginal } from "./blurring";
import { renderPicture, uploadPicture } from "./commands";
import { readFile, renditionKeys } from "./files";
import { setPictureRights } from "./keeping-rights";
import { getPicture, getPublishedRendition, getRendition } from "./queries";
import { renditionFormats, renditionWidths } from "./rules";

let [journalist, editor, administrator]: Person[] = [];
beforeAll(async () => {
  journalist = await makePerson("journalist");
  editor = await makePerson("editor");
  administrator = await makePerson("administrator");
});
afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});
const people = () => {
  if (!journalist || !editor || !administrator) throw new Error("nobody is there");
  return { journalist, editor, administrator };
};
const render = (id: string) => renderPicture(jobNamed("make_renditions"), id);

const size = { width: 800, height: 600 };
/** A face: a board of black and white fields, which is grey from afar. */
const face = { left: 240, top: 180, width: 160, height: 160 };
const part: BlurredPart = { shape: "ellipse", x: 0.28, y: 0.28, width: 0.24, height: 0.3 };
let made = 0;

async function makeFace(): Promise<string> {
  made += 1;
  const board = Buffer.alloc(face.width * face.height * 3);
  for (let at = 0; at < board.length; at += 1) {
    const [x, y] = [Math.floor(at / 3) % face.width, Math.floor(at / 3 / face.width)];
    board[at] = (Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 0 ? 0 : 255;
  }
  const background = { r: 90 + (made % 60), g: 120 + Math.floor(made / 60), b: 160 };
  const bytes = await sharp({ create: { ...size, channels: 3, background } })
    .composite([{ input: board, raw: { ...face, channels: 3 }, left: face.left, top: face.top }])
    .jpeg({ quality: 92 })
    .withExif({ IFD0: { Artist: `${made} ${Math.random()}` } })
    .toBuffer();
  const { id } = await uploadPicture(people().journalist, { file: inPieces(bytes), fileName: "face.jpg" });
  const said = { origin: "photograph", restrictions: "", rightsEndOn: null } as const;
  await setPictureRights(people().journalist, { id, basis: "own", ...said });
  await render(id);
  return id;
}

/** How far the middle of the face is from grey: 127 for who sees it. */
async function contrast(bytes: Uint8Array | null): Promise<number> {
  if (!bytes) throw new Error("no bytes");
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const scale = info.width / size.width;
  let most = 0;
  for (let y = 240; y < 290; y += 2)
    for (let x = 290; x < 350; x += 2) {
      const at = (Math.round(y * scale) * info.width + Math.round(x * scale)) * info.channels;
      most = Math.max(most, Math.abs((data[at] ?? 0) - 128));
    }
  return most;
}
const isSeen = async (bytes: Uint8Array | null) => (await contrast(bytes)) > 60;
const file = { width: 480, format: "jpeg" } as const;

test("from the commit on nobody gets a face that was hidden: no reader, no colleague, no preview, no card, no file", async () => {
  const { journalist: author, editor: publisher, administrator: boss } = people();
  const id = await makeFace();
  const words = { caption: "شرح", credit: "سما", alternative: "بديل", isDecorative: false };
  const lead = { leadPicture: { pictureId: id, ...words } };
  const { id: articleId } = await makeArticle("published", { content: lead });
  const draft = await makeArticle("draft", { content: lead });
  const { link } = await makePreviewLink(draft.author, {
    articleId: draft.id,
    label: "قارئ",
    days: 1,
    takesNotes: false,
  });
  const token = link.split("/").at(-1) ?? "";
  const job = jobNamed("draw_share_card");
  await renderShareCard(job, { articleId });
  const oldCard = await getPublishedDrawing(articleId);
  const [row] = await db.select().from(picture).where(eq(picture.id, id));
  if (!oldCard || !row) throw new Error("nothing was drawn");
  const before = await getPublishedRendition(id, file);
  expect(await isSeen(await readFile(before?.key ?? ""))).toBe(true);
  const doors = () =>
    Promise.all([
      getPublishedRendition(id, file),
      getRendition(author, id, file),
      getRendition(boss, id, file),
      getRenditionOfLink(token, id, file),
    ]);

  await blurPicture(author, { id, parts: [part], version: 0 });
  const heard = await db.select().from(notification).where(eq(notification.pictureId, id));
  expect(heard.map(({ userId, actorId, verb }) => [userId, actorId, verb])).toContainEqual([
    publisher.id,
    author.id,
    "pictureBlurred",
  ]);
  // While the new files are made there are none.
  expect(await doors()).toEqual([null, null, null, null]);
  expect(await getPublishedCardFile(articleId, oldCard.fingerprint)).toBeNull();
  await render(id);

  for (const each of await doors()) expect(await isSeen(await readFile(each?.key ?? ""))).toBe(false);
  for (const width of renditionWidths(size.width, size.height))
    for (const format of renditionFormats) {
      const rendition = await getPublishedRendition(id, { width, format });
      expect(rendition?.etag).not.toBe(before?.etag);
      const bytes = await readFile(rendition?.key ?? "");
      expect(await isSeen(bytes), `${width} ${format}`).toBe(false);
      const { xmp, exif } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect(xmp?.toString(), `${width} ${format}`).toContain("digitalsourcetype/humanEdits");
      expect(exif).toBeUndefined();
    }
  // Who has the old bytes and asks whether they still hold gets the new ones.
  const asked = new Request("http://localhost/", { headers: { "if-none-match": before?.etag ?? "" } });
  const answer = await publicRoute(asked, { params: Promise.resolve({ id, file: "480.jpeg" }) });
  expect(answer.status).toBe(200);
  expect(await isSeen(new Uint8Array(await answer.arrayBuffer()))).toBe(false);
  // The card of before is nobody's, and the one that is drawn anew is another.
  expect(await getPublishedCardFile(articleId, oldCard.fingerprint)).toBeNull();
  expect(await getPublishedFingerprint(articleId)).toBeNull();
  await renderShareCard(job, { articleId });
  expect(await getPublishedFingerprint(articleId)).not.toBe(oldCard.fingerprint);
  expect(await getPublishedFingerprint(articleId)).not.toBeNull();

  // Readers and programs are told that it is altered.
  const shown = await getPublishedArticle("ar", articleId);
  if (shown?.kind !== "published") throw new Error("the story is gone");
  expect(shown.article.leadPicture).toMatchObject({ id, isAltered: true });
  const publisherOf = { edition: { language: "ar", timeZone: "UTC" }, pages: [], name: "x" } as never;
  const told = JSON.stringify(
    newsArticle(shown.article, publisherOf, "https://example.org", {
      genreName: "",
      correctionText: () => "",
    }),
  );
  expect(told).toContain("digitalsourcetype/humanEdits");

  // The original is an administrator's, and the history says who looked.
  await expect(seeOriginal(author, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(seeOriginal(publisher, id)).rejects.toMatchObject({ code: "forbidden" });
  expect(await isSeen(await seeOriginal(boss, id))).toBe(true);
  const [looked] = await listHistoryUnscoped("picture", id);
  expect(looked).toMatchObject({ verb: "picture:seeOriginal", actorId: boss.id });
});

test("a rendering that began before the face was hidden gives nobody what it made", async () => {
  const { journalist: author } = people();
  const id = await makeFace();
  const [row] = await db.select().from(picture).where(eq(picture.id, id));
  if (!row) throw new Error("the picture is gone");
  await db.update(picture).set({ state: "processing", renditions: {} }).where(eq(picture.id, id));
  // Begun with the pixels of before, ended after.
  const late = render(id);
  await blurPicture(author, { id, parts: [part], version: 0 });
  await late;
  // Which of both came first nobody says here: nothing is there, or what was made of the new pixels.
  expect((await getRendition(author, id, file))?.key ?? "/v1/").toContain("/v1/");
  await render(id);
  const rendition = await getRendition(author, id, file);
  expect(rendition?.key).toContain("/v1/");
  expect(await isSeen(await readFile(rendition?.key ?? ""))).toBe(false);
  expect(renditionKeys(row)).not.toContain(rendition?.key);
});

test("anybody hides more; only an administrator shows again what is hidden, and nobody undoes what she has not seen", async () => {
  const { journalist: author, editor: publisher, administrator: boss } = people();
  const id = await makeFace();
  const other: BlurredPart = { shape: "rectangle", x: 0, y: 0, width: 0.1, height: 0.1 };
  await blurPicture(author, { id, parts: [part], version: 0 });
  await render(id);
  await expect(blurPicture(publisher, { id, parts: [other], version: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(blurPicture(author, { id, parts: [part, other], version: 0 })).rejects.toMatchObject({
    code: "conflict",
  });
  await blurPicture(publisher, { id, parts: [part, other], version: 1 });
  expect((await getPicture(author, id)).blurred).toEqual([part, other]);
  await render(id);
  await expect(blurPicture(boss, { id, parts: [other], version: 2 })).rejects.toMatchObject({
    code: "invalid",
    messageKey: "blur.uncoverUnsaid",
  });
  await blurPicture(boss, { id, parts: [], version: 2, uncovers: true });
  await render(id);
  const rendition = await getRendition(author, id, file);
  expect(await isSeen(await readFile(rendition?.key ?? ""))).toBe(true);
  expect(await seeOriginal(boss, id)).toBeNull();
});
