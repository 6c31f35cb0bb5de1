import { texts } from "@/messages/texts";
import { answers, checkNames, outcomes } from "@/newsroom/comment/verdicts";
import type { Tallied } from "@/newsroom/comment-figures/rules";
import { type Language, localeOf } from "@/newsroom/language/rules";

type Props = { tallies: Tallied[]; language: Language };

/** How often each check said what in a month: first what became of the comments, then the checks in their order. */
export function TallyTable({ tallies, language }: Props) {
  const t = texts(language, "policy");
  if (tallies.length === 0) return <p className="text-muted">{t("figures.desk.none")}</p>;
  const sumOf = (check: string, answer: string) =>
    tallies
      .filter((each) => each.check === check && each.answer === answer)
      .reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...outcomes.map((answer) => ({
      key: answer,
      check: t("figures.desk.all"),
      said: t(`figures.outcome.${answer}`),
      count: sumOf("all", answer),
    })),
    ...checkNames.flatMap((check) =>
      answers.map((answer) => ({
        key: `${check} ${answer}`,
        check: texts(language, "comments")(`checks.names.${check}`),
        said: t(`figures.answer.${answer}`),
        count: sumOf(check, answer),
      })),
    ),
  ].filter(({ count }) => count > 0);
  return (
    <table className="w-full text-small">
      <thead>
        <tr className="border-b border-line text-start text-muted">
          <th scope="col" className="py-2 text-start">
            {t("figures.desk.check")}
          </th>
          <th scope="col" className="py-2 text-start">
            {t("figures.desk.said")}
          </th>
          <th scope="col" className="figure w-px py-2 whitespace-nowrap">
            {t("figures.desk.times")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, check, said, count }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-bold">
              {check}
            </th>
            <td className="py-2">{said}</td>
            <td className="figure py-2 tabular-nums">
              {count.toLocaleString(localeOf(language).numberLocale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
