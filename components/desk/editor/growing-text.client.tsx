"use client";
import { type ComponentProps, useEffect, useRef } from "react";
import { cleanWords } from "./body/paste/words";

type Props = Omit<ComponentProps<"textarea">, "value" | "onChange" | "onKeyDown"> & {
  value: string;
  onWrite: (words: string) => void;
  /** Enter ends the field: a headline has no second paragraph. */
  onEnter?: () => void;
};

/** A text of one paragraph that grows with its words, in the typography around it. */
export function GrowingText({ value, onWrite, onEnter, className = "", ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for each value
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      {...rest}
      ref={area}
      rows={1}
      value={value}
      className={`growing-text ${className}`}
      onChange={(event) => onWrite(event.target.value.replace(/\s*\n\s*/g, " "))}
      onBlur={(event) => {
        const clean = cleanWords(event.target.value).trim();
        if (!rest.readOnly && clean !== value) onWrite(clean);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onEnter?.();
      }}
    />
  );
}
