import { durationText } from "@/components/comment-policy/month-words";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Figures } from "@/newsroom/comment-figures/rules";
import type { Clock } from "@/newsroom/edition/rules";

/** The figures of a month as they are, small ones too. */
export function MonthCounts({ figures, clock }: { figures: Figures; clock: Clock }) {
  const t = texts(clock, "policy");
  const { appeals, medianSeconds } = figures;
  const rows: { name: string; value: number | string }[] = [
    ...(["received", "refused", "held", "atOnce", "approved", "rejected"] as const).map((name) => ({
      name: t(`figures.${name}`),
      value: figures[name],
    })),
    ...figures.reasons.map(({ label, count }) => ({ name: label ?? t("figures.other"), value: count })),
    { name: t("figures.appealsReceived"), value: appeals.received },
    { name: t("figures.upheld"), value: appeals.upheld },
    { name: t("figures.overturned"), value: appeals.overturned },
    ...(medianSeconds === null
      ? []
      : [{ name: t("figures.median"), value: durationText(medianSeconds, clock) }]),
  ];
  return (
    <dl className="figure-rows text-small">
      {rows.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may be called alike
        <div key={at} className="figure-row border-b border-line py-2">
          <dt>
            <Words of={name} />
          </dt>
          <dd className="font-bold tabular-nums">
            {typeof value === "number" ? value.toLocaleString(clock.numberLocale) : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
