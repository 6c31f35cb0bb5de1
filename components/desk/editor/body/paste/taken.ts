/** What a paste leaves behind. */
export const leftKinds = ["struck", "remarks", "hidden", "pictures", "embeds"] as const;
/** What it turns into something else: tables into lines, entries of a fourth list into entries of the third. */
export const changedKinds = ["tables", "entries"] as const;
const takenKinds = [...leftKinds, ...changedKinds];
type TakenKind = (typeof takenKinds)[number];

/** How much of each a paste left behind or changed. */
export type Taken = Record<TakenKind, number>;

/** What is said of words that the editor itself copied, and of none at all. */
export const nothingTaken: Taken = {
  struck: 0,
  remarks: 0,
  hidden: 0,
  pictures: 0,
  embeds: 0,
  tables: 0,
  entries: 0,
};

/** Whether a text has something to read: empty wrappers are nothing that anybody misses. */
export function hasLetters(text: string | null): boolean {
  return /[\p{L}\p{N}]/u.test(text ?? "");
}
