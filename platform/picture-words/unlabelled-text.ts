/** Words of the Arabic script, two letters or more, that touch no Latin letter. */
const arabicWords = /(?<![A-Za-z\u0600-\u06ff])[\u0600-\u06ff]{2,}(?![A-Za-z\u0600-\u06ff])/g;
const arabicLetter = /[\u0600-\u06ff]/g;

const lengthOf = (found: string[] | null) => (found ?? []).join("").length;

/** Western accents read as Windows-1256 become lone Arabic letters within Latin words; Arabic becomes whole words. */
const isPlausiblyArabic = (text: string) =>
  lengthOf(text.match(arabicWords)) * 2 > lengthOf(text.match(arabicLetter));

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

/**
 * Text of a file that does not name its encoding: UTF-8 where the bytes are that, else Windows-1256 where that gives
 * Arabic words, else Latin-1 (as the Encoding Standard reads it: Windows-1252).
 */
export function decodeUnlabelledText(bytes: Uint8Array): string {
  const certain = utf8(bytes);
  if (certain !== null) return certain;
  const arabic = new TextDecoder("windows-1256").decode(bytes);
  return isPlausiblyArabic(arabic) ? arabic : new TextDecoder("windows-1252").decode(bytes);
}
