import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { FlagMarks } from "@/components/desk/flag/flag-marks";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type CalendarEntry, isMovableKind } from "@/newsroom/calendar/rules";
import { listComma } from "@/newsroom/date/names";
import type { Language } from "@/newsroom/language/rules";
import { MovableEntry } from "./movable-entry.client";

/** A promise is a solid box, an intention a dashed one, the end of a text's time a dotted line beside it, of a review's a double one. */
const looks = {
  scheduled: "border-2 border-solid border-accent bg-accent/10",
  planned: "border border-dashed border-control bg-sheet",
  due: "border-s-4 border-dotted border-warn",
  review: "border-s-4 border-double border-warn",
} as const;

type Props = {
  entry: CalendarEntry;
  /** Where its plan is changed in passing. */
  editPath: string;
  language: Language;
};

/** A story on a day: by its word and its look a promise, an intention or a text that is due. */
export function Entry({ entry, editPath, language }: Props) {
  const t = texts(language, "plan");
  const { articleId, kind, day, time, assignees, flags, embargoUntil, isLate, isMovable } = entry;
  const title = entry.title || texts(language, "stories")("untitled");
  const className = `flex flex-col gap-1 rounded-control p-2 text-small break-inside-avoid ${looks[kind]}`;
  const inside = (
    <>
      <span className="text-caption">
        <strong>{t(`calendar.kinds.${kind}`)}</strong> {time ? <bdi dir="ltr">{time}</bdi> : null}
        <FlagMarks flags={flags} language={language} />
      </span>
      <a href={deskStoryPath(articleId)} className="font-bold wrap-anywhere">
        <Words of={title} />
      </a>
      {assignees.length > 0 ? (
        <span className="text-caption text-muted">
          {assignees.map((name, index) => (
            <span key={name}>
              {index > 0 ? listComma[language] : null}
              <Words of={name} />
            </span>
          ))}
        </span>
      ) : null}
      {embargoUntil ? (
        <span>
          <EmbargoMark until={embargoUntil} isShort language={language} />
        </span>
      ) : null}
      {isLate ? (
        <strong className="text-caption text-warn">{t(kind === "review" ? "task.late" : "isLate")}</strong>
      ) : null}
      {isMovable ? (
        <a
          href={editPath}
          aria-label={t("calendar.editNamed", { headline: title })}
          className="w-fit text-caption print:hidden"
        >
          {t("calendar.edit")}
        </a>
      ) : null}
    </>
  );
  if (!isMovable || !isMovableKind(kind)) return <li className={className}>{inside}</li>;
  return (
    <MovableEntry
      articleId={articleId}
      kind={kind}
      day={day}
      title={title}
      labels={{
        drag: t("calendar.dragNamed", { headline: title }),
        before: t("calendar.beforeNamed", { headline: title }),
        after: t("calendar.afterNamed", { headline: title }),
      }}
      className={className}
    >
      {inside}
    </MovableEntry>
  );
}
