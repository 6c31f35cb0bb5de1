import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { clock as clockTime, clockToSecond, isoInZone, newsDate } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { alarmAfter, isAlarming, isScheduled } from "@/newsroom/promise/rules";

/** When a story was to be live by a promise, and when it was; an alarm where that is a minute apart, or it is not yet. */
export function PromiseLine({ story, clock }: { story: DeskArticle; clock: Clock }) {
  const { promise, kept, state } = story;
  const t = texts(clock, "stories");
  if (promise && promise.seconds < -alarmAfter)
    return (
      <div role="alert">
        <Notice tone="alert">{t("promise.overdue", { due: hour(promise.goLiveAt, null, clock) })}</Notice>
      </div>
    );
  if (state.publicState !== "published" || !kept?.keptAt) return null;
  const { dueAt, keptAt } = kept;
  const times = { due: hour(dueAt, keptAt, clock), live: clockToSecond(keptAt, clock.timeZone) };
  if (isAlarming(kept, keptAt)) return <Notice tone="warn">{t("promise.late", times)}</Notice>;
  return isScheduled(kept) ? <p>{t("promise.kept", times)}</p> : null;
}

/** The hour alone where it is that of the same day. */
function hour(due: Date, live: Date | null, clock: Clock): string {
  const day = (date: Date) => isoInZone(date, clock.timeZone).slice(0, 10);
  return live && day(live) === day(due)
    ? clockTime(due, clock.timeZone)
    : newsDate(due, clock, { time: true, zone: false });
}
