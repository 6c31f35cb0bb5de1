import { SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { isoInZone } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { type Plan, pictureWishes, placesWanted, planLimits } from "@/newsroom/plan/rules";

/** `plannedOn`: the day that a calendar proposes. */
type Props = { plan: Plan | null; plannedOn?: string; clock: Clock };

/** What a plan says, but for who writes it. */
export function PlanFields({ plan, plannedOn = "", clock }: Props) {
  const t = texts(clock.language, "plan");
  return (
    <>
      <TextField
        name="slugLine"
        label={t("slugLine")}
        hint={t("slugLineHint")}
        defaultValue={plan?.slugLine}
        maxLength={planLimits.slugLine}
        autoComplete="off"
        required
      />
      <TextField
        name="plannedOn"
        type="date"
        label={t("plannedOn")}
        hint={t("plannedOnHint")}
        defaultValue={plan?.plannedOn ?? plannedOn}
      />
      <TextField
        name="plannedTime"
        type="time"
        label={t("plannedTime")}
        defaultValue={plan?.plannedTime ?? ""}
      />
      <TextField
        name="dueAt"
        type="datetime-local"
        label={t("dueAt")}
        defaultValue={plan?.dueAt ? isoInZone(plan.dueAt, clock.timeZone).slice(0, 16) : ""}
      />
      <SelectField
        name="placeWanted"
        label={t("placeWanted")}
        defaultValue={plan?.placeWanted ?? ""}
        options={[
          { value: "", label: t("places.any") },
          ...placesWanted.map((value) => ({ value, label: t(`places.${value}`) })),
        ]}
      />
      <SelectField
        name="pictureWanted"
        label={t("pictureWanted")}
        defaultValue={plan?.pictureWanted}
        options={pictureWishes.map((value) => ({ value, label: t(`pictures.${value}`) }))}
      />
      <TextAreaField
        name="brief"
        label={t("brief")}
        hint={t("briefHint")}
        defaultValue={plan?.brief}
        maxLength={planLimits.brief}
      />
    </>
  );
}
