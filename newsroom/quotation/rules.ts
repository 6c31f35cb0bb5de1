import type { Language } from "@/newsroom/edition/rules";

const inner: Record<string, string> = { "«": "“", "»": "”", "“": "‘", "”": "’" };

/** A text as it stands within quotation marks of its language: its own marks move one level in, « » to “ ”, “ ” to ‘ ’. */
export function nestQuotes(text: string, language: Language): string {
  // Where “ ” are the inner marks and stand alone, they are inner marks already.
  if (language === "ar" && !/[«»]/.test(text)) return text;
  return text.replace(/[«»“”]/g, (mark) => inner[mark] ?? mark);
}
