import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { db } from "@/db/client";
import { environment, secretFor } from "@/db/env";
import { user } from "@/db/schema";
import { texts } from "@/messages/texts";
import type { Person, Role } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";
import { createUser } from "@/newsroom/user/commands";
import { beginSession } from "@/newsroom/user/session";
import { madePeople } from "./made-people";
import { anAdministrator } from "./rows";

/** The password of every account made here. */
export const password = "جملة طويلة لا يعرفها أحد 7";

/** Makes an account and signs in with it through the door, arriving at `to`. */
export async function signIn(page: Page, to: string, role: Role, language: Language = "ar"): Promise<void> {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: `شخص ${email.slice(0, 8)}`, role, language, password };
  madePeople.push(await createUser(await anAdministrator(), account));
  const t = texts("ar", "entrance");
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("textbox", { name: t("email") }).fill(email);
  await page.getByLabel(t("password"), { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => `${url.pathname}${url.search}` === to);
}

/** The session cookie that this person would have after signing in: what app/auth.ts seals. */
export async function sessionOf(person: Person): Promise<{ name: string; value: string }> {
  // An account without a password counts as invited, and has no session.
  const [row] = await db
    .update(user)
    .set({ passwordHash: sql`coalesce(${user.passwordHash}, 'no password fits')` })
    .where(eq(user.id, person.id))
    .returning({ epoch: user.sessionEpoch });
  if (!row) throw new Error("no such account");
  const { sessionId } = await beginSession({ userId: person.id, epoch: row.epoch });
  const token = { sub: sessionId };
  const value = await encode({ token, secret: secretFor("session"), maxAge: 3600 });
  return { name: "next-auth.session-token", value };
}

/** Signs a browser in without walking through the door: for journeys that are about something else. */
export async function enterAs(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies([{ ...(await sessionOf(person)), url: environment().SITE_URL }]);
}
