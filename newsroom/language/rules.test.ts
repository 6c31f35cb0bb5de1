import { expect, test } from "vitest";
import { formatNumber, languageNamed, languageOf } from "./rules";

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

test.each([
  ["جسر الصفصاف", "ar"],
  ["Willow Bridge", "en"],
  ["زوروا https://example.com/tyres وhttps://example.com/offers", "ar"],
  ["راسلونا: somebody@example.org", "ar"],
  ["www.example.com", "en"],
  ["2018", undefined],
])("«%s» is written in %s", (text, language) => expect(languageOf(text)).toBe(language));
