import { describe, expect, test } from "vitest";
import { decideEditions } from "./rules";

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
