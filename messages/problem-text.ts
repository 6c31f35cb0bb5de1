import type { FieldProblem } from "@/newsroom/errors";
import type { Locale } from "@/newsroom/language/rules";
import { texts } from "./texts";

/** A problem in somebody's language; a key that no message file knows becomes the general sentence. */
export function problemText(locale: Locale, problem: Pick<FieldProblem, "messageKey" | "values">): string {
  const t = texts(locale, "errors");
  const key = problem.messageKey as Parameters<typeof t>[0];
  return t.has(key) ? t(key, problem.values) : t("fieldInvalid");
}

/** The first problem of each field in somebody's language; what concerns no field is left out. */
export function problemTexts(locale: Locale, problems: FieldProblem[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const problem of problems) if (problem.field) said[problem.field] ??= problemText(locale, problem);
  return said;
}
