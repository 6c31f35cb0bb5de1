import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** A text by a key that data names; null where there is none. */
function known(language: Language, part: "audit" | "fitness" | "style", key: string): string | null {
  const t = texts(language, part);
  const wanted = key as Parameters<typeof t>[0];
  return t.has(wanted) ? t(wanted) : null;
}

/** What a value of the code is called: a state, a kind, or a check by its name; null for anybody's words. */
export function valueText(value: string, language: Language): string | null {
  if (!/^\w+$/.test(value)) return null;
  return (
    known(language, "audit", `values.${value}`) ??
    known(language, "fitness", `checks.${value}.name`) ??
    known(language, "style", `checks.${value}.name`)
  );
}

/** What a part of a change is called; parts may be named by values, such as editions. Null for what has no name. */
export function fieldText(name: string, language: Language): string | null {
  return known(language, "audit", `fields.${name}`) ?? valueText(name, language);
}
