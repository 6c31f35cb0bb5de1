import type { ChangeEvent } from "react";
import { cleanWords } from "./body/paste/words";

export type Written = { value: string; readOnly: boolean; onWrite: (words: string) => void };

/** What a field of words does, beside what else it is: each stroke is written, and all tidied when one leaves it. */
export function writtenField<Rest extends object>({ onWrite, ...field }: Written & Rest) {
  const { value, readOnly } = field;
  return {
    ...field,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onWrite(event.target.value),
    onBlur: () => {
      const clean = cleanWords(value).trim();
      if (!readOnly && clean !== value) onWrite(clean);
    },
  };
}
