import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { picture } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { isoInZone, momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { isShortId } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import type { PictureRightsToSet } from "./input";
import { demandSeen } from "./queries";
import { dayBefore, dueOn, type PictureRights, warnedDays } from "./rights";
import { drawAnewWhereShown } from "./shown-in";
import { demandFitWhereItStandsIn } from "./standing-in";

type Row = typeof picture.$inferSelect;

const zoneOf = async (tx: Transaction) => newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []);

const rightsOf = ({ basis, origin, restrictions, rightsEndOn }: Row): PictureRights => ({
  basis,
  origin,
  restrictions,
  rightsEndOn,
});

/** Orders the job for the day on which a right ends, and for the one on which the newsroom is told of it. */
async function orderKeeping(tx: Transaction, pictureId: string, endOn: string, zone: string): Promise<void> {
  for (const day of [dayBefore(endOn, warnedDays), endOn])
    await enqueue(
      tx,
      "keep_picture_rights",
      { pictureId },
      { startAfter: momentInZone(`${day}T00:00:00`, zone) },
    );
}

/** What readers have with the picture is drawn anew without it. */
async function endRights(tx: Transaction, actor: Actor, { id, rightsEndOn }: Row, now: Date): Promise<void> {
  await tx.update(picture).set({ rightsEndedAt: now }).where(eq(picture.id, id));
  const tags = await drawAnewWhereShown(tx, id);
  await record(tx, actor, { verb: "picture:endRights", id, after: { rightsEndOn }, tags });
}

/**
 * Says by what right a picture is shown, how it was made, and on which day that right ends. A day that is over, of now or
 * of before, is for editors: it takes a picture from readers, or gives it back. Throws `not_found`, and with the field
 * `forbidden`, or `conflict` where somebody else has moved the day since it was seen.
 */
export async function setPictureRights(actor: Actor, input: PictureRightsToSet): Promise<void> {
  const { id, seenEndOn, ...said } = input;
  if (!isShortId(id)) throw notFound();
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(picture).where(eq(picture.id, id)).for("update");
    authorize(actor, "picture:describe");
    await demandSeen(tx, actor, [id]);
    if (!row) throw notFound();
    const isUntouched = seenEndOn !== undefined && said.rightsEndOn === seenEndOn;
    if (seenEndOn !== undefined && seenEndOn !== row.rightsEndOn && !isUntouched)
      throw wrongField("rightsEndOn", "rightsMoved", "conflict");
    const rights = isUntouched ? { ...said, rightsEndOn: row.rightsEndOn } : said;
    const zone = await zoneOf(tx);
    const now = await databaseTime();
    const today = isoInZone(now, zone).slice(0, 10);
    const isMoved = rights.rightsEndOn !== row.rightsEndOn;
    const isOver = (day: string | null) => day !== null && day <= today;
    if (
      isMoved &&
      (isOver(row.rightsEndOn) || isOver(rights.rightsEndOn)) &&
      !can(actor, "picture:endRights")
    )
      throw wrongField("rightsEndOn", "rightsEndForEditors", "forbidden");
    const { basis, origin, restrictions } = row;
    const areSame =
      !isMoved && rights.basis === basis && rights.origin === origin && rights.restrictions === restrictions;
    if (!areSame) await demandFitWhereItStandsIn(tx, actor, { ...row, ...rights });
    const unmarked = isMoved ? { rightsWarnedAt: null, rightsEndedAt: null } : {};
    const [set] = await tx
      .update(picture)
      .set({ ...rights, ...unmarked })
      .where(eq(picture.id, id))
      .returning();
    if (!set) throw notFound();
    const isBack = row.rightsEndedAt !== null && set.rightsEndedAt === null;
    const anew = isBack ? await drawAnewWhereShown(tx, id) : [];
    await record(tx, actor, {
      verb: "picture:setRights",
      id,
      before: rightsOf(row),
      after: rights,
      tags: [...new Set([tag.picture(id), ...anew])],
    });
    if (!isMoved || set.rightsEndOn === null) return;
    if (isOver(set.rightsEndOn)) await endRights(tx, actor, set, now);
    else await orderKeeping(tx, id, set.rightsEndOn, zone);
  });
}

/**
 * The job behind `keep_picture_rights`: tells the newsroom that a right ends soon, and takes the picture from readers on
 * its day, each once. Too early, twice, or after the day was moved it changes nothing. `at` is the database's time.
 */
export async function keepPictureRights(
  actor: Actor,
  { pictureId: id }: { pictureId: string },
  at?: Date,
): Promise<void> {
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(picture).where(eq(picture.id, id)).for("update");
    authorize(actor, "picture:keepRights");
    if (!row) return;
    const now = at ?? (await databaseTime());
    const today = isoInZone(now, await zoneOf(tx)).slice(0, 10);
    const { rightsEndOn, rightsWarnedAt, rightsEndedAt } = row;
    const isWarned = rightsWarnedAt !== null;
    const due = dueOn(today, { rightsEndOn, isWarned, isEnded: rightsEndedAt !== null });
    if (due === "end") await endRights(tx, actor, row, now);
    if (due !== "warn") return;
    await tx.update(picture).set({ rightsWarnedAt: now }).where(eq(picture.id, id));
    await record(tx, actor, { verb: "picture:warnRights", id, after: { rightsEndOn }, tags: [] });
  });
}
