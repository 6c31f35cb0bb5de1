import { createTranslator } from "next-intl";
import { type Language, languages } from "@/newsroom/language/rules";
import { messages } from "./index";

type Messages = (typeof messages)["ar"];
export type MessagePart = keyof Messages;

/** The texts of one part (`site`, `desk`, `errors` …) in one language, as ICU messages: `t("key", { count: 3 })`. */
export function texts<Part extends MessagePart>(language: Language, part: Part) {
  return createTranslator<Messages, Part>({
    locale: languages[language].numberLocale,
    messages: messages[language] as Messages,
    namespace: part,
  });
}
