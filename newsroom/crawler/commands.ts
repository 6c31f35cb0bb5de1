import { withTransaction } from "@/db/client";
import { crawlerSetting } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { getPublishedCrawlers } from "./queries";
import type { CrawlersToTreat } from "./rules";

/** Says which programs robots.txt refuses. */
export async function treatCrawlers(actor: Actor, { refusesAi }: CrawlersToTreat): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await getPublishedCrawlers();
    authorize(actor, "outlet:manage");
    await tx
      .insert(crawlerSetting)
      .values({ refusesAi })
      .onConflictDoUpdate({ target: crawlerSetting.isOne, set: { refusesAi } });
    await record(tx, actor, {
      verb: "outlet:treatCrawlers",
      id: "outlet",
      before,
      after: { refusesAi },
      tags: [tag.outlet],
    });
  });
}
