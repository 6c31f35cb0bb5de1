import { createHash, randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { picture } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { newsroomZone } from "@/newsroom/edition/rules";
import { notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { isShortId, shortIdFrom } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { blurParts } from "@/platform/blur";
import { decodeWithoutMetadata, encodeImage, likenessOf } from "@/platform/image";
import { enqueue } from "@/platform/jobs";
import { dropFile, keepFile, originalKey, readFile, renditionKey, renditionKeys } from "./files";
import type { PictureToDescribe } from "./input";
import { collectUpload, discardUpload, type InspectedPicture, inspectPicture } from "./inspect";
import { demandSeen } from "./queries";
import { alteredXmp } from "./rights";
import { keptFileName, maxPicturePixels, type Renditions, renditionFormats, renditionWidths } from "./rules";
import { drawAnewWhereShown } from "./shown-in";
import { demandFitWhereItStandsIn } from "./standing-in";
import { withUploadRoom } from "./upload-room";

type Upload = { file: AsyncIterable<Uint8Array>; fileName: string };

/** The picture with this very file, if the library has it; whoever asks holds the file's lock until the commit. */
async function findSameFile(tx: Transaction, sha256: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`picture:${sha256}`}, 0))`);
  const [same] = await tx
    .select({ id: picture.id, state: picture.state })
    .from(picture)
    .where(eq(picture.sha256, sha256));
  return same;
}

async function insertPicture(
  tx: Transaction,
  actor: Actor,
  id: string,
  file: { fileName: string; bytes: number; sha256: string },
  { caption, credit, takenAt, origin, restrictions, mediaType, width, height }: InspectedPicture,
) {
  await tx.insert(picture).values({
    id,
    originalKey: originalKey(id),
    ...file,
    mediaType,
    width,
    height,
    caption,
    credit,
    takenAt,
    origin,
    restrictions,
    uploadedBy: actorId(actor),
  });
  await enqueue(tx, "make_renditions", { pictureId: id });
  await record(tx, actor, { verb: "picture:upload", id, after: { ...file, caption, credit }, tags: [] });
}

/** Gives a picture whose rendering had failed its file again, and another try. No history: the upload has its line. */
async function tryAgain(tx: Transaction, id: string, bytes: Uint8Array, mediaType: string) {
  await keepFile(originalKey(id), bytes, mediaType);
  await tx.update(picture).set({ state: "processing", failure: null }).where(eq(picture.id, id));
  await enqueue(tx, "make_renditions", { pictureId: id });
}

type UploadAnswer = { id: string; isKnown: boolean };

async function takeIn(actor: Actor, { file, fileName }: Upload): Promise<UploadAnswer> {
  const received = await collectUpload(file);
  const outlet = await getPublishedOutlet();
  const inspected = await inspectPicture(received, newsroomZone(outlet?.editions ?? []));
  const { bytes } = inspected;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = shortIdFrom(randomBytes(10));
  await keepFile(originalKey(id), bytes, inspected.mediaType);
  let isKept = false;
  try {
    const answer = await withTransaction(async (tx) => {
      const same = await findSameFile(tx, sha256);
      if (same?.state === "failed") await tryAgain(tx, same.id, bytes, inspected.mediaType);
      if (same) return { id: same.id, isKnown: true };
      const facts = { fileName: keptFileName(fileName), bytes: bytes.length, sha256 };
      await insertPicture(tx, actor, id, facts, inspected);
      return { id, isKnown: false };
    });
    isKept = !answer.isKnown;
    return answer;
  } finally {
    if (!isKept) await dropFile(originalKey(id));
  }
}

/**
 * Takes a file into the library and orders its renditions. A file that the library has already is not kept twice: its
 * picture is answered, and rendered again if that had failed. Throws `invalid` with a message key for each reason to
 * refuse a file, and `unavailable` when it cannot be kept or too many are being received.
 */
export async function uploadPicture(actor: Actor, upload: Upload): Promise<UploadAnswer> {
  authorize(actor, "picture:upload");
  let isReceived = false;
  try {
    return await withUploadRoom(actorId(actor) ?? "system", () => {
      isReceived = true;
      return takeIn(actor, upload);
    });
  } finally {
    if (!isReceived) await discardUpload(upload.file);
  }
}

/**
 * Changes what the library says about a picture; stories keep the words they have, and a harsh sight is covered wherever it
 * stands. To uncover it is for editors, and for a form that was opened when it was covered; so are words of one that stands
 * in for others. Throws `not_found`, and `forbidden` with the field.
 */
export async function describePicture(actor: Actor, input: PictureToDescribe): Promise<void> {
  const { id, seenGraphic, ...said } = input;
  if (!isShortId(id)) throw notFound();
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(picture).where(eq(picture.id, id)).for("update");
    authorize(actor, "picture:describe");
    await demandSeen(tx, actor, [id]);
    if (!row) throw notFound();
    const isUntouched = seenGraphic !== undefined && said.isGraphic === seenGraphic;
    const words = isUntouched ? { ...said, isGraphic: row.isGraphic } : said;
    if (row.isGraphic && words.isGraphic === false && !can(actor, "picture:endRights"))
      throw wrongField("isGraphic", "sightForEditors", "forbidden");
    const { caption, credit, alternative, isDecorative, isGraphic, focus } = row;
    const areSame =
      words.caption === caption &&
      words.credit === credit &&
      words.alternative === alternative &&
      words.isDecorative === isDecorative;
    if (!areSame) await demandFitWhereItStandsIn(tx, actor, { ...row, ...words, isGraphic, focus });
    await tx.update(picture).set(words).where(eq(picture.id, id));
    const before = { caption, credit, alternative, isDecorative, isGraphic, focus };
    const after = {
      ...words,
      isGraphic: words.isGraphic ?? isGraphic,
      focus: words.focus === undefined ? focus : words.focus,
    };
    const isSeenAlike = after.isGraphic === isGraphic && after.focus === focus;
    const anew = isSeenAlike ? [] : await drawAnewWhereShown(tx, id);
    await record(tx, actor, {
      verb: "picture:describe",
      id,
      before,
      after,
      tags: [...new Set([tag.picture(id), ...anew])],
    });
  });
}

/**
 * Makes and keeps every rendition, of pixels in which the blurred parts are gone, and measures what the picture looks like;
 * null when the original is lost or cannot be decoded.
 */
async function makeRenditions(
  row: typeof picture.$inferSelect,
): Promise<{ renditions: Renditions; likeness: bigint } | null> {
  const original = await readFile(row.originalKey);
  const widths = renditionWidths(row.width, row.height);
  const whole = original && (await decodeWithoutMetadata(original, Math.max(...widths), maxPicturePixels));
  if (!whole) return null;
  const pixels = blurParts(whole, row.blurred);
  const xmp = row.blurred.length > 0 ? alteredXmp(row.origin) : undefined;
  for (const width of widths)
    for (const format of renditionFormats)
      await keepFile(
        renditionKey(row, width, format),
        await encodeImage(pixels, width, format, xmp),
        `image/${format}`,
      );
  const renditions = Object.fromEntries(renditionFormats.map((format) => [format, widths]));
  return { renditions, likeness: await likenessOf(pixels) };
}

/**
 * The job behind `make_renditions`: makes the renditions of an upload, or of one whose pixels became others. Doing it twice
 * changes nothing; what was made of pixels that are those no more goes, unseen. Throws `unavailable` when files cannot be
 * kept, so that the job is tried again.
 */
export async function renderPicture(actor: Actor, id: string): Promise<void> {
  authorize(actor, "picture:render");
  const [row] = await db.select().from(picture).where(eq(picture.id, id));
  if (!row) throw notFound();
  if (row.state === "ready") return;
  const made = await makeRenditions(row);
  const after = made
    ? { state: "ready" as const, renditions: made.renditions, failure: null }
    : { state: "failed" as const, renditions: {}, failure: "pictureDamaged" };
  await withTransaction(async (tx) => {
    const [kept] = await tx
      .update(picture)
      .set({ ...after, likeness: made?.likeness ?? null })
      .where(and(eq(picture.id, id), eq(picture.version, row.version)))
      .returning({ id: picture.id });
    if (!kept) return enqueue(tx, "drop_files", { keys: renditionKeys(row) });
    // Also what a worker left that died over them.
    for (let version = 0; version < row.version; version += 1)
      await enqueue(tx, "drop_files", { keys: renditionKeys({ ...row, version }) });
    // Meanwhile pages were drawn without it.
    const anew = row.version > 0 ? await drawAnewWhereShown(tx, id) : [tag.picture(id)];
    await record(tx, actor, { verb: "picture:render", id, after, tags: anew });
  });
}
