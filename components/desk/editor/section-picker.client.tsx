"use client";
import { useTranslations } from "next-intl";
import { Button, Label, Select, SelectValue } from "react-aria-components";
import { InBrowser } from "@/components/ui/in-browser.client";
import { ChoiceList } from "./choice-list.client";
import { icons } from "./icons";
import type { Choice } from "./story";

type Props = {
  choices: Choice[];
  chosen: string | null;
  isDisabled: boolean;
  onChoose: (id: string | null) => void;
};

/** The one section a story stands in. */
export function SectionPicker({ choices, chosen, isDisabled, onChoose }: Props) {
  const t = useTranslations("editor.fields");
  const name = choices.find(({ id }) => id === chosen)?.name;
  const look = "inline-flex min-h-10 cursor-pointer items-center font-bold text-accent";
  return (
    <InBrowser before={<span className={look}>{name ?? t("sectionHint")}</span>}>
      <Select
        placeholder={t("sectionHint")}
        selectedKey={chosen}
        isDisabled={isDisabled}
        onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
      >
        <Label className="sr-only">{t("sectionId")}</Label>
        <Button id="field-sectionId" className={look}>
          <SelectValue className="data-placeholder:font-normal data-placeholder:text-muted" />
          {icons.open}
        </Button>
        <ChoiceList choices={choices} />
      </Select>
    </InBrowser>
  );
}
