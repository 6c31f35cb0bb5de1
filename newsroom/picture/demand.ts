import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { picture } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";

/** Throws `invalid` when a picture is unknown, failed or, where it must be ready for readers, not ready yet. */
export async function demandPictures(tx: Transaction, ids: string[], mustBeReady: boolean): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: picture.id, state: picture.state })
    .from(picture)
    .where(inArray(picture.id, ids));
  if (rows.length < ids.length) throw new NewsroomError("invalid", "pictureUnknown");
  if (rows.some((row) => row.state === "failed")) throw new NewsroomError("invalid", "pictureFailed");
  if (mustBeReady && rows.some((row) => row.state === "processing"))
    throw new NewsroomError("conflict", "pictureProcessing");
}
