import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { makePerson } from "@/e2e/support/rows";
import { keepView, removeView } from "./commands";
import { listViews } from "./queries";

afterAll(closeDatabase);

test("one's own lists are one's own, and the newsroom's are everybody's and made by editors", async () => {
  const [editor, journalist, other] = [
    await makePerson("editor"),
    await makePerson("journalist"),
    await makePerson("journalist"),
  ];
  const name = `قائمة ${randomUUID()}`;
  const given = { name, query: "scope=mine&status=draft&after=1_x" };
  await expect(keepView(journalist, { ...given, isShared: true })).rejects.toThrow("forbidden");
  const own = await keepView(journalist, { ...given, isShared: false });
  const shared = await keepView(editor, { ...given, isShared: true });
  const named = async (actor: typeof editor) =>
    (await listViews(actor)).filter((view) => view.name === name).map(({ id }) => id);
  expect((await named(journalist)).sort()).toEqual([own.id, shared.id].sort());
  expect(await named(other)).toEqual([shared.id]);
  expect((await listViews(other)).find(({ id }) => id === shared.id)).toMatchObject({
    path: "/desk?scope=mine&status=draft",
    isShared: true,
  });
  await expect(removeView(other, own)).rejects.toThrow("notFound");
  await expect(removeView(editor, own)).rejects.toThrow("notFound");
  await expect(removeView(journalist, shared)).rejects.toThrow("forbidden");
  await removeView(journalist, own);
  await removeView(editor, shared);
  expect(await named(journalist)).toEqual([]);
});
