import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anAdministrator } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { savePage } from "./commands";
import { getPage, getPublishedPage, listPages } from "./queries";

const administrator = await anAdministrator();

afterAll(closeDatabase);

const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };
const page = { edition: "en", kind: "privacy" } as const;
const versionNow = async () => (await getPage(administrator, page.edition, page.kind))?.version ?? 0;
const save = (version: number, text: string, actor = administrator) =>
  savePage(actor, { ...page, version, headline: "Privacy", body: parseBodyText(text) });

test("readers get what was saved, and the next version follows", async () => {
  const version = await versionNow();
  const text = `## What we keep\n\nNothing. ${randomUUID()}`;
  expect(await save(version, text)).toEqual({ version: version + 1 });
  const published = await getPublishedPage(page.edition, page.kind);
  expect(published).toMatchObject({ headline: "Privacy", body: parseBodyText(text) });
  expect(published).not.toHaveProperty("version");
  expect((await listPages(administrator)).map((each) => each.kind)).toContain("privacy");
});

test("of two who began with one version, one is told", async () => {
  const version = await versionNow();
  const outcomes = await Promise.allSettled([save(version, "first"), save(version, "second")]);
  const [refused] = outcomes.filter((each) => each.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "conflict", messageKey: "outlet.pageChanged" });
  expect(await versionNow()).toBe(version + 1);
});

test("an old version overwrites nothing", async () => {
  const version = await versionNow();
  await save(version, "newer words");
  await expect(save(version, "older words")).rejects.toMatchObject({ code: "conflict" });
  expect((await getPublishedPage(page.edition, page.kind))?.body).toEqual(parseBodyText("newer words"));
});

test("pages are the administrators' to write", async () => {
  await expect(save(0, "x", editor)).rejects.toMatchObject({ code: "forbidden" });
});
