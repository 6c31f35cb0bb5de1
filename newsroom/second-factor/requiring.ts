import { type SQL, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { outletSetting, secondFactor, user } from "@/db/schema";
import { type Actor, authorize, demandProof } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { lockSettingsUnscoped } from "@/newsroom/setting/queries";
import type { RolesToRequire } from "./rules";

/** Says which roles must have a second factor: whoever has none yet sets it up before anything else, from her next request. */
export async function requireSecondFactor(actor: Actor, { roles }: RolesToRequire): Promise<void> {
  await withTransaction(async (tx) => {
    const { secondFactorRoles } = await lockSettingsUnscoped(tx);
    authorize(actor, "user:manage");
    demandProof(actor);
    await tx.update(outletSetting).set({ secondFactorRoles: roles });
    await record(tx, actor, {
      verb: "outlet:requireSecondFactor",
      id: "outlet",
      before: { roles: secondFactorRoles },
      after: { roles },
      tags: [],
    });
  });
}

/** A clause about a row of `user`: her role must have a second factor, and she has none. */
export const mustSetUp: SQL<boolean> = sql<boolean>`(
  exists (select from ${outletSetting} where ${user.role} = any (${outletSetting.secondFactorRoles}))
  and not exists (
    select from ${secondFactor}
    where ${secondFactor.userId} = ${user.id} and ${secondFactor.confirmedAt} is not null
  )
)`;
