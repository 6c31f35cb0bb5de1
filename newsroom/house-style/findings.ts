/** Everything the checker looks for, in the order of the list on the writing surface. Names are keys of its texts. */
export const checkNames = [
  "forbidden",
  "loaded",
  "spelling",
  "hamza",
  "wasl",
  "taMarbuta",
  "alefMaqsura",
  "letters",
  "countedNoun",
  "numberGender",
  "quotationMarks",
  "unclosed",
  "punctuation",
  "repeatedSign",
  "spaceBefore",
  "spaceAfter",
  "spaceWithin",
  "detachedWaw",
  "doubledSpace",
  "repeatedWord",
  "tatweel",
  "digits",
  "percent",
  "gluedDigits",
  "directionMarks",
] as const;
export type CheckName = (typeof checkNames)[number];

/** Something in a paragraph that is not as the house writes: where, and what may stand there instead, the likeliest first. */
export type Finding = {
  check: CheckName;
  from: number;
  to: number;
  suggestions: string[];
  /** What the editors say of a term. */
  note?: string;
};
