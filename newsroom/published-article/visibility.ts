import { and, eq, isNull } from "drizzle-orm";
import { article, picture } from "@/db/schema";

/**
 * The clause between a draft and a reader. Three places say it otherwise: `getPublishedArticle` and `getPublishedPlace`
 * also answer that a story was withdrawn or recalled, and what readers see of a picture (`newsroom/picture/queries.ts`) is SQL of
 * its own.
 */
export const isPublished = eq(article.publicState, "published");

/** The same for fronts, and for whatever is filled by itself beside a story: what left them stays at its address. */
export const isOnFronts = and(isPublished, isNull(article.leftFrontsAt));

/**
 * What readers may have of the library's pictures, wherever one is placed: it is made, its right has not ended, and no other
 * stands in its place.
 */
export const isForReaders = and(
  eq(picture.state, "ready"),
  isNull(picture.rightsEndedAt),
  isNull(picture.replacedBy),
);
