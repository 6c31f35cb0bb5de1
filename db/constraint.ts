/** What PostgreSQL says of an error, whatever it was wrapped in; null for every other error. */
function wordOf(error: unknown, name: "constraint_name" | "code"): string | null {
  let cause = error;
  while (cause instanceof Error) {
    const word: unknown = Reflect.get(cause, name);
    if ("severity" in cause && typeof word === "string") return word;
    cause = cause.cause;
  }
  return null;
}

/** Name of the constraint that an error of the database says was violated; null for every other error. */
export function violatedConstraint(error: unknown): string | null {
  return wordOf(error, "constraint_name");
}

/** Whether an error of the database says that a lock was not had in the time that was set for it. */
export function isLockTimeout(error: unknown): boolean {
  return wordOf(error, "code") === "55P03";
}
