import { eq } from "drizzle-orm";
import { article } from "@/db/schema";

/** The one clause between a draft and a reader. */
export const isPublished = eq(article.publicState, "published");
