import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makePerson } from "@/e2e/support/rows";
import { createTopic } from "@/newsroom/topic/commands";
import { closeDatabase, db, pool, withTransaction } from "./client";
import { history, topicName } from "./schema";

afterAll(closeDatabase);

const topicNamed = (name: string) => ({ names: { ar: { name, slug: "", description: "" } } });
const isKept = async (name: string) => (await db.$count(topicName, eq(topicName.name, name))) > 0;
const newName = () => `موضوع ${randomUUID().slice(0, 8)}`;

test("commands within a transaction are part of it: all of them are taken back, with their history", async () => {
  const administrator = await makePerson("administrator");
  const names = [newName(), newName()];
  const undone = new Error("undone");
  const batch = withTransaction(async () => {
    for (const name of names) await createTopic(administrator, topicNamed(name));
    expect(await isKept(names[0] ?? "")).toBe(true);
    expect(await pool.$count(topicName, eq(topicName.name, names[0] ?? ""))).toBe(0);
    throw undone;
  });
  await expect(batch).rejects.toBe(undone);
  for (const name of names) expect(await isKept(name)).toBe(false);
  expect(await db.$count(history, eq(history.actorId, administrator.id))).toBe(0);
});

test("a command that fails within a transaction leaves nothing of itself, and the others stand", async () => {
  const administrator = await makePerson("administrator");
  const [first, last] = [newName(), newName()];
  const slug = randomUUID();
  const english = { en: { name: slug, slug, description: "" } };
  await withTransaction(async () => {
    await createTopic(administrator, { names: { ...topicNamed(first).names, ...english } });
    const clashing = createTopic(administrator, { names: { ...topicNamed(newName()).names, ...english } });
    await expect(clashing).rejects.toMatchObject({ code: "conflict" });
    await createTopic(administrator, topicNamed(last));
  });
  expect(await Promise.all([first, last].map(isKept))).toEqual([true, true]);
  expect(await db.$count(history, eq(history.actorId, administrator.id))).toBe(2);
});

test("two transactions at once do not meet", async () => {
  const administrator = await makePerson("administrator");
  const names = [newName(), newName(), newName(), newName()];
  const outcomes = await Promise.allSettled(
    names.map((name, turn) =>
      withTransaction(async () => {
        await createTopic(administrator, topicNamed(name));
        if (turn % 2 === 1) throw new Error("undone");
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
  expect(await Promise.all(names.map(isKept))).toEqual([true, false, true, false]);
});
