import { Fact } from "@/components/desk/story/fact";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Punctuality } from "@/newsroom/promise/rules";

/** How this month's promises were kept: how many, how late mostly, at the worst, and how often too late. */
export function PunctualityFacts({ of, language }: { of: Punctuality; language: Language }) {
  const t = texts(language, "desk");
  const { kept, late, median, worst } = of;
  const seconds = (value: number) => t("today.seconds", { count: Math.round(value) });
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-2">
      <Fact name={t("today.kept")}>{t("today.times", { count: kept })}</Fact>
      <Fact name={t("today.tooLate")}>{t("today.times", { count: late })}</Fact>
      {median === null ? null : <Fact name={t("today.median")}>{seconds(median)}</Fact>}
      {worst === null ? null : <Fact name={t("today.worst")}>{seconds(worst)}</Fact>}
    </dl>
  );
}
