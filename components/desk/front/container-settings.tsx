import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { type FrontContainer, type FrontSaved, frontLimits, layoutNames } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import type { FillOption } from "./fill-options";

type Props = {
  action: FormAction<FrontSaved>;
  frontId: string;
  version: number;
  container: FrontContainer;
  fills: FillOption[];
  language: Language;
};

/** A container's title, layout, what fills it, and how many stories it takes. */
export function ContainerSettings({ action, frontId, version, container, fills, language }: Props) {
  const t = texts(language, "fronts");
  const { id, title, layout, fill, limit } = container;
  return (
    <ActionForm action={action} label={t("containerSettings")} className="flex flex-col gap-4">
      <h2 className="text-title font-bold">{t("containerSettings")}</h2>
      <input type="hidden" name="frontId" value={frontId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="change.kind" value="setContainer" />
      <input type="hidden" name="change.container" value={id} />
      <TextField
        name="change.title"
        label={t("title")}
        hint={t("titleHint")}
        defaultValue={title}
        maxLength={frontLimits.title}
      />
      <SelectField
        name="change.layout"
        label={t("layoutLabel")}
        defaultValue={layout}
        options={layoutNames.map((value) => ({ value, label: t(`layout.${value}`) }))}
      />
      <SelectField
        name="change.fill"
        label={t("fillLabel")}
        defaultValue={fill.id === undefined ? fill.by : `${fill.by}:${fill.id}`}
        options={fills}
      />
      <SelectField
        name="change.limit"
        label={t("limit")}
        defaultValue={String(limit)}
        options={Array.from({ length: frontLimits.cards }, (_, index) => {
          const value = String(index + 1);
          return { value, label: value };
        })}
      />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
