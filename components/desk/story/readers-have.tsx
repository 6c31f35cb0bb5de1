import { texts } from "@/messages/texts";
import type { ArticleState } from "@/newsroom/article/steps";
import { newsDate } from "@/newsroom/date/rules";
import { editions } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** What readers have of a story, in a sentence. */
export function ReadersHave({
  state,
  hasUnpublishedChanges,
  language,
}: {
  state: ArticleState;
  hasUnpublishedChanges: boolean;
  language: Language;
}) {
  const t = texts(language, "stories");
  const { publicState, firstPublishedAt, revisedAt, withdrawnAt } = state;
  const time = (date: Date) => newsDate(date, editions[language], { time: true });
  if (publicState === "withdrawn" && withdrawnAt) return t("withdrawnAt", { time: time(withdrawnAt) });
  if (publicState !== "published" || !firstPublishedAt) return t("readersHaveNothing");
  const said = revisedAt
    ? t("revisedAt", { time: time(revisedAt) })
    : t("publishedAt", { time: time(firstPublishedAt) });
  return hasUnpublishedChanges ? `${said} — ${t("readersUnpublishedChanges")}` : said;
}
