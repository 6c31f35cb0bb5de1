import { tidyPart } from "@/newsroom/storable";

/** Words as they are kept, with their commas set as one writes: the space of ، ؛ ؟ is behind them. */
export function cleanWords(text: string): string {
  return tidyPart(text)
    .replace(/ +([،؛؟])(?=\p{L})/gu, "$1 ")
    .replace(/ +([،؛؟])/g, "$1");
}

/** The direction that most letters of a text run in; null without letters. */
export function directionOf(text: string): "rtl" | "ltr" | null {
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  return rightToLeft * 2 >= letters ? "rtl" : "ltr";
}
