import type { CheckName, Finding } from "@/newsroom/house-style/findings";
import { hamzaSeats, hamzaSeatsAnyPrefix, hamzas, hamzasAnyPrefix, madeByPrefix } from "./arabic-hamza-words";
import { certainWords } from "./arabic-letter-words";
import { type Passage, respelled } from "./passage";
import { waslOf } from "./wasl";

type Respelling = { check: CheckName; right: string[] };

/** «الى إلى»: what is written, and behind it what is right, the likeliest first. */
function* pairs(lines: string, check: CheckName): Generator<[string, Respelling]> {
  for (const line of lines.split(/[\n،]/)) {
    const [wrong, ...right] = line.trim().split(/\s+/);
    if (wrong && right.length > 0) yield [wrong, { check, right }];
  }
}

/** What may stand before a noun, the longer first; «لل» is «ل» before «ال». */
const prefixes = [
  "",
  "و",
  "ف",
  "ال",
  "وال",
  "فال",
  "بال",
  "وبال",
  "كال",
  "لل",
  "ولل",
  "ب",
  "وب",
  "ل",
  "ول",
  "ك",
];

const suffixes = ["", "ه", "ها", "هم", "هما", "نا"];

const exact = new Map<string, Respelling>([...pairs(hamzas, "hamza"), ...pairs(hamzaSeats, "letters")]);
/** «و» before a short word may be a part of another: «والي» is a governor, «وفى» he kept. */
const shortest = 4;
for (const [check, lines] of Object.entries(certainWords))
  for (const [wrong, { right }] of pairs(lines, check as CheckName))
    for (const prefix of wrong.length < shortest ? [""] : ["", "و", "ف"])
      exact.set(prefix + wrong, { check: check as CheckName, right: right.map((each) => prefix + each) });
const anyPrefix = [...pairs(hamzasAnyPrefix, "hamza"), ...pairs(hamzaSeatsAnyPrefix, "letters")];
for (const [wrong, { check, right }] of anyPrefix)
  for (const prefix of prefixes)
    for (const suffix of /[اي]$/u.test(wrong) || prefix.endsWith("ل") ? [""] : suffixes) {
      const whole = (word: string) =>
        prefix + (suffix === "" ? word : word.replace(/ة$/u, "ت").replace(/ء$/u, "ئ")) + suffix;
      exact.set(whole(wrong), { check, right: right.map(whole) });
    }
for (const word of madeByPrefix.split(" ")) exact.delete(word);

/**
 * Feminine adjectives behind the article: «العراقيه». Nothing else ends so but what these roots end in, and what «لل» is
 * no article of: «للاعبيه», for its players.
 */
const nisba = /^(?:[وف]?(?:[بك]?ال|لل))(?:.{3,}(?<!و)ي)ه$/u;
const rootsInHa = new RegExp(
  `(?:ال|لل)(?:${[
    "توجيه|ترفيه|تنبيه|تشبيه|تنزيه|فقيه|نزيه|سفيه|وجيه|نبيه|كريه|شبيه|بديه|تسفيه|تفكيه|تأليه|تفقيه|تكريه|تتفيه|تدليه|توليه|تنكيه|بيه",
    // What came from French, and ends so there.
    "[إا]ليزيه|شانزي?ليزيه|باليه|بوفيه|كافيه|نسكافيه|شاليه|كليشيه|بورتريه|بر[يو]فيه|كا?رنيه|[أا]تيليه|كنبيه|كانابيه|لاتيه|فيليه|بيوريه|سواريه|دوسيه",
    "سوفليه|كروكيه|بانيه|[إا]فيه|جيليه|كابينيه|بيجيه|دوبليه|ماتينيه",
  ].join("|")})$|لل(?:اعب|اجئ|اعن|احق|ابس|جنت|وحت|ائحت)يه$`,
  "u",
);

/** A word with the wrong hamza, ه for ة, ى for ي, or letters that are often confused. */
export function* misspelled({ words, text }: Passage): Generator<Finding> {
  for (const [index, word] of words.entries()) {
    const { letters, from, to } = word;
    const next = words[index + 1]?.letters ?? "";
    const isNext = (word: string) => next === word && /^\s+$/.test(text.slice(to, words[index + 1]?.from));
    const last = words[index - 1]?.letters ?? "";
    if (isNext("الله") && /^[إا]نشاء$/u.test(letters)) {
      yield { check: "letters", from, to, suggestions: ["إن شاء"] };
      continue;
    }
    const known = exact.get(letters) ?? waslOf(letters) ?? adjectiveOf(letters);
    if (!known || isException(letters, last, next)) continue;
    const right = isNext("شاء") && /^[وف]?ا?ن$/u.test(letters) ? [letters.replace("ا", "إ")] : known.right;
    const suggestions = right.flatMap((each) => respelled(word, each) ?? []);
    if (suggestions.length > 0) yield { check: known.check, from, to, suggestions };
  }
}

function adjectiveOf(letters: string): Respelling | undefined {
  if (!nisba.test(letters) || rootsInHa.test(letters)) return undefined;
  const right = letters.replace(/ه$/u, "ة");
  return { check: "taMarbuta", right: exact.get(right)?.right ?? [right] };
}

/** «سي ان ان» and «ناصيف حتي» are names, «احمد الله» a call. */
function isException(letters: string, last: string, next: string): boolean {
  if (letters === "ان") return last === "سي" || last === "ان" || next === "ان" || next === "بي";
  if (letters === "حتي") return last === "ناصيف" || last === "فيليب";
  return letters === "احمد" && /^(?:الله|ربك|ربي)$/u.test(next);
}
