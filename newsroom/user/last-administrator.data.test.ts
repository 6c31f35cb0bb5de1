import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { editionRows } from "@/e2e/support/editions";
import { useOwnDatabase } from "@/e2e/support/own-database";

// These modules open the database when they are imported: only after it has become this file's own.
async function newsroom() {
  const [client, schema, access, commands, setUp] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/newsroom/access"),
    import("./commands"),
    import("./set-up"),
  ]);
  return { ...client, ...schema, ...access, ...commands, ...setUp };
}

const outlet = {
  names: { ar: { name: "الرافد", tagline: "" } },
  editions: [editionRows.ar],
  sections: [{ ar: { name: "محليات", slug: "", description: "" } }],
};
const password = "a sentence to remember";
let own: Awaited<ReturnType<typeof newsroom>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  drop = await useOwnDatabase();
  own = await newsroom();
});
afterAll(async () => {
  await own.closeDatabase();
  await drop();
});
beforeEach(async () => {
  await own.db.update(own.user).set({ isActive: false });
});

async function administrator(label: string) {
  const email = `${label}-${Math.random().toString(36).slice(2)}@example.org`;
  const role = "administrator";
  const id = await own.createUser(own.jobNamed("fill_demonstration"), {
    email,
    name: label,
    role,
    language: "ar",
    password,
  });
  return { kind: "person", id, role, isActive: true } as const;
}

async function countAdministrators(): Promise<number> {
  const people = await own.db.select().from(own.user);
  return people.filter(({ role, isActive }) => role === "administrator" && isActive).length;
}

test("two administrators demote or deactivate each other at once: one of them stays", async () => {
  for (let round = 0; round < 5; round += 1) {
    await own.db.update(own.user).set({ isActive: false });
    const a = await administrator("a");
    const b = await administrator("b");
    const outcomes = await Promise.allSettled([
      own.changeRole(a, { userId: b.id, role: "editor" }),
      own.deactivateUser(b, { userId: a.id }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", messageKey: "lastAdministrator" });
    expect(await countAdministrators()).toBe(1);
  }
});

test("the last administrator cannot leave, and one who was only invited does not replace her", async () => {
  const last = await administrator("last");
  await own.inviteUser(last, {
    email: `invited-${last.id}@example.org`,
    name: "مدعوّة",
    role: "administrator",
    language: "ar",
  });
  const refusal = { code: "conflict", messageKey: "lastAdministrator" };
  await expect(own.changeRole(last, { userId: last.id, role: "editor" })).rejects.toMatchObject(refusal);
  await expect(own.deactivateUser(last, { userId: last.id })).rejects.toMatchObject(refusal);
  await administrator("second");
  await own.changeRole(last, { userId: last.id, role: "editor" });
});

test("the set-up link works once, for one of two at once, and none is made while somebody administers", async () => {
  const link = await own.createSetUpLink();
  const token = /\/set-up\/([^?]+)/.exec(link ?? "")?.[1] ?? "";
  const first = (email: string) =>
    own.setUpNewsroom({ token, email, name: "سعاد", language: "ar", password, outlet });
  await expect(
    own.setUpNewsroom({
      token,
      email: "x@example.org",
      name: "س",
      language: "ar",
      password: "short",
      outlet,
    }),
  ).rejects.toMatchObject({ code: "invalid" });
  const outcomes = await Promise.allSettled([first("one@example.org"), first("two@example.org")]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countAdministrators()).toBe(1);
  expect(await own.createSetUpLink()).toBeNull();
  expect(await own.db.select({ name: own.outletEdition.name }).from(own.outletEdition)).toEqual([
    { name: "الرافد" },
  ]);
  await expect(first("three@example.org")).rejects.toMatchObject({ messageKey: "linkInvalid" });
});
