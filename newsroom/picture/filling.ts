import { inArray } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { picture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { isoInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { notFound, wrongField } from "@/newsroom/errors";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { describePicture } from "./commands";
import type { PicturesToFill } from "./input";
import { setPictureRights } from "./keeping-rights";
import { dayBefore } from "./rights";
import { endsSoonDays } from "./rules";

/** Whether a day comes so soon that who chose it for many pictures may have mistaken it. */
async function isNear(tx: Transaction, day: string): Promise<boolean> {
  const zone = newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []);
  return dayBefore(day, endsSoonDays) <= isoInZone(await databaseTime(), zone).slice(0, 10);
}

/**
 * Says the same of several pictures at once: what is filled in replaces what each of them has, what is left empty stays.
 * Each has its own line in the history. A day that is near is asked about (`isNearMeant`). Throws as `describePicture` and `setPictureRights` do, and then changes none.
 */
export async function fillPictures(
  actor: Actor,
  { ids, ...given }: PicturesToFill,
): Promise<{ count: number }> {
  const { caption, credit, basis, origin, restrictions, rightsEndOn } = given;
  return withTransaction(async (tx) => {
    authorize(actor, "picture:describe");
    if (rightsEndOn !== null && !given.isNearMeant && (await isNear(tx, rightsEndOn)))
      throw wrongField("isNearMeant", "nearDayUnsaid");
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
