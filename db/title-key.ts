import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * By what titles are sorted: the first letters, folded, without the marks that a title begins with. In the order of their
 * code points, which that of the Arabic and the Latin alphabet is.
 */
export const titleKey = (foldedTitle: SQLWrapper): SQL =>
  sql`(left(ltrim(${foldedTitle}, ' «»"“”‘’()[]'), 48) collate "C")`;
