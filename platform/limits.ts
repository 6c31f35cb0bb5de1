import { createHmac } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { secretFor } from "@/db/env";
import { rateLimit } from "@/db/schema";

/** So many `points` within so many `seconds`, counted from the first. */
export type Limit = { name: string; points: number; seconds: number };

const limiters = new Map<string, RateLimiterDrizzle>();

function limiterOf(limit: Limit): RateLimiterDrizzle {
  const known = limiters.get(limit.name);
  if (known) return known;
  const limiter = new RateLimiterDrizzle({
    storeClient: pool,
    schema: rateLimit,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
  limiters.set(limit.name, limiter);
  return limiter;
}

/** Addresses and accounts are counted under a keyed hash: the table tells nobody who came. */
function keyOf(subject: string): string {
  return createHmac("sha256", secretFor("limits")).update(subject).digest("hex");
}

/** Takes one point for `subject`: null when there was one, else the seconds until there is one again. */
export async function takePoint(limit: Limit, subject: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(keyOf(subject));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Gives one point back: what was counted turned out harmless. */
export async function givePointBack(limit: Limit, subject: string): Promise<void> {
  await limiterOf(limit).reward(keyOf(subject));
}

/** Forgets what was counted for `subject`. */
export async function forgetPoints(limit: Limit, subject: string): Promise<void> {
  await limiterOf(limit).delete(keyOf(subject));
}
