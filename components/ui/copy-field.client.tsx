"use client";
import { useId, useState } from "react";
import { Button } from "./button";
import { inputClass } from "./field.client";

/** Something to hand over: shown whole, selected by a click, copied by a button. */
export function CopyField({
  value,
  label,
  copy,
  copied,
}: {
  value: string;
  label: string;
  copy: string;
  copied: string;
}) {
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={value}
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
          className={`${inputClass} min-w-0 flex-1 font-mono text-caption`}
        />
        <Button onClick={() => navigator.clipboard.writeText(value).then(() => setIsCopied(true))}>
          <span aria-live="polite">{isCopied ? copied : copy}</span>
        </Button>
      </div>
    </div>
  );
}
