import { z } from "zod";
import { NewsroomError } from "./errors";
import { tidyLine, tidyLines } from "./storable";

/**
 * What a schema makes of a form's fields or of a program's JSON. Throws `invalid` with a problem per field; messages of
 * the schema are keys below `errors`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join("."),
    messageKey: message,
  }));
  throw new NewsroomError("invalid", "invalid", { problems });
}

/** Keys below `errors`; without `missing` a text may be empty. */
type WordProblems = { missing?: string; tooLong?: string };

const words =
  (tidy: (text: string) => string) =>
  (longest: number, { missing, tooLong }: WordProblems = {}) =>
    z
      .string()
      .max(longest * 8 + 1000, tooLong)
      .transform(tidy)
      .pipe(
        z
          .string()
          .min(missing ? 1 : 0, missing)
          .max(longest, tooLong),
      );

/** For words of a draft: what a save can carry bounds them, and another rule judges what readers are to have. */
export const anyLength = 2_000_000;

/** Words on one line, at most `longest` UTF-16 units once they are tidy (storable.ts). Every text of an input is this or `lines`. */
export const line = words(tidyLine);
/** Words in lines. */
export const lines = words(tidyLines);

/** Input of a command that needs none. */
export const Nothing = z.object({});

/** A checkbox: a form says "on", or nothing at all; a program says true or false. */
export const Ticked = z.union([z.boolean(), z.stringbool()]).default(false);

/** A page of a list, from 1. */
export const PageNumber = z.coerce.number().int().min(1).max(10_000);

const Uuid = z.uuid();

/** Whether `text` can be the id of a row. */
export function isUuid(text: string): boolean {
  return Uuid.safeParse(text).success;
}
