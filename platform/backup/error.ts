/** Why a backup was not made or not put back. */
export type BackupReason =
  | "no_key"
  | "wrong_key"
  | "torn"
  | "full"
  | "unwritable"
  | "unreachable"
  | "missing"
  | "newer"
  | "not_empty"
  | "in_use"
  | "not_equal";

/** The one error of backups; its message is a whole sentence, fit to print, that names no secret. */
export class BackupError extends Error {
  constructor(
    readonly reason: BackupReason,
    sentence: string,
    cause?: unknown,
  ) {
    super(sentence, { cause });
    this.name = "BackupError";
  }
}

/** The system's error code, wherever wrapping left it. */
function codeOf(cause: unknown): string {
  for (let each = cause; each instanceof Error; each = each.cause)
    if ("code" in each && typeof each.code === "string") return each.code;
  return "";
}

/** Whether a disk or a line failed, and not what was read from it. */
export const isOfSystem = (cause: unknown): boolean => /^E[A-Z]+$/.test(codeOf(cause));

/** What went wrong with a file or a bucket at `place`, as an error of backups; one that is one already stays. */
export function placeError(place: string, cause: unknown): BackupError {
  if (cause instanceof BackupError) return cause;
  const code = codeOf(cause);
  const name = cause instanceof Error ? cause.name : "";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new BackupError("full", `There is no room left at ${place}.`, cause);
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code) || name === "AccessDenied")
    return new BackupError(
      "unwritable",
      `This account may not write or read at ${place} (${code || name}).`,
      cause,
    );
  if (code === "ENOENT" || name === "NoSuchKey" || name === "NotFound")
    return new BackupError("missing", `There is no backup at ${place}.`, cause);
  return new BackupError(
    "unreachable",
    `${place} cannot be used (${code || name || "no reason given"}).`,
    cause,
  );
}
