import { texts } from "@/messages/texts";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { countLimit } from "@/newsroom/paging";

/** A number beside a name, as far as lists count. */
export function countText(total: number, language: Language): string {
  if (total <= countLimit) return formatNumber(language, total);
  return texts(language, "desk")("countMore", { count: countLimit });
}
