import { DeskTime } from "@/components/desk/desk-time.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { OwnSecondFactor } from "@/newsroom/second-factor/rules";

/** Whether one's own second factor is asked for, since when, and how many recovery codes are left. */
export function SecondFactorState({ own, language }: { own: OwnSecondFactor; language: Language }) {
  const t = texts(language, "people");
  if (own.state !== "on") return <p className="max-w-measure">{t("secondFactor.off")}</p>;
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>
        {t("secondFactor.since")} <DeskTime at={own.since} />
      </span>
      <span>{t("secondFactor.codesLeft", { count: own.codesLeft })}</span>
    </p>
  );
}
