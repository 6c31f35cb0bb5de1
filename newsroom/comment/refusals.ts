import { createHmac } from "node:crypto";
import { secretFor } from "@/db/env";
import {
  type ErrorCode,
  type ErrorValues,
  type FieldProblem,
  NewsroomError,
  wrongField,
} from "@/newsroom/errors";
import type { Verdict } from "./verdicts";

type Words = { articleId: string; name: string; text: string };

/** Pieces that a warning quotes, and letters of one. */
const quoted = { pieces: 3, letters: 40 } as const;

const shortened = (text: string) => Array.from(text).slice(0, quoted.letters).join("");

/** By what a reader's second sending says that she has seen what was found: good for these words alone. */
export function warningMark({ articleId, name, text }: Words): string {
  const words = JSON.stringify([articleId, name, text]);
  return createHmac("sha256", secretFor("comment warning")).update(words).digest("base64url");
}

/** What the sender is told when a check says no; `seconds` are those until her allowance is back. */
export function refusalBy({ check, kind, values = {} }: Verdict, seconds: number): NewsroomError {
  const onText = (messageKey: string, given: ErrorValues = {}, code: ErrorCode = "invalid") =>
    new NewsroomError(code, "invalid", { problems: [{ field: "text", messageKey, values: given }] });
  switch (check) {
    case "signature":
      return wrongField("name", "comment.nameIsNewsrooms");
    case "protectedName":
      return wrongField("name", "comment.nameIsTaken");
    case "domain":
      return wrongField("email", "comment.mailNotTaken");
    case "length":
      return onText("comment.textTooLong");
    case "links":
      return onText("comment.tooManyLinks", { max: values.max ?? 0 });
    case "repeat":
      return onText(kind === "own" ? "comment.repeated" : "comment.repeatedByOthers");
    case "words":
    case "spoofing":
    case "shouting":
    case "personalData":
    case "language":
      return onText(`comment.refused.${check}`);
    case "history":
      return new NewsroomError("forbidden", "comment.refused.history");
    case "sanction":
      return new NewsroomError("forbidden", "comment.sanctioned", { values: { line: values.line ?? "" } });
    case "rate":
      return new NewsroomError("rate_limited", "comment.tooMany", {
        values: { minutes: Math.ceil(seconds / 60) },
      });
    default:
      return new NewsroomError("invalid", "comment.looksAutomatic");
  }
}

/** What the reader is shown before her words are taken: each thing that was found, where it stands, and the mark. */
export function warningOf(verdicts: readonly Verdict[], words: Words): NewsroomError {
  const problems = verdicts
    .filter(({ answer }) => answer === "warn")
    .map(({ check, matches }): FieldProblem => {
      const isOfName = matches.length > 0 && matches.every(({ field }) => field === "name");
      const pieces = matches
        .slice(0, quoted.pieces)
        .map(({ field, start, end }) => `«${shortened(words[field].slice(start, end))}»`);
      return {
        field: isOfName ? "name" : "text",
        messageKey: `comment.warnings.${check}`,
        values: { words: pieces.join("، ") },
      };
    });
  return new NewsroomError("invalid", "comment.warned", { values: { warned: warningMark(words) }, problems });
}
