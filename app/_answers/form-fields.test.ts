import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "@/newsroom/input";
import { fieldsOf, nestedFields, typedIn } from "./form-fields";

test("names of fields are paths", () => {
  const fields = { id: "1", "names.ar.name": "ثقافة", "names.ar.slug": "", "names.en.name": "Culture" };
  expect(nestedFields(fields)).toEqual({
    id: "1",
    names: { ar: { name: "ثقافة", slug: "" }, en: { name: "Culture" } },
  });
});

test("a problem carries the name of its field", () => {
  const schema = z.object({ names: z.object({ ar: z.object({ name: z.string().min(1) }) }) });
  expect(() => parseInput(schema, nestedFields({ "names.ar.name": "" }))).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field: "names.ar.name" })] }),
  );
});

test("a hostile name reaches no prototype", () => {
  nestedFields({
    "__proto__.isAdministrator": "on",
    "constructor.prototype.isAdministrator": "on",
  });
  expect("isAdministrator" in {}).toBe(false);
});

test("many values of one name arrive together; passwords and tokens are not shown again", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["editions[]", "ar"],
    ["editions[]", "en"],
    ["name", "سلمى"],
    ["password", "سر"],
    ["current", "سر"],
    ["token", "سر"],
    ["$ACTION_ID_1", ""],
  ])
    form.append(name ?? "", value ?? "");
  expect(fieldsOf(form)).toMatchObject({ editions: ["ar", "en"], password: "سر" });
  expect(typedIn(form)).toEqual({ editions: ["ar", "en"], name: "سلمى" });
});
