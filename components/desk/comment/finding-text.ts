import { texts } from "@/messages/texts";
import type { Verdict } from "@/newsroom/comment/verdicts";
import type { Locale } from "@/newsroom/language/rules";

/** What a check found in a comment, in a line for who moderates it. */
export function findingText(locale: Locale, { check, kind = "other", values = {} }: Verdict): string {
  const { list = "", rejected = 0, decided = 0 } = values;
  const given = { kind, list, isNamed: list === "" ? "no" : "yes", rejected, decided };
  return texts(locale, "comments")(`checks.found.${check}`, given);
}
