import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Role } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";
import { createUser } from "@/newsroom/user/commands";
import { madePeople } from "./made-people";
import { anAdministrator } from "./rows";

export const accountPassword = "جملة طويلة لا يعرفها أحد 7";

export type Account = { id: string; email: string; name: string; role: Role; language: Language };

/** An account that can sign in with `accountPassword`. */
export async function makeAccount(role: Role, language: Language = "ar"): Promise<Account> {
  const mark = randomUUID().slice(0, 8);
  const name = language === "ar" ? `زميل ${mark}` : `Colleague ${mark}`;
  const email = `${randomUUID()}@example.org`;
  const id = await createUser(await anAdministrator(), {
    email,
    name,
    role,
    language,
    password: accountPassword,
  });
  madePeople.push(id);
  return { id, email, name, role, language };
}

/** Types email and password into the sign-in page that is open, and sends them. */
export async function enterPassword(page: Page, email: string, password = accountPassword): Promise<void> {
  await page.getByLabel(/^(البريد الإلكتروني|Email)$/).fill(email);
  await page.getByLabel(/^(كلمة المرور|Password)$/).fill(password);
  await page.getByRole("button", { name: /^(سجّل الدخول|Sign in)$/ }).click();
}

/** Signs in and waits for the page that was wanted. */
export async function signIn(page: Page, account: { email: string }, to = "/desk"): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await enterPassword(page, account.email);
  await page.waitForURL((url) => url.pathname + url.search === to);
}
