import { texts } from "@/messages/texts";
import { layoutNames } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { ChangeButton } from "./change-button";

/** Adds a container at the end, of any layout. */
export function AddContainer({ language }: { language: Language }) {
  const t = texts(language, "fronts");
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t("addContainer")}
      {layoutNames.map((layout) => (
        <ChangeButton
          key={layout}
          change={{ kind: "addContainer", layout, fill: "newest" }}
          label={t("addContainerNamed", { subject: t(`layout.${layout}`) })}
        >
          {t(`layout.${layout}`)}
        </ChangeButton>
      ))}
    </p>
  );
}
