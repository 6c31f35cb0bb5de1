import { SelectField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { FrontPlace } from "@/newsroom/front/placing";
import { inOneLine } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";

/** Ranks that a publication offers. */
const ranks = 5;

/** Where a story that is published is to stand on a front: offered, never asked. */
export function PlaceFields({ places, language }: { places: FrontPlace[]; language: Language }) {
  const t = texts(language, "fronts");
  if (places.length === 0) return null;
  const labelOf = ({ front, container, layout, by }: FrontPlace) =>
    inOneLine(front ?? t("ofEdition"), container || `${t(`layout.${layout}`)} (${t(`fill.${by}`)})`);
  return (
    <details>
      <summary className="cursor-pointer py-1">{t("placing.offer")}</summary>
      <div className="mt-2 flex flex-col gap-3">
        <SelectField
          name="place"
          label={t("placing.where")}
          options={[
            { value: "", label: t("placing.nowhere") },
            ...places.map((place) => ({ value: place.value, label: labelOf(place) })),
          ]}
        />
        <SelectField
          name="rank"
          label={t("placing.rank")}
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
