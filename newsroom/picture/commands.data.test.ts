import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { history, picture } from "@/db/schema";
import {
  hostileFiles,
  metadataTraces,
  pictureWithPlace,
  plainPicture,
  plantedWords,
} from "@/e2e/support/picture-files";
import { inPieces } from "@/e2e/support/picture-rows";
import { makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { jobNamed } from "@/newsroom/access";
import { closeJobs } from "@/platform/jobs";
import { describePicture, renderPicture, uploadPicture } from "./commands";
import { originalKey, readFile, renditionKey } from "./files";
import { PictureToDescribe } from "./input";
import { getPicture, listPictures } from "./queries";
import { renditionFormats, uploadsOfOne } from "./rules";

let folder = "";
let journalist: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warraq-pictures-"));
  process.env.WARRAQ_DATA = folder;
  journalist = await makePerson("journalist");
});

afterAll(async () => {
  // Other tests share the database, not this folder: rows without files would look broken to them.
  await db.delete(picture).where(eq(picture.uploadedBy, journalist.id));
  await rm(folder, { recursive: true });
  await closeJobs();
  await closeDatabase();
});

const upload = (bytes: Buffer, fileName = "picture.jpg") =>
  uploadPicture(journalist, { file: inPieces(bytes), fileName });

/** Every rendition of a picture, as a reader would get it. */
async function renditionsOf(id: string) {
  const { renditions } = await getPicture(journalist, id);
  const files = renditionFormats.flatMap((format) =>
    (renditions[format] ?? []).map(async (width) => {
      const bytes = await readFile(renditionKey({ id, version: 0 }, width, format));
      if (!bytes) throw new Error(`${width}.${format} is missing`);
      return { width, format, bytes: Buffer.from(bytes) };
    }),
  );
  return Promise.all(files);
}

test("a picture with a place is offered with its words, stands upright, and no byte of its metadata is served", async () => {
  const original = await pictureWithPlace();
  for (const trace of metadataTraces) expect(original.includes(trace), trace).toBe(true);
  const { id } = await upload(original, "نهر.jpg");
  await renderPicture(jobNamed("make_renditions"), id);
  const kept = await getPicture(journalist, id);
  expect(kept).toMatchObject({
    state: "ready",
    width: 600,
    height: 900,
    caption: "صيّادون عند الفجر",
    credit: `ليلى ${plantedWords}`,
    fileName: "نهر.jpg",
  });
  expect(kept.takenAt?.toISOString()).toBe("2026-03-04T02:06:07.000Z");
  const renditions = await renditionsOf(id);
  expect(renditions.map(({ width, format }) => `${width}.${format}`).sort()).toEqual(
    ["avif", "jpeg", "webp"].flatMap((format) => [320, 480, 600].map((width) => `${width}.${format}`)).sort(),
  );
  for (const { width, bytes } of renditions) {
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ width, height: width * 1.5, space: "srgb" });
    for (const block of ["exif", "xmp", "iptc", "icc", "orientation"] as const)
      expect(found[block]).toBeUndefined();
    for (const trace of metadataTraces) expect(bytes.includes(trace), trace).toBe(false);
  }
});

test("each hostile file is refused for its own reason and leaves nothing", async () => {
  const kept = () => db.$count(picture, eq(picture.uploadedBy, journalist.id));
  const before = await kept();
  for (const { name, bytes, messageKey } of await hostileFiles())
    await expect(upload(bytes, name), name).rejects.toMatchObject({ code: "invalid", messageKey });
  expect(await kept()).toBe(before);
});

test.each(["jpeg", "png", "webp", "avif"] as const)("%s is taken, whatever its name says", async (format) => {
  const { id } = await upload(await plainPicture(format), "misnamed.gif");
  await renderPicture(jobNamed("make_renditions"), id);
  expect(await getPicture(journalist, id)).toMatchObject({ state: "ready", width: 800, height: 600 });
});

test("print colours become screen colours, transparency becomes white, an appended page is not carried on", async () => {
  const red = { create: { width: 400, height: 300, channels: 3 as const, background: "#c00" } };
  const printed = await sharp(red).toColourspace("cmyk").jpeg().toBuffer();
  const clear = await sharp({ create: { ...red.create, channels: 4, background: "#0000" } })
    .png()
    .toBuffer();
  const appended = Buffer.concat([await plainPicture("jpeg"), Buffer.from("<script>alert(1)</script>")]);
  const fresh = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(crypto.randomUUID())]);
  const ids = await Promise.all(
    [printed, clear, appended].map(async (bytes) => (await upload(fresh(bytes))).id),
  );
  for (const id of ids) await renderPicture(jobNamed("make_renditions"), id);
  const [fromPrint, fromClear, fromAppended] = await Promise.all(ids.map(renditionsOf));
  for (const { bytes } of fromPrint ?? []) {
    const { channels, dominant } = await sharp(bytes).stats();
    expect(channels).toHaveLength(3);
    expect(dominant.r).toBeGreaterThan(dominant.g + 80);
  }
  for (const { bytes } of fromClear ?? [])
    expect((await sharp(bytes).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([
      255, 255, 255,
    ]);
  for (const { bytes } of fromAppended ?? []) expect(bytes.includes("script")).toBe(false);
});

test("a JPEG without its end marker is taken and drawn, one without its last pixels is refused", async () => {
  const whole = await plainPicture("jpeg");
  for (const lost of [2, 1]) {
    const { id } = await upload(Buffer.from(whole.subarray(0, whole.length - lost)));
    await renderPicture(jobNamed("make_renditions"), id);
    expect(await getPicture(journalist, id)).toMatchObject({ state: "ready", width: 800 });
    expect(await upload(whole)).toEqual({ id, isKnown: true });
  }
  for (const lost of [40, 400, whole.length / 2])
    await expect(upload(Buffer.from(whole.subarray(0, whole.length - lost)))).rejects.toMatchObject({
      messageKey: "pictureDamaged",
    });
});

test("a credit is kept as a name, and words that are too long are refused by name", async () => {
  const { id } = await upload(await plainPicture("png"));
  const words = { caption: "", alternative: "", isDecorative: false };
  const described = PictureToDescribe.parse({ id, ...words, credit: "[حقوق الصورة: Photo by سما]" });
  await describePicture(journalist, described);
  expect(await getPicture(journalist, id)).toMatchObject({ credit: "سما" });
  for (const field of ["caption", "credit", "alternative"] as const) {
    const refused = PictureToDescribe.safeParse({ id, ...words, credit: "", [field]: "ع".repeat(700) });
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([`${field}TooLong`]);
  }
});

test("the same file is kept once, also when it arrives twice at the same time", async () => {
  const bytes = await plainPicture("jpeg");
  const answers = await Promise.all([upload(bytes), upload(bytes), upload(bytes)]);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ isKnown }) => isKnown)).toHaveLength(2);
  expect(await readFile(originalKey(answers[0].id))).not.toBeNull();
});

test("rendering twice changes nothing; a lost original fails and is rendered when it comes again", async () => {
  const bytes = await plainPicture("jpeg");
  const { id } = await upload(bytes);
  await rm(join(folder, "media", originalKey(id)));
  await renderPicture(jobNamed("make_renditions"), id);
  expect(await getPicture(journalist, id)).toMatchObject({ state: "failed", renditions: {} });
  expect(await upload(bytes)).toEqual({ id, isKnown: true });
  await renderPicture(jobNamed("make_renditions"), id);
  const first = await getPicture(journalist, id);
  await renderPicture(jobNamed("make_renditions"), id);
  expect(first.state).toBe("ready");
  expect(await getPicture(journalist, id)).toEqual(first);
});

test("words of the library are changed with a history row, and found whatever their spelling", async () => {
  const { id } = await upload(await plainPicture("png"));
  const place = `الأعظميّة${Date.now()}`;
  const words = { caption: `مكتبة ${place}`, credit: "أحمد", alternative: "رفوف كتب", isDecorative: false };
  await describePicture(journalist, { id, ...words });
  expect(await getPicture(journalist, id)).toMatchObject(words);
  const [row] = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "picture:describe")));
  expect(row).toMatchObject({ before: { caption: "" }, after: words });
  const search = `اعظميه${place.slice(9)} مكتبه احمد`;
  expect((await listPictures(journalist, { search })).pictures.map((each) => each.id)).toEqual([id]);
  expect((await listPictures(journalist, { search: `${search} بغداد` })).total).toBe(0);
});

test("strangers, inactive accounts and people without the job's right are refused", async () => {
  const bytes = await plainPicture("jpeg");
  const inactive = { ...journalist, isActive: false };
  await expect(uploadPicture(inactive, { file: inPieces(bytes), fileName: "" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const { id } = await upload(bytes);
  await expect(renderPicture(journalist, id)).rejects.toMatchObject({ code: "forbidden" });
});

test("a person with many uploads under way is told to wait, when her file has been read to its end", async () => {
  const person = await makePerson("journalist");
  let goOn = () => {};
  const turn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function* late() {
    await turn;
    yield Buffer.from("no picture");
  }
  const held = Array.from({ length: uploadsOfOne }, () =>
    uploadPicture(person, { file: late(), fileName: "" }).catch((error: unknown) => error),
  );
  let isReadToItsEnd = false;
  async function* watched() {
    yield* inPieces(await plainPicture("png"));
    isReadToItsEnd = true;
  }
  await expect(uploadPicture(person, { file: watched(), fileName: "" })).rejects.toMatchObject({
    code: "unavailable",
    messageKey: "pictureUploadsOfOne",
  });
  expect(isReadToItsEnd).toBe(true);
  goOn();
  for (const error of await Promise.all(held)) expect(error).toMatchObject({ messageKey: "notAPicture" });
});

test("a store that is not writable says so and keeps no row", async () => {
  const media = join(folder, "media");
  const bytes = await plainPicture("jpeg");
  await rename(media, `${media}-away`);
  await writeFile(media, "a file where the folder should be");
  await expect(upload(bytes)).rejects.toMatchObject({
    code: "unavailable",
    messageKey: "mediaStoreUnwritable",
  });
  await rm(media);
  await rename(`${media}-away`, media);
  expect(await upload(bytes)).toMatchObject({ isKnown: false });
});
