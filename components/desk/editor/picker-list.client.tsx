"use client";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Words } from "@/components/ui/words";
import { icons } from "./icons";
import type { PickerAddProps } from "./picker-add.client";
import { PickerField } from "./picker-field.client";

type Props = Omit<PickerAddProps, "input" | "hintId" | "onAdd" | "begun"> & {
  hint?: string;
  chosen: string[];
  isDisabled: boolean;
  onChoose: (ids: string[]) => void;
};

/** Several of many, in an order that counts: chosen ones as a list, the others by typing part of a name. */
export function PickerList({ hint, chosen, isDisabled, onChoose, ...field }: Props) {
  const { label, choices } = field;
  const t = useTranslations("editor.list");
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const names = new Map(choices.map((choice) => [choice.id, choice.name]));
  const known = chosen.filter((each) => names.has(each));
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ul className="contents" aria-label={label}>
        {known.map((each, index) => {
          const name = names.get(each) ?? "";
          return (
            <li key={each} className="picked">
              {index > 0 && !isDisabled && (
                <button
                  type="button"
                  aria-label={t("moveEarlier", { name })}
                  onClick={() => onChoose(movedEarlier(chosen, each))}
                >
                  {icons.earlier}
                </button>
              )}
              <Words of={name} />
              {!isDisabled && (
                <button
                  type="button"
                  aria-label={t("remove", { name })}
                  onClick={() => {
                    onChoose(chosen.filter((other) => other !== each));
                    input.current?.focus();
                  }}
                >
                  {icons.remove}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!isDisabled && (
        <PickerField
          {...field}
          input={input}
          hintId={hint ? hintId : undefined}
          choices={choices.filter((choice) => !chosen.includes(choice.id))}
          onAdd={(added) => onChoose([...chosen, added])}
        />
      )}
      {hint && (
        <p id={hintId} className="sr-only">
          {hint}
        </p>
      )}
    </div>
  );
}

function movedEarlier(ids: string[], id: string): string[] {
  const others = ids.filter((other) => other !== id);
  const at = Math.max(0, ids.indexOf(id) - 1);
  return [...others.slice(0, at), id, ...others.slice(at)];
}
