import { eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { secondFactor, user } from "@/db/schema";
import { type Actor, authorize, demandProof, type Person } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { Language } from "@/newsroom/language/rules";
import { type Attempt, forgetAttempts, takeAttempt } from "@/newsroom/user/attempts";
import { userLanguage } from "@/newsroom/user/language";
import { queueNoticeMail } from "@/newsroom/user/letter";
import type { PersonChosen } from "@/newsroom/user/rules";
import { newSecret } from "./app-code";
import { hasSecondFactorUnscoped, renewRecoveryCodes, takeCode } from "./codes";
import type { CodeGiven } from "./rules";
import { seal } from "./sealing";

type Where = Omit<Attempt, "email">;

/**
 * Begins to set up one's own second factor, with a new secret: it is asked for once a first code was right. Throws
 * `conflict` for who has one. No history: nothing changes yet.
 */
export async function beginSecondFactor(actor: Person): Promise<void> {
  authorize(actor, "desk:open");
  const fresh = { sealedSecret: seal(newSecret(), actor.id), lastStep: null };
  await withTransaction(async (tx) => {
    const begun = await tx
      .insert(secondFactor)
      .values({ userId: actor.id, ...fresh })
      .onConflictDoUpdate({
        target: secondFactor.userId,
        set: { ...fresh, createdAt: sql`now()` },
        setWhere: isNull(secondFactor.confirmedAt),
      })
      .returning({ userId: secondFactor.userId });
    if (begun.length === 0) throw new NewsroomError("conflict", "secondFactorOn");
  });
}

/**
 * Ten new recovery codes for a code that is right, answered once; all before them end. The first one turns the second
 * factor on. Throws `invalid` for a wrong code, `rate_limited` after too many, `conflict` where none was begun.
 */
export async function takeRecoveryCodes(
  actor: Person,
  input: CodeGiven & Where,
): Promise<{ recoveryCodes: string[] }> {
  return withOwnCode(actor, input, async (tx, person) => {
    const isFirst = !(await hasSecondFactorUnscoped(person.id, tx));
    if (isFirst)
      await tx
        .update(secondFactor)
        .set({ confirmedAt: sql`now()` })
        .where(eq(secondFactor.userId, person.id));
    const recoveryCodes = await renewRecoveryCodes(tx, person.id);
    const verb = isFirst ? "user:turnOnSecondFactor" : "user:renewRecoveryCodes";
    await record(tx, actor, { verb, id: person.id, tags: [] });
    if (isFirst) await queueNoticeMail(tx, "secondFactorOn", person);
    return { recoveryCodes };
  });
}

/** Turns one's own second factor off, by a code of it. Throws as takeRecoveryCodes does. */
export async function turnOffSecondFactor(actor: Person, input: CodeGiven & Where): Promise<void> {
  await withOwnCode(actor, input, async (tx, person) => {
    if (!(await hasSecondFactorUnscoped(person.id, tx)))
      throw new NewsroomError("conflict", "secondFactorOff");
    await tx.delete(secondFactor).where(eq(secondFactor.userId, person.id));
    await record(tx, actor, { verb: "user:turnOffSecondFactor", id: person.id, tags: [] });
    await queueNoticeMail(tx, "secondFactorOff", person);
  });
}

/**
 * Takes somebody's second factor away, who lost her phone and her codes; she hears of it by mail. Throws `conflict` for
 * one's own, which a code turns off, and for who has none.
 */
export async function resetSecondFactor(actor: Actor, input: PersonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    if (actor.kind === "person" && actor.id === input.userId)
      throw new NewsroomError("conflict", "ownSecondFactor");
    const person = await loadOwner(tx, input.userId);
    const taken = await tx
      .delete(secondFactor)
      .where(eq(secondFactor.userId, person.id))
      .returning({ userId: secondFactor.userId });
    if (taken.length === 0) throw new NewsroomError("conflict", "secondFactorOff");
    await record(tx, actor, { verb: "user:resetSecondFactor", id: person.id, tags: [] });
    await queueNoticeMail(tx, "secondFactorReset", person);
  });
}

/** Does what a right code of one's own second factor opens, in the transaction that takes the code. */
async function withOwnCode<Result>(
  actor: Person,
  input: CodeGiven & Where,
  work: (tx: Transaction, person: Owner) => Promise<Result>,
): Promise<Result> {
  authorize(actor, "desk:open");
  const [owner] = await db
    .select({ email: user.email })
    .from(secondFactor)
    .innerJoin(user, eq(user.id, secondFactor.userId))
    .where(eq(secondFactor.userId, actor.id));
  if (!owner) throw new NewsroomError("conflict", "secondFactorOff");
  const attempt = { ...input, ...owner };
  await takeAttempt(attempt, "code");
  const result = await withTransaction(async (tx) => {
    const person = await loadOwner(tx, actor.id);
    if (!(await takeCode(tx, actor, input.code))) throw wrongField("code", "codeWrong");
    return work(tx, person);
  });
  await forgetAttempts(attempt, "code");
  return result;
}

type Owner = { id: string; email: string; name: string; language: Language };

async function loadOwner(tx: Transaction, userId: string): Promise<Owner> {
  const [row] = await tx
    .select({ id: user.id, email: user.email, name: user.name, language: userLanguage })
    .from(user)
    .where(eq(user.id, userId))
    .for("no key update");
  if (!row) throw notFound();
  return row;
}
