import { inArray } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { picture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { describePicture } from "./commands";
import type { PicturesToFill } from "./input";
import { setPictureRights } from "./keeping-rights";

/**
 * Says the same of several pictures at once: what is filled in replaces what each of them has, what is left empty stays.
 * Each has its own line in the history. Throws as `describePicture` and `setPictureRights` do, and then changes none.
 */
export async function fillPictures(
  actor: Actor,
  { ids, ...given }: PicturesToFill,
): Promise<{ count: number }> {
  const { caption, credit, basis, origin, restrictions, rightsEndOn } = given;
  return withTransaction(async (tx) => {
    authorize(actor, "picture:describe");
    // In one order, so that of two who fill the same ones one waits and none is stuck.
    const rows = await tx
      .select()
      .from(picture)
      .where(inArray(picture.id, ids))
      .orderBy(picture.id)
      .for("update");
    if (rows.length < new Set(ids).size) throw notFound();
    for (const row of rows) {
      const { id, alternative, isDecorative } = row;
      if (caption || credit)
        await describePicture(actor, {
          id,
          caption: caption || row.caption,
          credit: credit || row.credit,
          alternative,
          isDecorative,
        });
      if (basis || origin || restrictions || rightsEndOn)
        await setPictureRights(actor, {
          id,
          basis: basis ?? row.basis,
          origin: origin ?? row.origin,
          restrictions: restrictions || row.restrictions,
          rightsEndOn: rightsEndOn ?? row.rightsEndOn,
        });
    }
    return { count: rows.length };
  });
}
