import type { Language } from "@/newsroom/language/rules";
import type { Device } from "@/newsroom/user/rules";
import { texts } from "./texts";

/** A browser and the system it runs on, in plain words. */
export function deviceText(language: Language, { browser, system }: Device): string {
  const t = texts(language, "people");
  const name = browser ? t(`device.browser.${browser}`) : t("device.unknown");
  return system ? t("device.on", { browser: name, system: t(`device.system.${system}`) }) : name;
}
