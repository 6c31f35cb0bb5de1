import { DeskTime } from "@/components/desk/desk-time.client";
import { ReadLine } from "@/components/desk/read/read-line";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { type ListedArticle, standingOf } from "@/newsroom/article/rules";
import { type Edition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { StandingBadge } from "./standing-badge";
import { cell, StoryRowHead } from "./story-row-head";

type Props = {
  rows: ListedArticle[];
  /** Reads by story and hour, of those that were read. */
  lines: Map<string, number[]>;
  editions: Edition[];
  language: Language;
};

/** Stories as rows: what it is, where it stands, who touched it last and when. */
export function StoryTable({ rows, lines, editions, language }: Props) {
  const t = texts(language, "stories");
  return (
    <div className="scroll-sideways">
      <table className="w-full border-collapse text-start">
        <thead className="text-caption text-muted">
          <tr>
            <th scope="col" className={`${cell} text-start font-normal`}>
              {t("headline")}
            </th>
            <th scope="col" className={`${cell} text-start font-normal`}>
              {t("status")}
            </th>
            <th scope="col" className={`${cell} hidden text-start font-normal md:table-cell`}>
              {t("section")}
            </th>
            <th scope="col" className={`${cell} hidden text-start font-normal sm:table-cell`}>
              {t("lastChange")}
            </th>
            <th scope="col" className={`${cell} hidden text-start font-normal lg:table-cell`}>
              {texts(language, "reads")("column")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <StoryRowHead row={row} editions={editions} language={language} />
              <td className={cell}>
                <StandingBadge standing={standingOf(row, row)} language={language} />
              </td>
              <td className={`${cell} hidden text-muted md:table-cell`}>
                <Words of={nearest(row.sectionNames, language)?.name ?? t("noSection")} />
              </td>
              <td className={`${cell} hidden text-muted sm:table-cell`}>
                <Words of={row.savedByName ?? t("somebody")} />
                <AfterDot>
                  <DeskTime at={row.savedAt} as="ago" />
                </AfterDot>
              </td>
              <td className={`${cell} hidden text-muted lg:table-cell`}>
                <ReadLine hours={lines.get(row.id)} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
