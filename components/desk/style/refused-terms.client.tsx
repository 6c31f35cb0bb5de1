"use client";
import { useTranslations } from "next-intl";
import { RefusedLines } from "@/components/desk/refused-lines";
import { Words } from "@/components/ui/words";
import type { RefusedTerm } from "@/newsroom/house-style/rules";

/** The lines of a file of words that were not taken. */
export function RefusedTerms({ lines }: { lines: RefusedTerm[] }) {
  const t = useTranslations("style.list.file");
  const why = useTranslations("errors.style");
  return (
    <RefusedLines
      headings={{ line: t("line"), given: t("given"), why: t("why") }}
      lines={lines.map(({ line, given, problem, otherLine }) => ({
        line,
        given: <Words of={given} />,
        why: why(problem, { line: otherLine ?? line }),
      }))}
    />
  );
}
