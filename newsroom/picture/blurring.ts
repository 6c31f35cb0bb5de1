import { eq } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { picture } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { isShortId } from "@/newsroom/short-id";
import { decodeWithoutMetadata, encodeImage } from "@/platform/image";
import { enqueue } from "@/platform/jobs";
import { takePoint } from "@/platform/limits";
import { blurLimit, hidesAll } from "./blur";
import { readFile, renditionKeys } from "./files";
import type { PictureToBlur } from "./input";
import { demandSeen } from "./queries";
import { maxPicturePixels, renditionWidths } from "./rules";
import { drawAnewWhereShown } from "./shown-in";

/**
 * Makes parts of a picture unknowable, for everybody: from this commit on no file that shows them is given to anyone, the
 * picture is with nobody until the new ones are made, and the old ones are removed. Anybody hides more; to show again what
 * is hidden is for administrators, who say that they mean it (`uncovers`). Throws `not_found`, with the field `forbidden` or `invalid`, `conflict` where somebody else did so since
 * `version` was seen, and `rate_limited`.
 */
export async function blurPicture(
  actor: Actor,
  { id, parts, version, uncovers }: PictureToBlur,
): Promise<void> {
  if (!isShortId(id)) throw notFound();
  const wait = await takePoint(blurLimit, actorId(actor) ?? "system");
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(picture).where(eq(picture.id, id)).for("update");
    authorize(actor, "picture:describe");
    await demandSeen(tx, actor, [id]);
    if (!row) throw notFound();
    if (wait !== null) throw new NewsroomError("rate_limited", "blur.tooFast");
    if (row.version !== version) throw new NewsroomError("conflict", "blur.changed");
    if (!hidesAll(parts, row.blurred)) {
      if (!can(actor, "picture:seeOriginal")) throw wrongField("parts", "blur.uncover", "forbidden");
      if (!uncovers) throw wrongField("parts", "blur.uncoverUnsaid");
    }
    if (parts.length === row.blurred.length && hidesAll(parts, row.blurred)) return;
    const anew = { blurred: parts, version: version + 1, renditions: {}, likeness: null, failure: null };
    await tx
      .update(picture)
      .set({ ...anew, state: "processing" })
      .where(eq(picture.id, id));
    await enqueue(tx, "drop_files", { keys: renditionKeys(row) });
    await enqueue(tx, "make_renditions", { pictureId: id });
    const tags = await drawAnewWhereShown(tx, id);
    const before = { parts: row.blurred };
    await record(tx, actor, { verb: "picture:blur", id, before, after: { parts }, tags });
  });
}

/**
 * A picture as it was before parts of it were made unknowable, as a JPEG without metadata; null where it has no such
 * parts, or is not there. The history says who looked. Throws `forbidden` but for administrators.
 */
export async function seeOriginal(actor: Actor, id: string): Promise<Uint8Array | null> {
  authorize(actor, "picture:seeOriginal");
  if (!isShortId(id)) return null;
  const [row] = await db.select().from(picture).where(eq(picture.id, id));
  if (!row || row.blurred.length === 0) return null;
  const file = await readFile(row.originalKey);
  const widest = Math.max(...renditionWidths(row.width, row.height));
  const pixels = file && (await decodeWithoutMetadata(file, widest, maxPicturePixels));
  if (!pixels) return null;
  await withTransaction((tx) => record(tx, actor, { verb: "picture:seeOriginal", id, tags: [] }));
  return encodeImage(pixels, pixels.width, "jpeg");
}
