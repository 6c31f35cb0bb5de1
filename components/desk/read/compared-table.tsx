import type { ReactNode } from "react";
import { cell } from "@/components/desk/story/story-row-head";
import { texts } from "@/messages/texts";
import { formatNumber, type Language, languages } from "@/newsroom/language/rules";
import type { Compared } from "@/newsroom/read/rules";

export type ComparedRow = Compared & { key: string; name: ReactNode };

type Props = { title: string; head: string; rows: ComparedRow[]; language: Language };

/** What was read today beside the day before, with the share of each drawn beside its number. */
export function ComparedTable({ title, head, rows, language }: Props) {
  const t = texts(language, "reads");
  const most = Math.max(1, ...rows.map(({ today }) => today));
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-title font-bold">{title}</h2>
      <div className="scroll-sideways">
        <table className="w-full border-collapse text-start">
          <thead className="text-caption text-muted">
            <tr>
              {[head, t("today"), t("yesterday")].map((name) => (
                <th key={name} scope="col" className={`${cell} text-start font-normal`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, today, yesterday }) => (
              <tr key={key}>
                <th scope="row" className={`${cell} w-1/2 text-start font-normal`}>
                  {name}
                </th>
                <td className={cell}>
                  <span className="flex items-center gap-3">
                    <span className="min-w-12">{formatNumber(language, today)}</span>
                    <Share of={today / most} language={language} />
                  </span>
                </td>
                <td className={`${cell} text-muted`}>{formatNumber(language, yesterday)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A part of the whole width, from the side where one begins to read. */
function Share({ of: share, language }: { of: number; language: Language }) {
  const length = 100 * share;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full min-w-16">
      <rect
        x={languages[language].direction === "rtl" ? 100 - length : 0}
        width={length}
        height={8}
        className="fill-accent"
      />
    </svg>
  );
}
