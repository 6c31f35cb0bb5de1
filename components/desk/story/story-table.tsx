import { DeskTime } from "@/components/desk/desk-time.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type ListedArticle, standingOf } from "@/newsroom/article/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { StandingBadge } from "./standing-badge";

type Props = { rows: ListedArticle[]; editions: Edition[]; isQueue?: boolean; language: Language };

/**
 * Stories as rows: what it is, where it stands, who touched it last and when. A queue says instead of where they
 * stand, which is the same for all, since when they wait.
 */
export function StoryTable({ rows, editions, isQueue = false, language }: Props) {
  const t = texts(language, "stories");
  const cell = "border-b border-line py-3 pe-4 align-baseline";
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <thead className="text-caption text-muted">
          <tr>
            <th scope="col" className={`${cell} text-start font-normal`}>
              {t("headline")}
            </th>
            <th scope="col" className={`${cell} text-start font-normal`}>
              {isQueue ? t("submittedAt") : t("status")}
            </th>
            <th scope="col" className={`${cell} hidden text-start font-normal md:table-cell`}>
              {t("section")}
            </th>
            <th scope="col" className={`${cell} hidden text-start font-normal sm:table-cell`}>
              {t("lastChange")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const edition = editions.find(({ key }) => key === row.edition);
            return (
              <tr key={row.id}>
                <th scope="row" className={`${cell} text-start font-bold`}>
                  <a href={deskStoryPath(row.id)} className="text-ink hover:text-accent">
                    <Words
                      of={row.headline.trim() || t("untitled")}
                      language={row.headline.trim() ? edition?.language : language}
                    />
                  </a>
                  {!edition || edition.key === language ? null : (
                    <Words
                      of={edition.ownName}
                      language={edition.language}
                      className="ms-2 text-caption font-normal text-muted"
                    />
                  )}
                </th>
                <td className={cell}>
                  {isQueue ? (
                    <DeskTime at={row.workStateAt} as="ago" />
                  ) : (
                    <StandingBadge
                      standing={standingOf(row, row.hasUnpublishedChanges)}
                      language={language}
                    />
                  )}
                </td>
                <td className={`${cell} hidden text-muted md:table-cell`}>
                  <Words of={row.sectionName ?? t("noSection")} />
                </td>
                <td className={`${cell} hidden text-muted sm:table-cell`}>
                  <Words of={row.savedByName ?? t("systemName")} /> · <DeskTime at={row.savedAt} as="ago" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
