import { expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";

// The setting is one for the whole newsroom; these modules open the database when they are imported.
test("whether readers see what changed is an administrator's to say; until then they do not", async () => {
  const drop = await useOwnDatabase();
  const [{ closeDatabase, db }, { touched }, rows, { showChanges }, { getPublishedSettings }] =
    await Promise.all([
      import("@/db/client"),
      import("@/db/schema"),
      import("@/e2e/support/rows"),
      import("./commands"),
      import("@/newsroom/setting/queries"),
    ]);
  const administrator = await rows.anAdministrator();
  expect(await getPublishedSettings()).toMatchObject({ changesAreShown: false });
  for (const areShown of [true, false]) {
    await showChanges(administrator, { areShown });
    expect(await getPublishedSettings()).toMatchObject({ changesAreShown: areShown });
  }
  // What is shown no longer must vanish everywhere.
  const told = await db
    .select({ tags: touched.tags, vanishing: touched.vanishing })
    .from(touched)
    .orderBy(touched.id);
  expect(told.slice(-2)).toEqual([
    { tags: ["outlet"], vanishing: null },
    { tags: ["outlet"], vanishing: ["outlet"] },
  ]);
  const editor = { ...administrator, role: "editor" as const };
  await expect(showChanges(editor, { areShown: true })).rejects.toMatchObject({ code: "forbidden" });
  await closeDatabase();
  await drop();
});
