/** Name of the constraint that an error of the database says was violated; null for every other error. */
export function violatedConstraint(error: unknown): string | null {
  let cause = error;
  while (cause instanceof Error) {
    if ("constraint_name" in cause && typeof cause.constraint_name === "string") return cause.constraint_name;
    cause = cause.cause;
  }
  return null;
}
