import { withTransaction } from "@/db/client";
import { outletSetting } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { lockSettingsUnscoped } from "@/newsroom/setting/queries";
import { tag } from "@/newsroom/touched";
import type { ChangesToShow } from "./rules";

/** Says whether readers see what changed in stories. */
export async function showChanges(actor: Actor, { areShown }: ChangesToShow): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockSettingsUnscoped(tx);
    authorize(actor, "outlet:manage");
    await tx.update(outletSetting).set({ changesAreShown: areShown });
    await record(tx, actor, {
      verb: "outlet:showChanges",
      id: "outlet",
      before: { areShown: before.changesAreShown },
      after: { areShown },
      tags: [tag.outlet],
    });
  });
}
