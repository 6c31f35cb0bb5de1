import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { commentTally, outletEdition } from "@/db/schema";
import type { Outcome, Verdict } from "./verdicts";

const slots = 16;

/**
 * Counts what each check said of a comment, and under `all` what became of it, on the edition's day. The last
 * beat of its transaction: until that ends, others that find the same slot wait.
 */
export async function tallyVerdicts(
  on: Executor,
  edition: string,
  verdicts: readonly Verdict[],
  outcome: Outcome,
): Promise<void> {
  const slot = randomInt(slots);
  const zone = sql`(select time_zone from ${outletEdition} where edition = ${edition})`;
  const day = sql`(now() at time zone coalesce(${zone}, 'utc'))::date`;
  const said = [
    ...verdicts.map(({ check, answer }) => ({ check, answer })),
    { check: "all", answer: outcome },
  ];
  // In one order, so that no two wait for each other.
  const rows = said.toSorted((a, b) => `${a.check} ${a.answer}`.localeCompare(`${b.check} ${b.answer}`));
  await on
    .insert(commentTally)
    .values(rows.map((row) => ({ day, edition, ...row, slot, count: 1 })))
    .onConflictDoUpdate({
      target: [
        commentTally.day,
        commentTally.edition,
        commentTally.check,
        commentTally.answer,
        commentTally.slot,
      ],
      set: { count: sql`${commentTally.count} + 1` },
    });
}
