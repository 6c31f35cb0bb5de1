import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { entrancePath } from "./paths";

/** A one-time link that is unknown, used or too old: what to do now. */
export function LinkInvalid({ language }: { language: Language }) {
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("linkInvalid.title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("linkInvalid.text")}</p>
      <ButtonLink href={entrancePath("/password", language)}>{t("linkInvalid.action")}</ButtonLink>
    </>
  );
}
