import { and, eq, isNotNull } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { oneTimeLink, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";
import { userLanguage } from "./language";
import { isWorkingLink } from "./link";
import { byName } from "./list";
import type { LinkPurpose } from "./rules";

/** Active people as choices (who is behind a byline, whose stories), by name. */
export async function listColleagues(
  actor: Actor,
  on: Executor = db,
): Promise<{ id: string; name: string }[]> {
  authorize(actor, "desk:open");
  return on
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(eq(user.isActive, true))
    .orderBy(byName());
}

/** Whom a working link is for, without using it up; null for an unknown, used or expired one. */
export async function getOwnerOfLink(
  purpose: LinkPurpose,
  token: string,
  on: Executor = db,
): Promise<{ email: string; name: string; language: Language } | null> {
  const [row] = await on
    .select({ email: user.email, name: user.name, language: userLanguage })
    .from(oneTimeLink)
    .innerJoin(user, eq(user.id, oneTimeLink.userId))
    .where(and(isWorkingLink(purpose, token), eq(user.isActive, true)));
  return row ?? null;
}

/** Whether a set-up link still works: it is known, unused, in time, and there is no administrator yet. */
export async function isSetUpOpen(token: string, on: Executor = db): Promise<boolean> {
  const links = await on.$count(oneTimeLink, isWorkingLink("set_up", token));
  return links > 0 && !(await hasAdministrator(on));
}

/** Whether anybody can administer this newsroom. */
export async function hasAdministrator(on: Executor = db): Promise<boolean> {
  const isOne = and(eq(user.role, "administrator"), eq(user.isActive, true), isNotNull(user.passwordHash));
  return (await on.$count(user, isOne)) > 0;
}
