import { expect, test } from "vitest";
import { formatNumber, languageNamed } from "./rules";

test.each([
  ["ar", "ar"],
  ["en", "en"],
  ["ckb", "ar"],
  ["toString", "ar"],
  ["", "ar"],
])("«%s» names %s", (text, language) => expect(languageNamed(text)).toBe(language));

test("numbers have the digits of their language, whatever the runtime's are", () => {
  expect(formatNumber("ar", 22_500)).toBe("22,500");
  expect(formatNumber("en", 0)).toBe("0");
});
