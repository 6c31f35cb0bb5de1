import { withTransaction } from "@/db/client";
import { outletSetting } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { lockSettingsUnscoped } from "@/newsroom/setting/queries";
import { tag } from "@/newsroom/touched";
import type { CrawlersToTreat } from "./rules";

/** Says which programs robots.txt refuses. */
export async function treatCrawlers(actor: Actor, { refusesAi }: CrawlersToTreat): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockSettingsUnscoped(tx);
    authorize(actor, "outlet:manage");
    await tx.update(outletSetting).set({ refusesAi });
    await record(tx, actor, {
      verb: "outlet:treatCrawlers",
      id: "outlet",
      before: { refusesAi: before.refusesAi },
      after: { refusesAi },
      tags: [tag.outlet],
    });
  });
}
