import type { NotReady } from "@/db/readiness";

/** Parts without which the newsroom gives nobody a page; without its worker it does. */
const needed: readonly string[] = ["database", "connections", "migrations"] satisfies NotReady[];

/** Whether a newsroom that answers so about itself (`/api/ready`) opens its pages. */
export function isServing(said: unknown): boolean {
  if (typeof said !== "object" || said === null || !("ready" in said)) return false;
  return said.ready === true || ("failing" in said && !needed.includes(String(said.failing)));
}
