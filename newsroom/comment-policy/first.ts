import { texts } from "@/messages/texts";
import { firstReasons } from "@/newsroom/comment-reason/rules";
import type { Language } from "@/newsroom/language/rules";

/** The policy with which an edition begins, in its language; what first reasons rest on are items of it. */
export function firstPolicy(language: Language): { essence: string; text: string } {
  const t = texts(language, "policy");
  const reasons = texts(language, "comments");
  const refused = firstReasons.map((name) => `- ${reasons(`firstReasons.${name}.paragraph`)}`).join("\n");
  return {
    essence: t("first.essence"),
    text: [t("first.before"), refused, t("first.after")].join("\n"),
  };
}
