/** What a paste leaves behind, or turns into something else. */
export const takenKinds = ["struck", "remarks", "hidden", "pictures", "embeds", "tables"] as const;
type TakenKind = (typeof takenKinds)[number];

/** How much of each a paste left behind. */
export type Taken = Record<TakenKind, number>;

export const nothingTaken: Taken = { struck: 0, remarks: 0, hidden: 0, pictures: 0, embeds: 0, tables: 0 };

/** Whether a text has something to read: empty wrappers are nothing that anybody misses. */
export function hasLetters(text: string | null): boolean {
  return /[\p{L}\p{N}]/u.test(text ?? "");
}
