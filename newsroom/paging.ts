/** The page a list's address asks for, from 1; nonsense asks for the first. */
export function pageNumber(asked: string | string[] | undefined): number {
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

/** Longest words that a list is searched for, in UTF-16 units. */
export const longestSearch = 200;

/** How far lists count what they hold; a total above it says that there are more. */
export const countLimit = 1_000;

/** A row that a list ended with: the next page begins after it, however many rows stand before. */
export type Cursor = { at: Date; id: string };

/** A cursor as an address carries it. */
export function cursorText({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/** The cursor an address carries; undefined for nonsense. */
export function parseCursor(text: string | undefined): Cursor | undefined {
  const [, at, id = ""] = /^(\d{1,14})_([\w-]{10,36})$/.exec(text ?? "") ?? [];
  return at === undefined ? undefined : { at: new Date(Number(at)), id };
}

/** The rows of `ids`, in their order; what has no row is left out. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
