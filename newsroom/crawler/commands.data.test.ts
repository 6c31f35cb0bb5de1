import { expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";

// The setting is one for the whole newsroom; these modules open the database when they are imported.
test("what robots.txt refuses is an administrator's to say, and remembered", async () => {
  const drop = await useOwnDatabase();
  const [{ closeDatabase, db }, { history }, rows, { treatCrawlers }, { getPublishedSettings }] =
    await Promise.all([
      import("@/db/client"),
      import("@/db/schema"),
      import("@/e2e/support/rows"),
      import("./commands"),
      import("@/newsroom/setting/queries"),
    ]);
  const administrator = await rows.anAdministrator();
  expect(await getPublishedSettings()).toMatchObject({ refusesAi: false });
  for (const refusesAi of [true, false, true]) {
    await treatCrawlers(administrator, { refusesAi });
    expect(await getPublishedSettings()).toMatchObject({ refusesAi });
  }
  expect((await db.select().from(history)).map(({ before, after }) => [before, after])).toEqual([
    [{ refusesAi: false }, { refusesAi: true }],
    [{ refusesAi: true }, { refusesAi: false }],
    [{ refusesAi: false }, { refusesAi: true }],
  ]);
  const editor = { ...administrator, role: "editor" as const };
  await expect(treatCrawlers(editor, { refusesAi: false })).rejects.toMatchObject({ code: "forbidden" });
  await closeDatabase();
  await drop();
});
