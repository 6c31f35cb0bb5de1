import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { picture } from "@/db/schema";
import type { PictureWords } from "./input";
import type { StoredPicture } from "./rules";

/** What drawing a picture takes of its row, wherever readers meet it; its words are the place's. */
export const drawnColumns = {
  id: picture.id,
  width: picture.width,
  height: picture.height,
  renditions: picture.renditions,
  origin: picture.origin,
  focus: picture.focus,
  isGraphic: picture.isGraphic,
  version: picture.version,
  isAltered: sql<boolean>`${picture.blurred} <> '[]'::jsonb`,
};

/** A picture as it is named, where another may stand in its place. */
export const named = alias(picture, "named");

/** Id of the picture that stands where `id` is named: its own, or the one that it was replaced by. */
export const standingFor = (id: AnyPgColumn): SQL<string> =>
  sql<string>`coalesce((select replaced.replaced_by from picture replaced where replaced.id = ${id}), ${id})`;

/** Of a joined picture that stands for the `named` one. */
export const standsForNamed: SQL<boolean> = sql`${picture.id} = coalesce(${named.replacedBy}, ${named.id})`;

type Row = StoredPicture &
  Pick<PictureWords, "credit" | "alternative" | "isDecorative"> & { namedId: string };

/**
 * What drawing takes of the picture that stands for another: whom it is credited to and what is seen on it are then its
 * own; a caption belongs to the place.
 */
export function standingPicture({
  namedId,
  credit,
  alternative,
  isDecorative,
  ...stored
}: Row): StoredPicture {
  return namedId === stored.id ? stored : { ...stored, ownWords: { credit, alternative, isDecorative } };
}
