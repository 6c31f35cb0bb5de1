import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, type Transaction, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { editionRows, editions } from "@/e2e/support/editions";
import { anAdministrator } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { createArticle } from "@/newsroom/article/creating";
import { emptyContent } from "@/newsroom/content/words";
import { withTouched } from "@/newsroom/history";
import { savePage } from "@/newsroom/page/commands";
import { createTopic } from "@/newsroom/topic/commands";
import { addEdition, changeEdition, changeEditionsInUse, renameOutlet } from "./commands";
import { getPublishedOutlet, loadOutletUnscoped } from "./queries";
import { setUpOutlet } from "./set-up";

const administrator = await anAdministrator();

const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };

afterAll(closeDatabase);

/** Runs `work` on a newsroom that has no outlet yet, and undoes everything. */
async function beforeSetUp(work: (tx: Transaction) => Promise<void>): Promise<void> {
  const undone = new Error("undone");
  const run = withTransaction(async (tx) => {
    // Other tests' rows are for these editions.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.delete(outletEdition);
    await tx.execute(sql`set local session_replication_role = origin`);
    await work(tx);
    throw undone;
  });
  await expect(run).rejects.toBe(undone);
}

const toSetUp = () => ({
  names: { ar: { name: "الجسر", tagline: "" }, en: { name: "The Bridge", tagline: "Both ways" } },
  editions: [editionRows.ar, { ...editionRows.en, isInUse: false }],
  sections: [{ ar: { name: `قسم ${randomUUID().slice(0, 8)}`, slug: "", description: "" } }],
});

test("the set-up names the outlet once", async () => {
  await beforeSetUp(async (tx) => {
    const input = toSetUp();
    const { sectionIds } = await setUpOutlet(administrator, input);
    expect(sectionIds).toHaveLength(1);
    expect(await loadOutletUnscoped(tx)).toEqual({
      names: input.names,
      editions: [editions.ar, { ...editions.en, isInUse: false }],
    });
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
  await expect(
    changeEditionsInUse(administrator, { editions: ["en"], defaultEdition: "ar" }),
  ).rejects.toMatchObject({
    messageKey: "outlet.defaultEditionNeeded",
  });
});

test("the outlet is the administrators' to change", async () => {
  await expect(changeEditionsInUse(editor, { editions: ["ar"], defaultEdition: "ar" })).rejects.toMatchObject(
    {
      code: "forbidden",
    },
  );
});

describe("an edition more", () => {
  const cairo = { ...editionRows.arEg, name: "الضفّتان في مصر" };
  const toAdd = () => {
    const { isDefault: _, isInUse: __, ...rest } = cairo;
    return { ...rest, months: "dual" as const, credits: "rights" as const };
  };

  test("is not in use until it is chosen, writes as it is told to, and may stand at the root", async () => {
    await beforeSetUp(async (tx) => {
      await setUpOutlet(administrator, toSetUp());
      await addEdition(administrator, toAdd());
      const settings = { months: cairo.months, digits: cairo.digits, timeZone: cairo.timeZone };
      const { edition, timeZoneName, credits } = cairo;
      await changeEdition(administrator, { edition, timeZoneName, credits, ...settings });
      expect((await loadOutletUnscoped(tx))?.editions.at(-1)).toEqual({ ...editions.arEg, isInUse: false });
      await expect(addEdition(administrator, toAdd())).rejects.toMatchObject({ code: "conflict" });
      const touched = await withTouched(() =>
        changeEditionsInUse(administrator, { editions: ["ar-eg", "en"], defaultEdition: "ar-eg" }),
      );
      expect(touched.tags).toEqual(["site", "outlet"]);
      const standing = (await loadOutletUnscoped(tx))?.editions;
      expect(standing?.map(({ key, isInUse, front }) => [key, isInUse, front])).toEqual([
        ["ar", false, "/ar"],
        ["en", true, "/en"],
        ["ar-eg", true, "/"],
      ]);
    });
  });

  test("is the administrators' to add and change", async () => {
    for (const change of [addEdition, changeEdition])
      await expect(change(editor, toAdd())).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeEdition(administrator, { ...toAdd(), edition: "xx" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("that the outlet does not have can be given no name", async () => {
    const names = { fr: { name: `Culture ${randomUUID()}`, slug: "", description: "" } };
    await expect(createTopic(administrator, { names })).rejects.toMatchObject({
      code: "invalid",
      problems: [{ field: "names.fr.name", messageKey: "outlet.editionUnknown" }],
    });
  });

  test("that the outlet does not have can be given neither story nor page", async () => {
    const { body } = emptyContent;
    const page = { edition: "fr", kind: "about", version: 0, headline: "About", body } as const;
    // Made one after the other: a promise that fails while nobody waits for it fails the run.
    for (const make of [
      () => createArticle(administrator, { edition: "fr" }),
      () => savePage(administrator, page),
    ])
      await expect(make()).rejects.toMatchObject({
        code: "invalid",
        problems: [{ field: "edition", messageKey: "outlet.editionUnknown" }],
      });
  });
});
