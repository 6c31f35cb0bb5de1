import { withTransaction } from "@/db/client";
import { changeSetting } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { getPublishedChangeSetting } from "./queries";
import type { ChangesToShow } from "./rules";

/** Says whether readers see what changed in stories. */
export async function showChanges(actor: Actor, { areShown }: ChangesToShow): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await getPublishedChangeSetting();
    authorize(actor, "outlet:manage");
    await tx
      .insert(changeSetting)
      .values({ areShown })
      .onConflictDoUpdate({ target: changeSetting.isOne, set: { areShown } });
    await record(tx, actor, {
      verb: "outlet:showChanges",
      id: "outlet",
      before,
      after: { areShown },
      tags: [tag.outlet],
    });
  });
}
