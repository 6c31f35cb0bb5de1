"use client";
import { useTranslations } from "next-intl";
import { Words } from "@/components/ui/words";
import type { RefusedTerm } from "@/newsroom/house-style/rules";

/** The lines of a file that were not taken: which, what it says, and why. */
export function RefusedTerms({ lines }: { lines: RefusedTerm[] }) {
  const t = useTranslations("style.list.file");
  const why = useTranslations("errors.style");
  return (
    <table className="w-full border-t border-line text-start">
      <thead className="text-small text-muted">
        <tr>
          {(["line", "given", "why"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-normal">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, given, problem, otherLine }) => (
          <tr key={line} className="border-t border-line align-top">
            <th scope="row" className="py-2 pe-4 text-start font-bold">
              {line}
            </th>
            <td className="py-2 pe-4 wrap-anywhere">
              <Words of={given} />
            </td>
            <td className="py-2">{why(problem, { line: otherLine ?? line })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
