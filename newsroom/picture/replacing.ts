import { eq, inArray } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { picture } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { isShortId } from "@/newsroom/short-id";
import { tag } from "@/newsroom/touched";
import { demandFitToStandIn } from "./demand";
import type { PictureToReplace, ReplacementToTakeBack } from "./input";
import { drawAnewWhereShown } from "./shown-in";
import { demandFitInLibrary } from "./standing-in";

type Row = typeof picture.$inferSelect;

/** Rows by id, locked in one order, so that of two who replace the same ones one waits and none is stuck. */
async function lockPictures(tx: Transaction, ids: string[]): Promise<Map<string, Row>> {
  const rows = await tx
    .select()
    .from(picture)
    .where(inArray(picture.id, ids))
    .orderBy(picture.id)
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Has another picture stand wherever one was placed: in drafts, with readers, on fronts and cards, as a portrait. No word and
 * no revision is written anew. Whoever is replaced by one that is replaced itself gets the last one. Throws `not_found`,
 * and with the field `by` `invalid` for one that readers may not have, or that this one stands for.
 */
export async function replacePicture(actor: Actor, input: PictureToReplace): Promise<void> {
  const { id } = input;
  if (!isShortId(id) || !isShortId(input.by)) throw notFound();
  await withTransaction(async (tx) => {
    authorize(actor, "picture:replace");
    const [wanted] = await tx
      .select({ by: picture.replacedBy })
      .from(picture)
      .where(eq(picture.id, input.by));
    const by = wanted?.by ?? input.by;
    if (by === id) throw wrongField("by", "replacedByItself");
    const rows = await lockPictures(tx, [id, by]);
    const [row, standing] = [rows.get(id), rows.get(by)];
    if (!row || !standing) throw notFound();
    if (standing.replacedBy !== null) throw new NewsroomError("conflict", "replacementMoved");
    demandFitToStandIn(standing, "by");
    await demandFitInLibrary(tx, standing);
    const anew = await drawAnewWhereShown(tx, id);
    const followers = await tx.select({ id: picture.id }).from(picture).where(eq(picture.replacedBy, id));
    await tx.update(picture).set({ replacedBy: by }).where(eq(picture.replacedBy, id));
    await tx.update(picture).set({ replacedBy: by }).where(eq(picture.id, id));
    const tags = [...new Set([...anew, tag.picture(by), tag.file(by)])];
    const after = { replacedBy: by };
    const before = { replacedBy: row.replacedBy };
    await record(tx, actor, { verb: "picture:replace", id, before, after, tags });
    for (const each of followers)
      await record(tx, actor, {
        verb: "picture:replace",
        id: each.id,
        before: { replacedBy: id },
        after,
        tags: [],
      });
  });
}

/** Has a picture stand again where it was placed. Throws `not_found`, and `conflict` where nothing stands in its place. */
export async function takeBackReplacement(actor: Actor, { id }: ReplacementToTakeBack): Promise<void> {
  if (!isShortId(id)) throw notFound();
  await withTransaction(async (tx) => {
    authorize(actor, "picture:replace");
    const row = (await lockPictures(tx, [id])).get(id);
    if (!row) throw notFound();
    const { replacedBy } = row;
    if (replacedBy === null) throw new NewsroomError("conflict", "notReplaced");
    await tx.update(picture).set({ replacedBy: null }).where(eq(picture.id, id));
    const anew = await drawAnewWhereShown(tx, id);
    const tags = [...new Set([...anew, tag.picture(replacedBy), tag.file(replacedBy)])];
    await record(tx, actor, {
      verb: "picture:takeBackReplacement",
      id,
      before: { replacedBy },
      after: { replacedBy: null },
      tags,
    });
  });
}
