"use client";
import { useTranslations } from "next-intl";
import { Button, Label, Select, SelectValue } from "react-aria-components";
import { ChoiceList } from "./choice-list.client";
import { icons } from "./icons";
import type { SectionProps } from "./section-picker.client";

/** The list of sections, which opens at once: its button stood here before it. */
export function SectionSelect({ choices, chosen, isDisabled, onChoose }: SectionProps) {
  const t = useTranslations("editor.fields");
  return (
    <Select
      defaultOpen
      placeholder={t("sectionHint")}
      selectedKey={chosen}
      isDisabled={isDisabled}
      onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
    >
      <Label className="sr-only">{t("sectionId")}</Label>
      <Button
        id="field-sectionId"
        className="inline-flex min-h-10 cursor-pointer items-center font-bold text-accent"
      >
        <SelectValue className="text-start wrap-anywhere data-placeholder:font-normal data-placeholder:text-muted" />
        {icons.open}
      </Button>
      <ChoiceList choices={choices} />
    </Select>
  );
}
