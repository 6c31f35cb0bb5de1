import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { article } from "@/db/schema";
import { sitemapPath, storiesPerPart } from "@/newsroom/sitemap/rules";

/** Of which part of its edition's sitemap a story is, from 1. */
export async function sitemapPartOf(id: string): Promise<number> {
  const [row] = await db.select({ number: article.number }).from(article).where(eq(article.id, id));
  return Math.ceil((row?.number ?? 0) / storiesPerPart);
}

/** The path of the file in which an Arabic story stands. */
export async function sitemapPathOf(id: string): Promise<string> {
  return sitemapPath("ar", { kind: "stories", part: await sitemapPartOf(id) });
}
