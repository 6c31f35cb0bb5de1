"use client";
import { useTranslations } from "next-intl";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { Sentence } from "@/components/ui/words";
import type { WordsAdded } from "@/newsroom/comment/lists/rules";

/** The lines that were not taken, by their numbers, each with what is wrong with it. */
export function WrongLines() {
  const t = useTranslations("commentLists.add");
  const errors = useTranslations("errors");
  const { result } = useFormAnswer<WordsAdded>();
  if (!result || result.wrong === 0) return null;
  return (
    <div role="status">
      <p className="font-bold text-alert">{t("wrong", { count: result.wrong })}</p>
      <ul>
        {result.problems.map(({ line, given, messageKey }) => (
          <li key={line} className="wrap-anywhere">
            <Sentence text={t("line", { line, given })} />{" "}
            {errors(messageKey as Parameters<typeof errors>[0])}
          </li>
        ))}
      </ul>
    </div>
  );
}
