import { DeskTime } from "@/components/desk/desk-time.client";
import { ReadLine } from "@/components/desk/read/read-line";
import { ReviewerLine } from "@/components/desk/review/reviewer-line";
import { SelectAllCell, SelectCell } from "@/components/desk/selection/select-cell";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ListedArticle, ListOrder } from "@/newsroom/article/listing";
import { standingOf } from "@/newsroom/article/standing";
import { type Edition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { OrderHead } from "./order-head";
import { StandingBadge } from "./standing-badge";
import { cell, headCell, StoryRowHead } from "./story-row-head";

type Props = {
  rows: ListedArticle[];
  /** Reads by story and hour, of those that were read. */
  lines: Map<string, number[]>;
  editions: Edition[];
  /** In which order they stand, and where they are in another. */
  order: ListOrder;
  orderPath: (order: ListOrder) => string;
  language: Language;
};

/** Stories as rows: what it is, where it stands, who touched it last and when. */
export function StoryTable({ rows, lines, editions, order, orderPath, language }: Props) {
  const t = texts(language, "stories");
  // Times stand in the list that is sorted by them, on wide screens in every one that has some, else nowhere.
  const isByDue = order.startsWith("due");
  const hasDue = isByDue || rows.some(({ dueAt }) => dueAt !== null);
  const dueCell = isByDue ? "hidden lg:table-cell" : "hidden 2xl:table-cell";
  const readCell = isByDue ? "hidden 2xl:table-cell" : "hidden lg:table-cell";
  const head = (by: "headline" | "section" | "due", name: string, className: string) => {
    const isUp = order === by;
    return (
      <OrderHead
        name={name}
        hint={t(isUp ? `sort.${by}_desc` : `sort.${by}`)}
        sorted={isUp ? "ascending" : order === `${by}_desc` ? "descending" : undefined}
        href={orderPath(isUp ? `${by}_desc` : by)}
        className={className}
      />
    );
  };
  return (
    <table className="w-full border-collapse text-start">
      <thead className="text-caption text-muted max-sm:sr-only">
        <tr>
          <SelectAllCell language={language} />
          {head("headline", t("headline"), "sm:w-2/5")}
          <OrderHead
            name={t("status")}
            hint={t("sort.standing")}
            sorted={order === "standing" ? "ascending" : undefined}
            href={orderPath(order === "standing" ? "touched" : "standing")}
          />
          {head("section", t("section"), "hidden md:table-cell")}
          {hasDue ? head("due", texts(language, "plan")("dueAt"), dueCell) : null}
          <OrderHead
            name={t("lastChange")}
            hint={t(order === "touched" ? "sort.untouched" : "sort.touched")}
            sorted={order === "touched" ? "descending" : order === "untouched" ? "ascending" : undefined}
            href={orderPath(order === "touched" ? "untouched" : "touched")}
          />
          <th scope="col" className={`${headCell} ${readCell}`}>
            {texts(language, "reads")("column")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-story={row.id} className="hover:bg-wash has-checked:bg-accent/10">
            <SelectCell story={row} language={language} />
            <StoryRowHead row={row} standing={standingOf(row, row)} editions={editions} language={language} />
            <td className={`${cell} hidden sm:table-cell`}>
              <StandingBadge standing={standingOf(row, row)} language={language} />{" "}
              <ReviewerLine reviewer={row.reviewer} language={language} />
            </td>
            <td className={`${cell} hidden text-muted md:table-cell`}>
              <Words
                of={nearest(row.sectionNames, language)?.name ?? t("noSection")}
                className="line-clamp-2 lg:min-w-24"
              />
            </td>
            {hasDue ? (
              <td className={`${cell} text-muted ${dueCell}`}>
                {row.dueAt ? (
                  // Wide enough for a day in one line, the hour below it.
                  <span className="block w-44">
                    <DeskTime at={row.dueAt} />
                  </span>
                ) : null}
              </td>
            ) : null}
            <td className={`${cell} hidden whitespace-nowrap text-muted sm:table-cell`}>
              <Words of={row.savedByName ?? t("somebody")} />
              <AfterDot>
                <DeskTime at={row.savedAt} as="ago" />
              </AfterDot>
            </td>
            <td className={`${cell} text-muted ${readCell}`}>
              <ReadLine hours={lines.get(row.id)} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
