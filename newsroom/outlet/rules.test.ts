import { describe, expect, test } from "vitest";
import { editionRows } from "@/e2e/support/editions";
import { parseInput } from "@/newsroom/input";
import { decideEditions, EditionsToUse, OutletForm } from "./rules";

const named = { name: "الضفّتان", tagline: "" };

describe("decideEditions", () => {
  const keys = ["ar", "en", "ar-eg"];
  const both = { names: { ar: named, en: named }, keys };

  test("keeps the order of the editions, each once", () => {
    expect(decideEditions({ editions: ["en", "ar", "en"], defaultEdition: "ar" }, both)).toEqual([
      { edition: "ar", isInUse: true, isDefault: true },
      { edition: "en", isInUse: true, isDefault: false },
      { edition: "ar-eg", isInUse: false, isDefault: false },
    ]);
  });

  test("another edition may stand at the root, and only one that is there", () => {
    const decided = decideEditions({ editions: ["en"], defaultEdition: "en" }, both);
    expect(decided.filter(({ isDefault }) => isDefault)).toEqual([
      { edition: "en", isInUse: true, isDefault: true },
    ]);
    expect(() => decideEditions({ editions: ["fr"], defaultEdition: "fr" }, both)).toThrow(
      "outlet.defaultEditionNeeded",
    );
  });

  test("the default edition cannot be removed", () => {
    expect(() => decideEditions({ editions: ["en"], defaultEdition: "ar" }, both)).toThrow(
      "outlet.defaultEditionNeeded",
    );
  });

  test("a form without a ticked edition is told which one has to stay", () => {
    const input = parseInput(EditionsToUse, { defaultEdition: "ar" });
    expect(() => decideEditions(input, both)).toThrow("outlet.defaultEditionNeeded");
  });

  test("an edition without a name for the outlet cannot be used", () => {
    expect(() =>
      decideEditions({ editions: ["ar", "en"], defaultEdition: "ar" }, { names: { ar: named }, keys }),
    ).toThrow("outlet.outletNameMissing");
  });
});

describe("the set-up form", () => {
  const problemsOf = (form: object) => {
    const { error } = OutletForm.safeParse(form);
    return error?.issues.map(({ path, message }) => [path.join("."), message]);
  };

  const clock = {
    timeZone: "Asia/Baghdad",
    timeZoneName: { ar: "بتوقيت بغداد", en: "Baghdad time" },
  };

  test("another language's edition may stand at the root; a zone is one of the runtime's, and has a name", () => {
    const form = { ...clock, defaultEdition: "en", outlet: { en: "The Bridge" }, sections: { en: "World" } };
    expect(parseInput(OutletForm, form).outlet.editions).toEqual([{ ...editionRows.en, isDefault: true }]);
    expect(problemsOf({ ...form, timeZone: "Mars/Olympus" })).toEqual([
      ["timeZone", "outlet.timeZoneUnknown"],
    ]);
    expect(problemsOf({ ...form, timeZoneName: { ar: "x" } })).toEqual([
      ["timeZoneName.en", "outlet.timeZoneNameMissing"],
    ]);
  });

  test("lines of one number are one section in several languages", () => {
    const outlet = { ar: " جريدة الجسر ", en: "The Bridge" };
    const sections = { ar: "محليات\n\nرياضة", en: "\nWorld" };
    const form = { ...clock, editions: ["en"], outlet, sections };
    const section = (name: string) => ({ name, slug: "", description: "" });
    expect(parseInput(OutletForm, form).outlet).toEqual({
      names: { ar: { name: "جريدة الجسر", tagline: "" }, en: { name: "The Bridge", tagline: "" } },
      editions: [editionRows.ar, editionRows.en],
      sections: [{ ar: section("محليات") }, { en: section("World") }, { ar: section("رياضة") }],
    });
  });

  test("an edition in use needs a name, and the outlet a section", () => {
    expect(problemsOf({ ...clock, editions: ["en"], outlet: { ar: "الجسر" } })).toEqual([
      ["outlet.en", "outlet.outletNameMissing"],
      ["sections.ar", "outlet.sectionMissing"],
    ]);
    expect(
      problemsOf({ ...clock, outlet: { ar: "ا".repeat(81) }, sections: { ar: "ا".repeat(61) } }),
    ).toEqual([
      ["outlet.ar", "outlet.tooLong"],
      ["sections.ar", "outlet.tooLong"],
    ]);
  });
});
