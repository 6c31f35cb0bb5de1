import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anAdministrator, makePerson } from "@/e2e/support/rows";
import { removeNameplate, setNameplate } from "./commands";
import { readNameplate } from "./files";
import { listNameplateChanges, listPublishedNameplates } from "./queries";

afterAll(closeDatabase);

const drawing = (width: number) =>
  `<svg viewBox="0 0 ${width} 50"><script>alert(1)</script><path onclick="x()" d="M0 0h9"/></svg>`;
const shown = async () => (await listPublishedNameplates()).en;

test("a name is drawn as it was cleaned, in its edition alone, until it is set in type again; the history tells it", async () => {
  const administrator = await anAdministrator();
  expect(await shown()).toBeUndefined();
  await setNameplate(administrator, { edition: "en", svg: drawing(300) });
  const first = await shown();
  expect(first).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{32}$/), width: 600 });
  expect((await listPublishedNameplates()).ar).toBeUndefined();
  const kept = Buffer.from((await readNameplate(first?.hash ?? "")) ?? []).toString();
  expect(kept).toContain('<path d="M0 0h9"/>');
  expect(kept).not.toMatch(/script|onclick/);
  await setNameplate(administrator, { edition: "en", svg: drawing(400) });
  await setNameplate(administrator, { edition: "en", svg: drawing(400) });
  const second = await shown();
  await removeNameplate(administrator, { edition: "en" });
  await removeNameplate(administrator, { edition: "en" });
  expect(await shown()).toBeUndefined();
  const told = await listNameplateChanges(administrator);
  expect(told.map(({ edition, nameplate }) => [edition, nameplate])).toEqual([
    ["en", null],
    ["en", second],
    ["en", first],
  ]);
});

test("only administrators draw the name, in an edition that there is", async () => {
  const administrator = await anAdministrator();
  const editor = await makePerson("editor");
  const svg = drawing(300);
  await expect(setNameplate(editor, { edition: "ar", svg })).rejects.toMatchObject({ code: "forbidden" });
  await expect(removeNameplate(editor, { edition: "ar" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(listNameplateChanges(editor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setNameplate(administrator, { edition: "xx", svg })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(setNameplate(administrator, { edition: "ar", svg: "<svg/>" })).rejects.toMatchObject({
    code: "invalid",
    problems: [{ field: "svg", messageKey: "nameplate.noSize" }],
  });
});
