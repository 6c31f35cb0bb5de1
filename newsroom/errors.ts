/** What went wrong, in the few kinds a door has to tell apart. */
export type ErrorCode = "not_found" | "forbidden" | "conflict" | "invalid" | "rate_limited" | "unavailable";

export type ErrorValues = Record<string, string | number>;

/** One problem with one field of an input; `field` is its path, `messageKey` a key below `errors`. */
export type FieldProblem = { field: string; messageKey: string; values?: ErrorValues };

/**
 * The one error of the newsroom. `messageKey` is a key below `errors` in the message files, so that each door can
 * say it in the language of whoever is there; `cause` is for the log alone.
 */
export class NewsroomError extends Error {
  readonly code: ErrorCode;
  readonly messageKey: string;
  readonly values: ErrorValues;
  readonly problems: FieldProblem[];

  constructor(
    code: ErrorCode,
    messageKey: string,
    details: { values?: ErrorValues; problems?: FieldProblem[]; cause?: unknown } = {},
  ) {
    super(`${code}: ${messageKey}`, { cause: details.cause });
    this.name = "NewsroomError";
    this.code = code;
    this.messageKey = messageKey;
    this.values = details.values ?? {};
    this.problems = details.problems ?? [];
  }
}

/** An input that is wrong in one field, which its message says too. */
export function wrongField(field: string, messageKey: string, code: ErrorCode = "invalid"): NewsroomError {
  return new NewsroomError(code, messageKey, { problems: [{ field, messageKey }] });
}

/** The answer for what is not there and for what one may not see: both look the same. */
export function notFound(): NewsroomError {
  return new NewsroomError("not_found", "notFound");
}

/**
 * What may be said of any failure: the newsroom's own error stays, everything else is `unavailable` with its cause. Also
 * what a schema refuses of stored JSON: what a door was given is refused by `parseInput` alone.
 */
export function knownError(cause: unknown): NewsroomError {
  return cause instanceof NewsroomError ? cause : new NewsroomError("unavailable", "unavailable", { cause });
}

/** HTTP status of each code. */
export const httpStatus: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};
