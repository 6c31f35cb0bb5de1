import type { Finding } from "@/newsroom/house-style/findings";
import { type Counted, type Form, formOf } from "./counted-nouns";
import type { Passage, Word } from "./passage";

/** What a number makes of the noun behind it: 3 كتب، 11 كتابًا، 100 كتاب. */
type Wanted = "one" | "two" | "plural" | "accusative" | "singular";

/** A number by itself: with و or بـ before it, not a part of a range, a time, a result, a decimal. */
const number =
  /(?<![\d\p{L}\p{M}ـ.,:/٫٬–−-])(?:[وفبلك]ـ?)?(\d{1,3}(?:,\d{3})+|\d+|[٠-٩]+)(?=[ \u00a0]\p{Script=Arabic})/gu;
/** Behind these a number is a name: «الصفحة 100», «يوم 12», «عام 1931». */
const named = `صفحة مادة فقرة بند محاولة رقم ساعة دقيقة طابق جولة فصل جزء حلقة عدد قناة غرفة خط شارع طريق مجموعة مركز سؤال ملحق قرار قانون دورة
  نسخة موسم يوم أسبوع شهر عام سنة قرن باب درس بوابة رصيف حاوية مرتبة مقعد ليلة جيل كانون تشرين شباط آذار نيسان أيار حزيران تموز آب أيلول`;
const naming = new RegExp(`(?:^|[^\\p{L}])[وفبل]?(?:ال|لل)?(?:${named.split(/\s+/).join("|")})\\s+$`, "u");
/** Years, and amounts that look like one. */
const isYear = (digits: string) => /^(?:1[89]|20)\d\d$/.test(digits);
const large = new Set(["ألف", "مليون", "مليار"]);

function wantedBy(digits: string): Wanted | null {
  if (digits.length > 1 && digits.startsWith("0")) return null;
  const count = Number(digits);
  if (count === 1) return "one";
  if (count === 2) return "two";
  const last = count % 100;
  if (last >= 3 && last <= 10) return "plural";
  if (last >= 11) return "accusative";
  return last === 0 && count > 0 ? "singular" : null;
}

const tens = /^[وفبلك]?(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$/u;
const units =
  /^([وفبلك]?)(ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة)$/u;

const western = (digits: string) =>
  digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(",", "");

/** What of a noun's forms stands wrong behind a number; null for none, or where the form may be another word. */
function rightForm({ noun, form, isSure }: Form, word: string, wanted: Wanted): string[] | null {
  if (!isSure) return null;
  // «2 مليون دينار» becomes «مليونا دينار» or «مليوني دينار».
  if ((wanted === "one" || wanted === "two") && large.has(noun.singular)) return null;
  if (wanted === "one")
    return form === "singular" ? [`${noun.singular} ${noun.isFeminine ? "واحدة" : "واحد"}`] : null;
  if (wanted === "two") return form === "plural" ? null : dualOf(noun);
  if (wanted === "plural") return form === "plural" ? null : noun.plurals;
  if (wanted === "accusative") {
    // «15 ألف دينار»: what is counted follows, and takes the tanwin from it.
    if (large.has(noun.singular)) return form === "plural" ? [noun.singular] : null;
    if (form === "plural") return [noun.accusative];
    return form === "singular" && word !== noun.accusative ? [noun.accusative] : null;
  }
  return form === "singular" ? null : [noun.singular];
}

function dualOf({ singular }: Counted): string[] {
  const stem = singular.replace(/ة$/u, "ت").replace(/ى$/u, "ي");
  return [`${stem}ان`, `${stem}ين`];
}

/** «15 كتب», «3 كتاب»: a noun that does not agree with the digits before it. */
export function* countedByDigits({ text, words }: Passage): Generator<Finding> {
  const byPlace = new Map(words.map((word) => [word.from, word]));
  for (const { 0: match, 1: digits = "", index } of text.matchAll(number)) {
    const word = byPlace.get(index + match.length + 1);
    const form = word && formOf(word.letters);
    if (!word || !form || isYear(digits) || naming.test(text.slice(0, index))) continue;
    const wanted = wantedBy(western(digits));
    const right = wanted && rightForm(form, word.letters, wanted);
    if (!right || right[0] === undefined) continue;
    // One and two are said by the noun itself, which joins to «بـ» in no way that is sure.
    if ((wanted === "one" || wanted === "two") && match.includes("ـ")) continue;
    const from = wanted === "one" || wanted === "two" ? index + match.length - digits.length : word.from;
    yield { check: "countedNoun", from, to: word.to, suggestions: right };
  }
}

/** «عشرين كتب», «ثلاث كتب»: the same behind a number in words. */
export function* countedByWords({ text, words }: Passage): Generator<Finding> {
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before || !/^[ \u00a0]$/.test(text.slice(before.to, word.from))) continue;
    const form = formOf(word.letters);
    if (!form?.isSure) continue;
    if (tens.test(before.letters)) {
      const right = rightForm(form, word.letters, "accusative");
      if (right) yield { check: "countedNoun", from: word.from, to: word.to, suggestions: right };
    } else yield* judgedGender(before, form);
  }
}

/** Three to ten take the other gender than what they count: ثلاثة كتب، ثلاث سنوات. */
function* judgedGender(before: Word, { noun, form }: Form): Generator<Finding> {
  const [, prefix = "", unit = ""] = units.exec(before.letters) ?? [];
  if (unit === "" || form !== "plural") return;
  const isFeminine = unit.endsWith("ة");
  if (isFeminine !== noun.isFeminine) return;
  const bare = unit.replace(/ة$/u, "").replace(/^ثماني$/u, "ثمان");
  const right = isFeminine ? bare.replace(/^ثمان$/u, "ثماني") : `${bare.replace(/^ثمان$/u, "ثماني")}ة`;
  yield { check: "numberGender", from: before.from, to: before.to, suggestions: [prefix + right] };
}
