import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { picture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { decodeWithoutMetadata, likenessOf } from "@/platform/image";
import { readFile, renditionKey } from "./files";
import { listPicturesOf } from "./queries";
import { type LibraryPicture, maxPicturePixels } from "./rules";

/** Bits of 64 in which pictures that look alike may differ: another size, format or compression changes fewer. */
const mostDifferentBits = 6;
const mostAlike = 4;
/** Pictures measured in one run of the job. */
const measuredAtOnce = 200;

/** The pictures of the library that look like one, the nearest first; none while it is not measured, or is too plain. */
export async function listAlike(actor: Actor, id: string): Promise<LibraryPicture[]> {
  authorize(actor, "picture:read");
  const [own] = await db.select({ likeness: picture.likeness }).from(picture).where(eq(picture.id, id));
  if (!own?.likeness) return [];
  const distance = sql`bit_count((${picture.likeness} # ${own.likeness}::bigint)::bit(64))`;
  const rows = await db
    .select({ id: picture.id })
    .from(picture)
    .where(
      and(
        ne(picture.id, id),
        eq(picture.state, "ready"),
        ne(picture.likeness, 0n),
        sql`${distance} <= ${mostDifferentBits}`,
      ),
    )
    .orderBy(distance, asc(picture.createdAt))
    .limit(mostAlike);
  return listPicturesOf(
    actor,
    rows.map((row) => row.id),
  );
}

/**
 * Measures pictures from before that was done, the newest first, so many in a run. What cannot be read counts as plain. No
 * history: nothing of a picture changes.
 */
export async function measureOldPictures(actor: Actor): Promise<void> {
  authorize(actor, "picture:render");
  const rows = await db
    .select({ id: picture.id, version: picture.version, renditions: picture.renditions })
    .from(picture)
    .where(and(eq(picture.state, "ready"), isNull(picture.likeness)))
    .orderBy(desc(picture.createdAt))
    .limit(measuredAtOnce);
  for (const { id, version, renditions } of rows) {
    const [width] = renditions.jpeg ?? [];
    const file = width === undefined ? null : await readFile(renditionKey({ id, version }, width, "jpeg"));
    const pixels = file && width ? await decodeWithoutMetadata(file, width, maxPicturePixels) : null;
    const likeness = pixels ? await likenessOf(pixels) : 0n;
    await db
      .update(picture)
      .set({ likeness })
      .where(and(eq(picture.id, id), eq(picture.version, version), isNull(picture.likeness)));
  }
}
