import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { picture, section } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { demandFitWords } from "@/newsroom/fitness/demand";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { isBlank } from "@/newsroom/storable";
import { isNobody } from "./credit";
import { named, standsForNamed } from "./standing";

type Row = typeof picture.$inferSelect;

/** Whether a picture stands where others were placed, or is a section's: of it readers have what the library says, as it is now. */
async function standsIn(tx: Transaction, id: string): Promise<boolean> {
  const [replaced] = await tx
    .select({ id: picture.id })
    .from(picture)
    .where(eq(picture.replacedBy, id))
    .limit(1);
  if (replaced) return true;
  const [ofSection] = await tx
    .select({ id: section.id })
    .from(section)
    .where(eq(section.fallbackPictureId, id))
    .limit(1);
  return ofSection !== undefined;
}

/** Throws `invalid` where words of the library that readers get as they are hold what blocks in an edition. */
export async function demandFitInLibrary(
  tx: Transaction,
  { caption, credit, alternative }: Pick<Row, "caption" | "credit" | "alternative">,
): Promise<void> {
  const words = Object.entries({ caption, credit, alternative }).map(([field, text]) => ({ field, text }));
  for (const { key } of (await loadOutletUnscoped(tx))?.editions ?? []) await demandFitWords(tx, key, words);
}

/** The same of the picture of an id, or of what stands in its place. */
export async function demandFitStandIn(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx
    .select({ caption: picture.caption, credit: picture.credit, alternative: picture.alternative })
    .from(named)
    .innerJoin(picture, standsForNamed)
    .where(eq(named.id, id));
  if (found) await demandFitInLibrary(tx, found);
}

/**
 * Of a picture whose words or rights become those of `after`: where it stands in for others that is for editors, and asks for
 * all that one would ask of it who has it stand in. Throws `forbidden`, and `invalid` with the field.
 */
export async function demandFitWhereItStandsIn(tx: Transaction, actor: Actor, after: Row): Promise<void> {
  if (!(await standsIn(tx, after.id))) return;
  if (!can(actor, "picture:replace")) throw new NewsroomError("forbidden", "standInForEditors");
  if (after.basis === null) throw wrongField("basis", "basisMissing");
  if (isBlank(after.credit) || isNobody(after.credit)) throw wrongField("credit", "creditMissing");
  if (!after.isDecorative && isBlank(after.alternative))
    throw wrongField("alternative", "alternativeMissing");
  await demandFitInLibrary(tx, after);
}
