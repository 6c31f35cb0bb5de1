import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { demandNamesKept, entriesOf } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { loadOutletUnscoped } from "./queries";
import { decideEditions, type EditionsToUse, type Outlet, type OutletToRename } from "./rules";

async function lockOutlet(tx: Transaction): Promise<Outlet> {
  const outlet = await loadOutletUnscoped(tx, true);
  if (!outlet) throw notFound();
  return outlet;
}

/**
 * Changes the outlet's names and taglines; an edition named for the first time is not in use yet. Throws `not_found`
 * before the set-up, and `invalid` when an edition loses its name.
 */
export async function renameOutlet(actor: Actor, input: OutletToRename): Promise<void> {
  await withTransaction(async (tx) => {
    const { names } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    demandNamesKept(names, input.names);
    for (const [edition, entry] of entriesOf(input.names))
      await tx
        .insert(outletEdition)
        .values({ edition, ...entry, isInUse: false })
        .onConflictDoUpdate({ target: outletEdition.edition, set: entry });
    await record(tx, actor, {
      verb: "outlet:rename",
      id: "outlet",
      before: names,
      after: input.names,
      tags: [tag.site, tag.outlet],
    });
  });
}

/**
 * Decides which editions readers find; stories of the others stay as they are. Throws `invalid` without the default
 * edition or with one in which the outlet has no name.
 */
export async function changeEditionsInUse(actor: Actor, input: EditionsToUse): Promise<void> {
  await withTransaction(async (tx) => {
    const { names, editionsInUse } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    const decided = decideEditions(input.editions, names);
    for (const [edition] of entriesOf(names))
      await tx
        .update(outletEdition)
        .set({ isInUse: decided.includes(edition) })
        .where(eq(outletEdition.edition, edition));
    await record(tx, actor, {
      verb: "outlet:changeEditions",
      id: "outlet",
      before: editionsInUse,
      after: decided,
      tags: [tag.site, tag.outlet],
    });
  });
}
