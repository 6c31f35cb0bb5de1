import type { CheckName } from "@/newsroom/house-style/findings";
import type { Planted } from "./planted";

/** How each kind of error is made of a right text, as hands and keyboards make it. */
const spoilers: [CheckName, RegExp, (right: string) => string][] = [
  [
    "hamza",
    /(?<!\p{L})(?:إلى|أو|إذا|أكثر|أسعار|إعادة|أطفال|أول|أيضًا|أمام)(?![\p{L}\p{M}])/u,
    (right) => right.replace(/[أإ]/u, "ا"),
  ],
  [
    "wasl",
    /(?<!\p{L})(?:ال)?(?:اجتماع|انتظار|استخدام|اتفاق|انقطاع|اهتمام)(?![\p{L}\p{M}])/u,
    (right) => right.replace(/ا(?!ل)/u, "إ"),
  ],
  [
    "taMarbuta",
    /(?<!\p{L})ال(?:مدينة|مدرسة|حكومة|منطقة|\p{L}{3,}ية)(?![\p{L}\p{M}])/u,
    (right) => right.replace(/ة$/u, "ه"),
  ],
  [
    "alefMaqsura",
    /(?<!\p{L})(?:في|التي|الذي|حتى|هي)(?![\p{L}\p{M}])/u,
    (right) => right.replace(/[يى]$/u, (end) => (end === "ي" ? "ى" : "ي")),
  ],
  ["punctuation", /(?<=\p{L})[،؛؟]/u, (right) => ({ "،": ",", "؛": ";", "؟": "?" })[right] ?? right],
  ["spaceBefore", /(?<=\p{L})[،؛؟]/u, (right) => ` ${right}`],
  ["spaceAfter", /[،؛] (?=\p{Script=Arabic})/u, (right) => right.trim()],
  ["detachedWaw", /(?<=\s)و(?=(?:من|في|إن|قال|كان|هو|هي)\p{L}*)/u, (right) => `${right} `],
  ["quotationMarks", /[«»]/u, () => '"'],
  ["doubledSpace", /(?<=\p{L}) (?=\p{L})/u, () => "  "],
  ["repeatedWord", /(?<!\p{L})(?:من|في|على|إلى|عن|أن)(?![\p{L}\p{M}])/u, (right) => `${right} ${right}`],
  [
    "countedNoun",
    /(?<=(?<!\p{L}|[\d.,:/–-])[3-9] )(?:أيام|أشهر|سنوات|أعوام|كتب|ساعات|أشخاص)(?![\p{L}\p{M}])/u,
    (right) => singulars[right] ?? right,
  ],
  [
    "countedNoun",
    /(?<=(?<!\p{L}|[\d.,:/–-])[1-9][1-9] )(?:يومًا|شهرًا|سنة|عامًا|ساعة|دقيقة)(?![\p{L}\p{M}])/u,
    (right) => plurals[right] ?? right,
  ],
  [
    "digits",
    /(?<![\d.,])\d{1,4}(?![\d.,])/u,
    (right) => right.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x660)),
  ],
  ["gluedDigits", /(?<=(?<![\p{L}\d.,])\d{1,4}) (?=\p{Script=Arabic}{3})/u, () => ""],
  ["tatweel", /(?<=[بتجحسعفقلمن])(?=\p{L}{2})/u, () => "ـــ"],
];
const singulars: Record<string, string> = {
  أيام: "يوم",
  أشهر: "شهر",
  سنوات: "سنة",
  أعوام: "عام",
  كتب: "كتاب",
  ساعات: "ساعة",
  أشخاص: "شخص",
};
const plurals: Record<string, string> = {
  يومًا: "أيام",
  شهرًا: "أشهر",
  سنة: "سنوات",
  عامًا: "أعوام",
  ساعة: "ساعات",
  دقيقة: "دقائق",
};

/** Each right paragraph spoiled once by every kind of error that it can bear; only the place is said, not the suggestion. */
export function spoiled(paragraphs: string[]): Planted[] {
  return paragraphs.flatMap((paragraph) =>
    spoilers.flatMap(([check, pattern, spoil]) => {
      const match = pattern.exec(paragraph);
      if (!match) return [];
      const wrong = spoil(match[0]);
      const text = paragraph.slice(0, match.index) + wrong + paragraph.slice(match.index + match[0].length);
      const plant = { from: match.index, to: match.index + wrong.length, right: match[0], check };
      return [{ text, plants: [plant] }];
    }),
  );
}
