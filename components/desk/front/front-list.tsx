import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { ListedFront } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { CreateFront } from "./create-front";
import { frontPath } from "./paths";

type Named = { id: string; name: string };
type Props = {
  edition: Edition;
  fronts: ListedFront[];
  sections: Named[];
  topics: Named[];
  create: FormAction<{ id: string }>;
  language: Language;
};

/** The fronts of an edition that are composed, and what begins another. */
export function FrontList({ edition, fronts, sections, topics, create, language }: Props) {
  const t = texts(language, "fronts");
  const nameOf = ({ sectionId, topicId }: ListedFront) =>
    [...sections, ...topics].find(({ id }) => id === (sectionId ?? topicId))?.name ?? t("ofEdition");
  const without = (field: "sectionId" | "topicId", named: Named[]) =>
    named.filter(({ id }) => !fronts.some((front) => front[field] === id));
  const hasOwn = fronts.some(({ sectionId, topicId }) => sectionId === undefined && topicId === undefined);
  return (
    <div className="flex flex-col gap-4">
      {fronts.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {fronts.map((front) => (
            <li key={front.id} className="flex items-baseline justify-between gap-4 py-2">
              <a href={frontPath(front.id)} className="font-bold">
                <Words of={nameOf(front)} />
              </a>
              <span className="text-caption text-muted">
                {t(`live.${front.live}`)}
                {front.isMissed ? (
                  <AfterDot>
                    <strong className="text-alert">{t("missed")}</strong>
                  </AfterDot>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {hasOwn ? null : <CreateFront action={create} edition={edition} language={language} />}
      {(
        [
          ["sectionId", sections],
          ["topicId", topics],
        ] as const
      ).map(([field, named]) => (
        <CreateFront
          key={field}
          action={create}
          edition={edition}
          of={{ field, choices: without(field, named) }}
          language={language}
        />
      ))}
    </div>
  );
}
