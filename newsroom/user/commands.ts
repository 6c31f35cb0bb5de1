import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { oneTimeLink, user } from "@/db/schema";
import { type Actor, authorize, demandProof, type Role } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { Language } from "@/newsroom/language/rules";
import { userLanguage } from "./language";
import { queueLinkMail } from "./letter";
import { issueLink, issueOnlyLink } from "./link";
import { hashPassword } from "./password";
import {
  losesAdministrator,
  type PersonChosen,
  type PersonToInvite,
  passwordProblem,
  type RoleToChange,
} from "./rules";
import { endSessions } from "./session";

/**
 * Makes an account with a password: for scripts and demonstrations; people are invited. Returns its id.
 * Throws `conflict` when the address has an account, `invalid` for a poor password.
 */
export async function createUser(
  actor: Actor,
  input: PersonToInvite & { password: string },
): Promise<string> {
  authorize(actor, "user:manage");
  const problem = passwordProblem(input.password, input);
  if (problem) throw new NewsroomError("invalid", "invalid", { problems: [problem] });
  const passwordHash = await hashPassword(input.password);
  return withTransaction(async (tx) => {
    const id = await insertUser(tx, input, passwordHash);
    await record(tx, actor, { verb: "user:create", id, after: { role: input.role }, tags: [] });
    return id;
  });
}

/**
 * Invites somebody: an account without a password, and a one-time link that is mailed and returned, to be shown
 * once. Throws `conflict` when the address has an account already.
 */
export async function inviteUser(
  actor: Actor,
  input: PersonToInvite,
): Promise<{ userId: string; link: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    const userId = await insertUser(tx, input, null);
    const link = await issueLink(tx, "invitation", { id: userId, language: input.language });
    await queueLinkMail(tx, "invitation", input, link);
    await record(tx, actor, { verb: "user:invite", id: userId, after: { role: input.role }, tags: [] });
    return { userId, link };
  });
}

/**
 * Makes a link to hand over: a fresh invitation for who has not accepted yet, else one to choose a new password.
 * Earlier ones stop working; nothing is mailed. Throws `conflict` for an inactive account.
 */
export async function createLinkFor(actor: Actor, input: PersonChosen): Promise<{ link: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    const person = await loadForUpdate(tx, input.userId);
    if (!person.isActive) throw new NewsroomError("conflict", "accountInactive");
    const purpose = person.hasPassword ? "password" : "invitation";
    const link = await issueOnlyLink(tx, purpose, person);
    await record(tx, actor, { verb: "user:createLink", id: person.id, after: { purpose }, tags: [] });
    return { link };
  });
}

/** Gives somebody another role; it holds from that person's next request. Throws `conflict` for the last administrator. */
export async function changeRole(actor: Actor, input: RoleToChange): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    const administrators = await lockAdministrators(tx);
    const person = await loadForUpdate(tx, input.userId);
    if (person.role === input.role) return;
    refuseIfLast(administrators, person, { role: input.role, isActive: person.isActive });
    await tx.update(user).set({ role: input.role }).where(eq(user.id, person.id));
    await record(tx, actor, {
      verb: "user:changeRole",
      id: person.id,
      before: { role: person.role },
      after: { role: input.role },
      tags: [],
    });
  });
}

/**
 * Closes an account: every session ends at once and every link stops working; what the person wrote stays.
 * Throws `conflict` for the last administrator.
 */
export async function deactivateUser(actor: Actor, input: PersonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    const administrators = await lockAdministrators(tx);
    const person = await loadForUpdate(tx, input.userId);
    if (!person.isActive) return;
    refuseIfLast(administrators, person, { role: person.role, isActive: false });
    await tx.update(user).set({ isActive: false }).where(eq(user.id, person.id));
    await endSessions(tx, person.id);
    await tx.delete(oneTimeLink).where(eq(oneTimeLink.userId, person.id));
    await record(tx, actor, {
      verb: "user:deactivate",
      id: person.id,
      before: { isActive: true },
      after: { isActive: false },
      tags: [],
    });
  });
}

/** Opens a closed account again; its old sessions stay ended. */
export async function reactivateUser(actor: Actor, input: PersonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    demandProof(actor);
    const person = await loadForUpdate(tx, input.userId);
    if (person.isActive) return;
    await tx.update(user).set({ isActive: true }).where(eq(user.id, person.id));
    await record(tx, actor, {
      verb: "user:reactivate",
      id: person.id,
      before: { isActive: false },
      after: { isActive: true },
      tags: [],
    });
  });
}

/** Ends every session of somebody; she may sign in again at once. Throws `not_found`. */
export async function endSessionsOf(actor: Actor, input: PersonChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "user:manage");
    const person = await loadForUpdate(tx, input.userId);
    await endSessions(tx, person.id);
    await record(tx, actor, { verb: "user:endSessions", id: person.id, tags: [] });
  });
}

/** Makes an account and returns its id. Throws `conflict` when the address has one already. */
export async function insertUser(
  tx: Transaction,
  { email, name, role, language }: PersonToInvite,
  passwordHash: string | null,
): Promise<string> {
  const [row] = await tx
    .insert(user)
    .values({ email, name, role, language, passwordHash })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (!row) throw wrongField("email", "emailTaken", "conflict");
  return row.id;
}

type LockedUser = { id: string; role: Role; language: Language; isActive: boolean; hasPassword: boolean };

async function loadForUpdate(tx: Transaction, id: string): Promise<LockedUser> {
  const [row] = await tx
    .select({
      id: user.id,
      role: user.role,
      language: userLanguage,
      isActive: user.isActive,
      hasPassword: sql<boolean>`${user.passwordHash} is not null`,
    })
    .from(user)
    .where(eq(user.id, id))
    .for("no key update");
  if (!row) throw notFound();
  return row;
}

/**
 * Ids of the administrators who can sign in, all their rows locked, always in the same order: of two demotions at
 * once the second waits here and then no longer counts whom the first took away.
 */
async function lockAdministrators(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, "administrator"), eq(user.isActive, true), isNotNull(user.passwordHash)))
    .orderBy(user.id)
    .for("no key update");
  return rows.map(({ id }) => id);
}

function refuseIfLast(
  administrators: string[],
  person: LockedUser,
  after: { role: Role; isActive: boolean },
): void {
  const others = administrators.filter((id) => id !== person.id);
  if (others.length === 0 && losesAdministrator(person, after))
    throw new NewsroomError("conflict", "lastAdministrator");
}
