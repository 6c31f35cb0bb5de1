import { eq } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { ensureBylineForUser } from "@/newsroom/byline/own";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { type Attempt, forgetAttempts, takeAttempt } from "./attempts";
import { redeemLink } from "./link";
import { isPasswordOf } from "./password";
import type { AccountToUpdate, InvitationToAccept, PasswordToChange, PasswordToReset } from "./rules";
import { endSessions } from "./session";
import { type SessionKey, setPassword } from "./set-password";

/** Sets one's own name and the language of one's desk and mail. */
export async function updateAccount(actor: Actor, input: AccountToUpdate): Promise<void> {
  const { name, language } = input;
  await withTransaction(async (tx) => {
    const person = await loadSelf(tx, actor);
    await tx.update(user).set({ name, language }).where(eq(user.id, person.id));
    await record(tx, actor, {
      verb: "user:updateAccount",
      id: person.id,
      before: { name: person.name, language: person.language },
      after: { name, language },
      tags: [],
    });
  });
}

/**
 * Changes one's own password, which ends every session; returns the key for this one to go on with. Throws
 * `invalid` when the present password is wrong or the new one will not do, `rate_limited` after too many wrong ones.
 */
export async function changePassword(
  actor: Actor,
  input: PasswordToChange & Omit<Attempt, "email">,
): Promise<SessionKey> {
  const attempt = { ...input, email: await emailOf(actor) };
  await takeAttempt(attempt);
  return withTransaction(async (tx) => {
    const person = await loadSelf(tx, actor);
    if (!(await isPasswordOf(person.passwordHash, input.current)))
      throw new NewsroomError("invalid", "invalid", {
        problems: [{ field: "current", messageKey: "passwordWrong" }],
      });
    const key = await setPassword(tx, person, input.password);
    await forgetAttempts(attempt);
    await record(tx, actor, { verb: "user:changePassword", id: person.id, tags: [] });
    // Her session was opened with a code, if she has any.
    return { ...key, isCodeGiven: true };
  });
}

/** Ends all of one's own sessions everywhere, this one too. */
export async function endAllSessions(actor: Actor): Promise<void> {
  await withTransaction(async (tx) => {
    const person = await loadSelf(tx, actor);
    await endSessions(tx, person.id);
    await record(tx, actor, { verb: "user:endAllSessions", id: person.id, tags: [] });
  });
}

/** Ends all of one's own sessions but the one she acts by. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  await withTransaction(async (tx) => {
    const person = await loadSelf(tx, actor);
    await endSessions(tx, person.id, actor.kind === "person" ? actor.sessionId : undefined);
    await record(tx, actor, { verb: "user:endOtherSessions", id: person.id, tags: [] });
  });
}

/**
 * Takes up an invitation with the name and password the person chose, gives her a byline of her own, and opens her
 * first session. Throws `not_found` when the link no longer works, `invalid` for a poor password (the link then
 * still works).
 */
export async function acceptInvitation(input: InvitationToAccept): Promise<SessionKey> {
  return withTransaction(async (tx) => {
    const id = await redeemLink(tx, "invitation", input.token);
    const person = await loadOwner(tx, id);
    await tx.update(user).set({ name: input.name }).where(eq(user.id, person.id));
    const key = await setPassword(tx, { ...person, name: input.name }, input.password);
    await record(tx, selfOf(person), { verb: "user:acceptInvitation", id: person.id, tags: [] });
    await ensureBylineForUser(tx, selfOf(person), { id: person.id, name: input.name });
    return key;
  });
}

/** Chooses a new password by a one-time link, which ends every session. Throws as acceptInvitation does. */
export async function resetPassword(input: PasswordToReset): Promise<SessionKey> {
  return withTransaction(async (tx) => {
    const id = await redeemLink(tx, "password", input.token);
    const person = await loadOwner(tx, id);
    const key = await setPassword(tx, person, input.password);
    await record(tx, selfOf(person), { verb: "user:resetPassword", id: person.id, tags: [] });
    return key;
  });
}

type Account = typeof user.$inferSelect;

async function loadForUpdate(tx: Transaction, id: string | null): Promise<Account> {
  if (id === null) throw notFound();
  const [row] = await tx.select().from(user).where(eq(user.id, id)).for("no key update");
  if (!row) throw notFound();
  return row;
}

async function loadSelf(tx: Transaction, actor: Actor): Promise<Account> {
  authorize(actor, "desk:open");
  return loadForUpdate(tx, actor.kind === "person" ? actor.id : null);
}

async function emailOf(actor: Actor): Promise<string> {
  authorize(actor, "desk:open");
  const id = actor.kind === "person" ? actor.id : "";
  const [row] = await db.select({ email: user.email }).from(user).where(eq(user.id, id));
  if (!row) throw notFound();
  return row.email;
}

async function loadOwner(tx: Transaction, id: string | null): Promise<Account> {
  const person = await loadForUpdate(tx, id);
  if (!person.isActive) throw new NewsroomError("not_found", "linkInvalid");
  return person;
}

/** The person of a link acts herself: the history says so. */
function selfOf(person: Account): Actor {
  return { kind: "person", id: person.id, role: person.role, isActive: person.isActive };
}
