import { ChoiceField } from "@/components/ui/choice-field.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { publishTimes, secondsToTakeBack } from "@/newsroom/article/rules";
import { endKinds } from "@/newsroom/article/steps";
import { isoInZone } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";

type Props = {
  /** Whether the breaking news line leads to the story. */
  isUrgent: boolean;
  /** Null where its words may go out now. */
  embargoUntil: Date | null;
  clock: Clock;
};

/** When a publication goes to readers, and, offered and never asked, when what they have ends. */
export function TimeFields({ isUrgent, embargoUntil, clock }: Props) {
  const t = texts(clock, "stories");
  // A form knows whole minutes.
  const freed = embargoUntil && new Date(Math.ceil(embargoUntil.getTime() / 60_000) * 60_000);
  return (
    <div className="publish-time flex flex-col gap-3">
      <ChoiceField
        name="when"
        label={t("time.when")}
        defaultValue={freed ? "later" : isUrgent ? "urgent" : "soon"}
        options={publishTimes.map((value) => ({
          value,
          label: t(`time.${value}`, { count: secondsToTakeBack }),
        }))}
      />
      {isUrgent ? <p className="text-caption text-muted">{t("time.urgentLine")}</p> : null}
      {freed ? <p className="text-caption text-warn">{t("time.underEmbargo")}</p> : null}
      <div className="publish-later">
        <TextField
          name="at"
          type="datetime-local"
          label={t("time.at")}
          hint={t("time.hint")}
          defaultValue={freed ? isoInZone(freed, clock.timeZone).slice(0, 16) : undefined}
        />
      </div>
      <details>
        <summary className="cursor-pointer py-1 font-bold">{t("time.offer")}</summary>
        <div className="mt-2 flex flex-col gap-3">
          <TextField name="until" type="datetime-local" label={t("end.at")} />
          <SelectField
            name="endsAs"
            label={t("end.as")}
            options={endKinds.map((value) => ({ value, label: t(`end.kind.${value}`) }))}
          />
        </div>
      </details>
    </div>
  );
}
