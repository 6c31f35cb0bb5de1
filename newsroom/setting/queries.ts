import { db, type Transaction } from "@/db/client";
import { outletSetting } from "@/db/schema";

export type OutletSettings = Omit<typeof outletSetting.$inferSelect, "isOne">;

/** While nobody has said anything. */
const unsaid: OutletSettings = {
  refusesAi: false,
  changesAreShown: false,
  bansNeedSecond: false,
  historyMonths: null,
  secondFactorRoles: [],
};

/** What the outlet has said of itself, to whoever asks. */
export async function getPublishedSettings(): Promise<OutletSettings> {
  const [row] = await db.select().from(outletSetting);
  return row ?? unsaid;
}

/** The same for a command that changes it, which others wait for. */
export async function lockSettingsUnscoped(tx: Transaction): Promise<OutletSettings> {
  await tx.insert(outletSetting).values({}).onConflictDoNothing();
  const [row] = await tx.select().from(outletSetting).for("update");
  return row ?? unsaid;
}
