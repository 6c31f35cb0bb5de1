import { and, desc, eq, gt, isNotNull, lt, ne, not, type SQL, sql } from "drizzle-orm";
import { db, type Executor, type Transaction, withTransaction } from "@/db/client";
import { isWithin } from "@/db/clock";
import { calendarLink, session, user } from "@/db/schema";
import { type Actor, actorId, authorize, type Person } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { Language } from "@/newsroom/language/rules";
import { hasSecondFactorUnscoped } from "@/newsroom/second-factor/codes";
import { mustSetUp } from "@/newsroom/second-factor/requiring";
import { deviceTokens, knownDevice } from "./device";
import { userLanguage } from "./language";
import { queueDeviceMail } from "./letter";
import {
  type Device,
  type OwnSession,
  provenMinutes,
  type SessionChosen,
  StoredDevice,
  sessionDays,
} from "./rules";
import type { SessionKey } from "./set-password";

/** A clause: the session has not ended by itself. */
export const isInTime = gt(session.createdAt, sql`now() - make_interval(days => ${sessionDays})`);

/** The account behind a session. */
export type SessionUser = Omit<Person, "kind"> & {
  name: string;
  email: string;
  language: Language;
  sessionId: string;
  isProven: boolean;
  /** Whether this hour it was not seen yet. */
  isUnseen: boolean;
};

/**
 * The account that a session belongs to: what judges every request of the newsroom. Null once the session has ended or the account was
 * deactivated or has no password, and while it must set up a second factor first.
 */
export async function getUserOfSession(sessionId: string, on: Executor = db): Promise<SessionUser | null> {
  return ownerOfSession(sessionId, not(mustSetUp), on);
}

/** The account of a session that opens nothing until its second factor is set up; null for every other. */
export async function getUserToSetUpOfSession(sessionId: string): Promise<SessionUser | null> {
  return ownerOfSession(sessionId, mustSetUp, db);
}

async function ownerOfSession(sessionId: string, clause: SQL, on: Executor): Promise<SessionUser | null> {
  const [row] = await on
    .select({
      id: user.id,
      role: user.role,
      isActive: user.isActive,
      name: user.name,
      email: user.email,
      language: userLanguage,
      sessionId: session.id,
      isProven: isWithin(provenMinutes * 60, session.provenAt),
      isUnseen: sql<boolean>`${session.seenAt} < date_trunc('hour', now())`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(eq(session.id, sessionId), isInTime, eq(user.isActive, true), isNotNull(user.passwordHash), clause),
    );
  return row ?? null;
}

/** What a browser says as it signs in: what it is, and by what it is known from before. */
export type SigningBrowser = { device: Device; deviceToken: string | undefined };

/**
 * Opens a session for whose credentials were right a moment ago, and makes what this browser will be known by. Its owner
 * is told by mail of a browser that she never used before; `browser` is missing where none asked. Throws `invalid` when
 * all sessions of the account were ended in that moment, `forbidden` without the code of who has a second factor,
 * whichever door it is. No history but of an unknown browser: the account says when.
 */
export async function beginSession(
  key: SessionKey,
  browser?: SigningBrowser,
): Promise<{ sessionId: string; deviceToken: string }> {
  return withTransaction(async (tx) => {
    const [person] = await tx
      .select({
        ...{ id: user.id, email: user.email, name: user.name, role: user.role, isActive: user.isActive },
        ...{ language: userLanguage, signedInAt: user.signedInAt },
      })
      .from(user)
      .where(and(eq(user.id, key.userId), eq(user.sessionEpoch, key.epoch)))
      .for("no key update");
    if (!person) throw new NewsroomError("invalid", "credentialsWrong");
    if (!key.isCodeGiven && (await hasSecondFactorUnscoped(key.userId, tx)))
      throw new NewsroomError("forbidden", "codeNeeded");
    await tx.update(user).set({ signedInAt: sql`now()` }).where(eq(user.id, person.id));
    const [opened] = await tx
      .insert(session)
      .values({ userId: person.id, ...browser?.device })
      .returning({ id: session.id, at: session.createdAt });
    if (!opened) throw new Error("no session was written");
    const isNew = browser && knownDevice(browser.deviceToken, person.email) === null;
    if (isNew && person.signedInAt) {
      const actor = { kind: "person", ...person, sessionId: opened.id } as const;
      await record(tx, actor, { verb: "user:signInFromNewDevice", id: person.id, tags: [] });
      await queueDeviceMail(tx, person, { device: browser.device, at: opened.at });
    }
    return { sessionId: opened.id, deviceToken: deviceTokens(browser?.deviceToken, person.email) };
  });
}

/** Notes, by the hour, that a session is in use. No history: the row tells it. */
export async function noteSessionSeen(sessionId: string): Promise<void> {
  const hour = sql`date_trunc('hour', now())`;
  await db
    .update(session)
    .set({ seenAt: hour })
    .where(and(eq(session.id, sessionId), lt(session.seenAt, hour)));
}

/** Signing out: the session is over, whoever holds a copy of its cookie. No history: it is nobody else's business. */
export async function closeSession(sessionId: string): Promise<void> {
  await db.delete(session).where(eq(session.id, sessionId));
}

/** Ends every session of an account but `keptId`, one that is being opened at this moment too. Returns the new epoch. */
export async function endSessions(tx: Transaction, userId: string, keptId?: string): Promise<number> {
  const [row] = await tx
    .update(user)
    .set({ sessionEpoch: sql`${user.sessionEpoch} + 1` })
    .where(eq(user.id, userId))
    .returning({ epoch: user.sessionEpoch });
  if (!row) throw notFound();
  await tx
    .delete(session)
    .where(and(eq(session.userId, userId), keptId === undefined ? undefined : ne(session.id, keptId)));
  // What else of the newsroom a device may go on asking for.
  await tx.delete(calendarLink).where(eq(calendarLink.userId, userId));
  return row.epoch;
}

/** One's own sessions, latest used first. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  authorize(actor, "desk:open");
  const userId = actorId(actor);
  if (userId === null) return [];
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), isInTime))
    .orderBy(desc(session.seenAt), desc(session.createdAt));
  return rows.map(({ id, createdAt, seenAt, ...row }) => ({
    id,
    createdAt,
    seenAt,
    device: StoredDevice.parse(row),
  }));
}

/** Ends one of one's own sessions. Throws `not_found` for one that is over or somebody else's. */
export async function endOwnSession(actor: Actor, input: SessionChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "desk:open");
    const userId = actorId(actor);
    if (userId === null) throw notFound();
    const ended = await tx
      .delete(session)
      .where(and(eq(session.id, input.sessionId), eq(session.userId, userId)))
      .returning({ id: session.id });
    if (ended.length === 0) throw notFound();
    await record(tx, actor, { verb: "user:endSession", id: userId, tags: [] });
  });
}
