/** Direction marks and embeddings that programs put around Arabic; the byte order mark. ZWNJ and ZWJ stay: they spell. */
const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n\f ]+/g;

/** Pasted words as one writes them: no invisible marks, single plain spaces, none before ، ؛ ؟ */
export function cleanWords(text: string): string {
  return text
    .replace(invisible, "")
    .replace(spaces, " ")
    .replace(/ +([،؛؟])/g, "$1");
}

/** The direction that most letters of a text run in; null without letters. */
export function directionOf(text: string): "rtl" | "ltr" | null {
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  return rightToLeft * 2 >= letters ? "rtl" : "ltr";
}
