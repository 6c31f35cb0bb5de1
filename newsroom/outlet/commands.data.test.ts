import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db, type Transaction, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { anAdministrator } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { changeEditionsInUse, renameOutlet } from "./commands";
import { getPublishedOutlet, loadOutletUnscoped } from "./queries";
import { setUpOutlet } from "./set-up";

const administrator = await anAdministrator();

const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };

beforeAll(async () => {
  const names = { ar: "الضفّتان", en: "Two Banks" };
  const rows = Object.entries(names).map(([edition, name]) => ({ edition, name }));
  await db.insert(outletEdition).values(rows).onConflictDoNothing();
});
afterAll(closeDatabase);

/** Runs `work` on a newsroom that has no outlet yet, and undoes everything. */
async function beforeSetUp(work: (tx: Transaction) => Promise<void>): Promise<void> {
  const undone = new Error("undone");
  const run = withTransaction(async (tx) => {
    await tx.delete(outletEdition);
    await work(tx);
    throw undone;
  });
  await expect(run).rejects.toBe(undone);
}

const toSetUp = () => ({
  names: { ar: { name: "الجسر", tagline: "" }, en: { name: "The Bridge", tagline: "Both ways" } },
  editions: ["ar" as const],
  sections: [{ ar: { name: `قسم ${randomUUID().slice(0, 8)}`, slug: "", description: "" } }],
});

test("the set-up names the outlet once", async () => {
  await beforeSetUp(async (tx) => {
    const input = toSetUp();
    const { sectionIds } = await setUpOutlet(administrator, input);
    expect(sectionIds).toHaveLength(1);
    expect(await loadOutletUnscoped(tx)).toEqual({ names: input.names, editionsInUse: ["ar"] });
    await expect(setUpOutlet(administrator, toSetUp())).rejects.toMatchObject({ code: "conflict" });
  });
});

test("a new line below the name is what readers get", async () => {
  const before = (await getPublishedOutlet())?.names ?? {};
  const tagline = randomUUID();
  await renameOutlet(administrator, { names: { ...before, en: { name: "Two Banks", tagline } } });
  expect((await getPublishedOutlet())?.names.en?.tagline).toBe(tagline);
  await renameOutlet(administrator, { names: before });
});

test("no edition loses its name, and the default edition stays", async () => {
  await expect(
    renameOutlet(administrator, { names: { ar: { name: "الضفّتان", tagline: "" } } }),
  ).rejects.toMatchObject({ messageKey: "outlet.nameNeeded" });
  await expect(changeEditionsInUse(administrator, { editions: ["en"] })).rejects.toMatchObject({
    messageKey: "outlet.defaultEditionNeeded",
  });
});

test("the outlet is the administrators' to change", async () => {
  await expect(changeEditionsInUse(editor, { editions: ["ar"] })).rejects.toMatchObject({
    code: "forbidden",
  });
});
