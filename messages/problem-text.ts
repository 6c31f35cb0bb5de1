import { maxReasonLength } from "@/newsroom/article/rules";
import { mostAtOnce } from "@/newsroom/bulk/rules";
import { maxNameLength } from "@/newsroom/comment/rules";
import { maxCommentGraphemes } from "@/newsroom/comment/text";
import { correctionLength } from "@/newsroom/correction/rules";
import type { ErrorValues, FieldProblem } from "@/newsroom/errors";
import type { Locale } from "@/newsroom/language/rules";
import { restrictionsLimit } from "@/newsroom/picture/rights";
import { alternativeLimit, captionLimit, creditLimit, pictureLimits } from "@/newsroom/picture/rules";
import { maxPersonName, passwordLength } from "@/newsroom/user/rules";
import { texts } from "./texts";

/** The limits that sentences name, where the problem itself does not bring its number. */
const limits: Partial<Record<string, ErrorValues>> = {
  nameTooLong: { max: maxPersonName },
  passwordTooLong: { max: passwordLength.max },
  passwordTooShort: { min: passwordLength.min },
  reasonTooLong: { max: maxReasonLength },
  captionTooLong: { max: captionLimit },
  creditTooLong: { max: creditLimit },
  restrictionsTooLong: { max: restrictionsLimit },
  alternativeTooLong: { max: alternativeLimit },
  "comment.nameTooLong": { max: maxNameLength },
  "comment.textTooLong": { max: maxCommentGraphemes },
  "correction.tooLong": { max: correctionLength },
  "bulk.tooMany": { max: mostAtOnce },
  pictureTooLarge: pictureLimits,
  pictureTooManyPixels: { limit: pictureLimits.megapixels },
  pictureTooLargeInterlaced: { limit: pictureLimits.interlacedMegapixels },
};

/** A problem in somebody's language; a key that no message file knows becomes the general sentence. */
export function problemText(locale: Locale, problem: Pick<FieldProblem, "messageKey" | "values">): string {
  const t = texts(locale, "errors");
  const key = problem.messageKey as Parameters<typeof t>[0];
  return t.has(key) ? t(key, { ...limits[key], ...problem.values }) : t("fieldInvalid");
}

/**
 * The first problem of each field in somebody's language; what concerns no field is left out. What a comment is only
 * warned of is said whole: nobody is asked about it again.
 */
export function problemTexts(locale: Locale, problems: FieldProblem[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const problem of problems) {
    const { field, messageKey } = problem;
    if (!field) continue;
    const before = said[field];
    if (before === undefined) said[field] = problemText(locale, problem);
    else if (messageKey.startsWith("comment.warnings."))
      said[field] = `${before} ${problemText(locale, problem)}`;
  }
  return said;
}
