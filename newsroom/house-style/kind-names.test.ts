import { expect, it } from "vitest";
import ar from "@/messages/ar/style.json";
import en from "@/messages/en/style.json";
import { termKinds } from "./checks/terms";
import { kindNames } from "./line";

it.each(termKinds)("a screen and a file have one name for %s", (kind) => {
  const { list } = ar;
  expect(list.kinds[kind]).toBe(kindNames[kind].ar);
  expect(en.list.kinds[kind].toLowerCase()).toBe(kindNames[kind].en);
  expect(list.file.note).toContain(list.kinds[kind]);
});
