import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { secretFor } from "@/db/env";
import { rateLimit } from "@/db/schema";

/** So many `points` within so many `seconds`, counted from the first by the database's clock. */
export type Limit = { name: string; points: number; seconds: number };

/** Addresses and accounts are counted under a keyed hash: the table tells nobody who came. */
function keyOf({ name }: Limit, subject: string): string {
  return `${name}:${createHmac("sha256", secretFor("limits")).update(subject).digest("hex")}`;
}

/** Takes one point for `subject`: null when there was one, else the seconds until there is one again. */
export async function takePoint(limit: Limit, subject: string): Promise<number | null> {
  // Not `now()`: it is of the moment before whoever came first was waited for.
  const until = sql`clock_timestamp() + make_interval(secs => ${limit.seconds})`;
  // One that ends later than any that begins now is of a clock that has been set back since.
  const isCounting = sql`${rateLimit.expire} > clock_timestamp() and ${rateLimit.expire} <= ${until}`;
  const [row] = await pool
    .insert(rateLimit)
    .values({ key: keyOf(limit, subject), points: 1, expire: until })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        points: sql`case when ${isCounting} then ${rateLimit.points} + 1 else 1 end`,
        expire: sql`case when ${isCounting} then ${rateLimit.expire} else ${until} end`,
      },
    })
    .returning({
      points: rateLimit.points,
      seconds: sql`ceil(extract(epoch from ${rateLimit.expire} - clock_timestamp()))`.mapWith(Number),
    });
  return row && row.points > limit.points ? Math.max(1, row.seconds) : null;
}

/** Gives one point back: what was counted turned out harmless. */
export async function givePointBack(limit: Limit, subject: string): Promise<void> {
  await pool
    .update(rateLimit)
    .set({ points: sql`greatest(0, ${rateLimit.points} - 1)` })
    .where(eq(rateLimit.key, keyOf(limit, subject)));
}

/** Forgets what was counted for `subject`. */
export async function forgetPoints(limit: Limit, subject: string): Promise<void> {
  await pool.delete(rateLimit).where(eq(rateLimit.key, keyOf(limit, subject)));
}
