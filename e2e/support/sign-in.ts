import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { type Role, systemActor } from "@/newsroom/access";
import type { Language } from "@/newsroom/edition/rules";
import { createUser } from "@/newsroom/user/commands";

/** The password of every account made here. */
export const password = "جملة طويلة لا يعرفها أحد 7";

/** Makes an account and signs in with it through the door, arriving at `to`. */
export async function signIn(page: Page, to: string, role: Role, language: Language = "ar"): Promise<void> {
  const email = `${randomUUID()}@example.org`;
  await createUser(systemActor, { email, name: `شخص ${email.slice(0, 8)}`, role, language, password });
  const t = texts("ar", "entrance");
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("textbox", { name: t("email") }).fill(email);
  await page.getByLabel(t("password"), { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => `${url.pathname}${url.search}` === to);
}
