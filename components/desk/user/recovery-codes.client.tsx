"use client";
import { buttonClass } from "@/components/ui/button";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { InBrowser } from "@/components/ui/in-browser.client";
import { Notice } from "@/components/ui/notice";

type Props = { intro: string; label: string; download: string; print: string };

/** The recovery codes that the form around them has just given: shown this once, to be kept as a file or on paper. */
export function RecoveryCodes({ intro, label, download, print }: Props) {
  const { result } = useFormAnswer<{ recoveryCodes: string[] }>();
  if (!result) return null;
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${result.recoveryCodes.join("\n")}\n`)}`;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="ok">{intro}</Notice>
      <ul aria-label={label} dir="ltr" translate="no" className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {result.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3 print:hidden">
        <a href={file} download="recovery-codes.txt" className={buttonClass("quiet")}>
          {download}
        </a>
        <InBrowser>
          <button type="button" onClick={() => window.print()} className={buttonClass("quiet")}>
            {print}
          </button>
        </InBrowser>
      </p>
    </div>
  );
}
