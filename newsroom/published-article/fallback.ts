import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { picture, section } from "@/db/schema";
import { drawnColumns, named, standsForNamed } from "@/newsroom/picture/standing";
import { type ShownPicture, showPicture } from "./rules";
import { isForReaders } from "./visibility";

/** A story's lead picture, and the section whose picture takes its place when the right to show it has ended. */
type Lead = { pictureId: string; sectionId: string | null };

/** Those of some pictures, or of what stands in their place, whose right has ended. */
async function listEnded(ids: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: named.id })
    .from(named)
    .innerJoin(picture, standsForNamed)
    .where(and(inArray(named.id, ids), isNotNull(picture.rightsEndedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** The pictures that sections have for such a day, in the words of the library. */
async function listOfSections(ids: string[]): Promise<Map<string, ShownPicture>> {
  const rows = await db
    .select({
      sectionId: section.id,
      ...drawnColumns,
      caption: picture.caption,
      credit: picture.credit,
      alternative: picture.alternative,
      isDecorative: picture.isDecorative,
    })
    .from(section)
    .innerJoin(named, eq(named.id, section.fallbackPictureId))
    .innerJoin(picture, standsForNamed)
    .where(and(inArray(section.id, ids), isForReaders, eq(picture.isGraphic, false)));
  return new Map(
    rows.map(({ sectionId, ...row }) => [sectionId, showPicture({ ...row, pictureId: row.id }, row)]),
  );
}

/**
 * What stands in place of lead pictures that readers do not get: their section's, where the right has ended. Of a picture
 * that is not ready there is none. Asks only where something is missing.
 */
export async function loadFallbacksUnscoped(leads: Lead[]): Promise<(lead: Lead) => ShownPicture | null> {
  const sections = [...new Set(leads.flatMap(({ sectionId }) => sectionId ?? []))];
  if (sections.length === 0) return () => null;
  const [ended, ofSections] = await Promise.all([
    listEnded(leads.map(({ pictureId }) => pictureId)),
    listOfSections(sections),
  ]);
  return ({ pictureId, sectionId }) =>
    sectionId !== null && ended.has(pictureId) ? (ofSections.get(sectionId) ?? null) : null;
}
