/** Numbers that say who somebody is, in plain text (`newsroom/language/plain-digits.ts`). */

const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu;

/** The remainder by 97 that ISO 13616 asks for is 1. */
function isIban(written: string): boolean {
  const bare = written.replace(/[ -]/gu, "").toUpperCase();
  if (bare.length < 15 || bare.length > 34) return false;
  const digits = Array.from(bare.slice(4) + bare.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join("");
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Numbers of accounts as banks write them, right to the check digits. */
export const ibansAt = (plain: string): RegExpExecArray[] =>
  [...plain.matchAll(iban)].filter(([written]) => isIban(written));

const papers = [
  "جواز(?:ه|ها|ي|ك)?(?: (?:ال)?سفر(?:ه|ها|ي|ك)?)?",
  "(?:ال)?(?:هوية|بطاقة|إقامة|اقامة)(?: (?:ال)?(?:شخصية|وطنية|موحدة|أحوال|مدنية|مدني|مقيم))?",
  "هويت(?:ه|ها|ي|ك)|بطاقت(?:ه|ها|ي|ك)|إقامت(?:ه|ها|ي|ك)",
  "(?:رقم(?:ه|ها|ي|ك)? )?(?:ال)?(?:رقم )?(?:ال)?(?:وطني|قومي|مدني)",
  "(?:رخصة|إجازة|اجازة) (?:ال)?(?:سوق|قيادة|سياقة|سواقة)",
  "الضمان الاجتماعي|حساب(?:ه|ها|ي|ك)?(?: (?:ال)?(?:بنكي|مصرفي))?",
  "(?:passport|national id|id card|identity card|driving licen[cs]e|ssn|social security|account)",
].join("|");
/** A word for a paper and, within three words, a number of six signs or more that holds five digits. */
const paperBeside = new RegExp(
  `(?<![\\p{L}])[وفبل]?(?:ال)?(?:${papers})(?![\\p{L}])(?:[\\s:؛#№.-]+(?!\\d)[\\p{L}]{1,12}){0,3}[\\s:؛#№.-]{1,4}((?=(?:[ -]?[A-Z\\d]){6})(?=(?:[A-Z -]*\\d){5})[A-Z]{0,3}[ -]?\\d(?:[ -]?\\d){4,17})(?![\\p{L}\\p{N}]|[.,]\\d|[ ]?[%٪])`,
  "giud",
);

/** Numbers beside a word for a paper: passport, identity card, national number, driving licence, an account. */
export function papersAt(plain: string): RegExpExecArray[] {
  return [...plain.matchAll(paperBeside)].flatMap((match) => {
    const [start] = match.indices?.[1] ?? [];
    const number = match[1];
    return start === undefined || number === undefined || number.endsWith("0000")
      ? []
      : [Object.assign(match, { 0: number, index: start })];
  });
}

/** A number pulled apart: a digit at a time or in twos, with signs that nobody dials between them. */
const typed =
  /(?<![\p{L}\p{N}.,/])(?:\+|00)?(?:\d{1,4}(?:[ ._*/|~\\-]{1,3}\d{1,4}){2,14}|0\d{1,2} ?[/\\-] ?\d{6,8})(?![\p{L}\p{N}]|[.,]\d|[ ]?[%٪])/gu;
/** How numbers of telephones begin where they are written at home, and how many digits they have. */
const home: [RegExp, number[]][] = [
  [/^07[3-9]/u, [11]],
  [/^07[5789]/u, [10]],
  [/^09[3-9]/u, [10]],
  [/^05\d/u, [10]],
  [/^01[0125]/u, [11]],
  [/^0[5-7]/u, [10]],
  [/^0(?:3|7[0168]|81)/u, [8, 9]],
  [/^(?:00)?(?:96[0-8]|97[0-4]|20|21[2368]|249|98|90|44|1|33|49|46)/u, [11, 12, 13, 14]],
];

/** Numbers of telephones whose digits were pulled apart: «0 7 7 0 - 1 2 …», «03/123456». */
export const typedNumbersAt = (plain: string): RegExpExecArray[] =>
  [...plain.matchAll(typed)].filter(([written]) => {
    if (/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/u.test(written) || /^[1-9]\d{0,2}(?:[ .]\d{3})+$/u.test(written))
      return false;
    const digits = written.replace(/\D/gu, "");
    if (written.startsWith("+")) return digits.length >= 8 && digits.length <= 15;
    if (!/^0/u.test(digits) && !/^[1-9](?:\D+\d){9,}$/u.test(written)) return false;
    return home.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length));
  });
