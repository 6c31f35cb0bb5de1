import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { arabicFaults } from "@/e2e/support/arabic-faults";
import { foreignLetters } from "@/e2e/support/foreign-letters";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { allParsedTexts, type ParsedText, parsedTexts } from "./parsed";

type Plural = { path: string; options: Record<string, MessageFormatElement[]> };

const arabic = parsedTexts("ar");

const argumentsOf = ({ elements }: ParsedText) => [
  ...new Set(
    elements.flatMap((element) =>
      "value" in element && element.type !== TYPE.literal ? [element.value] : [],
    ),
  ),
];

function pluralsIn(texts: ParsedText[]): Plural[] {
  return texts.flatMap(({ path, elements }) =>
    elements.flatMap((element) =>
      element.type === TYPE.plural && element.pluralType === "cardinal"
        ? [
            {
              path,
              options: Object.fromEntries(
                Object.entries(element.options).map(([form, option]) => [form, option.value]),
              ),
            },
          ]
        : [],
    ),
  );
}

const formsNeeded: Record<Language, string[]> = {
  ar: ["zero", "one", "two", "few", "many", "other"],
  en: ["one", "other"],
};

test.each(languageKeys)("%s says the same things as Arabic", (language) => {
  const pathsIn = (texts: ParsedText[]) => texts.map(({ path }) => path).toSorted();
  expect(pathsIn(parsedTexts(language))).toEqual(pathsIn(arabic));
});

test.each(languageKeys)("%s uses the same values in each message as Arabic", (language) => {
  const valuesIn = (texts: ParsedText[]) =>
    Object.fromEntries(texts.map((text) => [text.path, argumentsOf(text).toSorted()]));
  expect(valuesIn(parsedTexts(language))).toEqual(valuesIn(arabic));
});

test("no message is empty or spaced by accident", () => {
  const careless = allParsedTexts.filter(({ text }) => /^\s|\s$| {2}|\t|^$/.test(text));
  expect(careless).toEqual([]);
});

describe.each(languageKeys)("plurals in %s", (language) => {
  const plurals = pluralsIn(parsedTexts(language));

  test("have every form", () => {
    const wanting = plurals.flatMap(({ path, options }) => {
      const missing = formsNeeded[language].filter((form) => !(form in options));
      return missing.length === 0 ? [] : [{ path, missing }];
    });
    expect(wanting).toEqual([]);
  });

  test("say each form once", () => {
    const rules = new Intl.PluralRules(language);
    const twice = plurals.filter(({ options }) =>
      [0, 1, 2].some((count) => {
        const form = rules.select(count);
        return form !== "other" && `=${count}` in options && form in options;
      }),
    );
    expect(twice.map(({ path }) => path)).toEqual([]);
  });
});

test("Arabic says one and two by the noun itself, without a digit", () => {
  const withDigit = pluralsIn(arabic).filter(({ options }) =>
    ["one", "two"].some((form) => options[form]?.some((element) => element.type === TYPE.pound)),
  );
  expect(withDigit.map(({ path }) => path)).toEqual([]);
});

describe("Arabic is set as the house sets it", () => {
  // The words alone: commas and braces of the message syntax are none of the reader's.
  const words = arabic.flatMap(({ path, elements }) =>
    elements.flatMap((element) => (element.type === TYPE.literal ? [[path, element.value] as const] : [])),
  );

  test.each(arabicFaults)("no %s", (_name, fault) => {
    expect(words.filter(([, text]) => fault.test(text))).toEqual([]);
  });
});

test("no language has words in another's letters, but samples between isolates and names that all spell alike", () => {
  const others = parsedTexts("en")
    .concat(arabic)
    .flatMap(({ language, path, elements }) => {
      const words = elements
        .flatMap((element) => (element.type === TYPE.literal ? [element.value] : []))
        .join(" ");
      return path !== `people.languageName.${language === "ar" ? "en" : "ar"}` &&
        foreignLetters(words, language)
        ? [`${path}: ${words}`]
        : [];
    });
  expect(others).toEqual([]);
});

test("every isolate around a value is closed", () => {
  const countOf = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
  const open = allParsedTexts.filter(
    ({ text }) => countOf(text, /[\u2066-\u2068]/g) !== countOf(text, /\u2069/g),
  );
  expect(open).toEqual([]);
});
