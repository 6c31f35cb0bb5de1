import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { tidyLine, tidyPart } from "@/newsroom/storable";
import { ordered } from "./sameness";

/** What a value of a story says once it is stored: two with the same key differ in nothing that a save would keep. */
export function storedKey(edition: string, value: unknown): string {
  return ordered(inArabicLetters(edition, { value }), (name, text) =>
    name === "text" ? tidyPart(text) : tidyLine(text),
  );
}
