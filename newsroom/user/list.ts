import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsWords, folded } from "@/db/folded";
import { session, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listHistoryUnscoped } from "@/newsroom/history";
import { isUuid } from "@/newsroom/input";
import { foldArabic } from "@/newsroom/language/folding";
import { hasSecondFactorUnscoped } from "@/newsroom/second-factor/codes";
import {
  type AccountState,
  accountState,
  type ListedUser,
  type PeopleWanted,
  peoplePerPage,
  RoleGiven,
  type ShownUser,
  type UserEntry,
  userVerbs,
} from "./rules";
import { isInTime } from "./session";

const hasPassword = sql<boolean>`${user.passwordHash} is not null`;
const columns = {
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  isActive: user.isActive,
  hasPassword,
  createdAt: user.createdAt,
  signedInAt: user.signedInAt,
};

/** The same knowledge as `accountState`; a test holds them together. */
const stateClauses: Record<AccountState, SQL | undefined> = {
  active: and(eq(user.isActive, true), isNotNull(user.passwordHash)),
  invited: and(eq(user.isActive, true), isNull(user.passwordHash)),
  inactive: eq(user.isActive, false),
};

/** By name; names with «ال» stand under their next letter. */
export function byName(): SQL {
  return sql`regexp_replace(${user.name}, '^ال(?=.{3})', '') collate "ar_num"`;
}

function withState<Row extends { isActive: boolean; hasPassword: boolean }>(row: Row) {
  const { isActive, hasPassword: hasOne, ...rest } = row;
  return { ...rest, state: accountState({ isActive, hasPassword: hasOne }) };
}

/**
 * A page of the people with an account whose name and address contain the words searched, whatever the spelling, and
 * how many there are in all. For administrators.
 */
export async function listUsers(
  actor: Actor,
  wanted: PeopleWanted,
): Promise<{ people: ListedUser[]; total: number }> {
  authorize(actor, "user:manage");
  const clause = and(
    containsWords(folded(sql`${user.name} || ' ' || ${user.email}`), foldArabic(wanted.q).split(/\s+/)),
    wanted.state ? stateClauses[wanted.state] : undefined,
    wanted.role ? eq(user.role, wanted.role) : undefined,
  );
  const bySignIn = sql`${user.signedInAt} desc nulls last`;
  const rows = await db
    .select(columns)
    .from(user)
    .where(clause)
    .orderBy(...(wanted.sort === "signedIn" ? [bySignIn, byName()] : [byName()]), user.id)
    .limit(peoplePerPage)
    .offset((wanted.page - 1) * peoplePerPage);
  return { people: rows.map(withState), total: await db.$count(user, clause) };
}

/** One account, and how many sessions it has open; null for an id that is nobody's. For administrators. */
export async function findUser(actor: Actor, id: string): Promise<ShownUser | null> {
  authorize(actor, "user:manage");
  if (!isUuid(id)) return null;
  const [row] = await db.select(columns).from(user).where(eq(user.id, id));
  if (!row) return null;
  const openSessions = await db.$count(session, and(eq(session.userId, id), isInTime));
  return { ...withState(row), openSessions, hasSecondFactor: await hasSecondFactorUnscoped(id) };
}

/** The role that one side of an event names. */
const roleIn = (side: unknown) => RoleGiven.safeParse(side).data?.role ?? null;

const verbNames = new Map(userVerbs.map((verb) => [`user:${verb}`, verb]));

/** What was done to an account and by whom, newest first. For administrators. */
export async function listUserHistory(actor: Actor, userId: string): Promise<UserEntry[]> {
  authorize(actor, "user:manage");
  const rows = await listHistoryUnscoped("user", userId);
  return rows.flatMap(({ id, verb: full, createdAt, actorName, event }) => {
    const verb = verbNames.get(full);
    if (!verb) return [];
    return [
      { id, createdAt, actorName, verb, roleBefore: roleIn(event?.before), roleAfter: roleIn(event?.after) },
    ];
  });
}
