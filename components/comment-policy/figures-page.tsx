import { texts } from "@/messages/texts";
import { figuresFilePath, figuresPath, policyPath } from "@/newsroom/address/rules";
import { fewest, type PublicFigures, type Told } from "@/newsroom/comment-figures/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { Counts } from "./counts";
import { durationText, monthName } from "./month-words";

type Props = {
  /** Of every month that is over, the newest first. */
  months: PublicFigures[];
  /** The month that is told whole; null where none is over. */
  shown: PublicFigures | null;
  edition: Edition;
};

/** What became of readers' comments, month by month. */
export function FiguresPage({ months, shown, edition }: Props) {
  const t = texts(edition, "policy");
  return (
    <article className="mx-auto max-w-measure pt-8 md:pt-12">
      <h1 className="mb-2 text-headline font-bold text-balance">{t("figures.title")}</h1>
      {shown ? (
        <MonthFigures figures={shown} edition={edition} />
      ) : (
        <>
          <p className="font-bold">{t("figures.none.title")}</p>
          <p>{t("figures.none.text")}</p>
        </>
      )}
      {months.length > 1 && (
        <nav aria-labelledby="months" className="mt-8 border-t border-line pt-4">
          <h2 id="months" className="mb-2 font-bold">
            {t("figures.months")}
          </h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {months.map(({ month }) => (
              <li key={month}>
                <a
                  href={figuresPath(edition.key, month)}
                  aria-current={month === shown?.month ? "page" : undefined}
                  className="link"
                >
                  {monthName(month, edition)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="mt-8 border-t border-line pt-4">
        <a href={policyPath(edition.key)} className="link font-bold">
          {t("title")}
        </a>
      </p>
    </article>
  );
}

function MonthFigures({ figures, edition }: { figures: PublicFigures; edition: Edition }) {
  const t = texts(edition, "policy");
  const written = (value: Told) =>
    value === "few" ? t("figures.few", { count: fewest }) : value.toLocaleString(edition.numberLocale);
  const { month, appeals, medianSeconds, reasons } = figures;
  const outcomes = appeals.outcomes
    ? (["upheld", "overturned"] as const).map((name) => ({
        name: t(`figures.${name}`),
        value: written(appeals.outcomes?.[name] ?? 0),
      }))
    : [];
  return (
    <>
      <p className="mb-6 text-title font-bold text-muted">{monthName(month, edition)}</p>
      <p className="mb-6 text-small text-muted">{t("figures.note", { count: fewest })}</p>
      <Counts
        label={t("figures.comments")}
        rows={[
          ...(["received", "refused", "held", "atOnce", "approved", "rejected"] as const).map((name) => ({
            name: t(`figures.${name}`),
            value: written(figures[name]),
          })),
          ...(medianSeconds === null
            ? []
            : [{ name: t("figures.median"), value: durationText(medianSeconds, edition) }]),
        ]}
      />
      {reasons.length > 0 && (
        <Counts
          label={t("figures.reasons")}
          rows={reasons.map(({ label, count }) => ({
            name: label ?? t("figures.other"),
            value: written(count),
          }))}
        />
      )}
      <Counts
        label={t("figures.appeals")}
        rows={[
          { name: t("figures.appealsReceived"), value: written(appeals.received) },
          { name: t("figures.decided"), value: written(appeals.decided) },
          ...outcomes,
        ]}
      />
      <p className="text-small">
        <a href={figuresFilePath(edition.key, month)} className="link" download="">
          {t("figures.csv")}
        </a>
      </p>
    </>
  );
}
