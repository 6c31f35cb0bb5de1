import { randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "@/db/env";
import { jobNamed, type Person, type Role } from "@/newsroom/access";
import { createUser } from "@/newsroom/user/commands";

export type DemonstrationAccount = { role: Role; name: string; email: string; password: string };

/** The people of the demonstration newsroom; `byline` is the key of the one each signs with. */
const people = [
  { key: "administrator", role: "administrator", name: "هالة البنّاء" },
  { key: "editor", role: "editor", name: "سنان الحدّاد" },
  { key: "rana", role: "journalist", name: "رنا الشمّاع", byline: "rana-shamma" },
  { key: "nawwar", role: "journalist", name: "نوّار الساعدي", byline: "nawwar-saedi" },
  { key: "elaf", role: "journalist", name: "إيلاف النقّاش", byline: "elaf-naqqash" },
] as const;

/** Letters that are not mistaken for one another when read from a screen. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

export type SeedPeople = { administrator: Person; editor: Person; journalists: Map<string, Person> };

/**
 * Makes the demonstration accounts with passwords of their own and writes them to
 * WARRAQ_DATA/demo-accounts.json, readable by its owner alone.
 */
export async function seedAccounts(): Promise<SeedPeople> {
  const accounts: DemonstrationAccount[] = [];
  const made = new Map<string, Person>();
  const journalists = new Map<string, Person>();
  for (const person of people) {
    const { key, role, name } = person;
    const account = { role, name, email: `${key}@warraq.example`, password: newPassword() };
    const id = await createUser(jobNamed("fill_demonstration"), { ...account, language: "ar" });
    const actor: Person = { kind: "person", id, role, isActive: true };
    accounts.push(account);
    made.set(key, actor);
    if ("byline" in person) journalists.set(person.byline, actor);
  }
  const path = join(environment().WARRAQ_DATA, "demo-accounts.json");
  await writeFile(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  const administrator = made.get("administrator");
  const editor = made.get("editor");
  if (!administrator || !editor) throw new Error("the list of people lacks an administrator or an editor");
  return { administrator, editor, journalists };
}
