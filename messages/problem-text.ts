import type { FieldProblem } from "@/newsroom/errors";
import type { Language } from "@/newsroom/language/rules";
import { texts } from "./texts";

/** A problem in somebody's language; a key that no message file knows becomes the general sentence. */
export function problemText(
  language: Language,
  problem: Pick<FieldProblem, "messageKey" | "values">,
): string {
  const t = texts(language, "errors");
  const key = problem.messageKey as Parameters<typeof t>[0];
  return t.has(key) ? t(key, problem.values) : t("fieldInvalid");
}

/** The first problem of each field in somebody's language; what concerns no field is left out. */
export function problemTexts(language: Language, problems: FieldProblem[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const problem of problems) if (problem.field) said[problem.field] ??= problemText(language, problem);
  return said;
}
