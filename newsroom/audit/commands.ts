import { and, inArray, lt, notInArray, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { history, outletSetting } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { lockSettingsUnscoped } from "@/newsroom/setting/queries";
import { type AuditToExport, type HistoryToKeep, recordVerbs } from "./rules";

/** Lines that go in one transaction, and transactions of one run; the next run goes on. */
const atOnce = { lines: 5_000, turns: 20 };

/** Says for how long the newsroom's history is kept; nothing for ever. */
export async function keepHistory(actor: Actor, { months }: HistoryToKeep): Promise<void> {
  await withTransaction(async (tx) => {
    const { historyMonths } = await lockSettingsUnscoped(tx);
    authorize(actor, "outlet:manage");
    await tx.update(outletSetting).set({ historyMonths: months });
    await record(tx, actor, {
      verb: "outlet:keepHistory",
      id: "outlet",
      before: { months: historyMonths },
      after: { months },
      tags: [],
    });
  });
}

/** Notes that somebody takes the history away, and which part of it. */
export async function noteExport(actor: Actor, { after: _, ...wanted }: AuditToExport): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "history:read");
    await record(tx, actor, { verb: "history:export", id: "history", after: wanted, tags: [] });
  });
}

/**
 * What is older than the newsroom keeps it goes, hour by hour, but for what readers were given and what was taken from
 * them. The database refuses to delete anything younger. No history: the setting tells of it.
 */
export async function forgetHistory(actor: Actor): Promise<void> {
  authorize(actor, "history:forget");
  for (let turn = 0; turn < atOnce.turns; turn += 1) {
    const gone = await withTransaction(async (tx) => {
      const { historyMonths } = await lockSettingsUnscoped(tx);
      if (historyMonths === null) return 0;
      const old = tx
        .select({ id: history.id })
        .from(history)
        .where(
          and(
            lt(history.createdAt, sql`now() - make_interval(months => ${historyMonths})`),
            notInArray(history.verb, [...recordVerbs]),
          ),
        )
        .orderBy(history.createdAt)
        .limit(atOnce.lines);
      return (await tx.delete(history).where(inArray(history.id, old)).returning({ id: history.id })).length;
    });
    if (gone < atOnce.lines) return;
  }
}
