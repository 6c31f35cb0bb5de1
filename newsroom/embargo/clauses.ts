import { type SQL, sql } from "drizzle-orm";
import { article } from "@/db/schema";

/** A clause: nobody without the right may have the story's words now. */
export const isUnderEmbargo: SQL<boolean> = sql<boolean>`coalesce(${article.embargoUntil} > clock_timestamp(), false)`;
