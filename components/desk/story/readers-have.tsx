import { texts } from "@/messages/texts";
import type { ArticleState } from "@/newsroom/article/steps";
import { newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";

/** What readers have of a story, in a sentence. */
export function ReadersHave({
  state,
  hasUnpublishedChanges,
  clock,
}: {
  state: ArticleState;
  hasUnpublishedChanges: boolean;
  clock: Clock;
}) {
  const t = texts(clock, "stories");
  const { publicState, firstPublishedAt, revisedAt, withdrawnAt } = state;
  const time = (date: Date) => newsDate(date, clock, { time: true });
  if (publicState === "withdrawn" && withdrawnAt) return t("withdrawnAt", { time: time(withdrawnAt) });
  if (publicState !== "published" || !firstPublishedAt) return t("readersHaveNothing");
  const said = revisedAt
    ? t("revisedAt", { time: time(revisedAt) })
    : t("publishedAt", { time: time(firstPublishedAt) });
  return hasUnpublishedChanges ? `${said} — ${t("readersUnpublishedChanges")}` : said;
}
