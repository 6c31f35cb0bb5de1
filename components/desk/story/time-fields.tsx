import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { endKinds } from "@/newsroom/article/steps";
import type { Language } from "@/newsroom/language/rules";

/** When a publication goes to readers, and when what they have ends: offered, never asked. */
export function TimeFields({ language }: { language: Language }) {
  const t = texts(language, "stories");
  return (
    <details>
      <summary className="cursor-pointer py-1">{t("time.offer")}</summary>
      <div className="mt-2 flex flex-col gap-3">
        <TextField name="at" type="datetime-local" label={t("time.at")} hint={t("time.hint")} />
        <TextField name="until" type="datetime-local" label={t("end.at")} />
        <SelectField
          name="endsAs"
          label={t("end.as")}
          options={endKinds.map((value) => ({ value, label: t(`end.kind.${value}`) }))}
        />
      </div>
    </details>
  );
}
