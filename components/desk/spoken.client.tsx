"use client";
import { useLocale, useTranslations } from "next-intl";
import { spokenStrings } from "./spoken-strings";

/** Tells React Aria our words before anything below is drawn; it reads them once a page. */
export function SpokenTexts() {
  const t = useTranslations("desk.spoken");
  const locale = useLocale();
  if (typeof window !== "undefined")
    Object.assign(window, {
      [Symbol.for("react-aria.i18n.locale")]: locale,
      [Symbol.for("react-aria.i18n.strings")]: spokenStrings(t),
    });
  return null;
}
