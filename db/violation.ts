/** Whether an error, or what caused it, is Postgres refusing a second row under this unique constraint or index. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint_name: name } = cause as { code?: string; constraint_name?: string };
    if (code === "23505" && name === constraint) return true;
  }
  return false;
}
