import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { arabicFaults } from "@/e2e/support/arabic-faults";
import { messages } from "./index";

type Language = keyof typeof messages;
type Plural = { path: string; options: Record<string, MessageFormatElement[]> };

/** Every text of a language by its dotted path. */
function textsIn(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[here, value] as [string, string]] : textsIn(value, here);
  });
}

/** An element and all within it. */
function elementsIn(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsIn(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => elementsIn(option.value))];
    return [element];
  });
}

const arabic = textsIn(messages.ar);
const languages = Object.keys(messages) as Language[];
const all = languages.flatMap((language) => textsIn(messages[language]));
const parsed = (texts: [string, string][]) =>
  texts.map(([path, text]) => ({ path, elements: elementsIn(parse(text)) }));

const argumentsOf = (elements: MessageFormatElement[]) => [
  ...new Set(
    elements.flatMap((element) =>
      "value" in element && element.type !== TYPE.literal ? [element.value] : [],
    ),
  ),
];

function pluralsIn(texts: [string, string][]): Plural[] {
  return parsed(texts).flatMap(({ path, elements }) =>
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

test.each(languages)("%s says the same things as Arabic", (language) => {
  const pathsIn = (texts: [string, string][]) => texts.map(([path]) => path).toSorted();
  expect(pathsIn(textsIn(messages[language]))).toEqual(pathsIn(arabic));
});

test.each(languages)("%s uses the same values in each message as Arabic", (language) => {
  const valuesIn = (texts: [string, string][]) =>
    Object.fromEntries(parsed(texts).map(({ path, elements }) => [path, argumentsOf(elements).toSorted()]));
  expect(valuesIn(textsIn(messages[language]))).toEqual(valuesIn(arabic));
});

test("no message is empty or spaced by accident", () => {
  const careless = all.filter(([, text]) => /^\s|\s$| {2}|\t|^$/.test(text));
  expect(careless).toEqual([]);
});

describe.each(languages)("plurals in %s", (language) => {
  const plurals = pluralsIn(textsIn(messages[language]));

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
  const words = parsed(arabic).flatMap(({ path, elements }) =>
    elements.flatMap((element) => (element.type === TYPE.literal ? [[path, element.value] as const] : [])),
  );

  test.each(arabicFaults)("no %s", (_name, fault) => {
    expect(words.filter(([, text]) => fault.test(text))).toEqual([]);
  });
});

test("every isolate around a value is closed", () => {
  const countOf = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
  const open = all.filter(([, text]) => countOf(text, /[\u2066-\u2068]/g) !== countOf(text, /\u2069/g));
  expect(open).toEqual([]);
});
