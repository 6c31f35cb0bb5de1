import { eq } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { section } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { demandStandIn } from "@/newsroom/picture/demand";
import { storiesWithoutLead } from "@/newsroom/picture/shown-in";
import { demandFitStandIn } from "@/newsroom/picture/standing-in";
import { tag } from "@/newsroom/touched";
import type { FallbackToSet } from "./rules";

/** The picture that a section has for stories whose own may be shown no more; null for none. */
export async function getFallbackId(actor: Actor, sectionId: string): Promise<string | null> {
  authorize(actor, "section:manage");
  const [row] = await db
    .select({ id: section.fallbackPictureId })
    .from(section)
    .where(eq(section.id, sectionId));
  return row?.id ?? null;
}

/**
 * Says which picture leads a section's stories once the right to show their own has ended. Throws `not_found`, and with the field
 * `pictureId` for one that readers may not have.
 */
export async function setFallback(actor: Actor, { id, pictureId }: FallbackToSet): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "section:manage");
    const [row] = await tx.select().from(section).where(eq(section.id, id)).for("update");
    if (!row) throw notFound();
    const before = { pictureId: row.fallbackPictureId };
    if (before.pictureId === pictureId) return;
    if (pictureId !== null) {
      await demandStandIn(tx, pictureId, "pictureId");
      await demandFitStandIn(tx, pictureId);
    }
    await tx.update(section).set({ fallbackPictureId: pictureId }).where(eq(section.id, id));
    const stories = await storiesWithoutLead(tx, [id]);
    const files = [before.pictureId, pictureId].flatMap((each) => (each === null ? [] : [tag.file(each)]));
    await record(tx, actor, {
      verb: "section:setFallback",
      id,
      before,
      after: { pictureId },
      tags: [tag.section(id), ...files, ...stories],
    });
  });
}
