import { expect, test } from "vitest";
import { z } from "zod";
import { nestedFields } from "./nested-fields";

test("names of fields are paths", () => {
  const Names = z.object({ id: z.string(), names: z.record(z.string(), z.record(z.string(), z.string())) });
  const fields = { id: "1", "names.ar.name": "ثقافة", "names.ar.slug": "", "names.en.name": "Culture" };
  expect(nestedFields(Names).parse(fields)).toEqual({
    id: "1",
    names: { ar: { name: "ثقافة", slug: "" }, en: { name: "Culture" } },
  });
});

test("a problem carries the name of its field", () => {
  const schema = nestedFields(z.object({ names: z.object({ ar: z.object({ name: z.string().min(1) }) }) }));
  const parsed = schema.safeParse({ "names.ar.name": "" });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["names.ar.name"]);
});

test("a hostile name reaches no prototype", () => {
  nestedFields(z.unknown()).parse({
    "__proto__.isAdministrator": "on",
    "constructor.prototype.isAdministrator": "on",
  });
  expect("isAdministrator" in {}).toBe(false);
});
