"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Words } from "@/components/ui/words";
import { SectionSelect } from "./dialogs.client";
import { icons } from "./icons";
import type { Choice } from "./story";

export type SectionProps = {
  choices: Choice[];
  chosen: string | null;
  isDisabled: boolean;
  onChoose: (id: string | null) => void;
};

/** The one section a story stands in: a button, and once it is used the list. */
export function SectionPicker(props: SectionProps) {
  const { choices, chosen, isDisabled } = props;
  const t = useTranslations("editor.fields");
  const [isUsed, setUsed] = useState(false);
  if (isUsed) return <SectionSelect {...props} />;
  const name = choices.find(({ id }) => id === chosen)?.name;
  return (
    <button
      type="button"
      id="field-sectionId"
      aria-haspopup="listbox"
      className="inline-flex min-h-10 cursor-pointer items-center font-bold text-accent"
      disabled={isDisabled}
      onClick={() => setUsed(true)}
      onKeyDown={(event) => /^Arrow(Up|Down)$/.test(event.key) && setUsed(true)}
    >
      <span className="sr-only">{t("sectionId")} </span>
      <Words of={name ?? t("sectionHint")} className={name ? "text-start" : "font-normal text-muted"} />
      {icons.open}
    </button>
  );
}
