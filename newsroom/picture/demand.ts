import { eq, inArray } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { picture } from "@/db/schema";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { isBlank } from "@/newsroom/storable";
import { isNobody } from "./credit";
import { type WhyUncleared, whyUncleared } from "./rights";
import { named, standsForNamed } from "./standing";

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

/** What keeps each of some pictures, or what stands in its place, from readers, as a key below `errors`: nobody said by what right, or it has ended. */
export async function listUnclearedUnscoped(
  executor: Executor,
  ids: string[],
): Promise<Map<string, WhyUncleared>> {
  if (ids.length === 0) return new Map();
  const rows = await executor
    .select({ id: named.id, basis: picture.basis, rightsEndedAt: picture.rightsEndedAt })
    .from(named)
    .innerJoin(picture, standsForNamed)
    .where(inArray(named.id, ids));
  return new Map(
    rows.flatMap(({ id, ...rights }) => {
      const why = whyUncleared(rights);
      return why === null ? [] : [[id, why] as const];
    }),
  );
}

/** Throws `invalid` when readers may not have one of some pictures that an editor chose. */
export async function demandCleared(tx: Transaction, ids: string[]): Promise<void> {
  const [messageKey] = (await listUnclearedUnscoped(tx, ids)).values();
  if (messageKey) throw new NewsroomError("invalid", messageKey);
}

/** Throws, with the field, for a picture that cannot stand where no story asks for its words: it needs all that one would ask of it. */
export function demandFitToStandIn(row: typeof picture.$inferSelect, field: string): void {
  const isUnseen = !row.isDecorative && isBlank(row.alternative);
  if (row.state !== "ready") throw wrongField(field, "pictureProcessing", "conflict");
  if (row.rightsEndedAt !== null) throw wrongField(field, "rightsEnded");
  if (row.basis === null) throw wrongField(field, "basisMissing");
  if (isBlank(row.credit) || isNobody(row.credit)) throw wrongField(field, "creditMissing");
  if (isUnseen) throw wrongField(field, "alternativeMissing");
}

/** The same of the picture of an id, or of what stands in its place; its row stays until the transaction ends. */
export async function demandStandIn(tx: Transaction, id: string, field: string): Promise<void> {
  const [found] = await tx
    .select({ picture })
    .from(named)
    .innerJoin(picture, standsForNamed)
    .where(eq(named.id, id))
    .for("key share");
  if (!found) throw wrongField(field, "pictureUnknown");
  demandFitToStandIn(found.picture, field);
}
