"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";

type Props = { link: string; done: string; label: string; copy: string; copied: string };

/** A link that was just made, to hand over; nothing can show it again. */
export function LinkField({ link, done, label, copy, copied }: Props) {
  const id = useId();
  const [isCopied, setCopied] = useState<string>();
  return (
    <div className="flex flex-col gap-2">
      <p>{done}</p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-bold">
          {label}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            readOnly
            value={link}
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
            className={`${inputClass} min-w-0 flex-1 font-mono text-caption`}
          />
          <Button onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(link))}>
            <span aria-live="polite">{isCopied === link ? copied : copy}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}
