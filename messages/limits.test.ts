import { TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { maxReasonLength } from "@/newsroom/article/rules";
import { mostAtOnce } from "@/newsroom/bulk/rules";
import { maxNameLength } from "@/newsroom/comment/rules";
import { maxCommentGraphemes } from "@/newsroom/comment/text";
import { correctionLength } from "@/newsroom/correction/rules";
import { languageKeys } from "@/newsroom/language/rules";
import { restrictionsLimit } from "@/newsroom/picture/rights";
import {
  alternativeLimit,
  captionLimit,
  creditLimit,
  maxPictureBytes,
  maxPicturePixels,
} from "@/newsroom/picture/rules";
import { maxPersonName, passwordLength } from "@/newsroom/user/rules";
import { allParsedTexts, parsedTexts } from "./parsed";
import { problemText } from "./problem-text";

const table: [string, number][] = [
  ["alternativeTooLong", alternativeLimit],
  ["captionTooLong", captionLimit],
  ["creditTooLong", creditLimit],
  ["restrictionsTooLong", restrictionsLimit],
  ["comment.nameTooLong", maxNameLength],
  ["comment.textTooLong", maxCommentGraphemes],
  ["correction.tooLong", correctionLength],
  ["bulk.tooMany", mostAtOnce],
  ["nameTooLong", maxPersonName],
  ["passwordTooLong", passwordLength.max],
  ["passwordTooShort", passwordLength.min],
  ["pictureTooLarge", maxPictureBytes / 1024 ** 2],
  ["reasonTooLong", maxReasonLength],
];

test.each(table)("%s names the limit of the code", (messageKey, limit) => {
  for (const language of languageKeys)
    expect(problemText(language, { messageKey }), language).toContain(limit.toLocaleString("en"));
});

test("a picture with too many pixels is told how many it has, and how many it may have", () => {
  const said = problemText("ar", { messageKey: "pictureTooManyPixels", values: { megapixels: 103 } });
  expect(said).toContain("نحو 103 ملايين بكسل");
  expect(said).toContain(`والحد ${maxPicturePixels / 1_000_000} مليون بكسل`);
});

test("a limit is a value, not a figure typed into a sentence", () => {
  const typed = allParsedTexts.filter(({ elements }) =>
    elements.some((element) => element.type === TYPE.literal && /\d/.test(element.value)),
  );
  expect(typed.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});

/** Units that Arabic does not decline, and words that belong to no number. */
const uncounted = /^ ?(?:ميغابايت|كيلوبايت|بايت|بكسل|من)(?![\p{L}])|^ × /u;

test("in Arabic a noun after a number is counted", () => {
  const bare = parsedTexts("ar").filter(({ elements }) =>
    elements.some((element, index) => {
      const next = elements[index + 1];
      if (element.type !== TYPE.number || next?.type !== TYPE.literal) return false;
      return /^\s*\p{L}/u.test(next.value) && !uncounted.test(next.value);
    }),
  );
  expect(bare.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});
