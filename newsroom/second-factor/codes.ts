import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { clock } from "@/db/clock";
import { recoveryCode, secondFactor } from "@/db/schema";
import type { Person } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { stepOf } from "./app-code";
import { inGroups, readCode, recoveryCodeFrom, recoveryCodes } from "./rules";
import { open } from "./sealing";

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");

/** A clause: somebody has a second factor that is asked for. */
export const isOn = (userId: string) =>
  and(eq(secondFactor.userId, userId), isNotNull(secondFactor.confirmedAt));

/** Whether somebody has a second factor that is asked for. */
export async function hasSecondFactorUnscoped(userId: string, on: Executor = db): Promise<boolean> {
  return (await on.$count(secondFactor, isOn(userId))) > 0;
}

/**
 * Takes a code of somebody's app, or one of her recovery codes: each once, of two at the same time one. Answers whether
 * it was right. Callers count attempts (user/attempts.ts).
 */
export async function takeCode(tx: Transaction, person: Person, typed: string): Promise<boolean> {
  const given = readCode(typed);
  if (!given) return false;
  return given.kind === "app"
    ? takeAppCode(tx, person.id, given.code)
    : takeRecoveryCode(tx, person, given.code);
}

async function takeAppCode(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const [row] = await tx
    .select({ sealed: secondFactor.sealedSecret, now: clock })
    .from(secondFactor)
    .where(eq(secondFactor.userId, userId))
    .for("update");
  const secret = row ? open(row.sealed, userId) : null;
  const step = row && secret ? stepOf(secret, code, row.now) : null;
  if (step === null) return false;
  const taken = await tx
    .update(secondFactor)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactor.userId, userId),
        or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step)),
      ),
    )
    .returning({ step: secondFactor.lastStep });
  return taken.length > 0;
}

async function takeRecoveryCode(tx: Transaction, person: Person, code: string): Promise<boolean> {
  const taken = await tx
    .update(recoveryCode)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCode.userId, person.id),
        eq(recoveryCode.codeHash, hashOf(code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ id: recoveryCode.id });
  if (taken.length === 0) return false;
  await record(tx, person, { verb: "user:useRecoveryCode", id: person.id, tags: [] });
  return true;
}

/** Makes ten new recovery codes in place of all before, and answers them as they are written down: nothing can show them again. */
export async function renewRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeFrom(randomBytes(16)));
  await tx.insert(recoveryCode).values(codes.map((code) => ({ userId, codeHash: hashOf(code) })));
  return codes.map((code) => inGroups(code, "-"));
}
