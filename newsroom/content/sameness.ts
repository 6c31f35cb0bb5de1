/** Whether two values say the same; keys may come in any order, as Postgres returns them. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

/** A value as JSON with its keys in one order and without those that say nothing; `tidy` is given each text, with its name. */
export function ordered(value: unknown, tidy = (_: string, text: string) => text): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (typeof part === "string") return tidy(name, part);
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part)
        .filter(([, each]) => each !== undefined && each !== null)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  });
}
