/** The five sizes of a headline in lists and on fronts, the largest first: one glance tells what weighs most. */
const ranks = ["lead", "second", "third", "list", "brief"] as const;
export type Rank = (typeof ranks)[number];

/** The rank of a card that an editor wants larger or smaller than its place makes it. */
export function sizedRank(rank: Rank, size: "large" | "small" | undefined): Rank {
  if (size === undefined) return rank;
  return ranks[ranks.indexOf(rank) + (size === "large" ? -1 : 1)] ?? rank;
}

/** Nine headlines of ten are shorter (counted on 47,000 Arabic ones: 74 to 83 characters). */
const usualLength = 90;

const usual: Record<Rank, string> = {
  lead: "text-lead",
  second: "text-second",
  third: "text-list md:text-third",
  list: "text-list",
  brief: "text-brief",
};
const long: Partial<Record<Rank, string>> = { lead: "text-lead-long", second: "text-list md:text-third" };

/** The size of a headline by its rank; a long one is set smaller where it would push away what follows. */
export function headlineSize(headline: string, rank: Rank): string {
  return ([...headline].length > usualLength && long[rank]) || usual[rank];
}
