import type { Person } from "@/newsroom/access";
import { TermToAdd, type TermWords } from "@/newsroom/house-style/rules";
import { addTerm } from "@/newsroom/house-style/terms";
import { aWord } from "./a-word";

/** A word of the house's list. */
export function makeTerm(
  editor: Person,
  words: Partial<TermWords> = {},
  edition = "ar",
): Promise<{ id: string }> {
  return addTerm(
    editor,
    TermToAdd.parse({ edition, kind: "loaded", word: aWord(), note: "تُنسب إلى قائلها", ...words }),
  );
}
