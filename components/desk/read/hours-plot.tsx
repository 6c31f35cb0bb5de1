import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar, LinePath } from "@visx/shape";
import { texts } from "@/messages/texts";
import { formatNumber, type Language, languages } from "@/newsroom/language/rules";
import type { ReadFigures } from "@/newsroom/read/rules";

type Props = { hours: ReadFigures["hours"]; language: Language };

/** The plot's own units: it is stretched to the room that it has, so that words stand beside it. */
const [width, height] = [480, 160];
const mostTicks = 3;
const namedHours = [0, 6, 12, 18];

/** Reads of today as bars behind the line of the day before; time runs as one reads. Drawn whole on the server. */
export function HoursPlot({ hours, language }: Props) {
  const t = texts(language, "reads");
  const most = Math.max(1, ...hours.flatMap(({ today, yesterday }) => [today ?? 0, yesterday]));
  const isFromRight = languages[language].direction === "rtl";
  const domain = hours.map(({ hour }) => hour);
  const x = scaleBand({ domain, range: isFromRight ? [width, 0] : [0, width], padding: 0.25 });
  const y = scaleLinear({ domain: [0, most], range: [height, 0], nice: mostTicks });
  const ticks = y.ticks(mostTicks).filter(Number.isInteger);
  return (
    <figure>
      <Legend today={t("today")} yesterday={t("yesterday")} />
      <div className="flex gap-2">
        <Ticks ticks={ticks} language={language} />
        <svg
          role="img"
          aria-label={t("hoursPlot")}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="h-48 min-w-0 grow"
        >
          <path
            d={ticks.map((tick) => `M0 ${y(tick)}H${width}`).join("")}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
          {hours.map(({ hour, today }) => (
            <Bar
              key={hour}
              x={x(hour)}
              y={y(today ?? 0)}
              width={x.bandwidth()}
              height={height - y(today ?? 0)}
              className="fill-accent"
            />
          ))}
          <LinePath
            data={hours}
            x={({ hour }) => (x(hour) ?? 0) + x.bandwidth() / 2}
            y={({ yesterday }) => y(yesterday)}
            className="stroke-ink"
            strokeWidth={2}
            strokeDasharray="5 4"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <NamedHours language={language} />
    </figure>
  );
}

function Ticks({ ticks, language }: { ticks: number[]; language: Language }) {
  return (
    <div aria-hidden="true" className="-my-3 flex flex-col-reverse justify-between text-caption text-muted">
      {ticks.map((tick) => (
        <span key={tick}>{formatNumber(language, tick)}</span>
      ))}
    </div>
  );
}

function NamedHours({ language }: { language: Language }) {
  return (
    <div aria-hidden="true" className="mt-1 grid grid-cols-4 ps-8 text-caption text-muted">
      {namedHours.map((hour) => (
        <span key={hour}>{clockHour(language, hour)}</span>
      ))}
    </div>
  );
}

/** An hour of the day as clocks show it. */
export const clockHour = (language: Language, hour: number) =>
  `${formatNumber(language, hour).padStart(2, formatNumber(language, 0))}:${formatNumber(language, 0).repeat(2)}`;

function Legend({ today, yesterday }: { today: string; yesterday: string }) {
  return (
    <figcaption className="mb-4 flex gap-6 text-caption text-muted">
      <span className="flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
          <rect width={12} height={12} className="fill-accent" />
        </svg>
        {today}
      </span>
      <span className="flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 24 12" className="h-3 w-6">
          <path d="M0 6H24" className="stroke-ink" strokeWidth={2} strokeDasharray="5 4" />
        </svg>
        {yesterday}
      </span>
    </figcaption>
  );
}
