import { texts } from "@/messages/texts";
import type { RuleOfPlace } from "@/newsroom/comment/settings/queries";
import type { CommentRule } from "@/newsroom/comment/settings/rules";
import type { Locale } from "@/newsroom/language/rules";

/** What holds where a place says nothing, and which wider place says so: «في الطبعة: 5». */
export function sourceText(
  locale: Locale,
  { from }: Pick<RuleOfPlace, "from">,
  field: keyof CommentRule,
  value: string,
): string {
  return texts(locale, "commentSettings")("is", { source: from[field] ?? "usual", value });
}
