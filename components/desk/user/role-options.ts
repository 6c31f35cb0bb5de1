import { texts } from "@/messages/texts";
import { roles } from "@/newsroom/access";
import { type Language, languageKeys } from "@/newsroom/language/rules";

/** Roles to choose from. */
export function roleOptions(language: Language): { value: string; label: string }[] {
  const t = texts(language, "people");
  return roles.map((role) => ({ value: role, label: t(`role.${role}`) }));
}

/** Languages to choose from, each by its own name. */
export function languageOptions(language: Language): { value: string; label: string }[] {
  const t = texts(language, "people");
  return languageKeys.map((key) => ({ value: key, label: t(`languageName.${key}`) }));
}
