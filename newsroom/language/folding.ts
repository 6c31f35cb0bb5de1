type Folding = {
  form: "NFKC" | "NFKD";
  /** What carries no letter. */
  dropped: RegExp;
  /** Words that are spelled in several ways, as one of them. */
  spellings?: [RegExp, string][];
  /** The letter for which another may stand. */
  letters: Map<string, string>;
};

/** Tashkeel, Koranic marks, tatweel, and whatever is invisible (joiners, bidi controls). */
const unlettered =
  /[\u0610-\u061A]|\u0640|[\u064B-\u065F]|\u0670|[\u06D6-\u06ED]|\p{Default_Ignorable_Code_Point}/gu;

/** Folding of a language in Arabic script, of each letter with those that may stand for it. */
const arabicScript = (letters: Record<string, string>): Folding => ({
  form: "NFKC",
  dropped: unlettered,
  letters: new Map(
    Object.entries(letters).flatMap(([letter, others]) =>
      Array.from(others, (other): [string, string] => [other, letter]),
    ),
  ),
});

/**
 * One hamza has several carriers: مسؤول and مسئول, قراءة and قرائة, تفاؤل and تفائل, هيئة and هيأة, مئة and مائة. Elsewhere
 * it is folded as it is left off: «موتمر» is مؤتمر.
 */
const hamzas: [RegExp, string][] = [
  [/[ءئ]و/g, "ؤو"],
  [/ا[ءؤ](?=[\u0621-\u06D3])/g, "ائ"],
  [/يأة/g, "يئة"],
  [/مائ(?=[ةت])/g, "مئ"],
];

/** By language: Sorani and Persian tell apart what Arabic takes for borrowed forms of its own letters. */
const foldings: Record<string, Folding> = {
  ar: {
    ...arabicScript({
      ا: "أإآٱ",
      ي: "ىیېئ",
      ك: "کگ",
      ه: "ھہەۀة",
      ج: "چ",
      ب: "پ",
      ف: "ڤ",
      ز: "ژ",
      و: "ؤ",
      "": "ء",
    }),
    spellings: hamzas,
  },
  fa: arabicScript({ ا: "أإٱ", ی: "يىئ", ک: "ك", ه: "ھہۀة", و: "ؤ", "": "ء" }),
  ckb: arabicScript({ ی: "يى", ک: "ك", ه: "ھہ", ە: "ة" }),
  en: { form: "NFKD", dropped: /[\p{M}\p{Default_Ignorable_Code_Point}]/gu, letters: new Map() },
};

/** For a language without rules of its own, where any mark may tell two letters apart. */
const plain: Folding = { form: "NFKC", dropped: /\p{Default_Ignorable_Code_Point}/gu, letters: new Map() };

/** How a language (BCP 47) is folded. */
export function foldingOf(language: string): Folding {
  return foldings[language] ?? plain;
}

/** Digits of the Arabic and of the Persian keyboard: what they are, less this, is a Western digit. */
export const digitRows: [RegExp, number][] = [
  [/[٠-٩]/gu, 0x660],
  [/[۰-۹]/gu, 0x6f0],
];

/**
 * The letters of a text without what the spelling of its language (BCP 47) may vary, with Western digits and in lower
 * case. For comparing only, never for showing.
 */
export function fold(text: string, language: string): string {
  const { form, dropped, spellings = [], letters } = foldingOf(language);
  // Sorani also writes ە as a ه that does not join.
  const spelled = language === "ckb" ? text.replace(/[هھ]\u200C/gu, "ە") : text;
  const written = spelled.normalize(form).replace(dropped, "");
  const lettered = spellings
    .reduce((text, [one, other]) => text.replace(one, other), written)
    .replace(/\p{Script=Arabic}/gu, (letter) => letters.get(letter) ?? letter);
  return digitRows
    .reduce((text, [row, zero]) => text.replace(row, (digit) => String(digit.charCodeAt(0) - zero)), lettered)
    .toLowerCase();
}

/** Folds by the widest rules, Arabic's: what is sought in texts of several languages, and what visitors write. */
export function foldArabic(text: string): string {
  return fold(text, "ar");
}
