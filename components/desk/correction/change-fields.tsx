import { SelectField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { toldAs } from "@/newsroom/correction/rules";
import type { Language } from "@/newsroom/language/rules";
import { CorrectionTexts } from "./correction-texts";

/** How readers are told of a publication, where they had the story before. */
export function ChangeFields({ language }: { language: Language }) {
  const t = texts(language, "corrections");
  return (
    <div className="change-told flex flex-col gap-3">
      <SelectField
        name="told"
        label={t("told.label")}
        defaultValue="update"
        options={toldAs.map((value) => ({ value, label: t(`told.${value}`) }))}
      />
      <div className="change-words flex flex-col gap-3">
        <p className="text-caption text-muted">{t("told.note")}</p>
        <CorrectionTexts language={language} />
      </div>
    </div>
  );
}
