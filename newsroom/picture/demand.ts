import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { picture } from "@/db/schema";
import { placedPictures } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { type FieldProblem, NewsroomError } from "@/newsroom/errors";

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

/** What keeps each of some pictures from readers, as a key below `errors`: nobody said by what right, or it has ended. */
async function listUncleared(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: picture.id, basis: picture.basis, rightsEndedAt: picture.rightsEndedAt })
    .from(picture)
    .where(inArray(picture.id, ids));
  return new Map(
    rows.flatMap(({ id, basis, rightsEndedAt }): [string, string][] => {
      if (rightsEndedAt !== null) return [[id, "rightsEnded"]];
      return basis === null ? [[id, "basisMissing"]] : [];
    }),
  );
}

/** The places in a story whose pictures readers may not have, named as `missingIn` names places. */
export async function unclearedIn(
  tx: Transaction,
  { leadPicture, body }: Pick<ArticleContent, "leadPicture" | "body">,
): Promise<FieldProblem[]> {
  const places = [
    ...(leadPicture ? [{ field: "leadPicture", id: leadPicture.pictureId }] : []),
    ...placedPictures(body).map(({ index, picture: placed }) => ({
      field: `body.${index}`,
      id: placed.pictureId,
    })),
  ];
  const uncleared = await listUncleared(
    tx,
    places.map(({ id }) => id),
  );
  return places.flatMap(({ field, id }) => {
    const messageKey = uncleared.get(id);
    return messageKey ? [{ field, messageKey }] : [];
  });
}

/** Throws `invalid` when readers may not have one of some pictures that an editor chose. */
export async function demandCleared(tx: Transaction, ids: string[]): Promise<void> {
  const [messageKey] = (await listUncleared(tx, ids)).values();
  if (messageKey) throw new NewsroomError("invalid", messageKey);
}
