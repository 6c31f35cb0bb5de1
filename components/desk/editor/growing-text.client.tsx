"use client";
import { type ComponentProps, useEffect, useRef } from "react";
import { type Written, writtenField } from "./written-field";

type Props = Written &
  Omit<ComponentProps<"textarea">, keyof Written> & {
    /** Enter ends the field: a headline has no second paragraph. */
    onEnter: () => void;
  };

/** A text of one paragraph that grows with its words, in the typography around it. */
export function GrowingText({ onWrite, onEnter, className, ...field }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for each value
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [field.value]);
  return (
    // Behind the words there is room to mark some of them.
    <div className="growing">
      <textarea
        {...writtenField({ ...field, onWrite: (words) => onWrite(words.replace(/\s*\n\s*/g, " ")) })}
        ref={area}
        rows={1}
        className={`growing-text ${className}`}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
            return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
}
