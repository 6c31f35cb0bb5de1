import { createTranslator } from "next-intl";
import { type Locale, localeOf } from "@/newsroom/language/rules";
import { messages } from "./index";

type Messages = (typeof messages)["ar"];
export type MessagePart = keyof Messages;

/** The texts of one part (`site`, `desk`, `errors` …) in one language, as ICU messages: `t("key", { count: 3 })`. An edition brings its digits. */
export function texts<Part extends MessagePart>(locale: Locale, part: Part) {
  const { language, numberLocale } = localeOf(locale);
  return createTranslator<Messages, Part>({
    locale: numberLocale,
    messages: messages[language] as Messages,
    namespace: part,
  });
}
