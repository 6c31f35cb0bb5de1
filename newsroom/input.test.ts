import { expect, test } from "vitest";
import { z } from "zod";
import { knownError, NewsroomError } from "./errors";
import { isUuid, PageNumber, parseInput, Ticked } from "./input";

const Given = z.object({
  name: z.string().min(1, "outlet.nameMissing"),
  isPenName: Ticked,
  page: PageNumber,
});

test("a form and a program's JSON mean the same", () => {
  const wanted = { name: "سما", isPenName: true, page: 2 };
  expect(parseInput(Given, { name: "سما", isPenName: "on", page: "2" })).toEqual(wanted);
  expect(parseInput(Given, { name: "سما", isPenName: true, page: 2 })).toEqual(wanted);
  expect(parseInput(Given, { name: "سما", page: "2" }).isPenName).toBe(false);
});

test("a problem carries the path of its field and a key, and nothing of what was given", () => {
  const Names = z.object({ names: z.object({ ar: Given.pick({ name: true }) }), secret: z.literal("كلمة") });
  const parse = () => parseInput(Names, { names: { ar: { name: "" } }, secret: "hunter2" });
  expect(parse).toThrow(NewsroomError);
  try {
    parse();
  } catch (error) {
    expect(error).toMatchObject({
      code: "invalid",
      problems: [{ field: "names.ar.name", messageKey: "outlet.nameMissing" }, { field: "secret" }],
    });
    expect(JSON.stringify(error)).not.toContain("hunter2");
  }
});

test("what the newsroom threw stays; all else is unavailable, also stored JSON that its schema refuses", () => {
  const conflict = new NewsroomError("conflict", "stateChanged");
  expect(knownError(conflict)).toBe(conflict);
  const refused = Given.safeParse({}).error;
  for (const cause of [new Error("no connection"), refused, "text"])
    expect(knownError(cause)).toMatchObject({ code: "unavailable", messageKey: "unavailable", cause });
});

test.each([
  ["0190a6b0-7b1c-7cc3-9b1a-111111111111", true],
  ["nonsense", false],
  ["", false],
])("%j can be an id: %s", (text, is) => {
  expect(isUuid(text)).toBe(is);
});
