import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { type ReadFigures as Figures, referrers } from "@/newsroom/read/rules";
import { ComparedTable } from "./compared-table";
import { HoursPlot } from "./hours-plot";
import { HoursTable } from "./hours-table";

type Props = { figures: Figures; edition: Edition; language: Language };

const namedPlaces = Object.entries(referrers).map(([name, referrer]) => ({ name, referrer }) as const);

/** How an edition is read today: by the hour, by section, by story, and from where. */
export function ReadFigures({ figures, edition, language }: Props) {
  const t = texts(language, "reads");
  const { hours, sections, stories, referrers: places, ...sums } = figures;
  const placeName = (referrer: string) => {
    const named = namedPlaces.find((each) => each.referrer === referrer);
    return named ? t(`places.${named.name as keyof typeof referrers}`) : <bdi dir="ltr">{referrer}</bdi>;
  };
  return (
    <>
      <dl className="mb-8 flex flex-wrap gap-x-12 gap-y-3">
        {(["today", "yesterdayByNow", "yesterday"] as const).map((name) => (
          <div key={name}>
            <dt className="text-caption text-muted">{t(name)}</dt>
            <dd className="text-heading font-bold">{formatNumber(language, sums[name])}</dd>
          </div>
        ))}
      </dl>
      <HoursPlot hours={hours} language={language} />
      <HoursTable hours={hours} language={language} />
      <ComparedTable
        title={t("bySection")}
        head={t("section")}
        language={language}
        rows={sections.map(({ id, name, ...counts }) => ({
          key: id ?? "",
          name: name === null ? t("noSection") : <Words of={name} language={edition.language} />,
          ...counts,
        }))}
      />
      <ComparedTable
        title={t("byStory")}
        head={t("story")}
        language={language}
        rows={stories.map(({ id, headline, ...counts }) => ({
          key: id,
          name: (
            <a href={deskStoryPath(id)}>
              <Words of={headline || texts(language, "stories")("untitled")} />
            </a>
          ),
          ...counts,
        }))}
      />
      <ComparedTable
        title={t("byPlace")}
        head={t("place")}
        language={language}
        rows={places.map(({ referrer, ...counts }) => ({
          key: referrer,
          name: placeName(referrer),
          ...counts,
        }))}
      />
    </>
  );
}
