import { eq } from "drizzle-orm";
import { article } from "@/db/schema";

/**
 * The clause between a draft and a reader. Three places say it otherwise: `getPublishedArticle` and `getPublishedPlace`
 * also answer that a story was withdrawn, and what readers see of a picture (`newsroom/picture/queries.ts`) is SQL of
 * its own.
 */
export const isPublished = eq(article.publicState, "published");
