/** Where an edition's policy is written; with two versions, what is other in the second. */
export function policyDeskPath(edition = "", compared?: { from: number; to: number }): string {
  const query = new URLSearchParams({
    ...(edition && { edition }),
    ...(compared && { from: String(compared.from), to: String(compared.to) }),
  });
  return `/desk/comments/policy${query.size > 0 ? `?${query}` : ""}`;
}
