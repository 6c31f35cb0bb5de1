import { texts } from "@/messages/texts";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** An edition as the desk calls it, in the language of who reads there; to readers it says its own name. */
export function editionName(edition: Edition, language: Language): string {
  return editionLabel(texts(language, "outlet")(`editionName.${edition.language}`), edition);
}
