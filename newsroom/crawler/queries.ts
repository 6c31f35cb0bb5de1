import { db } from "@/db/client";
import { crawlerSetting } from "@/db/schema";
import type { CrawlersToTreat } from "./rules";

/** How programs that visit the site are treated, as robots.txt tells them; nothing is refused until somebody does. */
export async function getPublishedCrawlers(): Promise<CrawlersToTreat> {
  const [row] = await db.select({ refusesAi: crawlerSetting.refusesAi }).from(crawlerSetting);
  return row ?? { refusesAi: false };
}
