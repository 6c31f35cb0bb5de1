import { expect, test } from "vitest";
import { nestQuotes } from "./rules";

test.each([
  ["ar", "«جسر الصفصاف» في الموصل", "“جسر الصفصاف” في الموصل"],
  ["ar", "«قال “نعم” ومضى»", "“قال ‘نعم’ ومضى”"],
  ["ar", "“جسر الصفصاف” في الموصل", "“جسر الصفصاف” في الموصل"],
  ["ar", "جسر الصفصاف", "جسر الصفصاف"],
  ["en", "The “painted” boards", "The ‘painted’ boards"],
  ["en", "The children’s boards", "The children’s boards"],
] as const)("%s: %s", (language, text, nested) => {
  expect(nestQuotes(text, language)).toBe(nested);
});
