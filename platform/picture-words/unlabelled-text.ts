const arabic = "\\u0621-\\u064a\\u0671-\\u06d3";
const vowels = "\\u064b-\\u0652\\u0670";

/** How often a letter stands among a hundred of Arabic news, about; others hardly ever. */
const frequencies: Record<string, number> = {};
for (const group of "13ا 12ل 7ي 6منو 5ر 4تبهع 3دةفأ 2سكقحج 1إشطصىخ".split(" "))
  for (const letter of group.replace(/^\d+/, "")) frequencies[letter] = Number.parseInt(group, 10);

/** Below, the letters are those that no text is made of: Arabic has 1.6, about. */
const leastLikely = 0;

const letter = new RegExp(`[${arabic}]`, "g");
const word = new RegExp(`(?<![\\p{L}${vowels}])(?:[${arabic}][${vowels}]*){2,}(?!\\p{L})`, "gu");
/** Signs and Latin letters within a word, vowel marks without their letter, endings before a letter. */
const tornArabic = new RegExp(
  [
    `[${arabic}][^\\p{L}\\p{M}\\s\\p{N}.,:،؛؟/()«»"'-][${arabic}]`,
    `[\\u064c\\u064d][${arabic}]`,
    `\\u064b(?![اى])[${arabic}]`,
    `(?<![${arabic}${vowels}])[${vowels}]`,
    `ة[${vowels}]*(?!ـ)[${arabic}]`,
    `(?!ـ)[${arabic}]\\p{Script=Latin}`,
    `[${arabic}][×÷]|[×÷][${arabic}]|\ufffd`,
  ].join("|"),
  "u",
);

/** «ال» at the start of a word: nearly every line has it, and no other reading of its bytes. */
const article = new RegExp(`(?<![${arabic}])[وفبك]?ال(?=[${arabic}]{2})`, "g");

/** How Arabic a reading is, in logarithms a letter; null where no writer set such words. */
function likelihood(text: string): number | null {
  const letters = text.match(letter) ?? [];
  const inWords = text.match(word)?.join("").match(letter)?.length ?? 0;
  if (inWords * 2 <= letters.length || tornArabic.test(text)) return null;
  const articles = text.match(article)?.length ?? 0;
  const sum = letters.reduce((total, each) => total + Math.log(frequencies[each] ?? 0.3), articles * 2);
  return sum / letters.length < leastLikely ? null : sum / letters.length;
}

/** Mac OS Arabic: the letters stand as in ISO 8859-6, among signs and digits that are set from right to left. */
function macArabic(bytes: Uint8Array): string {
  const latin = new TextDecoder("macintosh");
  return Array.from(bytes, (byte) => {
    if (byte < 0x80) return String.fromCharCode(byte);
    if (byte < 0xa0) return latin.decode(Uint8Array.of(byte));
    if (byte >= 0xc1 && byte <= 0xda) return String.fromCharCode(0x0621 + byte - 0xc1);
    if (byte >= 0xe0 && byte <= 0xf2) return String.fromCharCode(0x0640 + byte - 0xe0);
    if (byte >= 0xb0 && byte <= 0xb9) return String.fromCharCode(0x0660 + byte - 0xb0);
    // Brackets have their plain place too, where programs look for them.
    if (byte >= 0xdb && byte <= 0xdf) return "\ufffd";
    if (byte >= 0xf3) return "پٹچەڤگڈڑ\u06fa\u06fb\u06fcژے"[byte - 0xf3] ?? "\ufffd";
    return { 165: "٪", 172: "،", 187: "؛", 191: "؟", 192: "❊" }[byte] ?? String.fromCharCode(byte - 0x80);
  }).join("");
}

/** Accents that no word has: capitals after small letters, signs within words, what no encoding defines. */
const tornLatin =
  /\p{Ll}(?![A-Z])\p{Lu}|\p{L}[^\p{L}\p{M}\p{N}\s\p{ASCII}’‘·–—-]\p{L}|\p{L}[¤¦§¨¬¯±²³µ¶¸¹¼½¾ƒˆ˜†‡‰¢£¥÷×¿¡]|[\u0080-\u009f\ufffd]/u;

/** Western words are mostly letters without accents. */
function isWestern(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const plain = text.match(/[A-Za-z]/g)?.length ?? 0;
  return !tornLatin.test(text) && letters <= plain * 2;
}

/** UTF-8 that may be cut in the middle of its last letter, as fields with a limit in bytes are; null for anything else. */
function utf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    // Nothing but ASCII before a torn letter says nothing: it may as well be the last letter of `café` in Latin-1.
    const isTorn = new TextEncoder().encode(text).length < bytes.length;
    return isTorn && /^\p{ASCII}*$/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Text that says it is UTF-8, with U+FFFD for what is not. */
export function decodeUtf8(bytes: Uint8Array): string {
  return utf8(bytes) ?? new TextDecoder().decode(bytes);
}

/** Files from Windows are the rule: a reading as Mac OS is taken only where it is better by this much. */
const clearlyBetter = 0.5;

/**
 * Text of a file that does not name its encoding: UTF-8 where the bytes are that, else Arabic (Windows-1256, Mac OS)
 * where one reading gives clearly better words, else Western (Windows-1252, Mac OS). Empty where no reading is sure.
 */
export function decodeUnlabelledText(bytes: Uint8Array): string {
  const certain = utf8(bytes);
  if (certain !== null) return certain;
  const [windows, mac] = [new TextDecoder("windows-1256").decode(bytes), macArabic(bytes)];
  const [ofWindows, ofMac] = [likelihood(windows), likelihood(mac)];
  if (ofWindows !== null && (ofMac === null || ofWindows >= ofMac || windows === mac)) return windows;
  if (ofMac !== null) return ofWindows === null || ofMac - ofWindows > clearlyBetter ? mac : "";
  const western = ["windows-1252", "macintosh"].map((encoding) => new TextDecoder(encoding).decode(bytes));
  return western.find(isWestern) ?? "";
}
