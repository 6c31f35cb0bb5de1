/** What became of an edition's comments, in the month that runs or in another. */
export function figuresDeskPath(edition = "", month = ""): string {
  const query = new URLSearchParams({ ...(edition && { edition }), ...(month && { month }) });
  return `/desk/comments/figures${query.size > 0 ? `?${query}` : ""}`;
}
