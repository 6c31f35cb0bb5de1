import { cell } from "@/components/desk/story/story-row-head";
import { texts } from "@/messages/texts";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import type { ReadFigures } from "@/newsroom/read/rules";
import { clockHour } from "./hours-plot";

/** What the plot shows, for those who do not see it and for who wants the numbers. */
export function HoursTable({ hours, language }: { hours: ReadFigures["hours"]; language: Language }) {
  const t = texts(language, "reads");
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-accent">{t("asTable")}</summary>
      <table className="mt-2 border-collapse text-start">
        <thead className="text-caption text-muted">
          <tr>
            {[t("hour"), t("today"), t("yesterday")].map((name) => (
              <th key={name} scope="col" className={`${cell} text-start font-normal`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, today, yesterday }) => (
            <tr key={hour}>
              <th scope="row" className={`${cell} text-start font-normal`}>
                {clockHour(language, hour)}
              </th>
              <td className={cell}>{today === null ? t("notYet") : formatNumber(language, today)}</td>
              <td className={cell}>{formatNumber(language, yesterday)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
