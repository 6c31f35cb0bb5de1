import type { ErrorValues } from "@/newsroom/errors";

/**
 * Something in a story that a check minds: `field` is `headline`, `sectionId`, `leadPicture`, … or `body.<block index>`;
 * `words` are what is found, by which it is known again where the text around it grew.
 */
export type Found = {
  field: string;
  words?: string;
  /** A sentence below `errors` other than the check's own. */
  messageKey?: string;
  values?: ErrorValues;
};

/** As many letters of what is found as are kept with it. */
export const longestFound = 200;

/** The words of a finding: in one line, and no more of them than are kept. */
export const wordsFound = (text: string) => text.replace(/\s+/gu, " ").trim().slice(0, longestFound);

/** The same in one place is one thing to say, be it of several pictures of a gallery or of a number that stands there twice. */
export function eachOnce<One extends Found & { check?: string }>(findings: readonly One[]): One[] {
  const keyOf = ({ field, check, messageKey, words }: One) => [field, check, messageKey, words].join(" ");
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
