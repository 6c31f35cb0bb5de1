import { describe, expect, test } from "vitest";
import { parseInput } from "@/newsroom/input";
import { decideEditions, OutletForm } from "./rules";

const named = { name: "الضفّتان", tagline: "" };

describe("decideEditions", () => {
  test("keeps the order of the editions, each once", () => {
    expect(decideEditions(["en", "ar", "en"], { ar: named, en: named })).toEqual(["ar", "en"]);
  });

  test("the default edition cannot be removed", () => {
    expect(() => decideEditions(["en"], { ar: named, en: named })).toThrow("outlet.defaultEditionNeeded");
  });

  test("an edition without a name for the outlet cannot be used", () => {
    expect(() => decideEditions(["ar", "en"], { ar: named })).toThrow("outlet.outletNameMissing");
  });
});

describe("the set-up form", () => {
  const problemsOf = (form: object) => {
    const { error } = OutletForm.safeParse(form);
    return error?.issues.map(({ path, message }) => [path.join("."), message]);
  };

  test("lines of one number are one section in several languages", () => {
    const outlet = { ar: " جريدة الجسر ", en: "The Bridge" };
    const form = { editions: ["en"], outlet, sections: { ar: "محليات\n\nرياضة", en: "\nWorld" } };
    const section = (name: string) => ({ name, slug: "", description: "" });
    expect(parseInput(OutletForm, form).outlet).toEqual({
      names: { ar: { name: "جريدة الجسر", tagline: "" }, en: { name: "The Bridge", tagline: "" } },
      editions: ["ar", "en"],
      sections: [{ ar: section("محليات") }, { en: section("World") }, { ar: section("رياضة") }],
    });
  });

  test("an edition in use needs a name, and the outlet a section", () => {
    expect(problemsOf({ editions: ["en"], outlet: { ar: "الجسر" } })).toEqual([
      ["outlet.en", "outlet.outletNameMissing"],
      ["sections.ar", "outlet.sectionMissing"],
    ]);
    expect(problemsOf({ outlet: { ar: "ا".repeat(81) }, sections: { ar: "ا".repeat(61) } })).toEqual([
      ["outlet.ar", "outlet.tooLong"],
      ["sections.ar", "outlet.tooLong"],
    ]);
  });
});
