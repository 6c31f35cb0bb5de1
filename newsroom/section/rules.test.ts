import { describe, expect, test } from "vitest";
import { NamedToCreate } from "@/newsroom/name/rules";
import { demandAnotherActive, movedOrder } from "./rules";

describe("movedOrder", () => {
  test.each([
    ["b", "up", ["b", "a", "c"]],
    ["b", "down", ["a", "c", "b"]],
    ["a", "up", ["a", "b", "c"]],
    ["c", "down", ["a", "b", "c"]],
    ["x", "up", ["a", "b", "c"]],
  ] as const)("%s %s", (id, direction, expected) => {
    expect(movedOrder(["a", "b", "c"], id, direction)).toEqual(expected);
  });
});

test("the last active section stays", () => {
  const sections = [
    { id: "a", isActive: true },
    { id: "b", isActive: false },
  ];
  expect(() => demandAnotherActive(sections, "a")).toThrow("outlet.lastSection");
  expect(() => demandAnotherActive(sections, "b")).not.toThrow();
});

describe("names of a section", () => {
  const parse = (names: unknown) => NamedToCreate.safeParse({ names });

  test("an edition left blank counts as not given", () => {
    const parsed = parse({
      ar: { name: " ثقافة ", slug: "", description: "" },
      en: { name: " ", slug: "x" },
    });
    expect(parsed.data).toEqual({
      names: { ar: { name: "ثقافة", slug: "", description: "" }, en: undefined },
    });
  });

  test.each([
    [{}],
    [{ ar: { name: "" } }],
    [{ ar: { name: "أ".repeat(61) } }],
    [{ French: { name: "Culture" } }],
  ])("refuses %j", (names) => {
    expect(parse(names).success).toBe(false);
  });
});
