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
