import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { texts } from "@/messages/texts";
import { formatNumber, type Language, languages } from "@/newsroom/language/rules";

const [width, height] = [72, 20];

/** How often a story was read in the last day, hour by hour, with the sum beside it: the line alone says no number. */
export function ReadLine({ hours, language }: { hours: number[] | undefined; language: Language }) {
  const sum = hours?.reduce((all, each) => all + each, 0) ?? 0;
  if (!hours || sum === 0) return null;
  const isFromRight = languages[language].direction === "rtl";
  const x = scaleLinear({ domain: [0, hours.length - 1], range: isFromRight ? [width, 0] : [0, width] });
  const y = scaleLinear({ domain: [0, Math.max(...hours)], range: [height - 1, 1] });
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="h-5 w-18 shrink-0">
        <LinePath
          data={hours}
          x={(_, at) => x(at)}
          y={(count) => y(count)}
          className="stroke-accent"
          strokeWidth={1.5}
        />
      </svg>
      <span aria-hidden="true">{formatNumber(language, sum)}</span>
      <span className="sr-only">{texts(language, "reads")("count", { count: sum })}</span>
    </span>
  );
}
