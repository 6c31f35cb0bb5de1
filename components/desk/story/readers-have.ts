import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";

/** What readers have of a story, in one sentence: nothing, the version of a minute, or that it was withdrawn or killed. */
export function readersHave({ state, hasUnpublishedChanges }: DeskArticle, clock: Clock): string {
  const t = texts(clock, "stories");
  const { publicState, firstPublishedAt, revisedAt, withdrawnAt } = state;
  const time = (date: Date) => newsDate(date, clock, { time: true });
  if (publicState === "killed" && withdrawnAt) return t("killedAt", { time: time(withdrawnAt) });
  if (publicState === "withdrawn" && withdrawnAt) return t("withdrawnAt", { time: time(withdrawnAt) });
  if (publicState !== "published" || !firstPublishedAt) return t("readersHaveNothing");
  const said = revisedAt
    ? t("revisedAt", { time: time(revisedAt) })
    : t("publishedAt", { time: time(firstPublishedAt) });
  return hasUnpublishedChanges ? t("readersUnpublishedChanges", { said }) : said;
}

/** Which version of a published story readers have, in a few words; null where they have none. */
export function readersVersion({ state }: DeskArticle, clock: Clock): string | null {
  const at = state.revisedAt ?? state.firstPublishedAt;
  if (state.publicState !== "published" || !at) return null;
  return texts(clock, "stories")("readersVersion", { time: newsDate(at, clock, { time: true }) });
}
