import type { AuditWanted } from "@/newsroom/audit/rules";

export const auditPath = "/desk/audit";

/** What is wanted, as the list's address carries it, without the place in it. */
export function auditQuery({ after: _, ...wanted }: AuditWanted): Record<string, string | undefined> {
  return wanted;
}

/** The list of what else was done to the same thing, or in the same sign-in. */
export function auditPathOf(wanted: AuditWanted): string {
  const query = Object.entries(auditQuery(wanted)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${auditPath}?${new URLSearchParams(query)}`;
}
