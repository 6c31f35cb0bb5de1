import type { Language, Months } from "@/newsroom/language/rules";

/** Month names of the Mashriq, January first; spellings as counted in the Arabic press. */
const levantine = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];

const gregorian = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];

/** As Tunisia and Algeria write them. */
const maghrebi = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];

const english = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Twelve names for each way a language names months; no locale of Intl gives the dual form. */
export const monthNames: Record<Months, readonly string[]> = {
  dual: levantine.map((name, index) => `${name}/${gregorian[index]}`),
  levantine,
  gregorian,
  maghrebi,
  english,
};

/** Sunday first, as `Date.getUTCDay` counts. */
export const weekdayNames: Record<Language, readonly string[]> = {
  ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** Between labels in a list, which is no sentence. */
export const listComma: Record<Language, string> = { ar: "، ", en: ", " };

/** The little words of a date; they belong to its grammar, not to a message. */
export const dateWords: Record<Language, { now: string; comma: string }> = {
  ar: { now: "الآن", comma: "،" },
  en: { now: "now", comma: "," },
};
