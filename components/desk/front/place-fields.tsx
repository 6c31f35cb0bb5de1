import { SelectField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { ChosenPlace, FrontPlace } from "@/newsroom/front/place-wanted";
import { inOneLine } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";

/** Ranks that a publication offers. */
const ranks = 5;

type Props = {
  places: FrontPlace[];
  /** What the story's plan wishes. */
  proposed: ChosenPlace | null;
  language: Language;
};

/** Where a story that is published is to stand on a front: offered, never asked; open where its plan says so. */
export function PlaceFields({ places, proposed, language }: Props) {
  const t = texts(language, "fronts");
  if (places.length === 0) return null;
  const labelOf = ({ front, container, layout, by }: FrontPlace) =>
    inOneLine(front ?? t("ofEdition"), container || `${t(`layout.${layout}`)} (${t(`fill.${by}`)})`);
  return (
    <details open={proposed !== null}>
      <summary className="cursor-pointer py-1 font-bold">{t("placing.offer")}</summary>
      <div className="mt-2 flex flex-col gap-3">
        {proposed ? <p className="text-caption text-muted">{t("placing.fromPlan")}</p> : null}
        <SelectField
          name="place"
          label={t("placing.where")}
          defaultValue={proposed?.value}
          options={[
            { value: "", label: t("placing.nowhere") },
            ...places.map((place) => ({ value: place.value, label: labelOf(place) })),
          ]}
        />
        <SelectField
          name="rank"
          label={t("placing.rank")}
          defaultValue={proposed ? String(proposed.rank) : undefined}
          options={Array.from({ length: ranks }, (_, index) => {
            const value = String(index + 1);
            return { value, label: value };
          })}
        />
        <p className="text-caption text-muted">{t("placing.note")}</p>
      </div>
    </details>
  );
}
