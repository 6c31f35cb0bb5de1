import { DeskTime } from "@/components/desk/desk-time.client";
import { SelectAllCell, SelectCell } from "@/components/desk/selection/select-cell";
import { joinedAsPeople, Names, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { WaitingArticle } from "@/newsroom/article/queue";
import { hasWaitedLong, standingOf } from "@/newsroom/article/standing";
import { type Edition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { StandingBadge } from "./standing-badge";
import { cell, headCell, StoryRowHead } from "./story-row-head";

type Props = { rows: WaitingArticle[]; editions: Edition[]; language: Language; now: Date };

/** Stories that wait to be judged: what each is, who wrote it, how long it waits, and how much there is to read. */
export function QueueTable({ rows, editions, language, now }: Props) {
  const t = texts(language, "stories");
  // Where no section has stages nobody is shown a column of them.
  const isAnybodyAsked = rows.some(({ asked }) => asked !== null);
  const hasStages = rows.some(({ stage, isApproved }) => stage !== null || isApproved);
  const column = (name: string, wide = "") => (
    <th scope="col" className={`${headCell} ${wide}`}>
      {name}
    </th>
  );
  return (
    <div className="scroll-sideways">
      <table className="w-full border-collapse text-start">
        <thead className="text-caption text-muted max-sm:sr-only">
          <tr>
            <SelectAllCell language={language} />
            {column(t("headline"))}
            {column(t("submittedAt"), "hidden sm:table-cell")}
            {column(t("kind"), "hidden sm:table-cell")}
            {hasStages ? column(t("stage"), "hidden sm:table-cell") : null}
            {isAnybodyAsked ? column(t("asked"), "hidden sm:table-cell") : null}
            {column(t("writer"), "hidden sm:table-cell")}
            {column(t("length"), "hidden sm:table-cell")}
            {column(t("section"), "hidden md:table-cell")}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-story={row.id} className="hover:bg-wash has-checked:bg-accent/10">
              <SelectCell story={row} language={language} />
              <StoryRowHead
                row={row}
                standing={standingOf(row, row)}
                editions={editions}
                more={
                  <>
                    <span className={hasWaitedLong(row.workStateAt, now) ? "font-bold text-alert" : ""}>
                      <DeskTime at={row.workStateAt} as="ago" />
                    </span>
                    {row.stage === null ? null : <Words of={row.stage} />}
                    {row.asked?.name ? <Words of={row.asked.name} /> : null}
                  </>
                }
                language={language}
              />
              <td
                className={`${cell} hidden whitespace-nowrap sm:table-cell ${hasWaitedLong(row.workStateAt, now) ? "font-bold text-alert" : ""}`}
              >
                <DeskTime at={row.workStateAt} as="ago" />
                {hasWaitedLong(row.workStateAt, now) ? <span className="sr-only"> ({t("late")})</span> : null}
              </td>
              <td className={`${cell} hidden whitespace-nowrap sm:table-cell`}>
                {row.publicState === "never" ? (
                  t("kinds.new")
                ) : row.publicState === "published" ? (
                  t("kinds.update")
                ) : (
                  <StandingBadge standing={{ readers: row.publicState, work: null }} language={language} />
                )}
              </td>
              {hasStages ? (
                <td className={`${cell} hidden sm:table-cell`}>
                  {row.isApproved ? (
                    <StandingBadge standing={{ readers: null, work: "approved" }} language={language} />
                  ) : row.stage === null ? null : (
                    <Words of={row.stage} className="line-clamp-2" />
                  )}
                </td>
              ) : null}
              {isAnybodyAsked ? (
                <td
                  className={`${cell} hidden sm:table-cell ${row.asked?.dueAt && row.asked.dueAt < now ? "text-alert" : ""}`}
                >
                  {row.asked ? (
                    <Words of={row.asked.name ?? t("askedNobody")} className="line-clamp-1" />
                  ) : null}
                  {row.asked?.dueAt ? (
                    <span className="block text-caption whitespace-nowrap">
                      <DeskTime at={row.asked.dueAt} />
                    </span>
                  ) : null}
                </td>
              ) : null}
              <td className={`${cell} hidden sm:table-cell`}>
                <span className="line-clamp-2">
                  {row.writers.length > 0 ? (
                    <Names of={row.writers} joined={joinedAsPeople} language={language} />
                  ) : (
                    t("noBylines")
                  )}
                </span>
              </td>
              <td className={`${cell} hidden whitespace-nowrap text-muted sm:table-cell`}>
                {t("wordCount", { count: row.words })}
                <span className="block text-caption">{t("pictureCount", { count: row.pictures })}</span>
              </td>
              <td className={`${cell} hidden text-muted md:table-cell`}>
                <Words
                  of={nearest(row.sectionNames, language)?.name ?? t("noSection")}
                  className="line-clamp-2"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
