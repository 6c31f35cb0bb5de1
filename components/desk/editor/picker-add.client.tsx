"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useContext, useEffect, useLayoutEffect, useState } from "react";
import { ComboBox, ComboBoxStateContext, Input, Label } from "react-aria-components";
import { fold } from "@/newsroom/language/folding";
import type { Language } from "@/newsroom/language/rules";
import { ChoiceList } from "./choice-list.client";
import type { Choice } from "./story";

export type PickerAddProps = {
  /** Id of the input, where a problem of this field leads. */
  id: string;
  input: RefObject<HTMLInputElement | null>;
  label: string;
  hintId: string | undefined;
  placeholder: string;
  /** Of the names. */
  language: Language;
  /** Those that can still be chosen. */
  choices: Choice[];
  onAdd: (id: string) => void;
  /** What is done about a name that no choice has: answers with a sentence, or null once it was added. */
  onMissing?: (name: string) => Promise<string | null>;
  /** What was typed before this field was there. */
  begun: string;
};

/** The entry of the list that stands for the name typed. */
const missingKey = "missing";

/** Finds one choice by part of its name, in any of its spellings, and adds it. */
export function PickerAdd({ label, language, choices, onAdd, onMissing, begun, ...field }: PickerAddProps) {
  const t = useTranslations("editor.list");
  const [typed, setTyped] = useState(begun);
  const [said, setSaid] = useState("");
  const wanted = fold(typed.trim(), language);
  const found = choices.filter(({ name }) => fold(name, language).includes(wanted));
  const isMissing = wanted !== "" && !found.some(({ name }) => fold(name, language) === wanted);
  const offered =
    onMissing && isMissing
      ? [...found, { id: missingKey, name: t("missing", { name: typed.trim() }) }]
      : found;
  async function take(id: string): Promise<void> {
    setTyped("");
    if (id !== missingKey) return onAdd(id);
    setSaid(t("asking"));
    setSaid((await onMissing?.(typed.trim())) ?? "");
  }
  return (
    <>
      <ComboBox
        className="picker-add"
        inputValue={typed}
        onInputChange={(words) => {
          setTyped(words);
          if (words !== "") setSaid("");
        }}
        // What stayed here would look chosen, and is not.
        onBlur={() => typed.trim() !== "" && setSaid(t("notAdded", { name: typed.trim() }))}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) void take(String(key));
          else setTyped("");
        }}
        allowsEmptyCollection
        items={offered}
      >
        <Label className="sr-only">{label}</Label>
        <AddInput
          {...field}
          count={choices.length}
          onEnter={() => {
            // A name that is not there is chosen from the list: an Enter in a hurry makes no topic.
            const [best] = found;
            if (wanted !== "" && best) void take(best.id);
          }}
        />
        <ChoiceList whenEmpty={<p className="choice">{t("nothingFound")}</p>} />
      </ComboBox>
      <p role="status" className="field-hint not-empty:basis-full">
        {said}
      </p>
    </>
  );
}

type AddInputProps = Omit<
  PickerAddProps,
  "label" | "language" | "choices" | "onAdd" | "onMissing" | "begun"
> & {
  count: number;
  onEnter: () => void;
};

function AddInput({ id, input, hintId, placeholder, count, onEnter }: AddInputProps) {
  const list = useContext(ComboBoxStateContext);
  const takeKey = (event: KeyboardEvent) => {
    // Tab goes on and chooses nothing: the pointer may rest on a choice that nobody meant.
    if (event.key === "Tab") event.stopPropagation();
    if (event.key !== "Enter" || event.nativeEvent.isComposing || list?.selectionManager.focusedKey != null)
      return;
    event.preventDefault();
    event.stopPropagation();
    onEnter();
  };
  // Nothing stays selected here, so that the list does not see by itself that a choice was made.
  const close = list?.close;
  const open = list?.open;
  // In the same step in which the field before it goes: a letter typed between both would reach neither.
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [input]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it takes the place of the field before it
  useEffect(() => open?.(null, "manual"), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a choice was made, not when the list was drawn anew
  useEffect(() => close?.(), [count]);
  return (
    <Input
      ref={input}
      id={id}
      placeholder={placeholder}
      aria-describedby={hintId}
      onClick={() => list?.open(null, "manual")}
      onKeyDownCapture={takeKey}
    />
  );
}
