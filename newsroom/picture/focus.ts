/**
 * The part of a picture that stays where a place cuts it: one of nine, by the compass of the picture itself, which does not
 * turn with the language. The same words as the program that crops share cards takes.
 */
export const pictureFocuses = [
  ...(["northwest", "north", "northeast"] as const),
  ...(["west", "centre", "east"] as const),
  ...(["southwest", "south", "southeast"] as const),
] as const;
export type PictureFocus = (typeof pictureFocuses)[number];
